import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import { compiledOnce, type Store, sqlFor } from './store.ts';

/** A row of the audit trail without its hash, by the names of its columns. */
export interface TrailRow {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly practitioner_id: string;
  readonly verb: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  /** Whose data it is about; null: nobody's, or that of several. */
  readonly patient_id: string | null;
  readonly summary: string;
}

/** A row as the record keeps it. */
export interface ChainedRow extends TrailRow {
  readonly hash: string;
}

/** What stands before the first row's hash. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The hash of a row: SHA-256, as 64 lowercase hexadecimal digits, of the UTF-8 bytes of the previous row's hash (of the
 * first row: 64 zeros), a line feed (U+000A), and the JSON array `[id, at, practitioner_id, verb, subject_kind,
 * subject_id, patient_id, summary]` without white space. Its strings are escaped as in RFC 8785, which is what
 * `JSON.stringify` does; a missing value is `null`. Rows follow by `id`.
 */
export function chainHash(previous: string, row: TrailRow): string {
  const values = [
    ...[row.id, row.at, row.practitioner_id, row.verb],
    ...[row.subject_kind, row.subject_id, row.patient_id, row.summary],
  ];
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(values)}`)
    .digest('hex');
}

/** Adds a row at the end of the trail, within the transaction of what it tells of. */
export function appendToTrail(store: Store, entry: Omit<TrailRow, 'id'>): void {
  const end = store.first(LAST_ROW({}));
  const row = { id: (end?.id ?? 0) + 1, ...entry };
  store.run(NEW_ROW({ ...row, hash: chainHash(end?.hash ?? CHAIN_START, row) }));
}

const LAST_ROW = compiledOnce(() =>
  sqlFor.selectFrom('audit').select(['id', 'hash']).orderBy('id', 'desc').limit(sql.lit(1)),
);
const NEW_ROW = compiledOnce((row: ChainedRow) => sqlFor.insertInto('audit').values(row));

/** Where the trail of a record is broken. */
export interface TrailState {
  readonly rows: number;
  /** The last row's hash; the start of the chain where there is no row. */
  readonly head: string;
  /** The first row whose hash does not follow from what comes before it; null: the chain holds. */
  readonly brokenAt: number | null;
}

/** Follows the chain from its first row. Reads the whole trail. */
export function followChain(rows: Iterable<ChainedRow>): TrailState {
  let count = 0;
  let head = CHAIN_START;
  let brokenAt: number | null = null;
  for (const row of rows) {
    count++;
    if (brokenAt === null && (row.id !== count || chainHash(head, row) !== row.hash)) brokenAt = row.id;
    head = row.hash;
  }
  return { rows: count, head, brokenAt };
}

/** All rows of a database's trail, the first one first. */
export const trailOf = (database: Database.Database): IterableIterator<ChainedRow> =>
  database.prepare('SELECT * FROM audit ORDER BY id').iterate() as IterableIterator<ChainedRow>;
