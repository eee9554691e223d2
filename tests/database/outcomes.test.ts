import { describe, expect, test } from 'vitest';
import type { Target } from '../../shared/model/course.ts';
import type { MeasurementDraft } from '../../shared/model/outcome.ts';
import { newPractice } from '../support/practice.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { giveAll, runningSession } from '../support/sessions.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const target = (n: number, measure: Target['measure']): Target => ({
  ...{ id: id(n), measure, label: `${measure} ${n}`, baseline: null, target: null },
  asked: measure === 'painScale' ? 'session' : 'review',
});
const TARGETS = [
  target(1, 'painScale'),
  target(2, 'patientSpecific'),
  target(3, 'rolandMorris'),
  target(4, 'oswestry'),
  target(5, 'freeMeasure'),
];
const COURSE = { sessions: 5, visits: 2, period: 'week', reviewEvery: 2 } as const;

async function withTargets() {
  const test = await newPractice();
  const { id: patientId } = await test.ask('patients.create', patientDraft());
  const content = lowBackPlan({ targets: TARGETS, course: COURSE });
  const plan = await test.ask('plans.create', { patientId, content });
  const draft = (n: number, ...scores: number[]): MeasurementDraft => ({
    planId: plan.id,
    sessionId: null,
    targetId: id(n),
    on: '2026-03-02',
    items: scores.map((score, index) => ({ label: scores.length > 1 ? `activity ${index}` : '', score })),
  });
  const save = (measurement: MeasurementDraft, which: string | null = null) =>
    test.ask('outcomes.save', { id: which, measurement });
  /** Gives a session of the plan from beginning to end. */
  const give = async () => {
    const begun = await test.ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    const given = await giveAll(test.ask, begun);
    return test.ask('sessions.complete', { id: given.id, revision: given.revision, difference: '' });
  };
  return { ...test, patientId, plan, draft, save, give };
}

describe('measuring', () => {
  test('keeps what the target was called, its scores, their mean, when and by whom', async () => {
    const { ask, plan, draft, save } = await withTargets();
    const measured = await save(draft(2, 3, 4, 7));
    expect(measured).toMatchObject({ measure: 'patientSpecific', label: 'patientSpecific 2' });
    expect(measured.value).toBeCloseTo(14 / 3, 12);
    expect(measured.by).toBe('Test Practitioner');
    expect((await save(draft(1, 6))).value).toBe(6);
    const content = { ...plan.content, targets: [] };
    await ask('plans.revise', { id: plan.id, revision: 1, content });
    const { measurements } = await ask('outcomes.ofPlan', { planId: plan.id });
    expect(measurements).toContainEqual(measured);
  });

  test('lists by day, then by when it was written', async () => {
    const { ask, plan, draft, save } = await withTargets();
    const late = await save({ ...draft(1, 3), on: '2026-03-20' });
    const early = await save({ ...draft(1, 7), on: '2026-03-02' });
    const { measurements } = await ask('outcomes.ofPlan', { planId: plan.id });
    expect(measurements).toEqual([early, late]);
  });

  test('corrects a score, its day and its session, and stays what was measured', async () => {
    const { ask, plan, draft, save } = await withTargets();
    const session = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    const first = await save(draft(3, 14));
    const renamed = TARGETS.map((one) => (one.id === id(3) ? { ...one, label: 'another' } : one));
    await ask('plans.revise', { id: plan.id, revision: 1, content: { ...plan.content, targets: renamed } });
    const corrected = { ...draft(3, 12), on: '2026-03-03', sessionId: session.id };
    expect(await save(corrected, first.id)).toMatchObject({
      id: first.id,
      value: 12,
      on: '2026-03-03',
      sessionId: session.id,
      label: 'rolandMorris 3',
    });
    expect((await ask('outcomes.ofPlan', { planId: plan.id })).measurements).toHaveLength(1);
    await ask('outcomes.remove', { id: first.id });
    expect((await ask('outcomes.ofPlan', { planId: plan.id })).measurements).toEqual([]);
  });

  test('refuses scores that the measure does not have, and what belongs elsewhere', async () => {
    const { ask, refused, draft, save } = await withTargets();
    const elsewhere = await runningSession(ask);
    const mine = await save(draft(1, 5));
    for (const [measurement, which, code, field] of [
      [draft(1, 11), null, 'invalid', 'measurement.items.0.score'],
      [draft(1, 4, 5), null, 'invalid', 'measurement.items'],
      [draft(2, 4, -1), null, 'invalid', 'measurement.items.1.score'],
      [draft(3, 25), null, 'invalid', 'measurement.items.0.score'],
      [draft(4, 101), null, 'invalid', 'measurement.items.0.score'],
      [draft(5, 4, 5), null, 'invalid', 'measurement.items'],
      [draft(9, 5), null, 'not-found', 'measurement.targetId'],
      [{ ...draft(1, 5), planId: id(99) }, null, 'not-found', 'measurement.planId'],
      [{ ...draft(1, 5), sessionId: id(99) }, null, 'not-found', 'measurement.sessionId'],
      [{ ...draft(1, 5), sessionId: elsewhere.id }, null, 'invalid', 'measurement.sessionId'],
      [draft(4, 20), mine.id, 'invalid', 'measurement.targetId'],
      [draft(1, 5), id(99), 'not-found', 'id'],
    ] as const) {
      const refusal = await refused('outcomes.save', { id: which, measurement });
      expect(refusal, JSON.stringify(measurement)).toMatchObject({ code, field });
    }
    expect((await refused('outcomes.remove', { id: id(99) })).code).toBe('not-found');
    expect((await save(draft(5, 850))).value).toBe(850);
  });
});

