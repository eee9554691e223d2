import { z } from 'zod';
import { NeedleCase } from '../model/needles.ts';
import { Passphrase, PracticeSettings, Practitioner } from '../model/practice.ts';
import { Id } from '../model/text.ts';
import { administering, atWork, command, query, whileLocked } from './verb.ts';

const Nothing = z.strictObject({});

/** Letterhead and habits of the practice with the practitioner at work. */
const Settings = z.strictObject({
  revision: z.int().min(1),
  settings: PracticeSettings,
  practitioner: Practitioner,
});
const Needles = z.strictObject({ revision: z.int().min(1), ...NeedleCase.shape });

/** How far a long piece of work is, in parts of its own. */
export const Progress = z.strictObject({ done: z.int(), total: z.int() });

/** `new`: no practice in this folder yet; `locked`: needs the passphrase; `open`: ready to work. */
export const PracticeStatus = z.strictObject({
  state: z.enum(['new', 'locked', 'open']),
  sample: z.boolean(),
  /**
   * What is known to be damaged: the record, its key, or that one of the two is missing. An open record goes on while nothing else
   * is chosen. Null: nothing is.
   */
  damage: z.enum(['record', 'key', 'noRecord', 'noKey']).nullable(),
  /** While the record is looked through before it opens, or salvaged: how far that is. */
  progress: Progress.nullable(),
});
export type PracticeStatus = z.infer<typeof PracticeStatus>;

export const practiceContract = {
  'practice.status': whileLocked(query(Nothing, PracticeStatus)),
  /** First start. The recovery code is shown this one time and stored nowhere in the clear. */
  'practice.create': whileLocked(
    command(
      z.strictObject({
        passphrase: Passphrase,
        settings: PracticeSettings,
        practitioner: Practitioner.omit({ id: true }),
      }),
      z.strictObject({ recoveryCode: z.string() }),
    ),
  ),
  'practice.unlock': whileLocked(
    command(
      z.union([
        /** Without `personId` it may be anybody's. */
        z.strictObject({ passphrase: z.string().min(1).max(256), personId: Id.optional() }),
        /** For the administrator who is here longest. */
        z.strictObject({ recoveryCode: z.string().min(1).max(100) }),
        /** By what the keychain of this computer holds for somebody. */
        z.strictObject({ keychain: z.literal(true), personId: Id }),
      ]),
      PracticeStatus,
    ),
  ),
  'practice.lock': atWork(command(Nothing, PracticeStatus)),
  /** For whoever is at work. `current` is the passphrase or, where that is forgotten, the recovery code. */
  'practice.changePassphrase': atWork(
    command(z.strictObject({ current: z.string().min(1).max(256), next: Passphrase }), Nothing),
  ),
  /** A new recovery code; the earlier one stops working. */
  'practice.renewRecoveryCode': administering(
    command(
      z.strictObject({ passphrase: z.string().min(1).max(256) }),
      z.strictObject({ recoveryCode: z.string() }),
    ),
  ),
  'settings.get': query(Nothing, Settings),
  /** `revision` is the one that the change was made on; an older one is answered with the error `conflict`. */
  'settings.save': atWork(command(Settings, Settings)),
  /** The needles that the practice keeps, and which of them the practitioner at work usually takes where. */
  'needles.get': query(Nothing, Needles),
  /** As `settings.save`. */
  'needles.save': command(Needles, Needles),
};
