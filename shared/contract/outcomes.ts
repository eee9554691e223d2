import { z } from 'zod';
import { Measurement, MeasurementDraft, Review } from '../model/outcome.ts';
import { Id, Instant } from '../model/text.ts';
import { command, query } from './verb.ts';

/** A value among patients: median and quartiles. */
const Spread = z.strictObject({ median: z.number(), lower: z.number(), upper: z.number() });

export const outcomesContract = {
  /** What was measured for a plan, the earliest first, and how it was reviewed. */
  'outcomes.ofPlan': query(
    z.strictObject({ planId: Id }),
    z.strictObject({ measurements: z.array(Measurement), reviews: z.array(Review) }),
  ),
  /** Records a measurement, or with an `id` corrects it. One that was asked in a signed session stays as it is. */
  'outcomes.save': command(z.strictObject({ id: Id.nullable(), measurement: MeasurementDraft }), Measurement),
  'outcomes.remove': command(z.strictObject({ id: Id }), z.strictObject({})),
  /** Records what was decided when the plan was looked over. */
  'outcomes.review': command(
    z.strictObject({ planId: Id, decision: Review.shape.decision, note: Review.shape.note }),
    Review,
  ),
  /** Plans whose course says that they are to be looked over, and were not since: the longest waiting first. */
  'outcomes.reviewsDue': query(
    z.strictObject({}),
    z.strictObject({
      plans: z.array(
        z.strictObject({
          planId: Id,
          planTitle: z.string(),
          patientId: Id,
          patient: z.string(),
          recordNumber: z.string(),
          sessions: z.int(),
          dueAfter: z.int(),
          lastSession: z.iso.date(),
          lastReview: Instant.nullable(),
        }),
      ),
    }),
  ),
  /**
   * First and last scores over the plans of the practice, by pattern and measure. Counts, medians and quartiles describe
   * what was recorded; they say nothing about what caused it.
   */
  'outcomes.byPattern': query(
    z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
    z.strictObject({
      groups: z.array(
        z.strictObject({
          /** As it is written in the plans; empty: none. */
          pattern: z.string(),
          measure: Measurement.shape.measure,
          /** Of a free measure its name, else empty. */
          label: z.string(),
          plans: z.int(),
          /** Plans with at least two measurements; the figures below are theirs. */
          measuredTwice: z.int(),
          sessions: Spread.nullable(),
          first: Spread.nullable(),
          last: Spread.nullable(),
          /** Last minus first. */
          change: Spread.nullable(),
          better: z.int(),
          same: z.int(),
          worse: z.int(),
        }),
      ),
    }),
  ),
};
