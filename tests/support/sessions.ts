import { randomUUID } from 'node:crypto';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import type { Act, Appointment, Session, SessionEvent } from '../../shared/model/session.ts';
import { lowBackPlan, patientDraft } from './records.ts';

type Ask = <V extends VerbName>(verb: V, input: Input<V>) => Promise<Output<V>>;

/** An act as the window sends it, now or at an instant. */
export const eventOf = (act: Act, at = new Date().toISOString()): SessionEvent => ({
  id: randomUUID(),
  at,
  act,
});

/** A day and a time that a session is planned for. */
export const appointmentOn = (on: string, time: string | null = '09:30'): Appointment => ({
  on,
  time,
  minutes: 45,
});

/** A running session of a new patient, by default of the low-back case. */
export async function runningSession(ask: Ask, content = lowBackPlan()): Promise<Session> {
  const { id: patientId } = await ask('patients.create', patientDraft());
  const { id: planId } = await ask('plans.create', { patientId, content });
  return ask('sessions.begin', { planId, sessionId: null, variant: null });
}

/** Needles in and out again, and all else begun and ended: a session that can be completed without a word. */
export async function giveAll(ask: Ask, session: Session): Promise<Session> {
  let given = session;
  const act = async (one: Act) => {
    given = await ask('sessions.record', { id: session.id, event: eventOf(one) });
  };
  for (const { id, side, needling, ...rest } of session.prescription!.applications) {
    if (needling !== null) {
      const sides = side === 'both' ? (['left', 'right'] as const) : ([side] as const);
      await act({ kind: 'needlesIn', applicationId: id, sides: [...sides] });
      await act({ kind: 'needlesOut', applicationId: id, sides: [...sides] });
    }
    for (const modality of ['cupping', 'moxibustion', 'bodywork'] as const) {
      if (rest[modality] === null) continue;
      const task = { of: 'entry', applicationId: id, modality } as const;
      await act({ kind: 'begun', task });
      await act({ kind: 'ended', task });
    }
  }
  return given;
}

/** A session of a new patient that is over; signed too where asked. */
export async function completedSession(
  ask: Ask,
  { signed = false, content = lowBackPlan() } = {},
): Promise<Session> {
  const { id, revision } = await giveAll(ask, await runningSession(ask, content));
  const completed = await ask('sessions.complete', { id, revision, difference: '' });
  return signed ? ask('sessions.sign', { id, revision: completed.revision }) : completed;
}
