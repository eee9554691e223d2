import { describe, expect, it } from 'vitest';
import {
  hadAdverse,
  marksOfUse,
  type PointUse,
  pointOf,
  recorded,
  sortedBy,
} from '../../../renderer/features/body-map/point-use.ts';

const use = (point: string, more: Partial<PointUse> = {}): PointUse => ({
  point,
  sessions: 1,
  needles: 2,
  deQi: 0,
  twitch: 0,
  none: 0,
  adverse: 0,
  last: '2026-11-02',
  ...more,
});

const POINTS = [
  use('BL23', { sessions: 6, deQi: 9, none: 3, last: '2026-11-20' }),
  use('BL4', { sessions: 6, needles: 4 }),
  use('EX-B2 L2', { sessions: 2, twitch: 1, adverse: 1 }),
  use('KI3', { sessions: 4, deQi: 2, last: '2026-11-23' }),
];
const order = (...by: [Parameters<typeof sortedBy>[1], boolean]) =>
  sortedBy(POINTS, ...by).map(({ point }) => point);

describe('how points were used', () => {
  it('can be sorted by every count, the most first, and turned round', () => {
    expect(order('sessions', false)).toEqual(['BL23', 'BL4', 'KI3', 'EX-B2 L2']);
    expect(order('deQi', false).slice(0, 2)).toEqual(['BL23', 'KI3']);
    expect(order('deQi', true).slice(-2)).toEqual(['KI3', 'BL23']);
    expect(order('last', false).slice(0, 2)).toEqual(['KI3', 'BL23']);
  });

  it('sorts codes as they are counted, not as they are spelt', () => {
    expect(order('point', false)).toEqual(['BL4', 'BL23', 'EX-B2 L2', 'KI3']);
    expect(order('point', true)).toEqual(['KI3', 'EX-B2 L2', 'BL23', 'BL4']);
  });

  it('puts the most used first where a column tells no difference, whichever way it is sorted', () => {
    expect(order('adverse', false)).toEqual(['EX-B2 L2', 'BL23', 'BL4', 'KI3']);
    expect(order('adverse', true)).toEqual(['BL23', 'BL4', 'KI3', 'EX-B2 L2']);
  });

  it('shares are of the responses recorded, not of the needles', () => {
    expect(recorded(POINTS[0]!)).toBe(12);
    expect(recorded(POINTS[1]!)).toBe(0);
  });

  it('lies on the body at the point and its level, with the number of sessions', () => {
    expect(marksOfUse(POINTS).map(({ order, place }) => [order, place])).toContainEqual([
      2,
      { kind: 'point', code: 'EX-B2', level: 'L2' },
    ]);
    expect(pointOf(POINTS[2]!).facts?.pinyin).toBeTruthy();
  });

  it('is marked on the body where something adverse was recorded', () => {
    expect([...hadAdverse(POINTS)]).toEqual(['EX-B2 L2']);
  });
});
