import type Database from 'better-sqlite3';
import { connect, userVersion } from './connection.ts';

/** About so many bytes are written between two flushes: the text of the rows, and for each row a page that its keys touch. */
const STRETCH = 1_000_000;
const PAGE = 4096;

/**
 * Copies a database as it stands into a new file under the same key, through connections of its own, so that whoever works
 * in it goes on. It is copied in stretches that each reach the disk before the next is written: where hundreds of megabytes
 * are flushed at once, as by `VACUUM INTO`, file systems let every saved change wait for them. What a free page still holds
 * stays behind. A copy that was not finished is worth nothing.
 * @returns its schema
 */
export function copyDatabase(from: string, to: string, key: Buffer): number {
  const source = connect(from, key, { readonly: true });
  const copy = connect(to, key, {});
  try {
    for (const setting of SETTINGS) copy.pragma(setting);
    // Everything is read from one state.
    source.exec('BEGIN');
    const version = userVersion(source);
    const schema = source.prepare(SCHEMA).all() as Array<{ type: string; name: string; sql: string }>;
    const { true: triggers = [], false: rest = [] } = Object.groupBy(
      schema,
      ({ type }) => `${type === 'trigger'}`,
    );
    for (const { sql } of rest) copy.exec(sql);
    for (const { type, name } of rest) if (type === 'table') copyRows(source, copy, name);
    // They would keep rows from coming in that hang on a signed session.
    for (const { sql } of triggers) copy.exec(sql);
    copy.pragma(`user_version = ${version}`);
    return version;
  } finally {
    copy.close();
    source.close();
  }
}

/** Of the copy: rows come in as they stood, whatever they say; nobody needs half a copy, so no journal is written. */
const SETTINGS = [
  'foreign_keys = OFF',
  'ignore_check_constraints = ON',
  'journal_mode = MEMORY',
  'synchronous = FULL',
];

const SCHEMA = `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
ORDER BY type = 'index', rowid`;

function copyRows(source: Database.Database, copy: Database.Database, table: string): void {
  const rows = source.prepare(`SELECT * FROM "${table}"`).raw();
  const places = rows.columns().map(() => '?');
  const insert = copy.prepare(`INSERT INTO "${table}" VALUES (${places.join()})`);
  let written = 0;
  copy.exec('BEGIN');
  for (const row of rows.iterate() as IterableIterator<unknown[]>) {
    insert.run(row);
    written += PAGE;
    for (const value of row) if (typeof value === 'string') written += value.length;
    if (written < STRETCH) continue;
    written = 0;
    copy.exec('COMMIT; BEGIN');
  }
  copy.exec('COMMIT');
}
