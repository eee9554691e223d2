import { z } from 'zod';
import { Patient } from '../model/patient.ts';
import { Id, Instant } from '../model/text.ts';
import { ChosenField } from '../model/united-patient.ts';
import { administering, command, query } from './verb.ts';

/** What two entries can have in common that makes them look like one person. */
export const LIKENESSES = ['name', 'birthDate', 'phone', 'email'] as const;
export const Likeness = z.enum(LIKENESSES);
export type Likeness = z.infer<typeof Likeness>;

const revision = z.int().min(1);

/** An entry, as lists of entries name it. */
const Entry = z.strictObject({ id: Id, name: z.string(), recordNumber: z.string() });

/** A patient out of two entries. */
export const Merge = z.strictObject({
  id: Id,
  at: Instant,
  by: z.string(),
  /** The entry whose plans and sessions belong to the kept one since. */
  merged: Entry,
  /** How many plans would go back to it, and how many sessions were given of them since. */
  plans: z.int(),
  sessionsSince: z.int(),
  /** Fields that would stay as they are, because somebody changed them since. */
  changedSince: z.array(z.string()),
  /** The latest one is taken apart first. */
  isLatest: z.boolean(),
});
export type Merge = z.infer<typeof Merge>;

export const mergingContract = {
  /** Entries that are probably of the same person as this one, the likeliest first. */
  'patients.alike': query(
    z.strictObject({ id: Id }),
    z.strictObject({
      patients: z.array(z.strictObject({ patient: Patient, because: z.array(Likeness) })),
    }),
  ),
  /** Pairs of entries in the whole practice that are probably of one person, the likeliest first; at most 100 of `total`. */
  'patients.writtenTwice': administering(
    query(
      z.strictObject({}),
      z.strictObject({
        pairs: z.array(z.strictObject({ first: Patient, second: Patient, because: z.array(Likeness) })),
        total: z.int(),
      }),
    ),
  ),
  /** Of what a patient was put together, the latest first; and the patient that this entry was put to, if it was. */
  'patients.merges': query(
    z.strictObject({ id: Id }),
    z.strictObject({ merges: z.array(Merge), into: Entry.nullable() }),
  ),
  /**
   * Puts two entries of one person together: plans with their sessions, measurements and papers go from the other entry to the
   * kept one, which takes the fields named in `taken` from it; flags, allergies and notes of both are united. The other
   * entry is archived and leads to the kept one.
   */
  'patients.merge': administering(
    command(
      z.strictObject({
        keptId: Id,
        keptRevision: revision,
        otherId: Id,
        otherRevision: revision,
        taken: z.array(ChosenField).max(20),
      }),
      Patient,
    ),
  ),
  /**
   * Takes the two apart again: the plans that came with the other entry go back with all that was written on them; what was
   * planned since stays with the kept one. `stayed` names the fields that were changed since and stay as they are.
   */
  'patients.separate': administering(
    command(
      z.strictObject({ mergeId: Id }),
      z.strictObject({ kept: Patient, other: Patient, stayed: z.array(z.string()) }),
    ),
  ),
};
