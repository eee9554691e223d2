import { z } from 'zod';
import { Measurement, MeasurementDraft, Review } from '../model/outcome.ts';
import { Id, Instant } from '../model/text.ts';
import { command, query } from './verb.ts';

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
};
