import { beforeAll, describe, expect, it } from 'vitest';
import { keyOf, spotsOf } from '../../renderer/scene/spots.ts';
import type { PlannedMark } from '../../renderer/scene/types.ts';
import { distance, mirrored } from '../../shared/atlas/surface/vec.ts';
import { bodyWithAtlas } from './on-body.ts';

type Body = Awaited<ReturnType<typeof bodyWithAtlas>>;
let average: Body;
let heavy: Body;

beforeAll(async () => {
  average = await bodyWithAtlas('male', 'average');
  heavy = await bodyWithAtlas('male', 'heavy');
});

const mark = (place: PlannedMark['place'], side: PlannedMark['side']): PlannedMark => ({
  applicationId: 'a',
  order: 1,
  place,
  side,
  needling: true,
  areas: [],
  cones: null,
  moxibustion: false,
});
const point = (code: string, level: string | null = null): PlannedMark['place'] => ({
  kind: 'point',
  code,
  level,
});

describe('planned marks on the body', () => {
  it('stand on the sides that the prescription says', () => {
    const sides = (side: PlannedMark['side'], place = point('BL23')) =>
      spotsOf(average, [mark(place, side)]).marks.map(({ position }) => Math.sign(Math.round(position[0])));
    expect(sides('both')).toEqual([1, -1]);
    expect(sides('left')).toEqual([1]);
    expect(sides('right')).toEqual([-1]);
    expect(sides('midline', point('GV4'))).toEqual([0]);
  });

  it('take the place of the atlas point there and leave the other side its own', () => {
    const { points, marks } = spotsOf(average, [mark(point('BL23'), 'right')]);
    expect(marks.map(keyOf)).toEqual(['BL23.R']);
    expect(points.filter(({ placement }) => placement.code === 'BL23').map(keyOf)).toEqual(['BL23.L']);
  });

  it('stand at one level of EX-B2, the one prescribed', () => {
    const { marks } = spotsOf(average, [mark(point('EX-B2', 'L4'), 'both')]);
    expect(marks.map(({ placement }) => placement!.level)).toEqual(['L4', 'L4']);
  });

  it('move with the point when the build changes, not with the triangle', () => {
    const [slimmer] = spotsOf(average, [mark(point('BL52'), 'left')]).marks;
    const [heavier] = spotsOf(heavy, [mark(point('BL52'), 'left')]).marks;
    const own = heavy.placements.find(({ code, side }) => code === 'BL52' && side === 'L')!;
    expect(heavier!.position).toEqual(own.position);
    expect(distance(heavier!.position, slimmer!.position)).toBeGreaterThan(5);
  });

  it('keep an ashi place in its triangle on every build, and mirror it exactly', () => {
    const { anchor } = average.placements.find(({ code, side }) => code === 'GB30' && side === 'L')!;
    const barycentric = [...anchor.barycentric] as [number, number, number];
    const place = {
      kind: 'ashi',
      sex: 'male',
      anchor: { triangle: anchor.triangle, barycentric },
      near: null,
      description: 'here',
    } as const;
    const [here, across] = spotsOf(heavy, [mark(place, 'both')]).marks;
    expect(here!.anchor.triangle).toBe(anchor.triangle);
    expect(here!.position[0]).toBeGreaterThan(0);
    expect(distance(across!.position, mirrored(here!.position))).toBeLessThan(0.01);
    const [moved] = spotsOf(heavy, [mark(place, 'right')]).marks;
    expect(moved!.position).toEqual(across!.position);
  });
});
