import { z } from 'zod';
import { POINTS_WITH_ALTERNATIVE, READINGS } from '../atlas/readings.ts';
import { HANDOUT_LENGTHS, HandoutBlockKind, Language } from './handout.ts';
import { Logo } from './logo.ts';
import { PaperColour } from './paper-colour.ts';
import { BuildSchema, SexSchema } from './patient.ts';
import { Prescription } from './plan.ts';
import { PAPERS } from './practice.ts';
import { Id, Instant, notes } from './text.ts';

const words = notes();

/** A line of the treatment's table; `applicationId` says which entry of the prescription it speaks of. */
export const TreatmentRow = z.strictObject({
  applicationId: Id,
  number: z.int().min(1),
  /** "BL23", "Tender 2". */
  label: words,
  pinyin: words,
  chinese: words,
  /** Where it is, in plain words. */
  where: words,
  side: words,
  /** What is done there, each with its measures: "needle, 20 mm deep, 20 min". */
  done: z.array(
    z.strictObject({ modality: z.enum(['needling', 'cupping', 'moxibustion', 'bodywork']), text: words }),
  ),
  note: words,
});
export type TreatmentRow = z.infer<typeof TreatmentRow>;

/** A line of a list: what it is about, what is said of it, and the point that it shows, if it shows one. */
export const HandoutItem = z.strictObject({
  term: words,
  text: words,
  /** What belongs under it in small: the ingredients of a formula. */
  detail: z.string().max(10_000),
  pointCode: z.string().max(8).nullable(),
  side: z.enum(['left', 'right', 'both', 'midline']).nullable(),
});
export type HandoutItem = z.infer<typeof HandoutItem>;

/** One part of a handout in the words that it is printed with. */
export const HandoutBlock = z.strictObject({
  kind: HandoutBlockKind,
  heading: words,
  paragraphs: z.array(notes()).max(10_000),
  items: z.array(HandoutItem).max(100),
  /** The treatment's rounds. */
  rounds: z.array(z.strictObject({ heading: words, rows: z.array(TreatmentRow).max(200) })).max(200),
  /** What stands under it in small: a source, a condition. */
  foot: words,
  /** Whether the practitioner wrote the paragraphs. */
  isEdited: z.boolean(),
});
export type HandoutBlock = z.infer<typeof HandoutBlock>;

/**
 * A handout as it is printed: every word, and what its figures are drawn from. Kept, it gives the same paper again, whatever
 * becomes of the plan, the patient and the practice.
 */
export const HandoutDocument = z.strictObject({
  language: Language,
  length: z.enum(HANDOUT_LENGTHS),
  largePrint: z.boolean(),
  paper: z.enum(PAPERS),
  marginMm: z.number(),
  colour: PaperColour.nullable(),
  meridianColours: z.boolean(),
  letterhead: z.strictObject({
    name: words,
    address: words,
    phone: words,
    email: words,
    practitioner: words,
    licence: words,
    date: words,
    logo: Logo.nullable(),
  }),
  patient: z.strictObject({ name: words, record: words }),
  title: words,
  subtitle: words,
  /** Of its PDF, without the ending. */
  fileName: words,
  /** Stands before a page's number. */
  pageWord: words,
  /** Heads of the treatment's table. */
  table: z.strictObject({ caption: words, number: words, place: words, placeAndDone: words, done: words }),
  /** What figures and legend say, before numbers are filled in: which of them are needed is known once the figures are drawn. */
  figureWords: z.array(z.strictObject({ key: words, text: words })).max(200),
  blocks: z.array(HandoutBlock).max(40),
  /** "machine draft, not yet reviewed", or empty. */
  languageNotice: words,
  body: z.strictObject({
    sex: SexSchema,
    build: BuildSchema,
    readings: z.record(z.enum(POINTS_WITH_ALTERNATIVE), z.enum(READINGS)),
  }),
  prescription: Prescription,
});
export type HandoutDocument = z.infer<typeof HandoutDocument>;

/** A handout that was printed or saved as PDF. */
export const PrintedHandout = z.strictObject({
  id: Id,
  planId: Id,
  at: Instant,
  by: z.string(),
  document: HandoutDocument,
});
export type PrintedHandout = z.infer<typeof PrintedHandout>;
