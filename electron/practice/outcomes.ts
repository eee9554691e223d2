import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { reviewDue } from '../../shared/clinical/course/course.ts';
import { MEASURE_FACTS } from '../../shared/clinical/course/measures.ts';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Course, Target } from '../../shared/model/course.ts';
import type { Measurement, MeasurementDraft } from '../../shared/model/outcome.ts';
import { type Store, sqlFor } from '../database/store.ts';
import { PRACTITIONER_AT_WORK } from './at-work.ts';
import type { Done } from './done.ts';
import { planRow } from './plan-rows.ts';
import { refuseSigned, sessionRow } from './sessions/rows.ts';

/** What was measured for a plan, the earliest first, and how it was reviewed. */
export function outcomesOfPlan(
  store: Store,
  { planId }: Input<'outcomes.ofPlan'>,
): Output<'outcomes.ofPlan'> {
  planRow(store, planId, 'planId');
  const rows = store.all(
    measurements()
      .where('plan_id', '=', planId)
      .orderBy('day')
      .orderBy('measurement.at')
      .orderBy(sql`measurement.rowid`),
  );
  return {
    measurements: rows.map((row) => ({ ...row, items: JSON.parse(row.items) }) as Measurement),
    reviews: store.all(
      reviews().where('plan_id', '=', planId).orderBy('review.at'),
    ) as Output<'outcomes.ofPlan'>['reviews'],
  };
}

/** Records a measurement, or corrects one. */
export function saveMeasurement(
  store: Store,
  { id, measurement }: Input<'outcomes.save'>,
  at: string,
): Done<Measurement> {
  const plan = planRow(store, measurement.planId, 'measurement.planId');
  refuseOtherSession(store, measurement);
  const before = id === null ? undefined : measurementRow(store, id);
  if (
    before !== undefined &&
    (before.planId !== measurement.planId || before.targetId !== measurement.targetId)
  ) {
    throw new PracticeError('invalid', 'This measurement belongs to another target.', 'measurement.targetId');
  }
  const targets = JSON.parse(plan.targets) as Target[];
  const target = before ?? targets.find((one) => one.id === measurement.targetId);
  if (target === undefined) {
    throw new PracticeError('not-found', 'This target is not in the plan.', 'measurement.targetId');
  }
  refuseUnfitScores(target.measure as Target['measure'], measurement);
  const { items } = measurement;
  const columns = {
    session_id: measurement.sessionId,
    measure: target.measure,
    label: target.label,
    day: measurement.on,
    items: JSON.stringify(items),
    value: items.reduce((sum, { score }) => sum + score, 0) / items.length,
    at,
    practitioner_id: sql<string>`(${PRACTITIONER_AT_WORK})`,
  };
  const key = before?.id ?? randomUUID();
  if (before === undefined) {
    const row = { id: key, plan_id: measurement.planId, target_id: measurement.targetId };
    store.run(sqlFor.insertInto('measurement').values({ ...row, ...columns }));
  } else {
    store.run(sqlFor.updateTable('measurement').set(columns).where('id', '=', key));
  }
  const saved = store.first(measurements().where('measurement.id', '=', key))!;
  return {
    value: { ...saved, items } as Measurement,
    subject: { kind: 'plan', id: measurement.planId },
    summary: before === undefined ? 'measured' : 'corrected a measurement',
  };
}

export function removeMeasurement(
  store: Store,
  { id }: Input<'outcomes.remove'>,
): Done<Output<'outcomes.remove'>> {
  const row = measurementRow(store, id);
  store.run(sqlFor.deleteFrom('measurement').where('id', '=', id));
  return { value: {}, subject: { kind: 'plan', id: row.planId }, summary: 'removed a measurement' };
}

/** Records what was decided when the plan was looked over. */
export function reviewPlan(
  store: Store,
  { planId, decision, note }: Input<'outcomes.review'>,
  at: string,
): Done<Output<'outcomes.review'>> {
  planRow(store, planId, 'planId');
  const { sessions } = store.first(
    sqlFor
      .selectFrom('session')
      .select((select) => select.fn.countAll<number>().as('sessions'))
      .where('plan_id', '=', planId)
      .where('completed_at', 'is not', null),
  )!;
  const id = randomUUID();
  const row = { id, plan_id: planId, sessions, decision, note, at, practitioner_id: PRACTITIONER_AT_WORK };
  store.run(sqlFor.insertInto('review').values(row));
  return {
    value: store.first(reviews().where('review.id', '=', id)) as Output<'outcomes.review'>,
    subject: { kind: 'plan', id: planId },
    summary: `reviewed: ${decision}`,
  };
}

