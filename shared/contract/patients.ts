import { z } from 'zod';
import { Patient, PatientDraft } from '../model/patient.ts';
import { Id, line } from '../model/text.ts';
import { command, query } from './verb.ts';

export const patientsContract = {
  /**
   * Finds as you type: every word of `text` must begin a word of the name (in any order, accents folded), the record
   * number or the date of birth. Empty text lists the patients worked with most recently. `archived` looks in the
   * archive instead. `total` counts all that match, beyond `limit` too.
   */
  'patients.find': query(
    z.strictObject({ text: line(200), archived: z.boolean(), limit: z.int().min(1).max(200) }),
    z.strictObject({ patients: z.array(Patient), total: z.int() }),
  ),
  'patients.get': query(z.strictObject({ id: Id }), Patient),
  'patients.create': command(PatientDraft, Patient),
  'patients.update': command(z.strictObject({ id: Id, patient: PatientDraft }), Patient),
  'patients.archive': command(z.strictObject({ id: Id, archived: z.boolean() }), Patient),
};