describe('looking a plan over', () => {
  test('is due after every second session and at the end of the course, until it was done', async () => {
    const { ask, plan, patientId, give } = await withTargets();
    const due = async () =>
      (await ask('outcomes.reviewsDue', {})).plans.map(({ sessions, dueAfter }) => [sessions, dueAfter]);
    const review = (decision: 'continue' | 'refer') =>
      ask('outcomes.review', { planId: plan.id, decision, note: '' });
    await give();
    expect(await due()).toEqual([]);
    const second = await give();
    expect(await ask('outcomes.reviewsDue', {})).toEqual({
      plans: [
        {
          planId: plan.id,
          planTitle: plan.content.title,
          patientId,
          patient: 'Test Person',
          recordNumber: '0001',
          sessions: 2,
          dueAfter: 2,
          lastSession: second.day,
          lastReview: null,
        },
      ],
    });
    expect(await review('continue')).toMatchObject({ sessions: 2, by: 'Test Practitioner' });
    expect(await due()).toEqual([]);
    await give();
    expect(await due()).toEqual([]);
    await give();
    await give();
    expect(await due()).toEqual([[5, 5]]);
    await review('refer');
    expect(await due()).toEqual([]);
    const { reviews } = await ask('outcomes.ofPlan', { planId: plan.id });
    expect(reviews.map(({ sessions, decision }) => [sessions, decision])).toEqual([
      [2, 'continue'],
      [5, 'refer'],
    ]);
  });

  test('counts sessions that were given, and asks nothing of archived plans and patients', async () => {
    const { ask, plan, patientId, give } = await withTargets();
    await give();
    const { id: last, revision } = await give();
    const due = async () => (await ask('outcomes.reviewsDue', {})).plans.length;
    await ask('sessions.reopen', { id: last, revision });
    expect(await due()).toBe(0);
    const again = await ask('sessions.get', { id: last });
    await ask('sessions.complete', { id: last, revision: again.revision, difference: '' });
    expect(await due()).toBe(1);
    await ask('plans.archive', { id: plan.id, archived: true });
    expect(await due()).toBe(0);
    await ask('plans.archive', { id: plan.id, archived: false });
    await ask('patients.archive', { id: patientId, archived: true });
    expect(await due()).toBe(0);
  });
});
