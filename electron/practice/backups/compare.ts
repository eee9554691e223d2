import type Database from 'better-sqlite3';
import type { Output } from '../../../shared/contract/index.ts';
import { connect } from '../../database/connection.ts';
import { READING } from '../audit/kinds.ts';

type Comparison = Output<'backups.compare'>;

/** The tables whose rows people know; each counts its changes. */
const TABLES = ['patient', 'plan', 'session', 'protocol'] as const;

/** What differs between a backup and the practice, both read and not touched. The key opens both. */
export function compareBackup(backup: string, practice: string, key: Buffer): Comparison {
  const [then, now] = [backup, practice].map((path) => connect(path, key, { readonly: true })) as [
    Database.Database,
    Database.Database,
  ];
  try {
    return {
      backupChangedAt: lastChange(then),
      changedAt: lastChange(now),
      differences: TABLES.map((kind) => difference(kind, revisions(then, kind), revisions(now, kind))),
    };
  } finally {
    then.close();
    now.close();
  }
}

function difference(kind: (typeof TABLES)[number], then: Map<string, number>, now: Map<string, number>) {
  const ofBoth = [...now].filter(([id]) => then.has(id));
  return {
    kind,
    onlyNow: now.size - ofBoth.length,
    onlyBackup: then.size - ofBoth.length,
    changed: ofBoth.filter(([id, revision]) => then.get(id) !== revision).length,
  };
}

/** The revision of each row, 1 where an older schema counts none; nothing of a table that it does not have. */
function revisions(database: Database.Database, table: string): Map<string, number> {
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  if (columns.length === 0) return new Map();
  const revision = columns.includes('revision') ? 'revision' : '1';
  return new Map(database.prepare(`SELECT id, ${revision} FROM ${table}`).raw().all() as [string, number][]);
}

/** When somebody last did something else than look. */
const lastChange = (database: Database.Database): string | null =>
  database
    .prepare('SELECT max(at) FROM audit WHERE verb NOT IN (SELECT value FROM json_each(?))')
    .pluck()
    .get(JSON.stringify(READING)) as string | null;
