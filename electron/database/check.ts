import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { connect } from './connection.ts';
import { toPracticeError } from './errors.ts';
import { readLog } from './salvage/log.ts';

/** How far a long piece of work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface CheckJob {
  /** The database file; it may be open and in use, but for `afterCrash`. */
  readonly database: string;
  /** 32 bytes. The caller keeps and zeroes it. */
  readonly key: Buffer;
  /**
   * `quick` reads every page and row; `full` also holds every index, reference and the account of all pages against them;
   * `afterCrash` is `quick`, with the log that a dead process left; `copy` is `full` but for references, which a copy has from
   * its original.
   */
  readonly depth: 'quick' | 'full' | 'afterCrash' | 'copy';
}

/**
 * Looks whether a database is sound, through a connection that cannot write, table by table.
 * @returns what is wrong, in SQLite's words, which hold nothing of the record; empty: all is sound
 * @throws what the driver or the system throws when it cannot look
 */
export function checkDatabase(
  { database: path, key, depth }: CheckJob,
  onProgress: (progress: Progress) => void,
): string[] {
  // Before SQLite sees them: it takes an empty file for a new one and throws the log away, and passes over damage in that.
  if (statSync(path).size === 0) return ['The file practice.db is empty.'];
  if (depth === 'afterCrash' && readLog(`${path}-wal`).isDamaged)
    return ['The log practice.db-wal is damaged.'];
  const findings: string[] = [];
  const look = (what: string, ask: () => readonly string[]) => {
    try {
      findings.push(...ask().map((finding) => `${what}: ${finding}`));
    } catch (cause) {
      if (toPracticeError(cause).code !== 'damaged') throw cause;
      findings.push(`${what}: cannot be read.`);
    }
  };
  const database = connect(path, key, { readonly: true });
  try {
    let tables: string[] = [];
    look('schema', () => {
      tables = tablesOf(database);
      // A table's check does not look at the list of tables.
      return found(database, 'quick_check', 'sqlite_schema');
    });
    const isFull = depth === 'full' || depth === 'copy';
    const sizes = sizesOf(database);
    const pages = tables.reduce((sum, table) => sum + sizes(table), 0);
    const total = isFull ? 2 * pages : pages;
    let done = 0;
    onProgress({ done, total });
    for (const table of tables) {
      look(table, () => found(database, isFull ? 'integrity_check' : 'quick_check', table));
      done += sizes(table);
      onProgress({ done, total });
    }
    if (isFull && findings.length === 0) {
      if (depth === 'full') look('references', () => danglingReferences(database));
      look('file', () => found(database, 'quick_check'));
    }
    onProgress({ done: total, total });
  } finally {
    database.close();
  }
  return findings;
}

const tablesOf = (database: Database.Database): string[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];

function found(
  database: Database.Database,
  check: 'quick_check' | 'integrity_check',
  table?: string,
): string[] {
  const rows = database.prepare(`PRAGMA ${check}${table === undefined ? '' : `('${table}')`}`).pluck();
  return (rows.all() as string[]).filter((row) => row !== 'ok');
}

function danglingReferences(database: Database.Database): string[] {
  const rows = database.pragma('foreign_key_check') as { table: string }[];
  return [...new Set(rows.map(({ table }) => table))].map((table) => `${table} refers to missing rows.`);
}

/** Pages of each table with its indices; the same for all where damage hides them. */
function sizesOf(database: Database.Database): (table: string) => number {
  try {
    const rows = database
      .prepare(
        'SELECT s.tbl_name, sum(d.pageno) FROM dbstat d JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate GROUP BY 1',
      )
      .raw()
      .all() as [string, number][];
    const sizes = new Map(rows);
    return (table) => sizes.get(table) ?? 1;
  } catch {
    return () => 1;
  }
}
