import { describe, expect, it } from 'vitest';
import { spotsOf } from '../../../renderer/scene/spots.ts';
import { readBody } from '../../../scripts/read-body.ts';
import { createAtlas } from '../../../shared/atlas/index.ts';
import type { MeridianLine, Placement, Reading } from '../../../shared/atlas/placement.ts';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';
import {
  asRead,
  FIRST_READINGS,
  POINTS_WITH_ALTERNATIVE,
  type Readings,
  readingOf,
} from '../../../shared/atlas/readings.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { distance } from '../../../shared/atlas/surface/vec.ts';

const SECOND = Object.fromEntries(
  POINTS_WITH_ALTERNATIVE.map((code) => [code, 'who-alternative']),
) as unknown as Readings;
const first = createAtlas(await readBody('female', 'average'));
const second = first.readBy(SECOND);

const placeOf = (code: string, reading: Reading): Placement =>
  first.placements.find((one) => one.code === code && one.reading === reading && one.side !== 'R')!;
const farFrom = (lines: readonly MeridianLine[], spot: Vec3) =>
  Math.min(...lines.flatMap(({ paths }) => paths.flat()).map((vertex) => distance(vertex, spot)));

describe('the points with two readings', () => {
  it('are those whose facts and whose places have two', () => {
    const codes = [...POINTS_WITH_ALTERNATIVE].sort();
    const written = POINTS.filter(({ alternative }) => alternative !== undefined).map(({ code }) => code);
    expect(written.sort()).toEqual(codes);
    const placed = first.placements.filter(({ reading }) => reading === 'who-alternative');
    expect([...new Set(placed.map(({ code }) => code))].sort()).toEqual(codes);
  });

  it('exchange their words when read by the second, and say the first beside it', () => {
    for (const code of POINTS_WITH_ALTERNATIVE) {
      const point = pointByCode(code)!;
      expect(asRead(point, readingOf(code, FIRST_READINGS))).toEqual(point);
      const read = asRead(point, readingOf(code, SECOND));
      expect(read.location).toBe(point.alternative!.location);
      expect(read.alternative!.location).toBe(point.location);
      expect(read.cautions).toEqual(point.cautions);
    }
    const bl23 = pointByCode('BL23')!;
    expect(asRead(bl23, readingOf('BL23', SECOND))).toEqual(bl23);
  });

  it('lend no depth to a place that books do not give it for', () => {
    const gb30 = pointByCode('GB30')!;
    expect(gb30.depth).toBeDefined();
    expect(asRead(gb30, 'who-alternative').depth).toBeUndefined();
    expect(asRead(pointByCode('PC8')!, 'who-alternative').depth).toEqual(pointByCode('PC8')!.depth);
  });

  it('tell a patient of the other place where it is another', () => {
    expect(asRead(pointByCode('PC9')!, 'who-alternative').lay).toContain('beside the nail');
    expect(asRead(pointByCode('GB30')!, 'who-alternative').lay).toContain('in front of');
  });
});

describe.each(POINTS_WITH_ALTERNATIVE)('%s', (code) => {
  const places = { who: placeOf(code, 'who'), 'who-alternative': placeOf(code, 'who-alternative') };

  it('is shown once on each side, where the practice reads it', () => {
    for (const [atlas, reading] of [
      [first, 'who'],
      [second, 'who-alternative'],
    ] as const) {
      const { points } = spotsOf({ ...atlas, mesh: atlas.surface.mesh }, []);
      const shown = points.filter(({ placement }) => placement.code === code);
      expect(shown.map(({ placement }) => placement.side)).toEqual(code === 'GV26' ? ['M'] : ['L', 'R']);
      expect(shown[0]!.position).toEqual(places[reading].position);
    }
  });

  it('has its meridian led through the reading in use', () => {
    const meridian = (atlas: typeof first) => atlas.meridians.filter(({ id }) => id === places.who.meridian);
    expect(farFrom(meridian(first), places.who.position)).toBeLessThan(0.1);
    expect(farFrom(meridian(second), places['who-alternative'].position)).toBeLessThan(0.1);
  });

  it('is what a place there is said to lie at', () => {
    const { anchor } = places['who-alternative'];
    expect(second.describe(anchor).nearest).toEqual({ code, distanceMm: 0 });
    expect(first.describe(places.who.anchor).nearest).toEqual({ code, distanceMm: 0 });
  });
});

it('a description never measures from a reading that the practice does not use', () => {
  const { nearest } = first.describe(placeOf('GB30', 'who-alternative').anchor);
  expect(nearest.distanceMm).toBeGreaterThan(10);
});
