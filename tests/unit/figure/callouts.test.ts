import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Callout,
  type CalloutRequest,
  type Label,
  type Rect,
  setCallouts,
} from '../../../shared/figure/callouts.ts';
import type { PaperPoint } from '../../../shared/figure/view.ts';
import { contains, flawsOf, fromLine } from './layout-flaws.ts';

const figure: Rect = { x: 26, y: 0, width: 60, height: 150 };
const columns = {
  left: { x: 0, y: 0, width: 20, height: 150 },
  right: { x: 92, y: 0, width: 20, height: 150 },
};
const sizes = [
  { width: 19, height: 7.4, port: 2.2 },
  { width: 14, height: 4.4, port: 2.2 },
  { width: 4, height: 3.2, port: 1.6 },
];
const request = (labels: readonly Label[]): CalloutRequest => ({
  labels,
  foreign: [],
  figure,
  columns,
  gap: 0.4,
});

/** Dots anywhere on the figure; half of the labels stand for both sides of the body. */
const someLabels = fc
  .array(
    fc.record({
      x: fc.double({ min: 27, max: 85, noNaN: true }),
      y: fc.double({ min: 1, max: 149, noNaN: true }),
      both: fc.boolean(),
    }),
    { minLength: 1, maxLength: 80, size: 'max' },
  )
  .map((dots) =>
    dots.map(
      ({ x, y, both }, i): Label => ({
        id: `${i + 1}`,
        dots: both
          ? [
              { x, y },
              { x: 112 - x, y },
            ]
          : [{ x, y }],
        sizes,
      }),
    ),
  );

/** The usual case: many points within a hand's breadth of the low back. */
const crowdedLabels = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 60,
    size: 'max',
    selector: ([x, y]) => x * 100 + y,
  })
  .map((dots) => dots.map(([x, y], i): Label => ({ id: `${i}`, dots: [{ x: 44 + x, y: 55 + y }], sizes })));

describe('labels beside a figure', () => {
  it.each([
    ['anywhere', someLabels],
    ['crowded on the low back', crowdedLabels],
  ])('gives each of 1 to 80 labels its box and leader, and nothing overlaps or crosses (%s)', (_, labels) => {
    fc.assert(
      fc.property(labels, (some) => {
        const set = setCallouts(request(some));
        expect(set.callouts.map(({ id }) => id)).toEqual(some.map(({ id }) => id));
        expect(flawsOf(set.callouts)).toEqual([]);
        set.callouts.forEach((callout, i) => {
          expect(contains(columns[callout.side], callout.box)).toBe(true);
          expectToLead(callout, some[i]!);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('stands each label on its nearer side while there is room', () => {
    const at = (id: string, ...dots: PaperPoint[]): Label => ({ id, dots, sizes });
    const { callouts, size } = setCallouts(
      request([
        at('left', { x: 40, y: 30 }),
        at('right', { x: 70, y: 30 }),
        at('both', { x: 50, y: 60 }, { x: 62, y: 60 }),
      ]),
    );
    expect(callouts.map(({ side }) => side)).toEqual(['left', 'right', 'left']);
    expect(callouts[2]!.leader[0]).toEqual({ x: 50, y: 60 });
    expect(size).toBe(0);
  });

  it('leaves the dot at 45 degrees where there is room', () => {
    const close = [60, 61, 62, 63].map((y, i): Label => ({ id: `${i}`, dots: [{ x: 48, y }], sizes }));
    for (const { leader } of setCallouts(request(close)).callouts) {
      const [dot, knee] = leader;
      expect(Math.abs(knee.x - dot.x)).toBeCloseTo(Math.abs(knee.y - dot.y), 6);
    }
  });

  it('keeps the leaders of dots on one diagonal apart, and off each other’s dots', () => {
    // Whatever their ports, at 45 degrees these two would share one line.
    const diagonal = fc.record({
      x: fc.double({ min: 34, max: 44, noNaN: true }),
      y: fc.double({ min: 30, max: 60, noNaN: true }),
      apart: fc.double({ min: 4, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(diagonal, ({ x, y, apart }) => {
        const near = { x, y };
        const far = { x: x + apart, y: y + apart };
        // A label below both keeps either from leaving downwards.
        const below = { x: x - 3, y: y + apart + 4 };
        const { callouts } = setCallouts(
          request([near, far, below].map((dot, i) => ({ id: `${i}`, dots: [dot], sizes }))),
        );
        for (const { leader } of callouts) {
          for (const dot of [near, far, below]) {
            if (dot !== leader[0]) expect(fromLine(dot, leader)).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('uses the other column when one is full, and smaller labels when both are', () => {
    const oneSide = (count: number) =>
      setCallouts(
        request(
          Array.from({ length: count }, (_, i) => ({
            id: `${i}`,
            dots: [{ x: 40 + (i % 7), y: 10 + i }],
            sizes,
          })),
        ),
      );
    const some = oneSide(25);
    expect(new Set(some.callouts.map(({ side }) => side))).toEqual(new Set(['left', 'right']));
    expect(some.size).toBe(0);
    expect(oneSide(50).size).toBe(1);
    expect(oneSide(80).size).toBe(2);
    expect(() => oneSide(90)).toThrow(RangeError);
  });

  it('gives the same layout for the same plan', () => {
    fc.assert(
      fc.property(someLabels, (labels) => {
        expect(setCallouts(request(labels))).toEqual(setCallouts(request(labels)));
      }),
      { numRuns: 10 },
    );
  });
});

/** The leader starts at a dot of its label, ends level, and arrives at the side of its box that faces the figure. */
function expectToLead({ leader: [dot, knee, end], box, side }: Callout, label: Label): void {
  expect(label.dots).toContainEqual(dot);
  expect(end.y).toBe(knee.y);
  expect(end.x).toBeCloseTo(side === 'left' ? box.x + box.width : box.x, 9);
  expect(end.y).toBeGreaterThan(box.y);
  expect(end.y).toBeLessThan(box.y + box.height);
}
