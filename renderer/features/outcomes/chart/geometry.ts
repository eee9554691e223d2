import { scaleLinear, scaleUtc } from '@visx/scale';
import { factsOf } from '../../../../shared/clinical/course/measures.ts';
import type { Series } from '../../../../shared/clinical/course/series.ts';
import type { Review } from '../../../../shared/model/outcome.ts';
import type { SessionState, SessionSummary } from '../../../../shared/model/session.ts';
import { dayOf } from '../../../app/dates.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Of a course shorter than this the axis still shows so many days. */
const SHORTEST_DAYS = 14;
/** Left free before the first and behind the last mark, as a part of the width. */
const AIR = 0.03;

/** The room of a chart and of its axes, in its own pixels. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Under the plot: the strip of sessions, the days. */
  readonly bottom: number;
  /** At most so many days are named. */
  readonly dayTicks: number;
}

/** A session that was given, or to which the patient did not come; what is only planned is not in a chart. */
export interface SessionMark {
  readonly id: string;
  readonly day: string;
  readonly state: Exclude<SessionState, 'planned'>;
  readonly ordinal: number | null;
  readonly x: number;
}

/** Where everything of a chart stands: pixels of its frame, x to the right, y downwards. */
export interface ChartGeometry {
  /** From an instant to x, from a score to y. */
  readonly time: ReturnType<typeof scaleUtc<number>>;
  readonly value: ReturnType<typeof scaleLinear<number>>;
  readonly plot: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  readonly points: readonly { readonly x: number; readonly y: number; readonly id: string }[];
  /** From the first score the smallest important change both ways: inside nothing important has changed. */
  readonly band: { readonly y0: number; readonly y1: number } | null;
  readonly goal: { readonly value: number; readonly y: number } | null;
  readonly sessions: readonly SessionMark[];
  readonly reviews: readonly { readonly id: string; readonly x: number }[];
  /** Calendar days that are named on the axis. */
  readonly days: readonly { readonly day: string; readonly x: number }[];
  readonly scores: readonly { readonly value: number; readonly y: number }[];
  /** How many days the axis spans. */
  readonly span: number;
}

/** What is drawn on the same axis of time for every measure of a plan. */
export interface ChartTime {
  readonly sessions: readonly SessionSummary[];
  readonly reviews: readonly Review[];
}

/** The days from the first to the last mark over all measures, or null where nothing happened yet. */
export function daysOf(all: readonly Series[], { sessions, reviews }: ChartTime): [string, string] | null {
  const days = [
    ...all.flatMap(({ measurements }) => measurements.map(({ on }) => on)),
    ...sessions.filter(({ state }) => state !== 'planned').map(({ day }) => day),
    ...reviews.map(({ at }) => dayOf(new Date(at))),
  ].sort();
  return days.length === 0 ? null : [days[0]!, days.at(-1)!];
}

/** Lays a chart out. `days` is what the axis holds, so that charts of several measures share it. */
export function layOutChart(
  series: Series,
  { sessions, reviews }: ChartTime,
  days: readonly [string, string],
  frame: ChartFrame,
): ChartGeometry {
  const plot = {
    x0: frame.left,
    x1: frame.width - frame.right,
    y0: frame.top,
    y1: frame.height - frame.bottom,
  };
  const [from, to] = timeDomain(days);
  const time = scaleUtc<number>({ domain: [from, to], range: [plot.x0, plot.x1] });
  const x = (day: string) => time(noon(day));
  const range = valueRange(series);
  const value = scaleLinear<number>({ domain: [...range], range: [plot.y1, plot.y0] });
  const y = (score: number) => value(Math.min(range[1], Math.max(range[0], score)));
  const facts = factsOf(series.measure);
  const first = series.measurements[0];
  const goal = series.target?.target ?? null;
  return {
    time,
    value,
    plot,
    points: series.measurements.map((one) => ({ id: one.id, x: x(one.on), y: y(one.value) })),
    band:
      facts === null || first === undefined
        ? null
        : { y0: y(first.value + facts.important), y1: y(first.value - facts.important) },
    goal: goal === null ? null : { value: goal, y: y(goal) },
    sessions: sessions.flatMap(({ id, day, state, ordinal }) =>
      state === 'planned' ? [] : [{ id, day, state, ordinal, x: x(day) }],
    ),
    reviews: reviews.map(({ id, at }) => ({ id, x: x(dayOf(new Date(at))) })),
    days: time
      .ticks(frame.dayTicks)
      .filter((tick) => tick.getTime() % DAY_MS === 0)
      .map((tick) => ({ day: tick.toISOString().slice(0, 10), x: x(tick.toISOString().slice(0, 10)) })),
    scores: scoresNamed(value, range, facts !== null).map((tick) => ({ value: tick, y: value(tick) })),
    span: Math.round((to.getTime() - from.getTime()) / DAY_MS),
  };
}

/** The scores that are named: of a scale its ends and even steps between, else round numbers. */
function scoresNamed(
  value: ChartGeometry['value'],
  [, highest]: readonly [number, number],
  isScale: boolean,
) {
  if (!isScale) return value.ticks(5);
  const step = highest % 5 === 0 ? highest / 5 : highest / 4;
  return Array.from({ length: highest / step + 1 }, (_, index) => index * step);
}

/** The days with air at both ends; a single day or a short course stands in the middle of the shortest span. */
function timeDomain([first, last]: readonly [string, string]): [Date, Date] {
  const [from, to] = [noon(first).getTime(), noon(last).getTime()];
  const missing = Math.max(0, SHORTEST_DAYS * DAY_MS - (to - from)) / 2;
  const air = Math.max(missing, AIR * (to - from));
  return [new Date(from - air), new Date(to + air)];
}

/** A scale has its range; a free measure what was scored and aimed at, in round numbers. */
function valueRange({ measure, measurements, target }: Series): readonly [number, number] {
  const facts = factsOf(measure);
  if (facts !== null) return [facts.lowest, facts.highest];
  const scores = measurements.map(({ value }) => value);
  if (target?.target != null) scores.push(target.target);
  if (scores.length === 0) return [0, 10];
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const room = high > low ? (high - low) * 0.1 : Math.max(1, Math.abs(high) * 0.1);
  const isPositive = low >= 0;
  const [from, to] = scaleLinear<number>({
    domain: [low - room, high + room],
    range: [0, 1],
    nice: 5,
  }).domain();
  return [isPositive ? Math.max(0, from!) : from!, to!];
}

/** The number of the point that is next to a place along the axis; -1 where there is none. */
export function nearestPoint({ points }: ChartGeometry, x: number): number {
  let nearest = -1;
  for (const [index, point] of points.entries()) {
    if (nearest === -1 || Math.abs(point.x - x) <= Math.abs(points[nearest]!.x - x)) nearest = index;
  }
  return nearest;
}

/** Calendar days are drawn at noon in one zone, so that none slips and none is shorter than another. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** How many sessions were given from the first score of a series to its last. */
export function sessionsBetween({ measurements }: Series, sessions: readonly SessionSummary[]): number {
  const [first, last] = [measurements[0], measurements.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return sessions.filter(({ completedAt, day }) => completedAt !== null && day >= first.on && day <= last.on)
    .length;
}
