import { accessSync, constants, existsSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { makeBackup } from './backup.ts';
import { connect, userVersion } from './connection.ts';
import { damaged, newerSchema } from './errors.ts';
import { removeDatabase, removeLog } from './files.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { Store } from './store.ts';

export interface DatabasePlace {
  /** The database file; made when it is missing. */
  readonly path: string;
  /** 32 bytes. The caller keeps and zeroes it. */
  readonly key: Buffer;
  /** Where the copy goes that is made before a migration, and the key file that is copied beside it. */
  readonly backup: { readonly folder: string; readonly keyFile: string } | null;
}

/**
 * Opens a database whose folder this process has locked: looks at it first without being able to change it, refuses one that
 * cannot be read or is of a newer schema, makes a verified backup before any migration of an existing one, migrates.
 * Whether all of it is sound is another question, which takes longer: `checkDatabase`.
 * @throws PracticeError `damaged`, `newer-schema`, or what the driver throws
 */
export function openDatabase(place: DatabasePlace, migrations: readonly Migration[] = MIGRATIONS): Store {
  const existing = existsSync(place.path);
  if (existing) accessSync(place.path, constants.W_OK);
  const version = existing ? inspect(place, migrations.length) : 0;
  if (place.backup !== null && existing && version < migrations.length) {
    makeBackup({ database: place.path, key: place.key, ...place.backup, name: beforeUpdate(version) });
  }
  const database = connect(place.path, place.key, {});
  try {
    prepareToWrite(database);
    migrate(database, version, migrations);
    return new Store(database);
  } catch (cause) {
    database.close();
    if (!existing) removeDatabase(place.path);
    throw cause;
  }
}

/** What every connection needs through which a record is changed. */
export function prepareToWrite(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // A row that another one replaces is deleted: the triggers that keep it are asked.
  database.pragma('recursive_triggers = ON');
}

/**
 * The schema of an existing database, read through a connection that cannot write: a refused file stays untouched. Only what
 * a process left that died while it turned the write-ahead log on must be rolled back before anything can be read.
 */
function inspect(place: DatabasePlace, newest: number): number {
  // SQLite takes an emptied file for a new one, and throws its log away.
  if (statSync(place.path).size === 0) throw damaged();
  const isCutOff = existsSync(`${place.path}-journal`);
  const closedCleanly = !isCutOff && !existsSync(`${place.path}-wal`);
  const database = connect(place.path, place.key, { readonly: !isCutOff });
  try {
    const version = userVersion(database);
    if (version > newest) throw newerSchema();
    if (version === 0) throw damaged();
    return version;
  } catch (cause) {
    database.close();
    // Looking made an empty log; a refused record is left as it was found.
    if (closedCleanly) removeLog(place.path);
    throw cause;
  } finally {
    database.close();
  }
}

/** Brings a database from one schema to the newest, each step in a transaction of its own. */
export function migrate(database: Database.Database, from: number, migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    if (index < from) continue;
    database
      .transaction(() => {
        migration(database);
        database.pragma(`user_version = ${index + 1}`);
      })
      .exclusive();
  }
}

/** The name of a backup that is made before a record of this schema is migrated. Rotation leaves it alone. */
const beforeUpdate = (schema: number) => `schema-${schema}-${new Date().toISOString().replace(/[:.]/g, '-')}`;
