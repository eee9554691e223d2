import type Database from 'better-sqlite3';
import { connect } from '../connection.ts';
import { newerSchema } from '../errors.ts';
import type { KeyHolder } from '../keys.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { migrate } from '../open.ts';
import { type Cell, cellsOf } from './btree.ts';
import { Pages } from './pages.ts';
import { dropDangling, fillGaps } from './references.ts';
import { fits, identity, type KnownRow, namedValues, shapesOf, type TableShape } from './shape.ts';
import { addStandIns, settleStandIns } from './stand-ins.ts';
import { readTrees, type Trees } from './trees.ts';

/** What came back of a table. */
export interface TableCount {
  readonly table: string;
  readonly kept: number;
  /** Rows that are known to be missing; of a page that nothing else speaks of, nobody knows how many it held. */
  readonly lost: number;
}

/** What came back of a damaged record. */
export interface Salvaged {
  readonly tables: TableCount[];
  readonly pages: number;
  readonly unreadablePages: number;
  /** Patients of whom something is known to be missing. */
  readonly patients: readonly string[];
}

export interface SalvageJob {
  /** The damaged database, closed, with its log beside it; only read. */
  readonly database: string;
  /** 32 bytes. The caller keeps and zeroes it. */
  readonly key: Buffer;
  /** The new database, under the same key; the caller has made room for it. */
  readonly into: string;
  /** Those whose slots are in the key file: whose row is lost stays known by name. */
  readonly people: readonly KeyHolder[];
}

/**
 * Writes whatever can still be read of a damaged record into a new one of the newest schema. Every page is read for itself, so that only
 * rows that lie on damaged pages are missing; rows that refer to missing ones follow them.
 * @throws PracticeError `newer-schema`, or what the driver or the system throws
 */
export function salvage(
  { database, key, into, people }: SalvageJob,
  onProgress: (progress: { done: number; total: number }) => void,
): Salvaged {
  const pages = new Pages(database, key);
  try {
    const total = pages.count * 2;
    const trees = readTrees(pages, (done) => onProgress({ done, total }));
    const version = trees.version ?? MIGRATIONS.length;
    if (version > MIGRATIONS.length) throw newerSchema();
    const target = connect(into, key, {});
    try {
      target.pragma('foreign_keys = OFF');
      migrate(target, 0, MIGRATIONS.slice(0, version));
      const writer = new Writer(target, pages, trees);
      const { standIns, ...lost } = target
        .transaction(() => writer.write(people, (done) => onProgress({ done: pages.count + done, total })))
        .immediate();
      migrate(target, version, MIGRATIONS);
      settleStandIns(target, standIns);
      return { ...lost, pages: pages.count, unreadablePages: trees.unreadable.length };
    } finally {
      target.close();
    }
  } finally {
    pages.close();
  }
}

/** Fills a new database of the damaged one's schema from its pages. */
class Writer {
  readonly #target: Database.Database;
  readonly #pages: Pages;
  readonly #trees: Trees;
  readonly #tables: readonly TableShape[];
  readonly #indices: ReturnType<typeof shapesOf>['indices'];
  readonly #written = new Map<string, Set<string>>();
  /** By table and row: rows that somewhere else speaks of. */
  readonly #known = new Map<string, Map<string, KnownRow>>();
  /** Damaged rows of which not even the identity is left. */
  readonly #nameless = new Map<string, number>();
  readonly #statements = new Map<string, Database.Statement>();

  constructor(target: Database.Database, pages: Pages, trees: Trees) {
    this.#target = target;
    this.#pages = pages;
    this.#trees = trees;
    const { tables, indices } = shapesOf(target);
    this.#tables = tables;
    this.#indices = indices;
    for (const { name } of tables) {
      this.#written.set(name, new Set());
      this.#known.set(name, new Map());
    }
  }

