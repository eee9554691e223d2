import type Database from 'better-sqlite3';
import type { Cell, Value } from './btree.ts';

/** A table or an index of the schema, as its records lie on the disk. */
export interface Shape {
  readonly name: string;
  /** The table that it is, or that it indexes. */
  readonly table: string;
  readonly isIndex: boolean;
  /** In the order of a record; null stands for the rowid at the end of an index. */
  readonly columns: readonly (string | null)[];
}

/** A table, with what is needed to write its rows. */
export interface TableShape extends Shape {
  /** The columns that tell one row from another where there is no rowid. */
  readonly key: readonly string[] | null;
  /** The column that is the rowid by another name: its value is not in the record. */
  readonly alias: string | null;
  /** What stands in columns that were added after a row was written. */
  readonly defaults: Readonly<Record<string, Value>>;
  /** The declared type of each column of a record, in its order. */
  readonly types: readonly string[];
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly dflt_value: string | null;
  readonly pk: number;
}

/** Every table and index of a database. */
export function shapesOf(database: Database.Database): { tables: TableShape[]; indices: Shape[] } {
  const listed = database
    .prepare(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { name: string; wr: 0 | 1 }[];
  const tables = listed.map(({ name, wr }) => tableShape(database, name, wr === 1));
  const indices = tables.flatMap(({ name: table, key }) => {
    const names = database.prepare('SELECT name, origin FROM pragma_index_list(?)').all(table);
    return (names as { name: string; origin: string }[])
      .filter(({ origin }) => key === null || origin !== 'pk')
      .map(({ name }) => ({
        ...{ name, table, isIndex: true },
        columns: database.prepare('SELECT name FROM pragma_index_xinfo(?)').pluck().all(name) as (
          | string
          | null
        )[],
      }));
  });
  return { tables, indices };
}

function tableShape(database: Database.Database, name: string, isWithoutRowid: boolean): TableShape {
  const infos = database
    .prepare('SELECT name, type, dflt_value, pk FROM pragma_table_info(?)')
    .all(name) as ColumnInfo[];
  const key = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const inOrder = isWithoutRowid ? [...key, ...infos.filter(({ pk }) => pk === 0)] : infos;
  const isAlias = !isWithoutRowid && key.length === 1 && key[0]!.type === 'INTEGER';
  const defaults = infos.map(({ name: column, dflt_value }) => [
    column,
    dflt_value === null ? null : database.prepare(`SELECT ${dflt_value}`).pluck().get(),
  ]);
  return {
    ...{ name, table: name, isIndex: false },
    columns: inOrder.map((column) => column.name),
    key: isWithoutRowid ? key.map((column) => column.name) : null,
    alias: isAlias ? key[0]!.name : null,
    defaults: Object.fromEntries(defaults),
    types: inOrder.map((column) => column.type),
  };
}

/** Whether a record can be a row of a table: strict tables hold no other kinds of values than they declare. */
export const fits = ({ columns, types, alias }: TableShape, { values }: Cell): boolean =>
  values.length <= columns.length &&
  values.every((value, n) =>
    columns[n] === alias || value === null
      ? value === null
      : types[n] === 'TEXT'
        ? typeof value === 'string'
        : typeof value !== 'string' && !Buffer.isBuffer(value),
  );

/** What of a row is known by its columns, from the table or from an index of it. */
export type KnownRow = Readonly<Record<string, Value>>;

/** The values of a record by column. */
export function namedValues({ columns }: Shape, { values }: Cell): KnownRow {
  const named = values.flatMap((value, n) => {
    const column = columns[n];
    return column === null || column === undefined ? [] : [[column, value] as const];
  });
  return Object.fromEntries(named);
}

/** What tells a row of a table from every other, from a record of the table or of an index of it; null where it is not known. */
export function identity({ key }: TableShape, shape: Shape, cell: Cell): string | null {
  if (key === null) {
    const rowid = shape.isIndex ? cell.values[shape.columns.length - 1] : cell.rowid;
    return typeof rowid === 'number' ? String(rowid) : null;
  }
  const named = namedValues(shape, cell);
  return key.every((column) => column in named) ? JSON.stringify(key.map((column) => named[column])) : null;
}
