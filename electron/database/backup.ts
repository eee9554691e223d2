import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect, isSound, userVersion } from './connection.ts';
import { copyDatabase } from './copy.ts';
import { damaged } from './errors.ts';
import { syncFile, syncFolder } from './files.ts';

/** What a backup is made of. */
export interface BackupJob {
  /** The database file; it may be open and in use. */
  readonly database: string;
  /** 32 bytes. The caller keeps and zeroes it. */
  readonly key: Buffer;
  /** The key file that is copied beside it: without it the copy would be worth nothing. */
  readonly keyFile: string;
  /** The folder of all backups; made when it is missing, but not the folder it lies in. */
  readonly folder: string;
  /** Of the backup's own folder in it. */
  readonly name: string;
}

/** The two files of a backup, named as in a data folder: opened as one, it is the practice as it was. */
export const backupFiles = (folder: string) => ({
  database: join(folder, 'practice.db'),
  key: join(folder, 'practice.key'),
});

/**
 * Copies a database as it stands, encrypted under the same key, with its key file. The backup gets its name only after it
 * has been opened, checked in full and written through to the disk, so what bears a name is whole.
 * @throws PracticeError `damaged`, or what the driver or the system throws
 */
export function makeBackup({ database, key, keyFile, folder, name }: BackupJob): void {
  // Not the folders above it: where a drive or the data folder is away, nothing is made in its place.
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  clearDrafts(folder);
  const draft = join(folder, `${name}${DRAFT}`);
  const files = backupFiles(draft);
  mkdirSync(draft, { mode: 0o700 });
  try {
    const version = copyDatabase(database, files.database, key);
    check(files.database, key, version);
    copyFileSync(keyFile, files.key);
    for (const file of [files.database, files.key]) syncFile(file);
    syncFolder(draft);
    renameSync(draft, join(folder, name));
    syncFolder(folder);
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    throw cause;
  }
}

/** What an earlier process left when it died in the middle. */
function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(DRAFT)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

const DRAFT = '.draft';

function check(path: string, key: Buffer, version: number): void {
  const copy = connect(path, key, { readonly: true });
  try {
    if (!isSound(copy) || userVersion(copy) !== version) throw damaged();
  } finally {
    copy.close();
  }
}

/** A backup in a folder of backups. */
export interface FoundBackup {
  readonly name: string;
  readonly bytes: number;
}

/** The complete backups in a folder, by name; none where the folder is missing. */
export function backupsIn(folder: string): FoundBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith(DRAFT))
    .flatMap(({ name }) => {
      const files = backupFiles(join(folder, name));
      const database = statSync(files.database, { throwIfNoEntry: false });
      return database === undefined || !existsSync(files.key) ? [] : [{ name, bytes: database.size }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
