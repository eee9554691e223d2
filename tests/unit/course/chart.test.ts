import { expect, test } from 'vitest';
import {
  type ChartFrame,
  daysOf,
  layOutChart,
  nearestPoint,
  sessionsBetween,
} from '../../../renderer/features/outcomes/chart/geometry.ts';
import { outcomeWords } from '../../../renderer/features/outcomes/outcome-words.ts';
import { type Series, seriesOf } from '../../../shared/clinical/course/series.ts';
import type { Target } from '../../../shared/model/course.ts';
import type { Measurement, Review } from '../../../shared/model/outcome.ts';
import type { SessionState, SessionSummary } from '../../../shared/model/session.ts';
import { catalogueWords } from '../../support/catalogue.ts';
import { freshId } from '../plans/example-plan.ts';

const target = (more: Partial<Target> = {}): Target => ({
  ...{ id: freshId(), measure: 'painScale', label: '', baseline: null, target: 3, asked: 'session' },
  ...more,
});
const measured = (of: Target, ...scores: [string, number][]): Measurement[] =>
  scores.map(([on, value]) => ({
    ...{ id: freshId(), planId: freshId(), sessionId: null, targetId: of.id },
    ...{ measure: of.measure, label: of.label, on, items: [{ label: '', score: value }], value },
    ...{ at: `${on}T10:00:00.000Z`, by: 'Test' },
  }));
const session = (day: string, state: SessionState): SessionSummary => ({
  ...{ id: freshId(), planId: freshId(), patientId: freshId(), revision: 1, state, ordinal: 1, day },
  ...{ appointment: null, variant: null, begunAt: null, signedAt: null, adverseEvents: 0 },
  completedAt: state === 'completed' || state === 'signed' ? `${day}T10:00:00.000Z` : null,
  ...{ painBefore: null, painAfter: null },
});
const review = (at: string): Review => ({
  ...{ id: freshId(), planId: freshId(), sessions: 5, decision: 'continue', note: '', at, by: 'Test' },
});
const one = (of: Target, all: Measurement[]): Series => seriesOf([of], all)[0]!;

// 530 pixels between the axes, 200 from the highest score to the lowest.
const FRAME: ChartFrame = { width: 600, height: 260, left: 40, right: 30, top: 20, bottom: 40, dayTicks: 5 };
const NOTHING = { sessions: [], reviews: [] };

test('scores, band, target, sessions and reviews stand where a ruler puts them', () => {
  const pain = target();
  const series = one(pain, measured(pain, ['2026-03-01', 7], ['2026-04-20', 5], ['2026-06-09', 4]));
  const sessions = [
    session('2026-03-01', 'signed'),
    session('2026-03-11', 'missed'),
    session('2026-04-20', 'completed'),
    session('2026-07-01', 'planned'),
  ];
  const time = { sessions, reviews: [review('2026-04-20T12:00:00.000Z')] };
  const days = daysOf([series], time)!;
  // What is only planned does not stretch the axis.
  expect(days).toEqual(['2026-03-01', '2026-06-09']);
  const chart = layOutChart(series, time, days, FRAME);
  // 100 days with 3 days of air at both ends: 530 / 106 = 5 pixels a day. 200 / 10 = 20 pixels a point of pain.
  expect(chart.points.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [55, 80],
    [305, 120],
    [555, 140],
  ]);
  // 7 + 2 and 7 - 2
  expect([chart.band!.y0, chart.band!.y1].map(Math.round)).toEqual([40, 120]);
  expect(chart.goal).toMatchObject({ value: 3, y: 160 });
  expect(chart.sessions.map(({ x, state }) => [Math.round(x), state])).toEqual([
    [55, 'signed'],
    [105, 'missed'],
    [305, 'completed'],
  ]);
  expect(chart.reviews.map(({ x }) => Math.round(x))).toEqual([305]);
  expect(chart.scores.map(({ value, y }) => [value, Math.round(y)])).toEqual([
    [0, 220],
    [2, 180],
    [4, 140],
    [6, 100],
    [8, 60],
    [10, 20],
  ]);
  for (const { day, x } of chart.days) {
    const since = (Date.parse(day) - Date.parse('2026-03-01')) / 86_400_000;
    expect(x, day).toBeCloseTo(55 + 5 * since, 6);
  }
  expect(chart.days.length).toBeGreaterThan(2);
  expect(sessionsBetween(series, sessions)).toBe(2);
});

test('the band never leaves the scale', () => {
  const pain = target();
  const series = one(pain, measured(pain, ['2026-03-01', 9]));
  const { band } = layOutChart(series, NOTHING, ['2026-03-01', '2026-03-01'], FRAME);
  expect([band!.y0, band!.y1].map(Math.round)).toEqual([20, 80]);
});

