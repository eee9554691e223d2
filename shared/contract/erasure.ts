import { z } from 'zod';
import { Patient } from '../model/patient.ts';
import { Id, line } from '../model/text.ts';
import { administering, command, query } from './verb.ts';

const Nothing = z.strictObject({});
const Day = z.iso.date();

/** What of a patient is in the record, in numbers. */
export const Extent = z.strictObject({
  /** Entries that were put to this one. */
  entries: z.int(),
  plans: z.int(),
  sessions: z.int(),
  /** Of the sessions. */
  signed: z.int(),
  measurements: z.int(),
  papers: z.int(),
});
export type Extent = z.infer<typeof Extent>;

/** Copies of the record that were made earlier and hold whatever it held then. */
export const Copies = z.strictObject({
  /** Backups that are rotated away in time. */
  backups: z.int(),
  /** Backups from before an update, which rotation leaves. */
  forGood: z.int(),
  /** Records that a restored backup replaced. */
  setAside: z.int(),
});
export type Copies = z.infer<typeof Copies>;

export const erasureContract = {
  /** What erasing a patient would take away. */
  'erasure.of': administering(
    query(
      z.strictObject({ id: Id }),
      z.strictObject({
        extent: Extent,
        lastContact: Day,
        /** The last day of the practice's retention period; null: it is over, or the practice has none. */
        keptUntil: Day.nullable(),
        copies: Copies,
      }),
    ),
  ),
  /**
   * Takes a patient and everything of them off the record for good, signed sessions too, then writes the file anew so that
   * no remnant stays in it; other changes wait meanwhile. `recordNumber` is the patient's, typed. Only for one in the archive.
   * `isCleared` is false where the file could not be written anew yet: that is done when the record is opened next.
   */
  'erasure.run': administering(
    command(
      z.strictObject({ id: Id, recordNumber: line(40) }),
      z.strictObject({ isCleared: z.boolean(), copies: Copies }),
    ),
  ),
  /** How many patients who were erased a restored backup has brought back. */
  'erasure.returned': administering(query(Nothing, z.strictObject({ patients: z.int() }))),
  /** Erases them again, or lets them stay. */
  'erasure.settle': administering(
    command(z.strictObject({ again: z.boolean() }), z.strictObject({ isCleared: z.boolean() })),
  ),
  /** How many years after the last contact records are kept (null: nothing is said), and whose period is over, the longest ago first. */
  'retention.get': administering(
    query(
      Nothing,
      z.strictObject({
        years: z.int().nullable(),
        past: z.array(z.strictObject({ patient: Patient, lastContact: Day })),
        /** Beyond the 100 of `past`, too. */
        total: z.int(),
      }),
    ),
  ),
  'retention.save': administering(
    command(
      z.strictObject({
        years: z
          .int('Please enter whole years.')
          .min(1, 'Please enter at least one year.')
          .max(99, 'Please enter 99 years at most.')
          .nullable(),
      }),
      Nothing,
    ),
  ),
};
