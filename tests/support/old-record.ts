import { copyFileSync, readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type Compilable, sql } from 'kysely';
import { expect } from 'vitest';
import { connect, userVersion } from '../../electron/database/connection.ts';
import { practiceFiles } from '../../electron/database/files.ts';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { type Store, sqlFor } from '../../electron/database/store.ts';
import { LOST } from './endurance.ts';
import { temporaryFolder } from './practice.ts';
import { PASSPHRASE } from './records.ts';

/** A query in words of SQL. */
export const sqlCompiled = (text: string): Compilable<Record<string, unknown>> => ({
  compile: () => sql.raw<Record<string, unknown>>(text).compile(sqlFor),
});

/** The rows of a table in the order of its keys. What stands in a column as JSON is given as what it says. */
export function rowsOf(store: Store, table: string): Record<string, unknown>[] {
  const said = (value: unknown) =>
    typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value;
  return store
    .all(sqlCompiled(`select * from ${table} order by 1, 2`))
    .map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, said(value)])));
}

/** Expects the rows of each table to be there still, beside what was added to tables and columns since. */
export function expectKept(store: Store, before: OldRecord['rows']): void {
  for (const [table, rows] of Object.entries(before)) {
    const now = rowsOf(store, table);
    for (const [index, row] of rows.entries()) {
      // Comparing in depth is slow for thousands of rows, of which nearly all are literally the same.
      const same = Object.entries(row).every(
        ([column, value]) => JSON.stringify(now[index]?.[column]) === JSON.stringify(value),
      );
      if (!same) expect(now[index], `${LOST}: ${table}`).toMatchObject(row);
    }
  }
}

/** Writes what stands in the fixture of a schema into an empty record of that schema. */
export function writeFixture(store: Store, schema: number): void {
  const fixture = new URL(`../fixtures/schema-${schema}.sql`, import.meta.url);
  for (const statement of readFileSync(fixture, 'utf8').split(/;\n/))
    if (statement.trim() !== '') store.run(sqlCompiled(statement));
}

/** A data folder as an older Ashi left it. */
export interface OldRecord {
  readonly folder: string;
  readonly key: Buffer;
  /** Of each table, as `rowsOf` gives them. */
  readonly rows: Readonly<Record<string, Record<string, unknown>[]>>;
}

const OF_THE_PRACTICE = ['practitioner', 'settings', 'logo'];

/** One of a schema with what its fixture says of patients so many times over, unlocked by `PASSPHRASE`. */
export async function oldRecord(schema: number, copies: number): Promise<OldRecord> {
  const folder = temporaryFolder();
  const files = practiceFiles(folder);
  copyFileSync(new URL('../fixtures/key-format-1.json', import.meta.url), files.key);
  const { key } = (await unwrap(readKeyFile(files.key), { passphrase: PASSPHRASE }))!;
  const store = openDatabase({ path: files.database, key, backup: null }, MIGRATIONS.slice(0, schema));
  writeFixture(store, schema);
  const tables = store
    .all(sqlCompiled(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`))
    .map(({ name }) => name as string);
  // What keeps signed sessions from being changed would keep their copies from being made.
  const triggers = store.all(sqlCompiled(`select name, sql from sqlite_schema where type = 'trigger'`));
  store.transaction(() => {
    for (const { name } of triggers) store.run(sqlCompiled(`drop trigger ${name}`));
    for (const table of tables.filter((name) => !OF_THE_PRACTICE.includes(name))) {
      for (const row of store.all(sqlCompiled(`select * from ${table}`))) {
        for (let copy = 1; copy <= copies; copy++) {
          const values = copied(row, copy);
          if (table === 'audit') delete values.id;
          store.run(sqlFor.insertInto(table as 'patient').values(values as never));
        }
      }
    }
    for (const trigger of triggers) store.run(sqlCompiled(trigger.sql as string));
  });
  const rows = Object.fromEntries(tables.map((table) => [table, rowsOf(store, table)]));
  store.close();
  return { folder, key, rows };
}

/** The same row of another patient: every identifier in it is another one, but that of the practitioner. */
function copied(row: Record<string, unknown>, copy: number): Record<string, unknown> {
  const head = copy.toString(16).padStart(8, '0');
  const text = JSON.stringify(row).replaceAll(/00000000(?=-0000-4000-8000-(?!000000000001))/g, head);
  const values = JSON.parse(text) as Record<string, unknown>;
  if (values.record_number !== undefined) values.record_number = `${values.record_number}-${copy}`;
  return values;
}

/** Which schema a record that nobody has open is of. */
export function schemaOf(folder: string, key: Buffer): number {
  const database: Database.Database = connect(practiceFiles(folder).database, key, { readonly: true });
  try {
    return userVersion(database);
  } finally {
    database.close();
  }
}