test('one score stands in the middle of two weeks, and none at all still has its axes', () => {
  const pain = target();
  const alone = one(pain, measured(pain, ['2026-03-15', 6]));
  const chart = layOutChart(alone, NOTHING, daysOf([alone], NOTHING)!, FRAME);
  expect(chart.points.map(({ x }) => Math.round(x))).toEqual([305]);
  expect(chart.span).toBe(14);
  const none = one(pain, []);
  expect(daysOf([none], NOTHING)).toBeNull();
  const empty = layOutChart(none, NOTHING, ['2026-03-15', '2026-03-15'], FRAME);
  expect(empty).toMatchObject({ points: [], band: null, goal: { value: 3 } });
  expect(empty.scores).toHaveLength(6);
});

test('a free measure takes its range from what was scored and aimed at', () => {
  const walking = target({ measure: 'freeMeasure', label: 'walking, minutes', target: 60 });
  const series = one(walking, measured(walking, ['2026-03-01', 5], ['2026-04-01', 25]));
  const chart = layOutChart(series, NOTHING, ['2026-03-01', '2026-04-01'], FRAME);
  const [low, high] = [chart.scores[0]!, chart.scores.at(-1)!];
  expect(low).toMatchObject({ value: 0, y: 220 });
  expect(high.value).toBeGreaterThanOrEqual(60);
  expect(chart.band).toBeNull();
  for (const { y } of [...chart.points, chart.goal!]) {
    expect(y).toBeGreaterThanOrEqual(20);
    expect(y).toBeLessThanOrEqual(220);
  }
});

test('a hundred scores keep their order, and the pointer finds the nearest', () => {
  const pain = target();
  const scores = Array.from({ length: 100 }, (_, index): [string, number] => [
    new Date(Date.UTC(2024, 0, 1 + 7 * index)).toISOString().slice(0, 10),
    index % 11,
  ]);
  const series = one(pain, measured(pain, ...scores));
  const chart = layOutChart(series, NOTHING, daysOf([series], NOTHING)!, FRAME);
  const xs = chart.points.map(({ x }) => x);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  expect(chart.days.length).toBeLessThan(12);
  expect(nearestPoint(chart, xs[40]! + 0.5)).toBe(40);
  expect(nearestPoint(chart, -50)).toBe(0);
  expect(nearestPoint(layOutChart(one(pain, []), NOTHING, ['2026-03-01', '2026-03-01'], FRAME), 5)).toBe(-1);
});

const words = outcomeWords(catalogueWords('outcomes'), 'en-GB');

test.each<[Target['measure'], [string, number][], string]>([
  ['painScale', [], 'Pain scale: not measured yet.'],
  ['painScale', [['2026-03-03', 7]], 'Pain scale: 7 on 3 March 2026, measured once.'],
  [
    'painScale',
    [
      ['2026-03-03', 7],
      ['2026-05-12', 4],
    ],
    'Pain scale: 7 on 3 March 2026 to 4 on 12 May 2026, 2 sessions: better by 3 points; the smallest important change is 2.',
  ],
  [
    'rolandMorris',
    [
      ['2026-03-03', 9],
      ['2026-05-12', 14],
    ],
    'Roland-Morris: 9 on 3 March 2026 to 14 on 12 May 2026, 2 sessions: worse by 5 points; the smallest important change is 5.',
  ],
  [
    'oswestry',
    [
      ['2026-03-03', 30],
      ['2026-05-12', 29],
    ],
    'Oswestry: 30 on 3 March 2026 to 29 on 12 May 2026, 2 sessions: changed by 1 point, less than the smallest important change of 10.',
  ],
  [
    'freeMeasure',
    [
      ['2026-03-03', 5],
      ['2026-05-12', 25],
    ],
    'Free measure: 5 on 3 March 2026 to 25 on 12 May 2026, 2 sessions: changed by +20; no document says how much counts here.',
  ],
])('a chart of %s is told in one sentence', (measure, scores, sentence) => {
  const of = target({ measure });
  expect(words.summary(one(of, measured(of, ...scores)), 2)).toBe(sentence);
});

test('activities stand with the mean that they make', () => {
  const items = [
    { label: 'tying shoes', score: 4 },
    { label: 'walking', score: 5 },
    { label: 'lifting', score: 4 },
  ];
  expect(words.scores({ measure: 'patientSpecific', items, value: 13 / 3 })).toBe(
    '4.3 (tying shoes 4, walking 5, lifting 4)',
  );
});
