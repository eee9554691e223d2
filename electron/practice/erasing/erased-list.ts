import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Id } from '../../../shared/model/text.ts';
import { writeAtomically } from '../../database/files.ts';
import { type Store, sqlFor } from '../../database/store.ts';

/**
 * Who was erased, by identifiers that mean nothing to anybody, in a file beside the record: a restored backup knows nothing
 * of what was erased since, and would bring these patients back unnoticed.
 */
const ErasedList = z.strictObject({ format: z.literal(1), erased: z.array(Id) });

/** What the file lists; nothing where it is missing or cannot be understood. */
function listed(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return ErasedList.parse(JSON.parse(readFileSync(path, 'utf8'))).erased;
  } catch {
    return [];
  }
}

const write = (path: string, erased: readonly string[]) =>
  writeAtomically(path, JSON.stringify({ format: 1, erased }));

/** Adds whom the record knows as erased. */
export function rememberErased(path: string, store: Store): void {
  const known = listed(path);
  const all = new Set([...known, ...store.all(ERASED).map(({ patient_id }) => patient_id)]);
  if (all.size > known.length) write(path, [...all]);
}

/** Patients of the record who were erased from one that it replaced. */
export const returned = (path: string, store: Store): string[] =>
  store
    .all(
      sqlFor.selectFrom('patient').select('id').where('id', 'in', listed(path)).where('id', 'not in', ERASED),
    )
    .map(({ id }) => id);

/** Lets patients stay who came back. */
export function letStay(path: string, ids: readonly string[]): void {
  write(
    path,
    listed(path).filter((id) => !ids.includes(id)),
  );
}

const ERASED = sqlFor.selectFrom('erasure').select('patient_id');
