import { z } from 'zod';
import { Stroke } from './place.ts';
import { line } from './text.ts';

export const ONSETS = ['acute', 'subacute', 'chronic'] as const;

/** Where the trouble is; back pain asks for its red flags. */
export const COMPLAINT_REGIONS = [
  'lowBack',
  'upperBack',
  'neck',
  'shoulder',
  'hip',
  'knee',
  'head',
  'other',
] as const;

/** Signs that send a patient with back pain to a physician before any treatment. */
export const RED_FLAGS = [
  'saddleNumbness',
  'bladderOrBowel',
  'progressiveWeakness',
  'fever',
  'cancerHistory',
  'majorTrauma',
  'osteoporosis',
  'weightLoss',
  'nightPain',
] as const;
export const RedFlag = z.enum(RED_FLAGS);
export type RedFlag = z.infer<typeof RedFlag>;

/** The patterns of low back pain that Ashi knows prescriptions for. */
export const PATTERN_IDS = [
  'coldDamp',
  'dampHeat',
  'stagnation',
  'sprain',
  'kidneyYang',
  'kidneyYin',
  'kidneyEssence',
  'kidney',
] as const;
export const PatternId = z.enum(PATTERN_IDS);
export type PatternId = z.infer<typeof PatternId>;

/** The eight principles, each pair answered or open. */
export const Principles = z.strictObject({
  depth: z.enum(['exterior', 'interior']).nullable(),
  temperature: z.enum(['cold', 'heat']).nullable(),
  strength: z.enum(['deficiency', 'excess']).nullable(),
  nature: z.enum(['yin', 'yang']).nullable(),
});

/** What was asked, looked at and concluded before the plan. */
export const Assessment = z.strictObject({
  region: z.enum(COMPLAINT_REGIONS).nullable(),
  onset: z.enum(ONSETS).nullable(),
  /** Where the patient says it hurts, as painted on the body. */
  painArea: z.array(Stroke).max(60, 'A body drawing holds at most 60 strokes.'),
  /** Only flags that were answered. */
  redFlags: z.partialRecord(RedFlag, z.enum(['no', 'yes'])),
  /** What was done about a red flag: referred, imaging seen. */
  redFlagAction: line(500),
  tongue: line(300),
  pulse: line(300),
  principles: Principles,
  patternId: PatternId.nullable(),
  /** A code of ICD-11 chapter 26, TM1: "SF97"; empty: none. */
  tm1: z.string().regex(/^(?:S[A-Z][0-9A-Z]{2})?$/, 'This is not a code of ICD-11 TM1.'),
  /** A conventional diagnosis with its code, in free words. */
  diagnosis: line(200),
});
export type Assessment = z.infer<typeof Assessment>;
