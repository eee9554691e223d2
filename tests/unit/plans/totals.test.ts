import { expect, test } from 'vitest';
import { placesPerSide } from '../../../shared/clinical/places.ts';
import { STARTING_CUPPING, STARTING_MOXIBUSTION } from '../../../shared/clinical/starting.ts';
import { totalsOf } from '../../../shared/clinical/totals.ts';
import { entry, NEEDLING } from './example-plan.ts';

const stick = { ...STARTING_MOXIBUSTION, kind: 'stick', minutes: 10, cones: null } as const;
const cup = { ...STARTING_CUPPING, kind: 'static', sizeMm: 50, minutes: 8 } as const;

test('an empty prescription comes to nothing', () => {
  expect(totalsOf([], placesPerSide)).toEqual({ needles: 0, cups: 0, moxa: 0, minutes: 0 });
});

test('both sides are two needles, a side or the midline is one', () => {
  const entries = [entry('BL23', 'both'), entry('GV4', 'midline'), entry('GB30', 'right')];
  expect(totalsOf(entries, placesPerSide).needles).toBe(4);
});

test('a point with several places on each side takes a needle for each', () => {
  expect(totalsOf([entry('EX-LE10', 'both')], placesPerSide).needles).toBe(8);
  expect(totalsOf([entry('EX-LE12', 'left')], placesPerSide).needles).toBe(5);
});

test('a place without a needle counts none', () => {
  const moxaOnly = entry('GV4', 'midline', { needling: null, moxibustion: stick });
  expect(totalsOf([moxaOnly], placesPerSide)).toEqual({ needles: 0, cups: 0, moxa: 1, minutes: 10 });
});

test('needles stay together, cups stay together, moxa goes in turn', () => {
  const entries = [
    entry('BL23', 'both', { needling: { ...NEEDLING, retentionMin: 15 }, cupping: cup }),
    entry('BL25', 'both', { needling: { ...NEEDLING, retentionMin: 25 }, cupping: { ...cup, minutes: 5 } }),
    entry('GV4', 'midline', { needling: null, moxibustion: stick }),
    entry('GV3', 'midline', { needling: null, moxibustion: stick }),
  ];
  expect(totalsOf(entries, placesPerSide)).toEqual({ needles: 4, cups: 4, moxa: 2, minutes: 25 + 8 + 20 });
});

test('moxa on the needle burns while the needle stays in', () => {
  const warm = { ...STARTING_MOXIBUSTION, kind: 'warmNeedle', minutes: 12, cones: null } as const;
  const entries = [
    entry('BL23', 'both', { moxibustion: warm }),
    entry('BL25', 'both', { moxibustion: warm }),
  ];
  expect(totalsOf(entries, placesPerSide).minutes).toBe(20);
});

test('unknown times and cones add no minutes', () => {
  const cones = { ...STARTING_MOXIBUSTION, kind: 'cone', minutes: null, cones: 5 } as const;
  const entries = [
    entry('BL23', 'both', { needling: { ...NEEDLING, retentionMin: null }, moxibustion: cones }),
  ];
  expect(totalsOf(entries, placesPerSide).minutes).toBe(0);
});
