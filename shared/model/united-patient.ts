import { z } from 'zod';
import { BODY_AREAS, type FlagAreas, PLACED_FLAGS } from './body-area.ts';
import { PATIENT_FLAGS, type PatientDraft } from './patient.ts';

/** What two entries of one person may say differently, so that somebody has to choose. The record number is always the kept one's. */
export const CHOSEN_FIELDS = [
  'givenName',
  'familyName',
  'birthDate',
  'sex',
  'build',
  'language',
  'dueDate',
  'phone',
  'email',
] as const;

export const ChosenField = z.enum(CHOSEN_FIELDS);
export type ChosenField = z.infer<typeof ChosenField>;

const isSaid = (value: string | null) => value !== null && value !== '';

/** The fields in which both entries say something, and not the same. */
export const differingFields = (kept: PatientDraft, other: PatientDraft): ChosenField[] =>
  CHOSEN_FIELDS.filter(
    (field) => isSaid(kept[field]) && isSaid(other[field]) && kept[field] !== other[field],
  );

/**
 * One patient out of two entries. `taken` names the fields that come from the other one; elsewhere the kept one counts, and
 * the other where the kept one says nothing. What must be known before treating is united and never dropped: flags,
 * allergies and notes of both. A flag that either entry leaves without a place holds everywhere, as it did there.
 */
export function unitedPatient(
  kept: PatientDraft,
  other: PatientDraft,
  taken: readonly ChosenField[],
): PatientDraft {
  const chosen = Object.fromEntries(
    CHOSEN_FIELDS.map((field) => {
      const fromOther = taken.includes(field) || !isSaid(kept[field]);
      return [field, fromOther && isSaid(other[field]) ? other[field] : kept[field]];
    }),
  ) as Pick<PatientDraft, ChosenField>;
  return {
    ...kept,
    ...chosen,
    flags: PATIENT_FLAGS.filter((flag) => kept.flags.includes(flag) || other.flags.includes(flag)),
    flagAreas: unitedAreas(kept, other),
    allergies: joined(kept.allergies, other.allergies, '; '),
    notes: joined(kept.notes, other.notes, '\n\n'),
  };
}

function unitedAreas(kept: PatientDraft, other: PatientDraft): FlagAreas {
  const placed = PLACED_FLAGS.flatMap((flag) => {
    const holders = [kept, other].filter(({ flags }) => flags.includes(flag));
    const places = holders.map(({ flagAreas }) => flagAreas[flag] ?? []);
    if (places.length === 0 || places.some((areas) => areas.length === 0)) return [];
    return [[flag, BODY_AREAS.filter((area) => places.some((areas) => areas.includes(area)))] as const];
  });
  return Object.fromEntries(placed);
}

/** Both texts, or the one there is. */
function joined(first: string, second: string, between: string): string {
  return [...new Set([first, second].filter((text) => text.trim() !== ''))].join(between);
}
