import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { cutBetween, walk, wayBetween } from '../../../shared/atlas/surface/path.ts';
import { Surface } from '../../../shared/atlas/surface/surface.ts';
import { tautSpot } from '../../../shared/atlas/surface/taut.ts';
import { distance, dot, scale, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import { limb, together, turned } from './meshes.ts';

const round = new Surface(limb());
const lumpy = new Surface(
  turned((y, angle) => 60 + 10 * Math.sin(3 * angle) + 6 * Math.cos(y / 25), { rings: 60 }),
);
/** A trunk seen from behind with a cleft 30 mm deep at the back. */
const cleft = new Surface(
  turned((_, angle) => 120 - 30 * Math.exp(-(((angle - Math.PI) / 0.12) ** 2)), { around: 256 }),
);

const barycentric = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]): Vec3 => (a + b <= 1 ? [1 - a - b, a, b] : [a + b - 1, 1 - a, 1 - b]));
const anchorOn = (surface: Surface) =>
  fc.record({
    triangle: fc.integer({ min: 0, max: surface.mesh.triangles.length / 3 - 1 }),
    barycentric,
  });
const direction = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  )
  .filter((v) => Math.hypot(...v) > 0.1)
  .map((v): Vec3 => unit(v));

describe('anchors', () => {
  test('a place on skin survives the way through its anchor', () => {
    fc.assert(
      fc.property(anchorOn(lumpy), (anchor) => {
        const position = lumpy.position(anchor);
        expect(distance(lumpy.position(lumpy.anchorIn(anchor.triangle, position)), position)).toBeLessThan(
          1e-3,
        );
        expect(distance(lumpy.closest(position).position, position)).toBeLessThan(1e-3);
      }),
    );
  });

  test('normals are of unit length and point outward', () => {
    fc.assert(
      fc.property(anchorOn(lumpy), (anchor) => {
        const { position, normal } = lumpy.place(anchor);
        expect(Math.hypot(...normal)).toBeCloseTo(1, 6);
        if (Math.abs(position[1]) < 90)
          expect(normal[0] * position[0] + normal[2] * position[2]).toBeGreaterThan(0);
      }),
    );
  });
});

