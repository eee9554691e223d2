import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { damaged, newerSchema } from './errors.ts';
import { moveIntoPlace, removeDatabase, removeLog, writeAtomically } from './files.ts';
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
 * Opens a database whose folder this process has locked: looks at it first without being able to change it, refuses a
 * damaged one or one of a newer schema, makes a verified backup before any migration of an existing one, migrates.
 * @throws PracticeError `damaged`, `newer-schema`, or what the driver throws
 */
export function openDatabase(place: DatabasePlace, migrations: readonly Migration[] = MIGRATIONS): Store {
  const existing = existsSync(place.path);
  if (existing) accessSync(place.path, constants.W_OK);
  const version = existing ? inspect(place, migrations.length) : 0;
  const database = connect(place.path, place.key, {});
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // A row that another one replaces is deleted: the triggers that keep it are asked.
    database.pragma('recursive_triggers = ON');
    // Sorting and rolling back spill into temporary files otherwise, and those are not encrypted.
    database.pragma('temp_store = MEMORY');
    if (existing && version < migrations.length) backUp(database, place, version);
    migrate(database, version, migrations);
    return new Store(database);
  } catch (cause) {
    database.close();
    if (!existing) removeDatabase(place.path);
    throw cause;
  }
}

/** The schema of an existing database, read through a connection that cannot write: a refused file stays untouched. */
function inspect(place: DatabasePlace, newest: number): number {
  const closedCleanly = !existsSync(`${place.path}-wal`);
  const database = connect(place.path, place.key, { readonly: true });
  try {
    const version = userVersion(database);
    if (version > newest) throw newerSchema();
    // An emptied file opens like a new database.
    if (version === 0) throw damaged();
    if (!closedCleanly && database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged();
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

/** What the encrypting build of the driver adds. */
type Encrypted = Database.Database & { key(key: Buffer): number };

function connect(path: string, key: Buffer, options: Database.Options): Database.Database {
  const database = new Database(path, { timeout: 2000, ...options });
  // Given as bytes, not as a pragma, the key never becomes a string that could reach a log.
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    (database as Encrypted).key(raw);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  } finally {
    raw.fill(0);
  }
}

function migrate(database: Database.Database, from: number, migrations: readonly Migration[]): void {
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

/**
 * Copies the database as it stands, encrypted under the same key, with its key file beside it. The copy gets its name
 * only after it has been opened and checked in full.
 */
function backUp(database: Database.Database, place: DatabasePlace, version: number): void {
  if (place.backup === null) return;
  const { folder, keyFile } = place.backup;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const name = `practice-schema-${version}-${stamp}`;
  const draft = join(folder, `${name}.draft`);
  try {
    database.prepare('VACUUM INTO ?').run(draft);
    const copy = connect(draft, place.key, { readonly: true });
    try {
      const sound = copy.pragma('integrity_check(1)', { simple: true }) === 'ok';
      if (!sound || userVersion(copy) !== version) throw damaged();
    } finally {
      copy.close();
    }
    // Without its key the copy would be worth nothing, so that one is on the disk first.
    writeAtomically(join(folder, `${name}.key`), readFileSync(keyFile, 'utf8'));
    moveIntoPlace(draft, join(folder, `${name}.db`));
  } catch (cause) {
    removeDatabase(draft);
    throw cause;
  }
}

const userVersion = (database: Database.Database) =>
  database.pragma('user_version', { simple: true }) as number;
