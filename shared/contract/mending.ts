import { z } from 'zod';
import { Instant, line } from '../model/text.ts';
import { Backup, BackupName, KnownSecret } from './backups.ts';
import { PracticeStatus, Progress } from './practice.ts';
import { administering, command, query, whileLocked } from './verb.ts';

const Nothing = z.strictObject({});

/** A backup: one of the data folder by its name, or one that lies anywhere by its folder. */
const BackupAt = z.union([
  z.strictObject({ name: BackupName }),
  z.strictObject({ folder: line(1000).min(1, 'Please enter the folder of the backup.') }),
]);

/** What was read of a damaged record. */
export const SalvageReport = z.strictObject({
  /** What is known of the rows of each table. */
  tables: z.array(z.strictObject({ table: z.string(), kept: z.int(), lost: z.int() })),
  pages: z.int(),
  unreadablePages: z.int(),
  /** Of whom something is known to be missing; each has a note that says so. */
  patients: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type SalvageReport = z.infer<typeof SalvageReport>;

/** What is typed to begin anew, so that no press alone does it. */
export const BEGIN_ANEW = 'BEGIN ANEW';

export const mendingContract = {
  /** When all of an open record was last found sound, and how far a check is that runs now. */
  'checks.get': query(
    Nothing,
    z.strictObject({ checkedAt: Instant.nullable(), running: Progress.nullable() }),
  ),
  /** Checks all of the record now, beside other work; answered when that is done. */
  'checks.run': administering(
    command(Nothing, z.strictObject({ outcome: z.enum(['sound', 'damaged', 'stopped']) })),
  ),
  /** Stops the check that runs. */
  'checks.stop': administering(query(Nothing, Nothing)),

  /** The backups in the data folder, the latest first. None of them is opened. */
  'mending.look': whileLocked(query(Nothing, z.strictObject({ backups: z.array(Backup) }))),
  /** What the files look like and what a check has found, as text: no word of the record, and no path. */
  'mending.report': whileLocked(query(Nothing, z.strictObject({ text: z.string() }))),
  /** Puts a backup in the place of a damaged record, which is set aside whole, and opens it. */
  'mending.restore': whileLocked(
    command(z.strictObject({ from: BackupAt, secret: KnownSecret }), PracticeStatus),
  ),
  /** Puts what can be read of a damaged record into a new one in its place; the damaged one is set aside whole. */
  'mending.salvage': whileLocked(command(z.strictObject({ secret: KnownSecret }), SalvageReport)),
  /** Takes the key file of a backup where the record's own is damaged or missing, if it opens the record. */
  'mending.takeKey': whileLocked(
    command(z.strictObject({ from: BackupAt, secret: KnownSecret }), PracticeStatus),
  ),
  /** Sets a damaged record aside and leaves the data folder as before a first start. */
  'mending.beginAnew': whileLocked(command(z.strictObject({ word: z.literal(BEGIN_ANEW) }), PracticeStatus)),
};
