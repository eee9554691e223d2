import { describe, expect, test } from 'vitest';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { needleRegionOf, usualNeedleAt, usualNeedles } from '../../../shared/clinical/needles.ts';
import { printShorthand } from '../../../shared/clinical/shorthand/index.ts';
import { startingNeedling, UNTREATED } from '../../../shared/clinical/starting.ts';
import { NEEDLE_REGIONS, type NeedleCase } from '../../../shared/model/needles.ts';
import type { Place } from '../../../shared/model/place.ts';

const at = (code: string, level: string | null = null): Place => ({ kind: 'point', code, level });
const [thin, long] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const KEPT: NeedleCase = {
  needles: [
    { id: thin, gaugeMm: 0.16, lengthMm: 15, maker: '', material: '' },
    { id: long, gaugeMm: 0.3, lengthMm: 75, maker: 'Example', material: 'steel' },
  ],
  usual: { head: thin, hand: thin, buttock: long },
};
const HABITS = {
  needle: { gaugeMm: 0.25, lengthMm: 40 },
  retentionMin: 20,
  usual: usualNeedles(KEPT),
};

describe('the part of the body that a needle is chosen for', () => {
  test.each([
    ['GV20', 'head'],
    ['ST36', 'leg'],
    ['GB30', 'buttock'],
    ['BL23', 'trunk'],
    ['LI4', 'hand'],
    ['LI11', 'arm'],
    ['KI3', 'foot'],
    ['GB20', 'neck'],
  ])('%s: %s', (code, region) =>
    expect(needleRegionOf(POINTS.find((point) => point.code === code)!)).toBe(region),
  );

  test('is known for every point, and every part has points', () => {
    expect(new Set(POINTS.map(needleRegionOf))).toEqual(new Set(NEEDLE_REGIONS));
  });
});

describe('a new entry', () => {
  test('starts with the usual needle of its part of the body, elsewhere with that of the practice', () => {
    expect(startingNeedling(HABITS, at('GB30')).needle).toEqual({ gaugeMm: 0.3, lengthMm: 75 });
    expect(startingNeedling(HABITS, at('LI4')).needle).toEqual({ gaugeMm: 0.16, lengthMm: 15 });
    expect(startingNeedling(HABITS, at('BL23')).needle).toEqual(HABITS.needle);
    expect(startingNeedling({ needle: HABITS.needle, retentionMin: 20 }, at('GB30')).needle).toEqual(
      HABITS.needle,
    );
  });

  test('at a tender place starts with that of the practice: it may lie anywhere', () => {
    const anchor = { triangle: 1, barycentric: [1, 0, 0] as [number, number, number] };
    const tender: Place = { kind: 'ashi', sex: 'female', anchor, near: null, description: '' };
    expect(usualNeedleAt(tender, HABITS.usual)).toBeUndefined();
  });

  test('does not say its usual needle in shorthand, but another one', () => {
    const entry = (code: string, needling = startingNeedling(HABITS, at(code))) => ({
      ...UNTREATED,
      id: '00000000-0000-4000-8000-000000000009',
      place: at(code),
      side: 'both' as const,
      needling,
    });
    expect(printShorthand({ applications: [entry('GB30')], leads: [] }, HABITS)).toBe('GB30');
    const other = { ...startingNeedling(HABITS, at('GB30')), needle: HABITS.needle };
    expect(printShorthand({ applications: [entry('GB30', other)], leads: [] }, HABITS)).toMatch(/0\.25/);
  });
});

test('a usual needle that is no longer kept is left out', () => {
  expect(usualNeedles({ needles: [], usual: { head: thin } })).toEqual({});
});
