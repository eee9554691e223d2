import { describe, expect, test } from 'vitest';
import { withPlan } from '../support/practice.ts';
import { lowBackPlan } from '../support/records.ts';
import { appointmentOn, completedSession } from '../support/sessions.ts';

const DAYS = ['2031-03-03', '2031-03-10', '2031-03-17'];

/** A practice whose plan has three sessions with dates. */
async function withDates() {
  const practice = await withPlan();
  const appointments = DAYS.map((on) => ({ ...appointmentOn(on), variant: null }));
  const { sessions } = await practice.ask('sessions.plan', { planId: practice.plan.id, appointments });
  return { ...practice, sessions };
}

const ALWAYS = { from: '2000-01-01', to: '2099-12-31' };

describe('dates from a calendar', () => {
  test('move known sessions and add others, with one word in the audit trail', async () => {
    const { ask, plan, sessions } = await withDates();
    const missed = await ask('sessions.miss', { id: sessions[1]!.id, revision: 1, missed: true });
    expect(
      await ask('sessions.takeDates', {
        moved: [
          { id: sessions[0]!.id, appointment: appointmentOn('2031-03-05', null) },
          { id: missed.id, appointment: appointmentOn('2031-03-12', '15:00') },
        ],
        added: [{ planId: plan.id, appointment: appointmentOn('2031-03-24') }],
      }),
    ).toEqual({ moved: 2, added: 1 });
    const after = await ask('sessions.ofPlan', { planId: plan.id });
    expect(
      after.sessions.map(({ day, state, revision, appointment }) => [
        day,
        state,
        revision,
        appointment?.time,
      ]),
    ).toEqual([
      ['2031-03-05', 'planned', 2, null],
      ['2031-03-12', 'planned', 3, '15:00'],
      ['2031-03-17', 'planned', 1, '09:30'],
      ['2031-03-24', 'planned', 1, '09:30'],
    ]);
  });

  test('change nothing at all when one of them cannot be taken', async () => {
    const { ask, refused, plan, sessions } = await withDates();
    const moved = [{ id: sessions[0]!.id, appointment: appointmentOn('2031-05-05') }];
    const running = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    const signed = await completedSession(ask, { signed: true });
    const elsewhere = '00000000-0000-4000-8000-000000000000';
    const before = await ask('sessions.between', ALWAYS);
    for (const [id, code] of [
      [running.id, 'conflict'],
      [signed.id, 'signed'],
      [elsewhere, 'not-found'],
      [sessions[0]!.id, 'invalid'],
    ] as const) {
      const input = { moved: [...moved, { id, appointment: appointmentOn('2031-05-06') }], added: [] };
      expect((await refused('sessions.takeDates', input)).code, code).toBe(code);
    }
    const added = [{ planId: elsewhere, appointment: appointmentOn('2031-05-06') }];
    expect((await refused('sessions.takeDates', { moved, added })).code).toBe('not-found');
    expect(await ask('sessions.between', ALWAYS)).toEqual(before);
  });
});

describe('lists over the practice', () => {
  test('number planned sessions after those that were given, and leave out missed ones', async () => {
    const { ask, plan, sessions } = await withDates();
    await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    await ask('sessions.miss', { id: sessions[0]!.id, revision: 1, missed: true });
    const content = { ...lowBackPlan(), course: { ...plan.content.course, sessions: 8 } };
    await ask('plans.revise', { id: plan.id, revision: plan.revision, content });
    const { sessions: all } = await ask('sessions.between', ALWAYS);
    expect(all.map(({ state, number, courseSessions }) => [state, number, courseSessions])).toEqual([
      ['running', 1, 8],
      ['missed', null, 8],
      ['planned', 2, 8],
      ['planned', 3, 8],
    ]);
  });

  test('hold what waits for a signature until it is signed', async () => {
    const { ask } = await withDates();
    const first = await completedSession(ask);
    await completedSession(ask, { signed: true });
    const waiting = async () => (await ask('sessions.unsigned', {})).sessions.map(({ id }) => id);
    expect(await waiting()).toEqual([first.id]);
    await ask('sessions.sign', { id: first.id, revision: first.revision });
    expect(await waiting()).toEqual([]);
  });
});
