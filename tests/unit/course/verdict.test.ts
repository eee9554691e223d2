import { expect, test } from 'vitest';
import { isReview, targetsDue } from '../../../shared/clinical/course/course.ts';
import { MEASURE_FACTS, type MeasureName } from '../../../shared/clinical/course/measures.ts';
import { keyOf, seriesOf } from '../../../shared/clinical/course/series.ts';
import { spreadOf } from '../../../shared/clinical/course/spread.ts';
import { verdict } from '../../../shared/clinical/course/verdict.ts';
import { CLINICAL_SOURCES } from '../../../shared/clinical/sources.ts';
import type { Target } from '../../../shared/model/course.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import { freshId } from '../plans/example-plan.ts';

// Worked out by hand from the published numbers: 2 of 10, 5 of 24, 10 of 100 points, 30 % of the first score.
test.each<
  [
    MeasureName,
    number | null,
    number | null,
    string,
    number | null,
    { points: number; isReached: boolean } | null,
  ]
>([
  ['painScale', 7, 4, 'better', -3, { points: 2.1, isReached: true }],
  ['painScale', 7, 5, 'better', -2, { points: 2.1, isReached: false }],
  ['painScale', 3, 2, 'same', -1, { points: 0.9, isReached: true }],
  ['painScale', 7, 6, 'same', -1, { points: 2.1, isReached: false }],
  ['painScale', 7, 8, 'same', 1, { points: 2.1, isReached: false }],
  ['painScale', 5, 7, 'worse', 2, { points: 1.5, isReached: false }],
  ['painScale', 0, 2, 'worse', 2, null],
  ['painScale', 7, null, 'tooFew', null, null],
  ['painScale', null, null, 'tooFew', null, null],
  ['patientSpecific', 3, 5, 'better', 2, null],
  ['patientSpecific', 10 / 3, 16 / 3, 'better', 2, null],
  ['patientSpecific', 5, 3.5, 'same', -1.5, null],
  ['patientSpecific', 5, 3, 'worse', -2, null],
  ['rolandMorris', 14, 9, 'better', -5, { points: 4.2, isReached: true }],
  ['rolandMorris', 14, 10, 'same', -4, { points: 4.2, isReached: false }],
  ['rolandMorris', 20, 15, 'better', -5, { points: 6, isReached: false }],
  ['rolandMorris', 9, 14, 'worse', 5, { points: 2.7, isReached: false }],
  ['oswestry', 44, 34, 'better', -10, { points: 13.2, isReached: false }],
  ['oswestry', 44, 35, 'same', -9, { points: 13.2, isReached: false }],
  ['oswestry', 30, 40, 'worse', 10, { points: 9, isReached: false }],
  ['freeMeasure', 5, 30, 'unjudged', 25, null],
  ['freeMeasure', 5, null, 'tooFew', null, null],
])('%s from %s to %s reads as %s', (measure, first, last, reads, change, ofFirst) => {
  const said = verdict(measure, first, last);
  expect(said).toMatchObject({ verdict: reads, ofFirst });
  if (change === null) expect(said.change).toBeNull();
  else expect(said.change).toBeCloseTo(change, 9);
});

test('every threshold names a document, and a free measure has none', () => {
  for (const { sources } of Object.values(MEASURE_FACTS)) {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(CLINICAL_SOURCES[source].confidence).not.toContain('unverified');
  }
  expect(verdict('freeMeasure', 1, 2)).toMatchObject({ least: null, sources: [] });
});

// Spreadsheets' inclusive quartiles, by hand: of 1 2 3 4 the place of the lower one is 0.75, of 1 2 3 4 5 it is 1.
test.each([
  [[], null],
  [[4], { lower: 4, median: 4, upper: 4 }],
  [[2, 1], { lower: 1.25, median: 1.5, upper: 1.75 }],
  [[4, 1, 3, 2], { lower: 1.75, median: 2.5, upper: 3.25 }],
  [[5, 1, 4, 2, 3], { lower: 2, median: 3, upper: 4 }],
  [[-3, -3, -2, 0, 1, 10], { lower: -2.75, median: -1, upper: 0.75 }],
])('median and quartiles of %j', (values, spread) => {
  expect(spreadOf(values)).toEqual(spread);
});

const target = (more: Partial<Target>): Target => ({
  id: freshId(),
  measure: 'painScale',
  label: '',
  baseline: null,
  target: null,
  asked: 'session',
  ...more,
});
const measured = (of: Target, on: string, ...scores: number[]): Measurement => ({
  id: freshId(),
  planId: freshId(),
  sessionId: null,
  targetId: of.id,
  measure: of.measure,
  label: of.label,
  on,
  items: scores.map((score, index) => ({ label: `activity ${index}`, score })),
  value: scores.reduce((sum, score) => sum + score, 0) / scores.length,
  at: `${on}T10:00:00.000Z`,
  by: 'Test',
});

test('measurements stand under their targets by day; targets that are gone come last', () => {
  const [pain, own, gone] = [target({}), target({ measure: 'patientSpecific' }), target({})];
  const all = seriesOf(
    [pain, own],
    [measured(gone, '2026-03-01', 5), measured(pain, '2026-03-20', 4), measured(pain, '2026-03-03', 7)],
  );
  expect(all.map(({ targetId }) => targetId)).toEqual([pain.id, own.id, gone.id]);
  expect(all[0]!.measurements.map(({ value }) => value)).toEqual([7, 4]);
  expect(all[0]!.verdict).toMatchObject({ verdict: 'better', change: -3 });
  expect(all[1]).toMatchObject({ measurements: [], verdict: { verdict: 'tooFew' } });
  expect(all[2]).toMatchObject({ target: null, verdict: { verdict: 'tooFew' } });
});

test('scores of different kinds never stand in one line', () => {
  const pain = target({});
  const turned = { ...pain, measure: 'oswestry' } as const;
  const walked = target({ measure: 'freeMeasure', label: 'walking, minutes' });
  const renamed = { ...walked, label: 'walking, metres' };
  const all = seriesOf(
    [turned, renamed],
    [measured(pain, '2026-03-03', 7), measured(walked, '2026-03-03', 5)],
  );
  expect(all.map((one) => [one.key, one.measurements.length])).toEqual([
    [keyOf(turned), 0],
    [keyOf(renamed), 0],
    [keyOf(pain), 1],
    [keyOf(walked), 1],
  ]);
});

test('a mean over other activities than at first says so', () => {
  const own = target({ measure: 'patientSpecific' });
  const [before, after] = [measured(own, '2026-03-03', 3, 4), measured(own, '2026-04-03', 7)];
  expect(seriesOf([own], [before, after])[0]!.isAlike).toBe(false);
  expect(seriesOf([own], [before, measured(own, '2026-04-03', 4, 6)])[0]!.isAlike).toBe(true);
});

test('a session asks for what the plan says, at a review for all, and for what was never measured', () => {
  const course = { sessions: 10, visits: 1, period: 'week', reviewEvery: 4 } as const;
  expect([1, 4, 5, 8, 9, 10, 11].filter((one) => isReview(course, one))).toEqual([4, 8, 10]);
  const [pain, own] = [target({}), target({ measure: 'patientSpecific', asked: 'review' })];
  const due = (ordinal: number, known: string[]) =>
    targetsDue(course, [pain, own], ordinal, new Set(known)).map(({ id }) => id);
  expect(due(1, [])).toEqual([pain.id, own.id]);
  expect(due(2, [pain.id, own.id])).toEqual([pain.id]);
  expect(due(4, [pain.id, own.id])).toEqual([pain.id, own.id]);
});
