import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '../../../shared/figure/spread.ts';

describe('things that stand one under the other beside a figure', () => {
  const items = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 5, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list) => ({
      wanted: list.map(([position]) => position).sort((a, b) => a - b),
      steps: list.map(([, step]) => step),
    }));

  test('keep their order, their distance and the limits', () => {
    fc.assert(
      fc.property(items, ({ wanted, steps }) => {
        const placed = spread(wanted, steps, 0, 500);
        placed.slice(1).forEach((position, i) => {
          expect(position - placed[i]!).toBeGreaterThanOrEqual(steps[i]! - 1e-9);
        });
        expect(placed[0]).toBeGreaterThanOrEqual(0);
        expect(placed.at(-1)).toBeLessThanOrEqual(500 + 1e-9);
      }),
    );
  });

  test('stand where they wish when they do not touch, and share the way when they do', () => {
    expect(spread([10, 60, 200], [20, 20, 20], 0, 300)).toEqual([10, 60, 200]);
    expect(spread([100, 100], [20, 20], 0, 300)).toEqual([90, 110]);
    // A tall one pushes what stands below it further than a flat one.
    expect(spread([100, 110], [50, 20], 0, 300)).toEqual([80, 130]);
  });

  test('begin at the first position where there is no room for all', () => {
    expect(spread([5, 6, 7], [30, 30, 30], 0, 40)).toEqual([0, 30, 60]);
  });
});
