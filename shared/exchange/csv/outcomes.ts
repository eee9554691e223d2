import type { ExportedPatient } from '../document.ts';
import { table } from './table.ts';

/** A row for each score: the Patient-Specific scale has several of one measurement. */
export const measurements = table(
  'measurements',
  (patient: ExportedPatient) =>
    patient.plans.flatMap(({ id: planId, measurements: all }) =>
      all.flatMap((measurement) =>
        measurement.items.map((item, index) => ({ ...measurement, planId, item, index })),
      ),
    ),
  {
    measurement_id: ({ id }) => id,
    plan_id: ({ planId }) => planId,
    session_id: ({ sessionId }) => sessionId,
    target_id: ({ targetId }) => targetId,
    measure: ({ measure }) => measure,
    label: ({ label }) => label,
    day: ({ on }) => on,
    item: ({ index }) => index + 1,
    item_label: ({ item }) => item.label,
    score: ({ item }) => item.score,
    value: ({ value }) => value,
    at: ({ at }) => at,
    by: ({ by }) => by,
  },
);

export const reviews = table(
  'reviews',
  (patient: ExportedPatient) =>
    patient.plans.flatMap(({ id: planId, reviews: all }) => all.map((review) => ({ ...review, planId }))),
  {
    review_id: ({ id }) => id,
    plan_id: ({ planId }) => planId,
    after_sessions: ({ sessions }) => sessions,
    decision: ({ decision }) => decision,
    note: ({ note }) => note,
    at: ({ at }) => at,
    by: ({ by }) => by,
  },
);