describe('cutting the skin with a plane', () => {
  test('every contour is closed, in the plane and on skin', () => {
    fc.assert(
      fc.property(anchorOn(lumpy), direction, (anchor, normal) => {
        const point = lumpy.position(anchor);
        const contours = lumpy.slice({ point, normal });
        for (const contour of contours) {
          expect(contour.closed).toBe(true);
          for (const p of contour.points) {
            expect(Math.abs(dot(normal, sub(p, point)))).toBeLessThan(1e-3);
            expect(distance(lumpy.closest(p).position, p)).toBeLessThan(1e-3);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a plane through vertices gives the same clean loops', () => {
    const contours = round.slice({ point: [0, 0, 0], normal: [0, 1, 0] });
    expect(contours).toHaveLength(1);
    expect(contours[0]!.length).toBeCloseTo(2 * 50 * 64 * Math.sin(Math.PI / 64), 2);
  });

  test('of two limbs the one nearest to the seed is taken', () => {
    const pair = new Surface(together(limb(40, [-60, 0, 0]), limb(40, [60, 0, 0])));
    fc.assert(
      fc.property(
        fc.double({ min: 21, max: 120, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        (x, y) => {
          for (const side of [-1, 1]) {
            const contour = pair.contour({ point: [0, y, 0], normal: [0, 1, 0] }, [side * x, y, 0]);
            expect(contour.points.every((p) => p[0] * side > 0)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('measuring along the skin', () => {
  test('walking so far and back again ends where it began', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (at, way) => {
          const contour = lumpy.contour({ point: [0, 3, 0], normal: [0, 1, 0] }, [60, 3, 0]);
          const there = contour.spot(at + way);
          const back = contour.spot(there.at - way);
          expect(distance(back.position, contour.spot(at).position)).toBeLessThan(1e-6);
          expect(distance(there.position, contour.spot(at).position)).toBeLessThanOrEqual(way + 1e-9);
        },
      ),
    );
  });

  test('so many millimetres round a limb is that arc of its girth', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 70, noNaN: true }), (way) => {
        const from = round.closest([0, 10, 80]);
        const to = walk(round, from, [1, 0, 0], way);
        expect(Math.atan2(to.position[0], to.position[2]) * 50).toBeCloseTo(way, 0);
        expect(to.position[1]).toBeCloseTo(10, 3);
      }),
    );
  });

  test('a stretch of a contour is as long as the arc it covers, either way round', () => {
    const contour = lumpy.contour({ point: [0, 3, 0], normal: [0, 1, 0] }, [60, 3, 0]);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (a, b) => {
          const [from, to] = [a * contour.length, b * contour.length];
          const arc = to >= from ? to - from : contour.length - from + to;
          const stretch = contour.stretch(from, to);
          expect(stretch.length).toBeCloseTo(arc, 6);
          expect(distance(stretch.points[0]!, contour.spot(from).position)).toBeLessThan(1e-9);
          expect(distance(stretch.points.at(-1)!, contour.spot(to).position)).toBeLessThan(1e-9);
          expect(stretch.reversed().length).toBeCloseTo(arc, 6);
          // On the open line the same stretch can be walked back.
          const whole = stretch.stretch(stretch.length, 0);
          expect(whole.length).toBeCloseTo(arc, 6);
        },
      ),
    );
  });
});

describe('the way between two places', () => {
  test('runs from one to the other on skin and is no shorter than the straight line', () => {
    fc.assert(
      fc.property(anchorOn(lumpy), anchorOn(lumpy), (a, b) => {
        const [from, to] = [lumpy.place(a), lumpy.place(b)];
        fc.pre(distance(from.position, to.position) > 2 && dot(from.normal, to.normal) > -0.5);
        const way = wayBetween(lumpy, from, to);
        const points = way.flatMap((line) => line.points);
        expect(distance(points[0]!, from.position)).toBeLessThan(0.6);
        expect(distance(points.at(-1)!, to.position)).toBeLessThan(0.6);
        const total = way.reduce((sum, line) => sum + line.length, 0);
        expect(total).toBeGreaterThanOrEqual(distance(from.position, to.position) - 1.2);
        for (const p of points) expect(distance(lumpy.closest(p).position, p)).toBeLessThan(1e-2);
      }),
      { numRuns: 60 },
    );
  });

  test('straight up a limb it stays straight', () => {
    const [from, to] = [round.closest([0, -80, 90]), round.closest([0, 80, 90])];
    const cut = cutBetween(round, from, to)!;
    expect(cut.length).toBeCloseTo(160, 3);
    expect(cut.points.every((p) => Math.abs(p[0]) < 1e-3)).toBe(true);
  });
});

describe('a tape over the natal cleft', () => {
  test('does not dive in: so far from the midline is so far over the bridge', () => {
    const start = cleft.closest([0, 5, -80]);
    const contour = cleft.contour({ point: [0, 5, 0], normal: [0, 1, 0] }, start.position);
    fc.assert(
      fc.property(fc.double({ min: 30, max: 60, noNaN: true }), (way) => {
        const spot = tautSpot(contour, start, way);
        const dived = contour.spot(contour.nearest(start.position).at + way);
        expect(Math.abs(spot.position[0])).toBeGreaterThan(Math.abs(dived.position[0]));
        // Beyond the bridge the skin is the 120 mm circle; a chord is a little shorter than its arc.
        const arc = Math.abs(Math.atan2(spot.position[0], -spot.position[2])) * 120;
        expect(arc).toBeGreaterThan(way - 0.5);
        expect(arc).toBeLessThan(way + 1.5);
      }),
    );
  });

  test('where there is no hollow it measures like a tape on the skin', () => {
    const start = round.closest([0, 5, -80]);
    const contour = round.contour({ point: [0, 5, 0], normal: [0, 1, 0] }, start.position);
    const spot = tautSpot(contour, start, 20);
    expect(Math.atan2(spot.position[0], -spot.position[2]) * 50).toBeCloseTo(20, 0);
    expect(spot.position[0]).toBeGreaterThan(0);
  });
});

test('the skin over a buried place is found along the outward direction', () => {
  fc.assert(
    fc.property(anchorOn(lumpy), fc.double({ min: -8, max: 8, noNaN: true }), (anchor, depth) => {
      const place = lumpy.place(anchor);
      fc.pre(Math.abs(place.position[1]) < 85);
      const found = lumpy.project(sub(place.position, scale(place.normal, depth)), place.normal);
      expect(found).not.toBeNull();
      expect(distance(found!.position, place.position)).toBeLessThan(1);
    }),
  );
});
