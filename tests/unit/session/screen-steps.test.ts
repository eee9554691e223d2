import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needleCount } from '../../../shared/clinical/session/counts.ts';
import { dialsOf } from '../../../shared/clinical/session/dials.ts';
import { endedAt, nextEndIn } from '../../../shared/clinical/session/ends.ts';
import { faultOf } from '../../../shared/clinical/session/faults.ts';
import { nextAction } from '../../../shared/clinical/session/next.ts';
import { entriesOf, runOf } from '../../../shared/clinical/session/run.ts';
import { actOf, stepAfter } from '../../../shared/clinical/session/steps.ts';
import { stillIn, takenOut } from '../../../shared/clinical/session/still-in.ts';
import { tickOf } from '../../../shared/clinical/session/tick.ts';
import { nextVariant } from '../../../shared/clinical/session/variant.ts';
import { STARTING_CUPPING, STARTING_MOXIBUSTION } from '../../../shared/clinical/starting.ts';
import type { Act } from '../../../shared/model/session.ts';
import { pointEntry } from '../../support/records.ts';
import { at, MINUTE, NINE, sessions } from './arbitrary.ts';

const needleIn = (applicationId: string, ...sides: ('left' | 'right' | 'midline')[]): Act => ({
  kind: 'needlesIn',
  applicationId,
  sides,
});

describe('the step of a row', () => {
  test('needles go in and out, then the cup goes on and off', () => {
    const entry = pointEntry('BL23', 'both', { cupping: STARTING_CUPPING });
    const prescription = { applications: [entry], leads: [] };
    const told: string[] = [];
    const events = [];
    for (let minutes = 0; minutes < 10; minutes++) {
      const run = runOf(prescription, events);
      const act = tickOf(entriesOf(run)[0]!, run);
      if (act === null) break;
      told.push(act.kind);
      events.push(at(minutes, act));
    }
    expect(told).toEqual(['needlesIn', 'needlesOut', 'begun', 'ended']);
  });

  test('moxa on the needle is put out before the needle is taken out, and not lit after it', () => {
    const moxibustion = { ...STARTING_MOXIBUSTION, kind: 'warmNeedle' as const };
    const entry = pointEntry('ST36', 'right', { moxibustion });
    const prescription = { applications: [entry], leads: [] };
    const task = { of: 'entry', applicationId: entry.id, modality: 'moxibustion' } as const;
    const lit = [at(0, needleIn(entry.id, 'right')), at(1, { kind: 'begun', task })];
    const burning = runOf(prescription, lit);
    expect(tickOf(entriesOf(burning)[0]!, burning)?.kind).toBe('ended');
    const out = at(1, { kind: 'needlesOut', applicationId: entry.id, sides: ['right'] });
    const over = runOf(prescription, [lit[0]!, out]);
    expect(tickOf(entriesOf(over)[0]!, over)).toBeNull();
  });

  test('whatever a row offers can be recorded, and so can what comes next and after it', () => {
    fc.assert(
      fc.property(sessions, ({ given: prescription, events }) => {
        const run = runOf(prescription, events);
        for (const entry of entriesOf(run)) {
          const act = tickOf(entry, run);
          if (act !== null) expect(faultOf(run, act)).toBeNull();
        }
        const next = nextAction(run, NINE + 600 * MINUTE);
        const act = actOf(next);
        if (act !== null) expect(faultOf(run, act)).toBeNull();
        expect(stepAfter(prescription, events, next, NINE + 600 * MINUTE) === null).toBe(act === null);
      }),
    );
  });
});

describe('what is still in or on the body', () => {
  test('stands by region, and taking all of it out leaves nothing', () => {
    const [back, foot, cup] = [
      pointEntry('BL23', 'both'),
      pointEntry('KI3', 'right'),
      pointEntry('BL25', 'left', { needling: null, cupping: STARTING_CUPPING }),
    ];
    const prescription = { applications: [back, foot, cup], leads: [] };
    const task = { of: 'entry', applicationId: cup.id, modality: 'cupping' } as const;
    const events = [
      at(0, needleIn(back.id, 'left', 'right')),
      at(1, needleIn(foot.id, 'right')),
      at(2, { kind: 'begun', task }),
      at(3, { kind: 'needlesOut', applicationId: back.id, sides: ['left'] }),
    ];
    const left = stillIn(runOf(prescription, events));
    expect(left.byRegion.map(({ region, needles }) => [region, needles])).toEqual([
      ['trunk', 1],
      ['foot', 1],
    ]);
    expect(left.tasks.map((one) => one.task)).toEqual([task]);
    const acts: Act[] = [
      ...left.byRegion.flatMap(({ held }) => held.map(takenOut)),
      ...left.tasks.map((one): Act => ({ kind: 'ended', task: one.task })),
    ];
    const done = runOf(prescription, [...events, ...acts.map((act, index) => at(4 + index, act))]);
    expect(stillIn(done)).toEqual({ byRegion: [], tasks: [] });
  });

  test('holds as many needles as the count', () => {
    fc.assert(
      fc.property(sessions, ({ given: prescription, events }) => {
        const run = runOf(prescription, events);
        const held = stillIn(run).byRegion.reduce((sum, { needles }) => sum + needles, 0);
        expect(held).toBe(needleCount(run).inBody);
      }),
    );
  });
});

describe('times', () => {
  const [first, second, third] = [
    pointEntry('BL23', 'both'),
    pointEntry('BL25', 'both'),
    pointEntry('KI3', 'both'),
  ];
  const prescription = { applications: [first, second, third], leads: [] };

  test('needles that end within a minute share a dial, the soonest in front', () => {
    const events = [
      at(5, needleIn(second.id, 'left', 'right')),
      at(5.5, needleIn(third.id, 'left', 'right')),
      at(0, needleIn(first.id, 'left', 'right')),
    ];
    const dials = dialsOf(runOf(prescription, events));
    expect(dials.map(({ needles, tasks }) => [needles, tasks.length])).toEqual([
      [2, 1],
      [4, 2],
    ]);
  });

  test('the next end is told to the second, also after a pause, and not while all stand still', () => {
    const events = [at(0, needleIn(first.id, 'left', 'right')), at(4, { kind: 'paused' } as const)];
    expect(nextEndIn(runOf(prescription, events), NINE + 9 * MINUTE)).toBeNull();
    const after = runOf(prescription, [...events, at(9, { kind: 'resumed' } as const)]);
    expect(nextEndIn(after, NINE + 9 * MINUTE)).toBe(16 * MINUTE);
    expect(endedAt(after, NINE + 25 * MINUTE - 1)).toEqual([]);
    expect(endedAt(after, NINE + 25 * MINUTE)).toHaveLength(1);
    expect(nextEndIn(after, NINE + 25 * MINUTE)).toBeNull();
  });
});

test('alternating sessions take turns by when they began, whatever was planned or missed between', () => {
  const session = (variant: 'A' | 'B' | null, begunAt: string | null) => ({ variant, begunAt });
  expect(nextVariant([])).toBe('A');
  expect(nextVariant([session('A', '2026-03-02T09:00:00Z')])).toBe('B');
  expect(
    nextVariant([
      session('B', '2026-03-09T09:00:00Z'),
      session('A', '2026-03-02T09:00:00Z'),
      session('A', null),
    ]),
  ).toBe('A');
});