/** Plans that wait to be looked over, the one whose last session is longest ago first. */
export function reviewsDue(store: Store): Output<'outcomes.reviewsDue'> {
  const given = sqlFor
    .selectFrom('session')
    .select((select) => [
      'plan_id',
      select.fn.countAll<number>().as('sessions'),
      select.fn.max<string>('day').as('lastSession'),
    ])
    .where('completed_at', 'is not', null)
    .groupBy('plan_id');
  const reviewed = sqlFor
    .selectFrom('plan')
    .innerJoin(given.as('given'), 'given.plan_id', 'plan.id')
    .innerJoin('patient', 'patient.id', 'plan.patient_id')
    .where('plan.archived_at', 'is', null)
    .where('patient.archived_at', 'is', null)
    .select([
      'plan.id as planId',
      'plan.title as planTitle',
      'plan.course',
      'patient.id as patientId',
      sql<string>`patient.given_name || ' ' || patient.family_name`.as('patient'),
      'patient.record_number as recordNumber',
      'given.sessions',
      'given.lastSession',
      sql<number | null>`(select max(sessions) from review where review.plan_id = plan.id)`.as('reviewed'),
      sql<string | null>`(select max(at) from review where review.plan_id = plan.id)`.as('lastReview'),
    ])
    .orderBy('lastSession')
    .orderBy('plan.id');
  const plans = store.all(reviewed).flatMap(({ course, reviewed: seen, ...plan }) => {
    const dueAfter = reviewDue(JSON.parse(course) as Course, plan.sessions, seen ?? 0);
    return dueAfter === null ? [] : [{ ...plan, dueAfter }];
  });
  return { plans };
}

function refuseOtherSession(store: Store, { planId, sessionId }: MeasurementDraft): void {
  if (sessionId === null) return;
  const session = sessionRow(store, sessionId, 'measurement.sessionId');
  refuseSigned(session);
  if (session.plan_id !== planId) {
    throw new PracticeError('invalid', 'This session belongs to another plan.', 'measurement.sessionId');
  }
}

/** A scale has its range, and only the Patient-Specific one has several activities. */
function refuseUnfitScores(measure: Target['measure'], { items }: MeasurementDraft): void {
  if (items.length > 1 && measure !== 'patientSpecific') {
    throw new PracticeError('invalid', 'This measure has one score.', 'measurement.items');
  }
  if (measure === 'freeMeasure') return;
  const { lowest, highest } = MEASURE_FACTS[measure];
  const at = items.findIndex(({ score }) => score < lowest || score > highest);
  if (at !== -1) {
    const field = `measurement.items.${at}.score`;
    throw new PracticeError('invalid', `This score runs from ${lowest} to ${highest}.`, field);
  }
}

/** A measurement that may be changed. */
function measurementRow(store: Store, id: string) {
  const row = store.first(measurements().where('measurement.id', '=', id));
  if (row === undefined) {
    throw new PracticeError('not-found', 'This measurement is not in the record.', 'id');
  }
  if (row.sessionId !== null) refuseSigned(sessionRow(store, row.sessionId));
  return row;
}

const measurements = () =>
  sqlFor
    .selectFrom('measurement')
    .innerJoin('practitioner', 'practitioner.id', 'measurement.practitioner_id')
    .select([
      'measurement.id',
      'plan_id as planId',
      'session_id as sessionId',
      'target_id as targetId',
      'measure',
      'label',
      'day as on',
      'items',
      'value',
      'measurement.at',
      'practitioner.name as by',
    ]);

const reviews = () =>
  sqlFor
    .selectFrom('review')
    .innerJoin('practitioner', 'practitioner.id', 'review.practitioner_id')
    .select([
      'review.id',
      'plan_id as planId',
      'sessions',
      'decision',
      'note',
      'review.at',
      'practitioner.name as by',
    ]);
