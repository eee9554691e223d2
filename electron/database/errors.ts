import { PracticeError } from '../../shared/contract/errors.ts';

/**
 * Turns what SQLite or the file system throws into a refusal that people can act on. Anything unknown becomes
 * `internal`; its own text is dropped, because it could hold a path or a value of the record.
 */
export function toPracticeError(cause: unknown): PracticeError {
  if (cause instanceof PracticeError) return cause;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? fromCode(code) : internal();
}

function fromCode(code: string): PracticeError {
  for (const [start, refuse] of REFUSALS) if (code.startsWith(start)) return refuse();
  return internal();
}

/** Another program holds the data folder. */
export const inUse = () =>
  new PracticeError(
    'in-use',
    'This practice is already open in another Ashi. Close it there, then try again here.',
  );

/** The file is not, or no longer, a record that can be read. */
export const damaged = () =>
  new PracticeError(
    'damaged',
    'The record practice.db is damaged and was left as it is. Put back a backup, or ask for help before changing anything in the data folder.',
  );

export const newerSchema = () =>
  new PracticeError(
    'newer-schema',
    'This record was last opened by a newer Ashi. Please install that version or a later one; nothing was changed.',
  );

export const readOnly = () =>
  new PracticeError(
    'read-only',
    'The data folder cannot be written to. Nothing was changed; give Ashi the right to write there, then try again.',
  );

export const diskFull = () =>
  new PracticeError(
    'disk-full',
    'The disk is full. This change is not saved and everything earlier is kept; free some space, then try again.',
  );

export const unreachable = () =>
  new PracticeError(
    'unreachable',
    'The data folder cannot be reached. Nothing was changed; connect its drive or put the folder back, then try again.',
  );

export const notAFolder = () =>
  new PracticeError('unreachable', 'The data folder that was chosen is a file. Please choose a folder.');

const internal = () =>
  new PracticeError('internal', 'Something went wrong inside Ashi. Nothing was changed; please try again.');

/** The beginnings of the codes of SQLite and of the file system, with the refusal of each. */
const REFUSALS: ReadonlyArray<readonly [string, () => PracticeError]> = [
  ['SQLITE_BUSY', inUse],
  ['SQLITE_LOCKED', inUse],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_PERM', readOnly],
  ['SQLITE_AUTH', readOnly],
  ['SQLITE_FULL', diskFull],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_NOTADB', damaged],
  ['SQLITE_CANTOPEN', unreachable],
  ['SQLITE_IOERR', unreachable],
  ['ENOTDIR', notAFolder],
  ['EEXIST', notAFolder],
  ['EROFS', readOnly],
  ['EACCES', readOnly],
  ['EPERM', readOnly],
  ['ENOSPC', diskFull],
  ['EDQUOT', diskFull],
  ['ENOENT', unreachable],
  ['EIO', unreachable],
  ['ENODEV', unreachable],
  ['ENXIO', unreachable],
];
