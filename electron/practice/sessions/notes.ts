import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Session } from '../../../shared/model/session.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import type { Done } from '../done.ts';
import { getPatient } from '../patients.ts';
import { getSettings } from '../settings.ts';
import { doneWith, getSession, localDay, rowToChange, rowToNote, sessionRow, updateSession } from './rows.ts';

/** Saves the notes of a session that is not signed. */
export function noteSession(store: Store, { notes, ...which }: Input<'sessions.note'>): Done<Session> {
  const row = rowToNote(store, which, 'running', 'completed');
  const before = JSON.parse(row.notes);
  const changed = (Object.keys(notes) as Array<keyof typeof notes>).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(notes[part]),
  );
  updateSession(store, row, { notes: JSON.stringify(notes), notes_revision: row.revision + 1 });
  return doneWith(store, row.id, `notes: ${changed.join(', ') || 'nothing'}`);
}

/** Freezes a completed session. From then on it takes amendments only. */
export function signSession(store: Store, which: Input<'sessions.sign'>, at: string): Done<Session> {
  const row = rowToChange(store, which, 'completed');
  const { practitioner } = getSettings(store);
  updateSession(store, row, { signed_at: at, signed_by: practitioner.id, signed_name: practitioner.name });
  return doneWith(store, row.id, 'signed');
}

/** Writes an amendment beside a signed session. */
export function amendSession(
  store: Store,
  { id, part, text }: Input<'sessions.amend'>,
  at: string,
): Done<Session> {
  if (sessionRow(store, id).signed_at === null) {
    throw new PracticeError('conflict', 'This session is not signed yet: its notes can be changed.', 'id');
  }
  const { practitioner } = getSettings(store);
  const by = { practitioner_id: practitioner.id, practitioner_name: practitioner.name };
  const row = { id: randomUUID(), session_id: id, at, ...by, part, text };
  store.run(sqlFor.insertInto('amendment').values(row));
  return doneWith(store, id, 'amended');
}

/** The session of the same plan that was completed before this one. */
export function sessionBefore(store: Store, { id }: Input<'sessions.before'>): Output<'sessions.before'> {
  const row = sessionRow(store, id);
  const earlier = sqlFor
    .selectFrom('session')
    .select('id')
    .where('plan_id', '=', row.plan_id)
    .where('completed_at', 'is not', null)
    .where('ordinal', '<', row.ordinal ?? Number.MAX_SAFE_INTEGER)
    .orderBy('ordinal', 'desc');
  const before = store.first(earlier.limit(1));
  return { session: before === undefined ? null : getSession(store, before) };
}

/** The pain drawings of a patient: of the plans' assessments and of sessions, the earliest first. */
export function painDrawings(
  store: Store,
  { patientId }: Input<'sessions.painDrawings'>,
): Output<'sessions.painDrawings'> {
  getPatient(store, { id: patientId });
  const ofPlans = store.all(
    sqlFor
      .selectFrom('plan')
      .select(['id as planId', 'title as planTitle', 'created_at'])
      .select(sql<string>`assessment -> '$.painArea'`.as('painArea'))
      .where('patient_id', '=', patientId)
      .where(sql<boolean>`json_array_length(assessment, '$.painArea') > 0`),
  );
  const ofSessions = store.all(
    sqlFor
      .selectFrom('session')
      .innerJoin('plan', 'plan.id', 'session.plan_id')
      .select(['session.id as sessionId', 'plan.id as planId', 'plan.title as planTitle', 'session.day'])
      .select([
        sql<number | null>`session.notes ->> '$.painBefore'`.as('pain'),
        sql<string>`session.notes -> '$.painArea'`.as('painArea'),
      ])
      .where('session.patient_id', '=', patientId)
      .where(sql<boolean>`json_array_length(session.notes, '$.painArea') > 0`)
      .orderBy('session.begun_at'),
  );
  const drawings = [
    ...ofPlans.map(({ created_at, painArea, ...plan }) => ({
      sessionId: null,
      ...plan,
      day: localDay(created_at),
      pain: null,
      painArea: JSON.parse(painArea),
    })),
    ...ofSessions.map((drawing) => ({ ...drawing, painArea: JSON.parse(drawing.painArea) })),
  ];
  // Of one day the plan's comes first; the sort keeps the order of the others.
  return { drawings: drawings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}
