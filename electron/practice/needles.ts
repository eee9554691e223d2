import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { type Store, sqlFor } from '../database/store.ts';
import { PRACTITIONER_AT_WORK } from './at-work.ts';
import type { Done } from './done.ts';

/** The needles that the practice keeps, and those that the practitioner at work usually takes. */
export function getNeedles(store: Store): Output<'needles.get'> {
  const row = store.first(
    sqlFor
      .selectFrom('settings')
      .innerJoin('practitioner', 'practitioner.id', 'settings.practitioner_id')
      .select(['needles_revision', 'needles', 'usual_needles']),
  )!;
  return {
    revision: row.needles_revision,
    needles: JSON.parse(row.needles),
    usual: JSON.parse(row.usual_needles),
  };
}

/**
 * Writes both anew, and nothing when the record has moved on. Refuses a usual needle that is not kept, and two needles of
 * one identifier.
 */
export function saveNeedles(store: Store, input: Input<'needles.save'>): Done<Output<'needles.save'>> {
  const { needles, usual } = input;
  if (getNeedles(store).revision !== input.revision) {
    throw new PracticeError(
      'conflict',
      'The needles were changed elsewhere in the meantime. What you changed here is not saved yet.',
      'revision',
    );
  }
  const ids = new Set(needles.map(({ id }) => id));
  if (ids.size < needles.length) {
    throw new PracticeError('invalid', 'Two needles have the same identifier.', 'needles');
  }
  for (const [region, id] of Object.entries(usual)) {
    if (!ids.has(id)) {
      throw new PracticeError('invalid', 'This needle is not in the library.', `usual.${region}`);
    }
  }
  const revision = input.revision + 1;
  const kept = { needles_revision: revision, needles: JSON.stringify(needles) };
  store.run(sqlFor.updateTable('settings').set(kept));
  const practitioner = sqlFor.updateTable('practitioner').set({ usual_needles: JSON.stringify(usual) });
  store.run(practitioner.where('id', '=', PRACTITIONER_AT_WORK));
  return {
    value: { revision, needles, usual },
    subject: { kind: 'practice', id: null },
    summary: `${needles.length} needles`,
  };
}
