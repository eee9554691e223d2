import { PracticeError } from '../../shared/contract/errors.ts';
import { type Store, sqlFor } from '../database/store.ts';

/** Merges of entries that have not been taken apart again. */
const standing = () => sqlFor.selectFrom('patient_merge').where('undone_at', 'is', null);

/** The entries that were put to another one: lists leave them out. */
export const MERGED_ENTRIES = standing().select('merged_id');

/** The entry that this one was put to, or null. */
export const mergedInto = (store: Store, id: string): string | null =>
  store.first(standing().select('kept_id').where('merged_id', '=', id))?.kept_id ?? null;

/** This entry and all that were put to it, or to one of those. */
export const mergedWith = (store: Store, id: string): string[] => [
  id,
  ...store
    .all(standing().select('merged_id').where('kept_id', '=', id).orderBy('at'))
    .flatMap(({ merged_id }) => mergedWith(store, merged_id)),
];

/** An entry that was put to another one rests: what would be written there, nobody would find. */
export function refuseMerged(store: Store, id: string, field = 'id'): void {
  if (mergedInto(store, id) === null) return;
  throw new PracticeError(
    'conflict',
    'This entry was put together with another one of the same person. Please go on there, or take them apart first.',
    field,
  );
}

/** The search text of the entries that were put to this one: under their names and numbers, too, it is found. */
export const alsoFoundBy = (store: Store, id: string): string =>
  store
    .all(
      standing()
        .innerJoin('patient', 'patient.id', 'patient_merge.merged_id')
        .select('patient.search')
        .where('kept_id', '=', id)
        .orderBy('patient_merge.at'),
    )
    .map(({ search }) => search)
    .join('');

/** An entry as lists of entries name it. */
export function entryOf(store: Store, id: string): { id: string; name: string; recordNumber: string } | null {
  const row = store.first(sqlFor.selectFrom('patient').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  return { id, name: `${row.given_name} ${row.family_name}`, recordNumber: row.record_number };
}
