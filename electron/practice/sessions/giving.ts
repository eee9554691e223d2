import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { withoutLooseLeads } from '../../../shared/clinical/prescription.ts';
import { inOrderOfTreatment } from '../../../shared/clinical/rounds/rounds.ts';
import { needleCount } from '../../../shared/clinical/session/counts.ts';
import { faultOf } from '../../../shared/clinical/session/faults.ts';
import { runOf, tasksOf } from '../../../shared/clinical/session/run.ts';
import { inSession } from '../../../shared/clinical/totals.ts';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { Prescription } from '../../../shared/model/plan.ts';
import { EMPTY_SESSION_NOTES, type Session } from '../../../shared/model/session.ts';
import { compiledOnce, type Store, sqlFor } from '../../database/store.ts';
import { PRACTITIONER_AT_WORK } from '../at-work.ts';
import type { Done } from '../done.ts';
import { getPlan } from '../plans.ts';
import { refuseFaults } from '../prescription-faults.ts';
import { forgetPointUse, keepPointUse } from './point-use.ts';
import {
  doneWith,
  eventsOf,
  lastOrdinal,
  localDay,
  refuseSigned,
  rowToChange,
  type SessionRow,
  sessionRow,
  stateOf,
  updateSession,
} from './rows.ts';

/** An act may be dated so much later than the practice's clock reads, milliseconds: clocks are read one after the other. */
const AHEAD_MS = 60_000;

/** Begins a planned session, or one that was not planned, with the prescription as the plan holds it now. */
export function beginSession(store: Store, input: Input<'sessions.begin'>, at: string): Done<Session> {
  const { patientId, content } = getPlan(store, { id: input.planId });
  refuseSecondRunning(store, patientId, 'planId');
  const applications = inOrderOfTreatment(inSession(content.applications, input.variant));
  const prescription: Prescription = withoutLooseLeads({
    applications: [...applications],
    leads: content.leads,
  });
  const begun = {
    day: localDay(at),
    variant: input.variant,
    missed: 0,
    ordinal: 1 + (lastOrdinal(store, input.planId) ?? 0),
    begun_at: at,
    prescription: JSON.stringify(prescription),
  };
  const id = input.sessionId ?? randomUUID();
  if (input.sessionId === null) {
    const notes = JSON.stringify(EMPTY_SESSION_NOTES);
    const row = { id, plan_id: input.planId, patient_id: patientId, revision: 1, difference: '', notes };
    store.run(sqlFor.insertInto('session').values({ ...row, ...begun }));
  } else {
    const row = sessionRow(store, id, 'sessionId');
    if (row.plan_id !== input.planId) {
      throw new PracticeError('invalid', 'This session belongs to another plan.', 'sessionId');
    }
    updateSession(store, rowToChange(store, row, 'planned', 'missed'), begun);
  }
  return doneWith(store, id, 'begun');
}

/** A patient lies on one couch at a time. */
function refuseSecondRunning(store: Store, patientId: string, field: string): void {
  const running = sqlFor
    .selectFrom('session')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('begun_at', 'is not', null)
    .where('completed_at', 'is', null);
  if (store.first(running) !== undefined) {
    throw new PracticeError('exists', 'A session of this patient is running already.', field);
  }
}

/** Records an act of a running session. The same event twice is recorded once. */
export function recordAct(store: Store, { id, event }: Input<'sessions.record'>, at: string): Done<Session> {
  const row = sessionRow(store, id);
  refuseSigned(row);
  const events = eventsOf(store, id);
  const twin = events.find((one) => one.id === event.id);
  if (twin !== undefined && isDeepStrictEqual(twin, event)) return doneWith(store, id, 'recorded before');
  if (stateOf(row) !== 'running') {
    throw new PracticeError('conflict', 'This session is not running.', 'id');
  }
  if (Date.parse(event.at) > Date.parse(at) + AHEAD_MS) {
    throw new PracticeError('invalid', 'This time lies in the future.', 'event.at');
  }
  if (event.act.kind === 'added') refuseFaults({ applications: [event.act.application], leads: [] });
  if (store.first(KNOWN_ACT({ id: event.id })) !== undefined) {
    throw new PracticeError('exists', 'This step was recorded already, as another one.', 'event.id');
  }
  const fault = faultOf(runOf(prescriptionOf(row), events), event.act);
  if (fault !== null) throw new PracticeError('conflict', fault, 'event.act');
  store.run(
    ACT({
      session_id: id,
      position: events.length,
      id: event.id,
      at: event.at,
      act: JSON.stringify(event.act),
    }),
  );
  updateSession(store, row, {});
  return doneWith(store, id, event.act.kind);
}

const KNOWN_ACT = compiledOnce(({ id }: { id: string }) =>
  sqlFor.selectFrom('session_event').select('id').where('id', '=', id),
);

const ACT = compiledOnce(
  (row: { session_id: string; position: number; id: string; at: string; act: string }) =>
    sqlFor.insertInto('session_event').values({ ...row, practitioner_id: PRACTITIONER_AT_WORK }),
);

const prescriptionOf = ({ prescription }: SessionRow): Prescription => JSON.parse(prescription!);

/** Ends a running session. Needles or cups that were not taken off are asked for in words. */
export function completeSession(
  store: Store,
  { difference, ...which }: Input<'sessions.complete'>,
  at: string,
): Done<Session> {
  const row = rowToChange(store, which, 'running');
  const run = runOf(prescriptionOf(row), eventsOf(store, row.id));
  const { inBody } = needleCount(run);
  const isOn = inBody > 0 || tasksOf(run).some(({ state }) => state === 'running');
  if (isOn && difference === '') {
    throw new PracticeError(
      'invalid',
      inBody > 0
        ? `Needles in and needles out differ by ${inBody}. Take them out, or say why they differ.`
        : 'Something is still on the body. Take it off, or say why not.',
      'difference',
    );
  }
  keepPointUse(store, row, run);
  updateSession(store, row, { completed_at: at, difference: isOn ? difference : '' });
  return doneWith(store, row.id, isOn ? 'completed with a difference' : 'completed');
}

/** Goes on with a session that was completed too early. */
export function reopenSession(store: Store, which: Input<'sessions.reopen'>): Done<Session> {
  const row = rowToChange(store, which, 'completed');
  refuseSecondRunning(store, row.patient_id, 'id');
  forgetPointUse(store, row.id);
  updateSession(store, row, { completed_at: null, difference: '' });
  return doneWith(store, row.id, 'reopened');
}
