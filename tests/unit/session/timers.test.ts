import { expect, test } from 'vitest';
import { runOf, tasksOf } from '../../../shared/clinical/session/run.ts';
import { elapsedMs, lastedMs, leftMs } from '../../../shared/clinical/session/timers.ts';
import type { SessionEvent } from '../../../shared/model/session.ts';
import { pointEntry } from '../../support/records.ts';
import { at, MINUTE, NINE } from './arbitrary.ts';

const entry = pointEntry('BL23', 'both');
const given = { applications: [entry], leads: [] };
const applicationId = entry.id;
const task = { of: 'entry', applicationId, modality: 'needling' } as const;
const bothIn = at(0, { kind: 'needlesIn', applicationId, sides: ['left', 'right'] });
const bothOut = at(30, { kind: 'needlesOut', applicationId, sides: ['left', 'right'] });
const paused = (from: number) => at(from, { kind: 'paused' });
const resumed = (to: number) => at(to, { kind: 'resumed' });

/** What the needles of twenty minutes have left, milliseconds, at so many minutes past nine. */
function left(minutes: number, ...events: SessionEvent[]): number | null {
  const run = runOf(given, events);
  return leftMs(tasksOf(run)[0]!, run, NINE + minutes * MINUTE);
}

test.each<[string, number, SessionEvent[], number]>([
  ['before anything is in, all of it is left', 7, [], 20],
  ['it runs from when the needles are in', 5, [bothIn], 15],
  ['to the millisecond', 5 + 1 / MINUTE, [bothIn], 15 - 1 / MINUTE],
  ['over its time it is below nothing', 21, [bothIn], -1],
  ['a pause is not counted', 10, [bothIn, paused(2), resumed(6)], 14],
  ['nor one that lasts', 10, [bothIn, paused(2)], 18],
  ['nor one from before it began', 10, [at(0, { kind: 'paused' }), at(4, bothIn.act), resumed(5)], 15],
  ['two pauses are both left out', 20, [bothIn, paused(2), resumed(3), paused(7), resumed(9)], 3],
  ['an extension is added', 10, [bothIn, at(1, { kind: 'extended', task, minutes: 5 })], 15],
  ['when it is over nothing runs any more', 59, [bothIn, bothOut], -10],
  ['a pause after its end changes nothing', 59, [bothIn, bothOut, paused(31)], -10],
  ['with the clock set back nothing has passed', -30, [bothIn], 20],
  ['a pause that ends before it began is none', 10, [bothIn, paused(5), resumed(3)], 10],
  [
    'pauses that overlap for a clock set back count once',
    20,
    [bothIn, paused(5), resumed(10), paused(8), resumed(12)],
    7,
  ],
])('%s', (_, minutes, events, minutesLeft) => {
  expect(left(minutes, ...events)).toBeCloseTo(minutesLeft * MINUTE, 6);
});

test('needling runs from the last side in to the last side out', () => {
  const one = (minutes: number, kind: 'needlesIn' | 'needlesOut', side: 'left' | 'right') =>
    at(minutes, { kind, applicationId, sides: [side] }, `${kind} ${side}`);
  const events = [one(0, 'needlesIn', 'left'), one(3, 'needlesIn', 'right')];
  expect(left(5, ...events)).toBe(18 * MINUTE);
  const run = runOf(given, [...events, one(20, 'needlesOut', 'left'), one(24, 'needlesOut', 'right')]);
  const [needling] = tasksOf(run);
  expect(needling).toMatchObject({ state: 'done', endedAt: NINE + 24 * MINUTE });
  expect(lastedMs(needling!, run, NINE + 60 * MINUTE)).toBe(21 * MINUTE);
});

test('where no time is set, nothing is left or over', () => {
  const open = pointEntry('BL23', 'both', { needling: { ...entry.needling!, retentionMin: null } });
  const act = { kind: 'needlesIn', applicationId: open.id, sides: ['left', 'right'] } as const;
  const run = runOf({ applications: [open], leads: [] }, [at(0, { ...act, sides: [...act.sides] })]);
  expect(leftMs(tasksOf(run)[0]!, run, NINE + 5 * MINUTE)).toBeNull();
});

test('the session itself goes on while it is paused', () => {
  expect(elapsedMs(NINE, NINE + 40 * MINUTE)).toBe(40 * MINUTE);
  expect(elapsedMs(NINE, NINE - MINUTE)).toBe(0);
});
