import Database from 'better-sqlite3';
import { PracticeError } from '../../shared/contract/errors.ts';

/** The claim of one process on a data folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Claims a data folder for this process. The claim is an exclusive transaction on a small SQLite file: the system
 * frees it when the process dies, however it dies, so that no stale lock can bar the next start.
 * @throws the driver's SQLITE_BUSY while another process holds the folder, PracticeError for a foreign file
 */
export function lockFolder(path: string): FolderLock {
  const database = new Database(path, { timeout: 0 });
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if ((cause as { code?: string }).code === 'SQLITE_NOTADB') throw notALock();
    throw cause;
  }
  return {
    release: () => {
      database.close();
    },
  };
}

const notALock = () =>
  new PracticeError(
    'damaged',
    'The file practice.lock in the data folder is not what Ashi wrote. Delete that one file, then try again.',
  );
