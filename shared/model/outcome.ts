import { z } from 'zod';
import { Target } from './course.ts';
import { Id, Instant, line, notes } from './text.ts';

/** One answer of a measure: for the Patient-Specific scale an activity with its score, else the score alone. */
const Item = z.strictObject({
  label: line(120),
  score: z.number('Please enter a number.').min(-1000, 'This is too low.').max(1000, 'This is too high.'),
});

/** What was measured for a target of a plan, on a day. */
export const MeasurementDraft = z.strictObject({
  planId: Id,
  /** In which session it was asked; null: in none. */
  sessionId: Id.nullable(),
  /** The target of the plan that it belongs to. */
  targetId: Id,
  on: z.iso.date('Please enter a date.'),
  items: z.array(Item).min(1, 'Please enter a score.').max(5, 'At most five activities.'),
});
export type MeasurementDraft = z.infer<typeof MeasurementDraft>;

/** A measurement in the record, with what its target was called then: it stays readable when the target goes. */
export const Measurement = MeasurementDraft.extend({
  id: Id,
  measure: Target.shape.measure,
  label: Target.shape.label,
  /** The mean of its items. */
  value: z.number(),
  at: Instant,
  by: z.string(),
});
export type Measurement = z.infer<typeof Measurement>;

export const REVIEW_DECISIONS = ['continue', 'change', 'stop', 'refer'] as const;

/** What was decided when a plan was looked over. */
export const Review = z.strictObject({
  id: Id,
  planId: Id,
  /** After so many sessions. */
  sessions: z.int().min(0),
  decision: z.enum(REVIEW_DECISIONS),
  note: notes(),
  at: Instant,
  by: z.string(),
});
export type Review = z.infer<typeof Review>;
