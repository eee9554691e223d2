import { z } from 'zod';
import { POINTS_WITH_ALTERNATIVE, READINGS } from '../atlas/readings.ts';
import { NeedleSize } from './application.ts';
import { Id, line, requiredLine } from './text.ts';

export const LOCALES = ['en-GB', 'en-US'] as const;
export const PAPERS = ['A4', 'Letter'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** Letterhead, habits and looks of the practice. */
export const PracticeSettings = z.strictObject({
  name: requiredLine('the name of the practice', 160),
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
});
export type PracticeSettings = z.infer<typeof PracticeSettings>;

/** Who treats. Every change in the record names one. */
export const Practitioner = z.strictObject({
  id: Id,
  name: requiredLine('your name', 160),
  title: line(160),
});
export type Practitioner = z.infer<typeof Practitioner>;

/** At least 12 characters: it is the only thing between a stolen computer and the records. */
export const Passphrase = z
  .string()
  .min(12, 'Please use at least 12 characters.')
  .max(256, 'Please use at most 256 characters.');

export const DEFAULT_NEEDLE: NeedleSize = { gaugeMm: 0.25, lengthMm: 40 };
export const DEFAULT_RETENTION_MIN = 20;
