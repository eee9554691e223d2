import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { notAFolder } from './errors.ts';

/** The files of one data folder. */
export interface PracticeFiles {
  readonly folder: string;
  readonly database: string;
  /** A first database while it is being made; it becomes `database` once its key is safe on the disk. */
  readonly newDatabase: string;
  readonly key: string;
  readonly lock: string;
  readonly backups: string;
  /** A backup on its way into the place of the record. */
  readonly restoring: string;
  /** Who was erased: it stays when a backup takes the place of the record. */
  readonly erased: string;
  /** What stood in the place of the record before something was restored. */
  readonly setAside: string;
}

export const practiceFiles = (folder: string): PracticeFiles => ({
  folder,
  database: join(folder, 'practice.db'),
  newDatabase: join(folder, 'practice.new.db'),
  key: join(folder, 'practice.key'),
  lock: join(folder, 'practice.lock'),
  backups: join(folder, 'backups'),
  restoring: join(folder, 'restoring'),
  erased: join(folder, 'practice.erased'),
  setAside: join(folder, 'set-aside'),
});

/** Makes the data folder where it is missing, for its owner only; refuses a file in its place or a folder that cannot be written to. */
export function ensureFolder(folder: string): void {
  const present = statSync(folder, { throwIfNoEntry: false });
  if (present === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  else if (!present.isDirectory()) throw notAFolder();
  accessSync(folder, constants.W_OK);
}

/** Replaces a file so that, whenever the machine dies, either the old or the new content is there in full. */
export function writeAtomically(path: string, content: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  try {
    const file = openSync(draft, 'w', 0o600);
    try {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw cause;
  }
  syncFolder(dirname(path));
}

/** Puts a finished file in its place for good. */
export function moveIntoPlace(from: string, to: string): void {
  syncFile(from);
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Deletes a database file with SQLite's files beside it. */
export function removeDatabase(path: string): void {
  rmSync(path, { force: true });
  removeLog(path);
}

/** Deletes what SQLite keeps beside a database file. */
export function removeLog(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

/** Writes a file's content through to the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a folder's names last after a rename. Windows keeps folders in order by itself and cannot open them as files. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
