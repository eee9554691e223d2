import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { EMPTY_SESSION_NOTES } from '../../../shared/model/session.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import { refuseWithout } from '../at-work.ts';
import type { Done } from '../done.ts';
import { getPatient } from '../patients.ts';
import { planRow } from '../plan-rows.ts';
import {
  eventsOf,
  lastOrdinal,
  rowToChange,
  type SessionRow,
  sessionRow,
  summaries,
  summariesOfPatients,
  summaryOf,
  toPlannedColumns,
  toSummary,
  toSummaryOfPatient,
  updateSession,
} from './rows.ts';

/** By day, within a day those with a time by it. */
const BY_TIME = sql`session.day, session.planned_time is null, session.planned_time, session.begun_at, session.id`;

/** The sessions of a plan by day, the earliest first. */
export function sessionsOfPlan(
  store: Store,
  { planId }: Input<'sessions.ofPlan'>,
): Output<'sessions.ofPlan'> {
  planRow(store, planId, 'planId');
  const rows = store.all(summaries().where('session.plan_id', '=', planId).orderBy(BY_TIME));
  return { sessions: rows.map(toSummary) };
}

/** All sessions of a patient, the latest day first. */
export function sessionsOfPatient(
  store: Store,
  { patientId }: Input<'sessions.ofPatient'>,
): Output<'sessions.ofPatient'> {
  getPatient(store, { id: patientId });
  const all = summariesOfPatients()
    .where('session.patient_id', '=', patientId)
    .orderBy('session.day', 'desc')
    .orderBy('session.begun_at', 'desc')
    .orderBy('session.id');
  return { sessions: store.all(all).map(toSummaryOfPatient) };
}

/** Sessions that are being given now, the one begun first first. */
export function runningSessions(store: Store): Output<'sessions.running'> {
  const running = summariesOfPatients()
    .where('begun_at', 'is not', null)
    .where('completed_at', 'is', null)
    .orderBy('begun_at');
  return { sessions: store.all(running).map(toSummaryOfPatient) };
}

/** All sessions from one day to another, both included, by day and time. */
export function sessionsBetween(
  store: Store,
  { from, to }: Input<'sessions.between'>,
): Output<'sessions.between'> {
  const within = summariesOfPatients()
    .where('session.day', '>=', from)
    .where('session.day', '<=', to)
    .orderBy(BY_TIME);
  return { sessions: store.all(within).map(toSummaryOfPatient) };
}

/** Sessions that are over and wait for a signature, the earliest first. */
export function unsignedSessions(store: Store): Output<'sessions.unsigned'> {
  const waiting = summariesOfPatients()
    .where('completed_at', 'is not', null)
    .where('signed_at', 'is', null)
    .orderBy('completed_at');
  return { sessions: store.all(waiting).map(toSummaryOfPatient) };
}

/** Writes a planned session of a plan and gives its id. */
function insertPlanned(
  store: Store,
  plan: { id: string; patient_id: string },
  { variant, ...appointment }: Input<'sessions.plan'>['appointments'][number],
): string {
  const id = randomUUID();
  const notes = JSON.stringify(EMPTY_SESSION_NOTES);
  const of = { id, plan_id: plan.id, patient_id: plan.patient_id };
  const row = { ...of, revision: 1, missed: 0, difference: '', variant, notes };
  store.run(sqlFor.insertInto('session').values({ ...row, ...toPlannedColumns(appointment) }));
  return id;
}

/** Gives sessions of a plan their dates. */
export function planSessions(
  store: Store,
  { planId, appointments }: Input<'sessions.plan'>,
): Done<Output<'sessions.plan'>> {
  const plan = planRow(store, planId, 'planId');
  const sessions = appointments.map((one) => summaryOf(store, insertPlanned(store, plan, one)));
  return {
    value: { sessions },
    subject: { kind: 'plan', id: planId },
    summary: `planned ${sessions.length} sessions`,
  };
}

/** Takes dates from a calendar. Of sessions that have begun, or are named twice, nothing is moved. */
export function takeDates(
  store: Store,
  { moved, added }: Input<'sessions.takeDates'>,
): Done<Output<'sessions.takeDates'>> {
  if (new Set(moved.map(({ id }) => id)).size < moved.length) {
    throw new PracticeError('invalid', 'A session stands twice in this calendar.', 'moved');
  }
  for (const { id, appointment } of moved) {
    const row = rowToChange(store, sessionRow(store, id, 'moved'), 'planned', 'missed');
    updateSession(store, row, { ...toPlannedColumns(appointment), missed: 0 });
  }
  for (const { planId, appointment } of added) {
    insertPlanned(store, planRow(store, planId, 'added'), { ...appointment, variant: null });
  }
  return {
    value: { moved: moved.length, added: added.length },
    subject: { kind: 'practice', id: null },
    summary: `took ${moved.length} moved and ${added.length} new dates`,
  };
}

/** Another date for a session that has not begun. One that was missed is planned again. */
export function moveSession(
  store: Store,
  { appointment, ...which }: Input<'sessions.move'>,
): Done<Output<'sessions.move'>> {
  const row = rowToChange(store, which, 'planned', 'missed');
  updateSession(store, row, { ...toPlannedColumns(appointment), missed: 0 });
  return {
    value: summaryOf(store, row.id),
    subject: { kind: 'session', id: row.id },
    summary: 'moved to another date',
  };
}

/** Records that the patient did not come, or that this was not so. */
export function missSession(
  store: Store,
  { missed, ...which }: Input<'sessions.miss'>,
): Done<Output<'sessions.miss'>> {
  const row = rowToChange(store, which, 'planned', 'missed');
  updateSession(store, row, { missed: missed ? 1 : 0 });
  return {
    value: summaryOf(store, row.id),
    subject: { kind: 'session', id: row.id },
    summary: missed ? 'missed' : 'not missed',
  };
}

/** Takes a session off the record in which nothing was done or written: planned, missed, or begun by mistake. */
export function removeSession(
  store: Store,
  which: Input<'sessions.remove'>,
): Done<Output<'sessions.remove'>> {
  const row = rowToChange(store, which, 'planned', 'missed', 'running');
  // One that has begun was begun by a practitioner.
  if (row.begun_at !== null) refuseWithout(store, 'treat');
  refuseToLose(store, row);
  store.run(sqlFor.deleteFrom('session').where('id', '=', row.id));
  const subject = { kind: 'session', id: row.id, patientId: row.patient_id } as const;
  return { value: {}, subject, summary: 'removed' };
}

/** What was done, written or measured stays, and so does the number of the sessions after it. */
function refuseToLose(store: Store, { id, plan_id, ordinal, notes }: SessionRow): void {
  const measured = sqlFor.selectFrom('measurement').select('id').where('session_id', '=', id);
  const isEmpty =
    eventsOf(store, id).length === 0 &&
    isDeepStrictEqual(JSON.parse(notes), EMPTY_SESSION_NOTES) &&
    store.first(measured) === undefined;
  if (!isEmpty) {
    throw new PracticeError('conflict', 'Something was done or written in this session: it stays.', 'id');
  }
  if (ordinal !== null && ordinal !== lastOrdinal(store, plan_id)) {
    throw new PracticeError(
      'conflict',
      'Another session of this plan has begun since: this one stays.',
      'id',
    );
  }
}
