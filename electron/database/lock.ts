import Database from 'better-sqlite3';

/** The claim of one process on a data folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Claims a data folder for this process. The claim is an exclusive transaction on a small SQLite file: the system
 * frees it when the process dies, however it dies, so that no stale lock can bar the next start.
 * @throws the driver's SQLITE_BUSY while another process holds the folder
 */
export function lockFolder(path: string): FolderLock {
  const database = new Database(path, { timeout: 0 });
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw cause;
  }
  return {
    release: () => {
      database.close();
    },
  };
}
