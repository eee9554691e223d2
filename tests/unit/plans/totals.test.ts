import { expect, test } from 'vitest';
import { STARTING_MOXIBUSTION } from '../../../shared/clinical/starting.ts';
import { totalsOf } from '../../../shared/clinical/totals.ts';
import { entry } from './example-plan.ts';

const stick = { ...STARTING_MOXIBUSTION, kind: 'stick', minutes: 10, cones: null } as const;

test('an empty prescription comes to nothing', () => {
  expect(totalsOf([])).toEqual({ needles: 0, cups: 0, moxa: 0, minutes: 0 });
});

test('both sides are two needles, a side or the midline is one', () => {
  const entries = [entry('BL23', 'both'), entry('GV4', 'midline'), entry('GB30', 'right')];
  expect(totalsOf(entries).needles).toBe(4);
});

test('a point with several places on each side takes a needle for each', () => {
  expect(totalsOf([entry('EX-LE10', 'both')]).needles).toBe(8);
  expect(totalsOf([entry('EX-LE12', 'left')]).needles).toBe(5);
});

test('a place without a needle counts none', () => {
  const moxaOnly = entry('GV4', 'midline', { needling: null, moxibustion: stick });
  expect(totalsOf([moxaOnly])).toEqual({ needles: 0, cups: 0, moxa: 1, minutes: 10 });
});
