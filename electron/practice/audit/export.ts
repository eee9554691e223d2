import type Database from 'better-sqlite3';
import type { Input } from '../../../shared/contract/index.ts';
import { csvOf } from '../../../shared/exchange/csv/text.ts';
import { type ChainedRow, trailOf } from '../../database/audit-chain.ts';
import { connect } from '../../database/connection.ts';

/** How an outsider computes the hashes again; see `chainHash`. */
const FORM =
  'hash = lowercase hexadecimal SHA-256 of the UTF-8 bytes of: the previous row’s hash (for the first row 64 zeros), a line ' +
  'feed (U+000A), and the JSON array [id, at, practitioner_id, verb, subject_kind, subject_id, patient_id, summary] without ' +
  'white space, strings escaped as in RFC 8785, a missing value null. Rows follow by id, from 1 without a gap.';

/**
 * The whole trail as a text: JSON with the form of its chain, or CSV in UTF-8 with its mark. Patients and practitioners
 * stand in it by their identifiers; practitioners' names beside. Takes its time; for a thread of its own.
 */
export function exportTrail(path: string, key: Buffer, format: Input<'audit.export'>['format']): string {
  const database = connect(path, key, { readonly: true });
  try {
    database.exec('BEGIN');
    const rows = [...trailOf(database)];
    const people = peopleOf(database);
    return format === 'json' ? asJson(rows, people) : asCsv(rows, people);
  } finally {
    database.close();
  }
}

type People = readonly { readonly id: string; readonly name: string }[];

const peopleOf = (database: Database.Database) =>
  database.prepare('SELECT id, name FROM practitioner ORDER BY id').all() as People;

const asJson = (rows: readonly ChainedRow[], people: People): string =>
  JSON.stringify({ format: 'ashi-audit-trail', version: 1, chain: FORM, people, rows });

/** An empty cell is a missing value. */
function asCsv(rows: readonly ChainedRow[], people: People): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return csvOf(
    [...COLUMNS, 'practitioner'],
    rows.map((row) => [...COLUMNS.map((column) => row[column]), names.get(row.practitioner_id) ?? '']),
  );
}

const COLUMNS = [
  ...(['id', 'at', 'practitioner_id', 'verb', 'subject_kind', 'subject_id'] as const),
  ...(['patient_id', 'summary', 'hash'] as const),
];
