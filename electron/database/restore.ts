import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Person } from '../../shared/contract/people.ts';
import { backupFiles } from './backup.ts';
import { checkDatabase, type Progress } from './check.ts';
import { connect, userVersion } from './connection.ts';
import { newerSchema } from './errors.ts';
import { type PracticeFiles, syncFile, syncFolder, writeAtomically } from './files.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Names the folder in which the record of before is kept. */
const STAMP = 'stamp';

/** Says that the record is set aside and nothing takes its place. */
const NOTHING = 'nothing';

/** What is put into a folder that is to take the place of the record; a file that it lacks stays as it is. */
type Fill<T> = (coming: ReturnType<typeof backupFiles>) => T;

/**
 * Makes files ready to take the place of the record's. When this returns, `finishRestore` completes it, now or after the
 * machine died; until then nothing has changed.
 * @param stamp names the folder in which the record of before is kept
 */
export function stage<T>(files: PracticeFiles, stamp: string, fill: Fill<T>): T {
  const draft = draftOf(files);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  try {
    const coming = backupFiles(draft);
    const filled = fill(coming);
    for (const file of [coming.database, coming.key]) if (existsSync(file)) syncFile(file);
    writeAtomically(join(draft, STAMP), stamp);
    renameSync(draft, files.restoring);
    syncFolder(files.folder);
    return filled;
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    throw cause;
  }
}

/**
 * Makes a backup ready to take the place of the record.
 * @param from the folder of the backup
 * @param key opens the backup
 * @param admit throws where none of these people may restore it
 * @throws PracticeError `damaged` when the backup is not sound, `newer-schema` when this Ashi is too old for it
 */
export function stageRestore(
  files: PracticeFiles,
  from: string,
  key: Buffer,
  stamp: string,
  admit: (people: readonly PersonInBackup[]) => void,
  onProgress: (progress: Progress) => void = () => {},
): void {
  const source = backupFiles(from);
  stage(files, stamp, (coming) => {
    copyFileSync(source.database, coming.database);
    copyFileSync(source.key, coming.key);
    admit(check(coming.database, key, onProgress));
  });
}

/** Makes it ready that nothing takes the place of the record. */
export function stageNothing(files: PracticeFiles, stamp: string): void {
  stage(files, stamp, ({ database }) => writeFileSync(join(dirname(database), NOTHING), ''));
}

const draftOf = (files: PracticeFiles) => `${files.restoring}.draft`;

/**
 * Puts what was made ready in the place of the record, which is set aside whole and never overwritten; does nothing where
 * nothing is ready but clear away what a dead process left. The record must be closed.
 */
export function finishRestore(files: PracticeFiles): void {
  const draft = draftOf(files);
  rmSync(draft, { recursive: true, force: true });
  if (!existsSync(files.restoring)) return;
  const stamp = readFileSync(join(files.restoring, STAMP), 'utf8');
  const aside = join(files.setAside, stamp);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  const [coming, kept] = [backupFiles(files.restoring), backupFiles(aside)];
  // What still waits here has not replaced anything yet: what bears its name now is the record of before.
  const isEmptied = existsSync(join(files.restoring, NOTHING));
  if (isEmptied) moveIfThere(files.newDatabase, join(aside, basename(files.newDatabase)));
  if (isEmptied || existsSync(coming.database)) {
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      moveIfThere(files.database + suffix, kept.database + suffix);
    moveIfThere(coming.database, files.database);
  }
  if (isEmptied || existsSync(coming.key)) {
    moveIfThere(files.key, kept.key);
    moveIfThere(coming.key, files.key);
  }
  for (const folder of [aside, files.setAside, files.folder]) syncFolder(folder);
  // A folder goes file by file: it loses its name first, so that a restoring is never found without its stamp.
  renameSync(files.restoring, draft);
  rmSync(draft, { recursive: true });
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

/** Somebody of the practice as a backup has it. */
export type PersonInBackup = Pick<Person, 'id' | 'roles' | 'leftAt'>;

/** Refuses what is not a sound record that this Ashi can read; gives the people in it. */
function check(path: string, key: Buffer, onProgress: (progress: Progress) => void): PersonInBackup[] {
  const database = connect(path, key, { readonly: true });
  let people: PersonInBackup[] | null = null;
  let version = 0;
  try {
    version = userVersion(database);
    if (version <= MIGRATIONS.length && isSoundCopy(path, key, onProgress)) people = peopleIn(database);
  } catch {
    // Bytes that are no record, or under another key.
  } finally {
    database.close();
  }
  if (version > MIGRATIONS.length) throw newerSchema();
  if (people === null) {
    const message = 'This backup is damaged or belongs to another practice. Nothing was changed.';
    throw new PracticeError('damaged', message);
  }
  return people;
}

const isSoundCopy = (database: string, key: Buffer, onProgress: (progress: Progress) => void): boolean =>
  checkDatabase({ database, key, depth: 'copy' }, onProgress).length === 0;

/** The people of a record that may be damaged; null where damage hides them. */
export function peopleOf(path: string, key: Buffer): PersonInBackup[] | null {
  const database = connect(path, key, { readonly: true });
  try {
    return peopleIn(database);
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Roles came with schema 7; until then one person worked in a practice and did everything. */
function peopleIn(database: Database.Database): PersonInBackup[] {
  const rows = database.prepare('SELECT * FROM practitioner ORDER BY rowid').all() as Array<{
    id: string;
    roles?: string;
    left_at?: string | null;
  }>;
  return rows.map(({ id, roles, left_at = null }) => ({
    id,
    roles: roles === undefined ? ['practitioner', 'administrator'] : JSON.parse(roles),
    leftAt: left_at,
  }));
}
