import { PracticeError } from '../../shared/contract/errors.ts';
import type { NeedleCase } from '../../shared/model/needles.ts';
import { type Store, sqlFor } from '../database/store.ts';
import type { Done } from './done.ts';
import { PRACTITIONER_AT_WORK } from './settings.ts';

/** The needles that the practice keeps, and those that the practitioner at work usually takes. */
export function getNeedles(store: Store): NeedleCase {
  const row = store.first(
    sqlFor
      .selectFrom('settings')
      .innerJoin('practitioner', 'practitioner.id', 'settings.practitioner_id')
      .select(['needles', 'usual_needles']),
  )!;
  return { needles: JSON.parse(row.needles), usual: JSON.parse(row.usual_needles) };
}

/** Writes both anew. Refuses a usual needle that is not kept, and two needles of one identifier. */
export function saveNeedles(store: Store, { needles, usual }: NeedleCase): Done<NeedleCase> {
  const ids = new Set(needles.map(({ id }) => id));
  if (ids.size < needles.length) {
    throw new PracticeError('invalid', 'Two needles have the same identifier.', 'needles');
  }
  for (const [region, id] of Object.entries(usual)) {
    if (!ids.has(id)) {
      throw new PracticeError('invalid', 'This needle is not in the library.', `usual.${region}`);
    }
  }
  store.run(sqlFor.updateTable('settings').set({ needles: JSON.stringify(needles) }));
  const practitioner = sqlFor.updateTable('practitioner').set({ usual_needles: JSON.stringify(usual) });
  store.run(practitioner.where('id', '=', PRACTITIONER_AT_WORK));
  return {
    value: { needles, usual },
    subject: { kind: 'practice', id: null },
    summary: `${needles.length} needles`,
  };
}
