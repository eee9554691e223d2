import { z } from 'zod';
import { Id, line } from './text.ts';

export const COURSE_PERIODS = ['week', 'twoWeeks', 'month'] as const;
export const MEASURES = ['painScale', 'patientSpecific', 'rolandMorris', 'oswestry', 'freeMeasure'] as const;

/** When a measure is asked: in each session, or when the plan is looked over. */
export const ASKED = ['session', 'review'] as const;

/** How the sessions follow each other. What is open is null. */
export const Course = z.strictObject({
  sessions: z
    .int('Please enter whole sessions.')
    .min(1, 'At least one session.')
    .max(100, 'At most 100 sessions.')
    .nullable(),
  /** So many visits in each period. */
  visits: z
    .int('Please enter whole visits.')
    .min(1, 'At least one visit.')
    .max(14, 'At most 14 visits.')
    .nullable(),
  period: z.enum(COURSE_PERIODS),
  /** The plan is looked over after each so many sessions. */
  reviewEvery: z
    .int('Please enter whole sessions.')
    .min(1, 'At least one session.')
    .max(100, 'At most 100 sessions.')
    .nullable(),
});
export type Course = z.infer<typeof Course>;

const score = z
  .number('Please enter a number.')
  .min(-1000, 'This is too low.')
  .max(1000, 'This is too high.');

/** What the course should reach, in numbers: a measure, where it stands at the start and where it should come to. */
export const Target = z.strictObject({
  id: Id,
  measure: z.enum(MEASURES),
  /** What is measured: "pain at night", "tying shoes"; for a free measure also its unit. */
  label: line(120),
  baseline: score.nullable(),
  target: score.nullable(),
  asked: z.enum(ASKED),
});
export type Target = z.infer<typeof Target>;
