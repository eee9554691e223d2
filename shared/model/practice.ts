import { z } from 'zod';
import { POINTS_WITH_ALTERNATIVE, READINGS } from '../atlas/readings.ts';
import { NeedleSize } from './application.ts';
import { FIRST_HANDOUT_HABITS, HandoutHabits, Language, LanguageReview } from './handout.ts';
import { PaperColour } from './paper-colour.ts';
import type { Right } from './role.ts';
import { QuickPhrases } from './session.ts';
import { Id, line, requiredLine } from './text.ts';

export const LOCALES = ['en-GB', 'en-US'] as const;
export const PAPERS = ['A4', 'Letter'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** White at the edges of a page, millimetres; printers reach no closer to the edge than some 5 mm. */
export const MarginMm = z
  .number('Please enter the margin in millimetres.')
  .min(8, 'A margin is at least 8 mm.')
  .max(30, 'A margin is at most 30 mm.');

/** Letterhead, habits and looks of the practice. */
export const PracticeSettings = z.strictObject({
  name: requiredLine('Please enter the name of the practice.', 160),
  address: line(300),
  phone: line(60),
  email: line(200),
  locale: z.enum(LOCALES),
  paper: z.enum(PAPERS),
  theme: z.enum(THEMES),
  needle: NeedleSize,
  /** Minutes that needles stay in unless a plan says otherwise. */
  retentionMin: z.number().min(1, 'At least one minute.').max(180, 'At most 180 minutes.'),
  /** Where WHO leaves two readings of a point, the one that this practice uses. */
  readings: z.record(z.enum(POINTS_WITH_ALTERNATIVE), z.enum(READINGS)),
  marginMm: MarginMm,
  /** The name of the printer used last, as the system knows it; empty: the system's own choice. */
  printer: line(300),
  /** Headings and rules on paper; null: black. */
  colour: PaperColour.nullable(),
  /** Whether figures and tables on paper show each point's meridian in its colour too. */
  meridianColours: z.boolean(),
  handout: HandoutHabits,
  /** Who of the practice has read the words of a language. Until then papers in it are marked as a machine's draft. */
  reviewedLanguages: z.partialRecord(Language, LanguageReview),
  phrases: QuickPhrases,
  /** Minutes after which windows that nobody touches lock the practice; null: never. */
  lockAfterMin: z
    .int('Please enter whole minutes.')
    .min(1, 'At least one minute.')
    .max(240, 'At most 240 minutes.')
    .nullable(),
});
export type PracticeSettings = z.infer<typeof PracticeSettings>;

/** Who may change what of the settings; administrators all of it. What is asked while treating is the practitioners'. */
export const RIGHT_TO_SET: { readonly [F in keyof PracticeSettings]: Right } = {
  name: 'administer',
  address: 'administer',
  phone: 'administer',
  email: 'administer',
  locale: 'administer',
  paper: 'administer',
  theme: 'work',
  needle: 'treat',
  retentionMin: 'treat',
  readings: 'treat',
  marginMm: 'administer',
  printer: 'work',
  colour: 'administer',
  meridianColours: 'administer',
  handout: 'treat',
  reviewedLanguages: 'treat',
  phrases: 'treat',
  lockAfterMin: 'administer',
};

/** Who treats. Every change in the record names one. */
export const Practitioner = z.strictObject({
  id: Id,
  name: requiredLine('Please enter your name.', 160),
  title: line(160),
  /** Number of the licence to practise, as it stands on paper. */
  licence: line(80),
});
export type Practitioner = z.infer<typeof Practitioner>;

/** At least 12 characters: it is the only thing between a stolen computer and the records. */
export const Passphrase = z
  .string()
  .min(12, 'Please use at least 12 characters.')
  .max(256, 'Please use at most 256 characters.');

export const DEFAULT_NEEDLE: NeedleSize = { gaugeMm: 0.25, lengthMm: 40 };
export const DEFAULT_RETENTION_MIN = 20;
export const DEFAULT_MARGIN_MM = 14;

/** How a practice prints and writes before it has chosen anything. */
export const FIRST_HABITS = {
  marginMm: DEFAULT_MARGIN_MM,
  printer: '',
  colour: null,
  meridianColours: false,
  handout: FIRST_HANDOUT_HABITS,
  reviewedLanguages: {},
  phrases: {},
  lockAfterMin: 15,
} as const satisfies Partial<PracticeSettings>;
