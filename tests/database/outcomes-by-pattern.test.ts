import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Target } from '../../shared/model/course.ts';
import { newPractice } from '../support/practice.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';

const target = (measure: Target['measure'], label = ''): Target => ({
  ...{ id: randomUUID(), measure, label, baseline: null, target: null },
  asked: 'session',
});

/** A practice, and how a plan of a pattern with targets comes about there, each with its scores by day. */
async function practiceWithPlans() {
  const { ask } = await newPractice();
  const { id: patientId } = await ask('patients.create', patientDraft());
  const planOf = async (pattern: string, ...measured: [Target, ...[string, number][]][]) => {
    const targets = measured.map(([one]) => one);
    const { id: planId } = await ask('plans.create', {
      patientId,
      content: lowBackPlan({ pattern, targets }),
    });
    for (const [{ id: targetId }, ...scores] of measured) {
      for (const [on, score] of scores) {
        const measurement = { planId, sessionId: null, targetId, on, items: [{ label: '', score }] };
        await ask('outcomes.save', { id: null, measurement });
      }
    }
    return planId;
  };
  return { ask, planOf };
}

test('first and last scores are told by pattern and measure, as counted by hand', async () => {
  const { ask, planOf } = await practiceWithPlans();
  const pain = () => target('painScale');
  await planOf('Kidney yang', [pain(), ['2026-03-01', 8], ['2026-03-20', 6], ['2026-04-01', 3]]);
  await planOf('Kidney yang', [pain(), ['2026-03-02', 6], ['2026-04-02', 5]]);
  await planOf(' Kidney yang ', [pain(), ['2026-03-03', 4], ['2026-04-03', 6]]);
  await planOf('Kidney yang', [pain(), ['2026-03-04', 7]]);
  // Of two targets of one measure the one that was measured more often stands for the plan.
  await planOf('Blood stasis', [pain(), ['2026-03-01', 9]], [pain(), ['2026-03-01', 5], ['2026-04-01', 2]]);
  await planOf('', [target('freeMeasure', 'walking, minutes'), ['2026-03-01', 5], ['2026-04-01', 40]]);
  const { groups } = await ask('outcomes.byPattern', { from: null, to: null });
  const none = { lower: 0, median: 0, upper: 0 };
  expect(groups).toEqual([
    {
      pattern: 'Kidney yang',
      measure: 'painScale',
      label: '',
      plans: 4,
      measuredTwice: 3,
      sessions: none,
      // 4 6 8; 3 5 6; -5 -1 2
      first: { lower: 5, median: 6, upper: 7 },
      last: { lower: 4, median: 5, upper: 5.5 },
      change: { lower: -3, median: -1, upper: 0.5 },
      better: 1,
      same: 1,
      worse: 1,
    },
    expect.objectContaining({
      ...{ pattern: '', measure: 'freeMeasure', label: 'walking, minutes', plans: 1, measuredTwice: 1 },
      ...{ change: { lower: 35, median: 35, upper: 35 }, better: 0, same: 0, worse: 0 },
    }),
    expect.objectContaining({
      ...{ pattern: 'Blood stasis', plans: 1, measuredTwice: 1, better: 1 },
      change: { lower: -3, median: -3, upper: -3 },
    }),
  ]);
});

test('only what was measured on the days asked for counts, and without a second score nothing is told', async () => {
  const { ask, planOf } = await practiceWithPlans();
  await planOf('Kidney yang', [target('painScale'), ['2026-03-01', 8], ['2026-03-20', 6], ['2026-04-01', 3]]);
  const asked = async (from: string | null, to: string | null) =>
    (await ask('outcomes.byPattern', { from, to })).groups;
  expect((await asked(null, '2026-03-31'))[0]).toMatchObject({ change: { median: -2 }, better: 1 });
  expect((await asked('2026-03-21', null))[0]).toMatchObject({ plans: 1, measuredTwice: 0, change: null });
  expect(await asked('2026-05-01', null)).toEqual([]);
});
