import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { unreachable } from './errors.ts';

/** What the encrypting build of the driver adds. */
type Encrypted = Database.Database & { key(key: Buffer): number };

/** For how long a connection waits for another one that writes. */
export const PATIENCE_MS = 2000;

/**
 * Opens a database file under its key of 32 bytes. Whether the key fits shows with the first statement.
 * @throws PracticeError `unreachable` where its folder is away, and what the driver throws
 */
export function connect(path: string, key: Buffer, options: Database.Options): Database.Database {
  // The driver has an error without a code for this.
  if (!existsSync(dirname(path))) throw unreachable();
  const database = new Database(path, { timeout: PATIENCE_MS, ...options });
  // Given as bytes, not as a pragma, the key never becomes a string that could reach a log.
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    (database as Encrypted).key(raw);
    // Sorting and rolling back spill into temporary files otherwise, and those are not encrypted.
    database.pragma('temp_store = MEMORY');
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  } finally {
    raw.fill(0);
  }
}

/** Which schema a database has. */
export const userVersion = (database: Database.Database) =>
  database.pragma('user_version', { simple: true }) as number;

/** Whether every page, row and index of a database is as it should be; takes seconds for a large one. */
export const isSound = (database: Database.Database): boolean =>
  database.pragma('integrity_check(1)', { simple: true }) === 'ok';
