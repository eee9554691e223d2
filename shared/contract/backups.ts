import { z } from 'zod';
import { Instant, line } from '../model/text.ts';
import { PracticeStatus } from './practice.ts';
import { administering, command, query, whileLocked } from './verb.ts';

const Nothing = z.strictObject({});

/** One backup: a folder of its own with the record and its key. */
export const Backup = z.strictObject({
  /** Of its folder. */
  name: z.string(),
  /** Null: made before an update, under the name of the schema that it was. */
  at: Instant.nullable(),
  bytes: z.int(),
});
export type Backup = z.infer<typeof Backup>;

/** How many records of a kind a backup and the practice of today do not have in common. */
const Difference = z.strictObject({
  kind: z.enum(['patient', 'plan', 'session', 'protocol']),
  onlyNow: z.int(),
  onlyBackup: z.int(),
  changed: z.int(),
});

/** Of a backup's own folder. */
export const BackupName = line(120).min(1);

/** What opens a backup: the passphrase or the recovery code of its day. */
export const KnownSecret = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(256) }),
  z.strictObject({ recoveryCode: z.string().min(1).max(100) }),
]);

export const backupsContract = {
  'backups.list': administering(
    query(
      Nothing,
      z.strictObject({
        /** Where backups go, as a path of this computer. */
        folder: z.string(),
        /** Whether somebody chose it; else it lies within the data folder, on the same disk. */
        isChosen: z.boolean(),
        /** Why the folder cannot be used now, as a sentence; null when it can. */
        problem: z.string().nullable(),
        /** The latest first. */
        backups: z.array(Backup),
      }),
    ),
  ),
  /** Makes a backup now; work goes on meanwhile. */
  'backups.make': administering(command(Nothing, Backup)),
  /** Makes a backup now, then deletes all earlier ones and every record that was set aside: once somebody was erased. */
  'backups.replaceAll': administering(command(Nothing, z.strictObject({ removed: z.int() }))),
  /** Where backups are to go: a path of this computer, or empty for the data folder. */
  'backups.choose': administering(command(z.strictObject({ folder: line(1000) }), Nothing)),
  /** What restoring a backup would change. */
  'backups.compare': administering(
    query(
      z.strictObject({ name: BackupName }),
      z.strictObject({
        /** The last change in the backup, and in the practice as it is. */
        backupChangedAt: Instant.nullable(),
        changedAt: Instant.nullable(),
        differences: z.array(Difference),
      }),
    ),
  ),
  /** Puts a backup in the place of the record, which is set aside whole. Afterwards the practice is locked. */
  'backups.restore': administering(command(z.strictObject({ name: BackupName }), PracticeStatus)),
  /**
   * The same for a backup that lies anywhere, for a computer without a practice or one whose record cannot be opened: the
   * backup is opened with its own passphrase or recovery code first.
   */
  'backups.restoreFrom': whileLocked(
    command(
      z.strictObject({
        folder: line(1000).min(1, 'Please enter the folder of the backup.'),
        secret: KnownSecret,
      }),
      PracticeStatus,
    ),
  ),
};
