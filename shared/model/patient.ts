import { z } from 'zod';
import { FlagAreas } from './body-area.ts';
import { Language } from './handout.ts';
import { Id, Instant, line, notes, requiredLine } from './text.ts';

/** What a practitioner must see before every treatment. The order is the order of the banner. */
export const PATIENT_FLAGS = [
  'pregnant',
  'anticoagulant',
  'bleedingDisorder',
  'pacemaker',
  'latexAllergy',
  'metalAllergy',
  'neuropathy',
  'epilepsy',
  'immunosuppressed',
  'tumour',
  'thrombosis',
  'lymphoedema',
  'implant',
  'fragileSkin',
  'brokenSkin',
  'fever',
  'fainting',
] as const;

export const PatientFlag = z.enum(PATIENT_FLAGS);
export type PatientFlag = z.infer<typeof PatientFlag>;

export const SexSchema = z.enum(['female', 'male']);
export const BuildSchema = z.enum(['slim', 'average', 'heavy']);

/** A calendar date YYYY-MM-DD that exists and is neither before 1880 nor in the future (the day zones allow one day of slack). */
export const BirthDate = z.iso
  .date('Please enter a date that exists, as year-month-day.')
  .refine((date) => date >= '1880-01-01', 'Please check the year of birth.')
  .refine(
    (date) => date <= new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    'A date of birth cannot lie in the future.',
  );

/** Days from the last period to the day on which a birth is due, and a week for a date that was counted otherwise. */
const LONGEST_WAIT_DAYS = 287;

/** The calendar date YYYY-MM-DD on which a birth is due. It may have passed: the record waits for somebody to change it. */
export const DueDate = z.iso
  .date('Please enter a date that exists, as year-month-day.')
  .refine((date) => date >= '2000-01-01', 'Please check the year.')
  .refine(
    (date) => date <= new Date(Date.now() + LONGEST_WAIT_DAYS * 86_400_000).toISOString().slice(0, 10),
    'A birth is due within ten months at most.',
  );

/** What the practitioner writes of a patient. `sex` and `build` choose the body on which points are shown. */
export const PatientDraft = z.strictObject({
  givenName: requiredLine('Please enter a given name.', 120),
  familyName: requiredLine('Please enter a family name.', 120),
  birthDate: BirthDate.nullable(),
  recordNumber: line(40),
  sex: SexSchema,
  build: BuildSchema,
  /** The language that the patient reads best; null: the practice's. */
  language: Language.nullable(),
  flags: z.array(PatientFlag).max(PATIENT_FLAGS.length),
  flagAreas: FlagAreas,
  /** Of a pregnant patient; null: not known. */
  dueDate: DueDate.nullable(),
  allergies: line(300),
  phone: line(60),
  email: line(200),
  notes: notes(),
});
export type PatientDraft = z.infer<typeof PatientDraft>;

/** What is written by practitioners alone. */
export const CLINICAL_FIELDS = [
  'flags',
  'flagAreas',
  'dueDate',
  'allergies',
  'notes',
] as const satisfies Array<keyof PatientDraft>;

/** A patient of whom nothing is written yet. */
export const EMPTY_PATIENT: PatientDraft = {
  givenName: '',
  familyName: '',
  birthDate: null,
  recordNumber: '',
  sex: 'female',
  build: 'average',
  language: null,
  flags: [],
  flagAreas: {},
  dueDate: null,
  allergies: '',
  phone: '',
  email: '',
  notes: '',
};

/** A patient as the record holds it. An empty `recordNumber` in a draft is filled with the next free number. */
export const Patient = PatientDraft.extend({
  id: Id,
  /** Counts the changes of what is written here; archiving is none. */
  revision: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
});
export type Patient = z.infer<typeof Patient>;
