import { PATIENT_FLAGS, type PatientDraft } from '../../../shared/model/patient.ts';

/** An edit laid over a record that was changed elsewhere meanwhile. */
export interface MergedEdit {
  /** The newer record with everything that was typed here. Each flag is a question of its own. */
  readonly draft: PatientDraft;
  /** Fields that were changed here and there, to different words: `draft` has those typed here. */
  readonly clashes: readonly (keyof PatientDraft)[];
}

/**
 * Lays an edit over a newer record.
 *
 * @param base what the edit was begun on
 * @param typed what the form holds now
 * @param newer what the record holds now
 */
export function mergeEdit(base: PatientDraft, typed: PatientDraft, newer: PatientDraft): MergedEdit {
  const differs = (field: keyof PatientDraft, a: PatientDraft, b: PatientDraft) =>
    JSON.stringify(a[field]) !== JSON.stringify(b[field]);
  const fields = (Object.keys(base) as (keyof PatientDraft)[]).filter((field) => field !== 'flags');
  const touched = fields.filter((field) => differs(field, base, typed));
  const flags = PATIENT_FLAGS.filter((flag) => {
    const here = typed.flags.includes(flag);
    return here === base.flags.includes(flag) ? newer.flags.includes(flag) : here;
  });
  return {
    draft: { ...newer, ...Object.fromEntries(touched.map((field) => [field, typed[field]])), flags },
    clashes: touched.filter((field) => differs(field, base, newer) && differs(field, typed, newer)),
  };
}
