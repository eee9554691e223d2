import { z } from 'zod';
import { Patient, PatientDraft } from '../model/patient.ts';
import { Id, Instant, line } from '../model/text.ts';
import { atWork, command, query } from './verb.ts';

/** A patient in a list. */
export const FoundPatient = Patient.extend({ workedAt: Instant });
export type FoundPatient = z.infer<typeof FoundPatient>;

export const patientsContract = {
  /**
   * Finds as you type: every word of `text` must begin a word of the name (in any order, accents folded), the record
   * number or the date of birth. Empty text lists the patients worked with most recently: `workedAt` is the last change of
   * the patient or of a plan. `archived` looks in the archive instead. `total` counts all that match, beyond `limit` too.
   */
  'patients.find': query(
    z.strictObject({ text: line(200), archived: z.boolean(), limit: z.int().min(1).max(200) }),
    z.strictObject({ patients: z.array(FoundPatient), total: z.int() }),
  ),
  'patients.get': query(z.strictObject({ id: Id }), Patient),
  'patients.create': atWork(command(PatientDraft, Patient)),
  /**
   * Saves an edit. `revision` is the one that the edit was made on; when the record has moved on meanwhile, the answer is
   * the error `conflict` and nothing is written.
   */
  'patients.update': atWork(
    command(z.strictObject({ id: Id, revision: z.int().min(1), patient: PatientDraft }), Patient),
  ),
  'patients.archive': atWork(command(z.strictObject({ id: Id, archived: z.boolean() }), Patient)),
};