  /** Gives also the people in whose place stand-ins were put. */
  write(
    people: readonly KeyHolder[],
    onPage: (done: number) => void,
  ): Pick<Salvaged, 'tables' | 'patients'> & { readonly standIns: readonly string[] } {
    // They keep what is signed from being changed, and would keep it from coming back too.
    const triggers = this.#target.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    for (const { name } of triggers as { name: string }[]) this.#target.exec(`DROP TRIGGER ${name}`);
    let done = 0;
    for (const shape of this.#tables) {
      for (const number of this.#trees.pagesOf.get(shape.name) ?? []) {
        for (const cell of this.#cells(number)) this.#take(shape, cell);
        onPage(++done);
      }
    }
    for (const number of this.#trees.orphans) {
      this.#takeOrphan(number);
      onPage(++done);
    }
    for (const index of this.#indices) {
      const shape = this.#shapeOf(index.table);
      for (const number of this.#trees.pagesOf.get(index.name) ?? []) {
        for (const cell of this.#cells(number))
          if (cell.isWhole) this.#know(shape, identity(shape, index, cell), namedValues(index, cell));
        onPage(++done);
      }
    }
    const missing = this.#missing();
    const standIns = addStandIns(this.#target, people);
    const filled = fillGaps(this.#target, missing.get('plan') ?? []);
    const dropped = dropDangling(this.#target);
    const patients = this.#patientsOf(missing);
    for (const { sql } of triggers as { sql: string }[]) this.#target.exec(sql);
    return {
      standIns,
      tables: this.#tables.map(({ name }) => ({
        table: name,
        kept: this.#written.get(name)!.size - (dropped.get(name) ?? 0),
        lost:
          (missing.get(name)?.length ?? 0) +
          (this.#nameless.get(name) ?? 0) +
          (dropped.get(name) ?? 0) +
          (name === 'audit' ? this.#gaps(missing.get(name)!.length) : 0),
      })),
      patients: [...new Set([...patients, ...filled])],
    };
  }

  /** What is written on a page; nothing of one whose content does not fit its own form. */
  #cells(number: number): readonly Cell[] {
    try {
      return cellsOf(this.#pages.read(number)!, number, this.#pages);
    } catch (cause) {
      if (cause instanceof RangeError) return [];
      throw cause;
    }
  }

  #take(shape: TableShape, cell: Cell): void {
    if (cell.values.length === 0 && cell.isWhole) return;
    const id = identity(shape, shape, cell);
    if (cell.isWhole && this.#insert(shape, cell)) this.#written.get(shape.name)!.add(id!);
    else this.#know(shape, id, namedValues(shape, cell));
  }

  /** Gives the rows of a page to the one table that takes them. */
  #takeOrphan(number: number): void {
    const cells = this.#cells(number);
    const isOfTable = cells.some(({ rowid }) => rowid !== null);
    const candidates = this.#tables
      .filter(({ key }) => (key === null) === isOfTable)
      .filter(({ name }) => this.#trees.torn?.has(name) ?? true)
      .map((shape) => ({ shape, rows: this.#fitting(shape, cells) }))
      .sort((a, b) => b.rows - a.rows);
    const [best] = candidates;
    if (best === undefined || best.rows === 0) return;
    for (const cell of cells) this.#take(best.shape, cell);
  }

  /** How many rows a table would take, weighted by how much of its width they fill. Takes none. */
  #fitting(shape: TableShape, cells: readonly Cell[]): number {
    const attempt = this.#target.transaction(() => {
      throw new Attempt(cells.filter((cell) => cell.isWhole && this.#insert(shape, cell)));
    });
    try {
      attempt();
    } catch (cause) {
      if (cause instanceof Attempt)
        return cause.taken.reduce((sum, { values }) => sum + values.length / shape.columns.length, 0);
      throw cause;
    }
    return 0;
  }

  #insert(shape: TableShape, cell: Cell): boolean {
    if (!fits(shape, cell)) return false;
    const { rowid, values } = cell;
    const row = shape.columns.map((column, n) =>
      column === shape.alias ? rowid : n < values.length ? values[n]! : shape.defaults[column!]!,
    );
    try {
      if (shape.key !== null || shape.alias !== null) this.#inserting(shape).run(...row);
      else this.#inserting(shape).run(...row, rowid);
      return true;
    } catch (cause) {
      if (isRefusedRow(cause)) return false;
      throw cause;
    }
  }

  #inserting(shape: TableShape): Database.Statement {
    let statement = this.#statements.get(shape.name);
    if (statement === undefined) {
      const hidden = shape.key === null && shape.alias === null ? ['rowid'] : [];
      const columns = [...shape.columns, ...hidden];
      const marks = columns.map(() => '?').join();
      statement = this.#target.prepare(`INSERT INTO "${shape.name}" (${columns.join()}) VALUES (${marks})`);
      this.#statements.set(shape.name, statement);
    }
    return statement;
  }

  #know({ name }: TableShape, id: string | null, row: KnownRow): void {
    if (id === null) this.#nameless.set(name, (this.#nameless.get(name) ?? 0) + 1);
    else {
      const known = this.#known.get(name)!;
      known.set(id, { ...row, ...known.get(id) });
    }
  }

  /** Known rows that were not written, by table. */
  #missing(): Map<string, KnownRow[]> {
    return new Map(
      [...this.#known].map(([table, rows]) => {
        const written = this.#written.get(table)!;
        return [table, [...rows].flatMap(([id, row]) => (written.has(id) ? [] : [row]))];
      }),
    );
  }

  /** Rows of the audit trail, which is numbered without gaps, that nothing else speaks of. */
  #gaps(alreadyKnown: number): number {
    const query = 'SELECT coalesce(max(id), 0) - count(*) FROM audit';
    return Math.max(0, (this.#target.prepare(query).pluck().get() as number) - alreadyKnown);
  }

  /** Whose missing rows were, as far as they or what they refer to say. */
  #patientsOf(missing: ReadonlyMap<string, readonly KnownRow[]>): string[] {
    const ofPlan = this.#target.prepare('SELECT patient_id FROM plan WHERE id = ?').pluck();
    const hasSessions = this.#tables.some(({ name }) => name === 'session');
    const ofSession = hasSessions
      ? this.#target.prepare('SELECT patient_id FROM session WHERE id = ?').pluck()
      : null;
    const lostSessions = new Map(missing.get('session')?.map((row) => [row.id, row]));
    const ownerOf = (row: KnownRow): unknown =>
      row.patient_id ??
      (row.plan_id === undefined ? undefined : ofPlan.get(row.plan_id)) ??
      (row.session_id === undefined
        ? undefined
        : (ofSession?.get(row.session_id) ?? lostSessions.get(row.session_id)?.patient_id));
    return [...missing.values()].flat().flatMap((row) => {
      const owner = ownerOf(row);
      return typeof owner === 'string' ? [owner] : [];
    });
  }

  #shapeOf(table: string): TableShape {
    return this.#tables.find(({ name }) => name === table)!;
  }
}

/** Carries what was tried out of a transaction that is undone. */
class Attempt extends Error {
  readonly taken: readonly Cell[];

  constructor(taken: readonly Cell[]) {
    super();
    this.taken = taken;
  }
}

/** Whether a row is not one of its table, or there already, rather than that writing failed. */
const isRefusedRow = (cause: unknown): boolean =>
  /^SQLITE_(CONSTRAINT|MISMATCH)/.test(String((cause as { code?: unknown }).code));
