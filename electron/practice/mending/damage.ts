import { existsSync } from 'node:fs';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { PracticeStatus } from '../../../shared/contract/practice.ts';
import { damaged } from '../../database/errors.ts';
import type { PracticeFiles } from '../../database/files.ts';
import { readKeyFile } from '../../database/keys.ts';

export type Damage = NonNullable<PracticeStatus['damage']>;

/** What is wrong with the files of a record, as far as they show it while they are closed. */
export function damageOfFiles({ key, database, newDatabase }: PracticeFiles): Damage | null {
  const hasRecord = existsSync(database) || existsSync(newDatabase);
  // The first start writes the key last: a new database without one is begun anew.
  if (!existsSync(key)) return existsSync(database) ? 'noKey' : null;
  if (!hasRecord) return 'noRecord';
  try {
    readKeyFile(key);
    return null;
  } catch (cause) {
    if (cause instanceof PracticeError && cause.code === 'damaged') return 'key';
    throw cause;
  }
}

/** The refusal of whatever needs what is damaged. */
export function damageRefusal(damage: Damage): PracticeError {
  const sentence = SENTENCES[damage];
  return sentence === null ? damaged() : new PracticeError('damaged', sentence);
}

const SENTENCES: { readonly [D in Damage]: string | null } = {
  record: null,
  key: 'The file practice.key is damaged, so the record cannot be unlocked. Put back the practice.key of a backup.',
  noKey:
    'The file practice.key is missing beside practice.db, so the record cannot be unlocked. Restore a backup.',
  noRecord: 'The record practice.db is missing beside its key. Restore a backup.',
};
