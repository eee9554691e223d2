import type { Prescription } from '../../model/plan.ts';
import type { FieldChange } from '../changes/fields.ts';
import {
  comparePrescriptions,
  type EntryChange,
  type PrescriptionChanges,
} from '../changes/prescription-changes.ts';
import { spotKey } from '../places.ts';
import { partOf } from './apply.ts';

/** How the practitioner sorts and marks entries is no difference of treatment. */
const OWN_MATTER = new Set(['group', 'position', 'variant', 'note', 'place.description']);

const saysNothing = ({ path, after }: FieldChange): boolean =>
  OWN_MATTER.has(path) || (path.includes('.') && (after === null || after === ''));

/**
 * What differs from a plan's prescription to a protocol. What the protocol leaves open is no difference, nor is the
 * order. Of a group to choose from, what was not chosen counts only while too few of it are in the plan.
 * @param choices groups to choose from, with the least number of their entries
 */
export function heldAgainst(
  plan: Prescription,
  protocol: Prescription,
  choices: Readonly<Record<string, number>> = {},
): PrescriptionChanges {
  const planned = new Set(plan.applications.map(({ place }) => spotKey(place)));
  const isPlanned = ({ place }: Prescription['applications'][number]) => planned.has(spotKey(place));
  const chosen = (group: string) =>
    protocol.applications.filter((one) => one.group === group && isPlanned(one)).length;
  const isEnough = (group: string) => group in choices && chosen(group) >= choices[group]!;
  const asked = partOf(protocol, (one) => isPlanned(one) || !isEnough(one.group));
  const { entries, leads } = comparePrescriptions(plan, asked);
  return {
    leads,
    reordered: false,
    entries: entries.flatMap((one): EntryChange[] => {
      if (one.what !== 'changed') return [one];
      const fields = one.fields.filter((field) => !saysNothing(field));
      return fields.length === 0 ? [] : [{ ...one, fields }];
    }),
  };
}
