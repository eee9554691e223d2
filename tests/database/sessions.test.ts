import { describe, expect, test } from 'vitest';
import type { Act, SessionEvent } from '../../shared/model/session.ts';
import { newPractice, withPlan } from '../support/practice.ts';
import { lowBackPlan, lowBackProtocol, patientDraft, pointEntry } from '../support/records.ts';
import { appointmentOn, completedSession, eventOf, giveAll, runningSession } from '../support/sessions.ts';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const firstIn = (applicationId: string): Act => ({
  kind: 'needlesIn',
  applicationId,
  sides: ['left', 'right'],
});

describe('beginning', () => {
  test('takes the prescription as the plan holds it, in the order of treatment; later changes leave it alone', async () => {
    const { ask, plan } = await withPlan();
    const applications = [
      pointEntry('CV4', 'midline'),
      pointEntry('BL23', 'both'),
      pointEntry('CV6', 'midline'),
    ];
    const content = { ...plan.content, applications };
    const { revision } = await ask('plans.revise', { id: plan.id, revision: 1, content });
    const session = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    expect(session).toMatchObject({
      state: 'running',
      ordinal: 1,
      day: new Date().toLocaleDateString('sv-SE'),
      appointment: null,
      events: [],
    });
    const [abdomen, back, navel] = applications;
    expect(session.prescription!.applications).toEqual([abdomen, navel, back]);
    await ask('plans.revise', { id: plan.id, revision, content: { ...content, applications: [] } });
    expect(await ask('sessions.get', { id: session.id })).toEqual(session);
  });

  test('takes one of two alternating prescriptions, with the leads that find their needles in it', async () => {
    const { ask } = await newPractice();
    const { applications, leads } = lowBackProtocol();
    const [back, knee] = applications;
    const content = lowBackPlan({ applications: [back!, { ...knee!, variant: 'B' }], leads });
    const { id: patientId } = await ask('patients.create', patientDraft());
    const { id: planId } = await ask('plans.create', { patientId, content });
    const begun = async (variant: 'A' | 'B') => {
      const session = await ask('sessions.begin', { planId, sessionId: null, variant });
      await ask('sessions.remove', { id: session.id, revision: session.revision });
      return [session.prescription!.applications.length, session.prescription!.leads.length];
    };
    expect([await begun('A'), await begun('B')]).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  test('moves a planned session to today, keeps its appointment, and numbers in the order of beginning', async () => {
    const { ask, plan } = await withPlan();
    const appointments = ['2031-03-03', '2031-03-10'].map((on) => ({ ...appointmentOn(on), variant: null }));
    const { sessions } = await ask('sessions.plan', { planId: plan.id, appointments });
    const second = sessions[1]!;
    await ask('sessions.miss', { id: second.id, revision: 1, missed: true });
    const begun = await ask('sessions.begin', { planId: plan.id, sessionId: second.id, variant: null });
    expect(begun).toMatchObject({ id: second.id, ordinal: 1, state: 'running', revision: 3 });
    expect(begun.day < '2031-01-01').toBe(true);
    expect(begun.appointment).toEqual(appointmentOn('2031-03-10'));
    const given = await giveAll(ask, begun);
    await ask('sessions.complete', { id: given.id, revision: given.revision, difference: '' });
    const next = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    expect(next.ordinal).toBe(2);
  });

  test('is refused while another session of the patient runs, in another plan too, and for what is not there', async () => {
    const { ask, refused, patientId, plan } = await withPlan();
    const other = await ask('plans.create', { patientId, content: lowBackPlan() });
    const session = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    for (const [input, code] of [
      [{ planId: plan.id, sessionId: null }, 'exists'],
      [{ planId: other.id, sessionId: null }, 'exists'],
      [{ planId: NOWHERE, sessionId: null }, 'not-found'],
    ] as const) {
      expect((await refused('sessions.begin', { ...input, variant: null })).code).toBe(code);
    }
    await ask('sessions.remove', { id: session.id, revision: session.revision });
    const [planned] = (
      await ask('sessions.plan', {
        planId: plan.id,
        appointments: [{ ...appointmentOn('2031-03-03'), variant: null }],
      })
    ).sessions;
    for (const [planId, sessionId, code] of [
      [other.id, planned!.id, 'invalid'],
      [plan.id, NOWHERE, 'not-found'],
    ]) {
      expect((await refused('sessions.begin', { planId, sessionId, variant: null })).code).toBe(code);
    }
  });
});

describe('acts', () => {
  test('are kept in their order with the window’s own name and time, each once', async () => {
    const { ask } = await newPractice();
    const session = await runningSession(ask);
    const [first, second] = session.prescription!.applications;
    const events = [eventOf(firstIn(first!.id)), eventOf(firstIn(second!.id), '2026-03-02T09:00:00.000Z')];
    for (const event of events) await ask('sessions.record', { id: session.id, event });
    const again = await ask('sessions.record', { id: session.id, event: events[0]! });
    expect(again.events).toEqual(events);
    expect(again.revision).toBe(session.revision + 2);
    expect(await ask('sessions.get', { id: session.id })).toEqual(again);
  });

  test('under a name that stands for another act are refused, in this session and in another', async () => {
    const { ask, refused } = await newPractice();
    const [session, other] = [await runningSession(ask), await runningSession(ask)];
    const event = eventOf({ kind: 'paused' });
    await ask('sessions.record', { id: session.id, event });
    const spoilt: SessionEvent = { ...event, act: { kind: 'resumed' } };
    for (const input of [
      { id: session.id, event: spoilt },
      { id: other.id, event },
    ]) {
      expect(await refused('sessions.record', input)).toMatchObject({ code: 'exists', field: 'event.id' });
    }
  });

  test('that do not fit where the session stands, or lie ahead of the clock, are refused and not kept', async () => {
    const { ask, refused } = await newPractice();
    const session = await runningSession(ask);
    const { id } = session.prescription!.applications[0]!;
    const ahead = new Date(Date.now() + 10 * 60_000).toISOString();
    for (const [event, code, field] of [
      [eventOf({ kind: 'needlesOut', applicationId: id, sides: ['left'] }), 'conflict', 'event.act'],
      [eventOf({ kind: 'resumed' }), 'conflict', 'event.act'],
      [eventOf(firstIn(id), ahead), 'invalid', 'event.at'],
      [
        eventOf({ kind: 'added', application: pointEntry('BL23', 'midline') }),
        'invalid',
        'content.applications.0.side',
      ],
    ] as const) {
      expect(await refused('sessions.record', { id: session.id, event })).toMatchObject({ code, field });
    }
    expect(await ask('sessions.get', { id: session.id })).toEqual(session);
  });

  test('are refused before a session begins and after it is over', async () => {
    const { ask, refused, plan } = await withPlan();
    const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
    const { sessions } = await ask('sessions.plan', { planId: plan.id, appointments });
    const completed = await completedSession(ask);
    for (const id of [sessions[0]!.id, completed.id]) {
      const event = eventOf({ kind: 'paused' });
      expect((await refused('sessions.record', { id, event })).code).toBe('conflict');
    }
  });
});

describe('completing', () => {
  test('asks for words when needles in and out differ, and keeps them', async () => {
    const { ask, refused } = await newPractice();
    const session = await runningSession(ask);
    const { id } = session;
    const event = eventOf(firstIn(session.prescription!.applications[0]!.id));
    const { revision } = await ask('sessions.record', { id, event });
    for (const difference of ['', '   ']) {
      const refusal = await refused('sessions.complete', { id, revision, difference });
      expect(refusal).toMatchObject({ code: 'invalid', field: 'difference' });
      expect(refusal.message).toContain('differ by 2');
    }
    const difference = 'Two press needles stay until Thursday.';
    expect(await ask('sessions.complete', { id, revision, difference })).toMatchObject({
      state: 'completed',
      difference,
    });
  });

  test('asks likewise for a cup that is still on', async () => {
    const { ask, refused } = await newPractice();
    const session = await runningSession(ask);
    const { id } = session;
    const cupped = session.prescription!.applications.find(({ cupping }) => cupping !== null)!;
    const task = { of: 'entry', applicationId: cupped.id, modality: 'cupping' } as const;
    const { revision } = await ask('sessions.record', { id, event: eventOf({ kind: 'begun', task }) });
    const refusal = await refused('sessions.complete', { id, revision, difference: '' });
    expect(refusal.message).toContain('still on the body');
  });

  test('keeps no reason where none is needed, and what came of each point', async () => {
    const { ask } = await newPractice();
    const session = await runningSession(ask);
    const { id, patientId } = session;
    const entries = session.prescription!.applications;
    const back = entries.find(({ cupping }) => cupping !== null)!;
    const skipped = entries.find(({ place }) => place.kind === 'point' && place.code === 'KI3')!;
    const task = { of: 'entry', applicationId: skipped.id, modality: 'needling' } as const;
    for (const act of [
      firstIn(back.id),
      { kind: 'response', applicationId: back.id, sides: ['left'], response: 'deQi', note: '' },
      { kind: 'response', applicationId: back.id, sides: ['right'], response: 'twitch', note: '' },
      { kind: 'needlesOut', applicationId: back.id, sides: ['left', 'right'] },
      { kind: 'skipped', task, reason: 'swollen' },
    ] satisfies Act[]) {
      await ask('sessions.record', { id, event: eventOf(act) });
    }
    const { revision } = await ask('sessions.get', { id });
    const done = await ask('sessions.complete', { id, revision, difference: 'nothing to tell' });
    expect(done.difference).toBe('');
    const { points } = await ask('sessions.pointUse', { patientId });
    const none = { none: 0, adverse: 0, last: done.day };
    expect(points).toEqual([{ point: 'BL23', sessions: 1, needles: 2, deQi: 1, twitch: 1, ...none }]);
    expect((await ask('sessions.pointUse', { patientId: null })).points).toEqual(points);

    const reopened = await ask('sessions.reopen', { id, revision: done.revision });
    expect(reopened).toMatchObject({ state: 'running', completedAt: null });
    expect((await ask('sessions.pointUse', { patientId })).points).toEqual([]);
  });

  test('a session is not reopened while another one of the patient runs', async () => {
    const { ask, refused } = await newPractice();
    const { id, revision, planId } = await completedSession(ask);
    const next = await ask('sessions.begin', { planId, sessionId: null, variant: null });
    expect((await refused('sessions.reopen', { id, revision })).code).toBe('exists');
    await ask('sessions.remove', { id: next.id, revision: next.revision });
    expect((await ask('sessions.reopen', { id, revision })).state).toBe('running');
  });
});

describe('notes', () => {
  test('pass beside acts that were recorded meanwhile, but not over other notes', async () => {
    const { ask, refused } = await newPractice();
    const session = await runningSession(ask);
    const { id, revision } = session;
    await ask('sessions.record', { id, event: eventOf({ kind: 'paused' }) });
    const notes = { ...session.notes, subjective: 'Slept badly.', painBefore: 6 };
    const noted = await ask('sessions.note', { id, revision, notes });
    expect(noted).toMatchObject({ notes, revision: revision + 2 });
    const refusal = await refused('sessions.note', { id, revision, notes });
    expect(refusal).toMatchObject({ code: 'conflict', field: 'revision' });
    expect((await refused('sessions.note', { id, revision: 99, notes })).code).toBe('conflict');
    expect(await ask('sessions.get', { id })).toEqual(noted);
  });

  test('are written while a session runs and after it, not before', async () => {
    const { ask, refused, plan } = await withPlan();
    const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
    const { sessions } = await ask('sessions.plan', { planId: plan.id, appointments });
    const { notes, id, revision } = await completedSession(ask);
    const refusal = await refused('sessions.note', { id: sessions[0]!.id, revision: 1, notes });
    expect(refusal.message).toContain('has not begun');
    const written = { ...notes, plan: 'Again on Thursday.' };
    expect(await ask('sessions.note', { id, revision, notes: written })).toMatchObject({ notes: written });
  });

  test('of the session before are found in the same plan, the last completed one', async () => {
    const { ask, plan } = await withPlan();
    const given: string[] = [];
    for (let count = 0; count < 3; count++) {
      const session = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
      const { id, revision } = await giveAll(ask, session);
      await ask('sessions.complete', { id, revision, difference: '' });
      given.push(id);
    }
    const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
    const { sessions } = await ask('sessions.plan', { planId: plan.id, appointments });
    const earlierThan = async (id: string) => (await ask('sessions.before', { id })).session?.id ?? null;
    const [first, second, third] = given as [string, string, string];
    expect([await earlierThan(first), await earlierThan(second), await earlierThan(third)]).toEqual([
      null,
      first,
      second,
    ]);
    expect(await earlierThan(sessions[0]!.id)).toBe(third);
  });
});

describe('taking off the record', () => {
  test('goes for sessions in which nothing was done or written', async () => {
    const { ask, plan } = await withPlan();
    const appointments = ['2031-03-03', '2031-03-10'].map((on) => ({ ...appointmentOn(on), variant: null }));
    const { sessions } = await ask('sessions.plan', { planId: plan.id, appointments });
    await ask('sessions.miss', { id: sessions[1]!.id, revision: 1, missed: true });
    const begun = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    await ask('sessions.remove', { id: sessions[0]!.id, revision: 1 });
    await ask('sessions.remove', { id: sessions[1]!.id, revision: 2 });
    await ask('sessions.remove', { id: begun.id, revision: 1 });
    expect(await ask('sessions.ofPlan', { planId: plan.id })).toEqual({ sessions: [] });
  });

  test('is refused once an act, a note or a measurement is there, or the session is over', async () => {
    const { ask, refused } = await newPractice();
    const targets = [
      { id: NOWHERE, measure: 'painScale', label: '', baseline: 7, target: 3, asked: 'session' },
    ] as const;
    const content = lowBackPlan({ targets: [...targets] });
    const [acted, noted, measured] = [
      await runningSession(ask),
      await runningSession(ask),
      await runningSession(ask, content),
    ];
    await ask('sessions.record', { id: acted.id, event: eventOf({ kind: 'paused' }) });
    const notes = { ...noted.notes, tongue: 'pale' };
    await ask('sessions.note', { id: noted.id, revision: noted.revision, notes });
    const { id: sessionId, planId, day: on } = measured;
    const measurement = { planId, sessionId, targetId: NOWHERE, on, items: [{ label: '', score: 6 }] };
    await ask('outcomes.save', { id: null, measurement });
    const completed = await completedSession(ask);
    for (const { id } of [acted, noted, measured, completed]) {
      const { revision } = await ask('sessions.get', { id });
      expect((await refused('sessions.remove', { id, revision })).code).toBe('conflict');
    }
  });

  test('never changes the number of a session that was given after it', async () => {
    const { ask, refused, plan } = await withPlan();
    const begin = () => ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    const complete = ({ id, revision }: { id: string; revision: number }) =>
      ask('sessions.complete', { id, revision, difference: '' });
    const first = await complete(await begin());
    const second = await complete(await begin());
    const empty = await ask('sessions.reopen', { id: first.id, revision: first.revision });
    const refusal = await refused('sessions.remove', { id: empty.id, revision: empty.revision });
    expect(refusal.message).toContain('has begun since');
    expect((await ask('sessions.get', { id: second.id })).ordinal).toBe(2);
  });
});

test('every change on an older revision is refused as a conflict and changes nothing', async () => {
  const { ask, refused, plan } = await withPlan();
  const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
  const { sessions } = await ask('sessions.plan', { planId: plan.id, appointments });
  const planned = await ask('sessions.move', {
    id: sessions[0]!.id,
    revision: 1,
    appointment: appointmentOn('2031-03-04'),
  });
  const running = await giveAll(ask, await runningSession(ask));
  const completed = await completedSession(ask);
  for (const [verb, { id }, more] of [
    ['sessions.move', planned, { appointment: appointmentOn('2031-03-05') }],
    ['sessions.miss', planned, { missed: true }],
    ['sessions.remove', planned, {}],
    ['sessions.complete', running, { difference: '' }],
    ['sessions.note', completed, { notes: completed.notes, revision: 999 }],
    ['sessions.reopen', completed, {}],
    ['sessions.sign', completed, {}],
  ] as const) {
    const before = await ask('sessions.get', { id });
    const refusal = await refused(verb, { id, revision: before.revision - 1, ...more });
    expect(refusal, verb).toMatchObject({ code: 'conflict', field: 'revision' });
    expect(await ask('sessions.get', { id })).toEqual(before);
  }
});

test('what the state of a session does not allow is refused with a sentence that says why', async () => {
  const { ask, refused, plan } = await withPlan();
  const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
  const [planned] = (await ask('sessions.plan', { planId: plan.id, appointments })).sessions;
  const running = await runningSession(ask);
  const completed = await completedSession(ask);
  for (const [verb, { id, revision }, more, words] of [
    ['sessions.complete', planned!, { difference: '' }, 'has not begun'],
    ['sessions.sign', planned!, {}, 'has not begun'],
    ['sessions.reopen', planned!, {}, 'has not begun'],
    ['sessions.sign', running, {}, 'not over yet'],
    ['sessions.move', running, { appointment: appointmentOn('2031-03-04') }, 'not over yet'],
    ['sessions.miss', running, { missed: true }, 'not over yet'],
    ['sessions.complete', completed, { difference: '' }, 'is over'],
    ['sessions.move', completed, { appointment: appointmentOn('2031-03-04') }, 'is over'],
  ] as const) {
    const refusal = await refused(verb, { id, revision, ...more });
    expect(refusal.code, verb).toBe('conflict');
    expect(refusal.message, verb).toContain(words);
  }
  const refusal = await refused('sessions.amend', { id: completed.id, part: 'plan', text: 'x' });
  expect(refusal).toMatchObject({ code: 'conflict', field: 'id' });
});

test('pain drawings come in the order of days, the plan’s own first', async () => {
  const { ask, plan, patientId } = await withPlan();
  const stroke = (triangle: number) => ({
    sex: 'female' as const,
    anchors: [{ triangle, barycentric: [1, 0, 0] as [number, number, number] }],
    widthMm: 30,
  });
  const content = {
    ...plan.content,
    assessment: { ...plan.content.assessment, painArea: [stroke(10)] },
  };
  await ask('plans.revise', { id: plan.id, revision: 1, content });
  const session = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  const notes = { ...session.notes, painArea: [stroke(11)], painBefore: 5 };
  await ask('sessions.note', { id: session.id, revision: session.revision, notes });
  const { drawings } = await ask('sessions.painDrawings', { patientId });
  expect(drawings).toMatchObject([
    { sessionId: null, planId: plan.id, pain: null, painArea: [stroke(10)] },
    { sessionId: session.id, planId: plan.id, pain: 5, painArea: [stroke(11)], day: session.day },
  ]);
});
