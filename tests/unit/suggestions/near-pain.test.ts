import { describe, expect, test } from 'vitest';
import { distance } from '../../../shared/atlas/surface/vec.ts';
import { pointsNearPain } from '../../../shared/clinical/suggestions/near-pain.ts';
import type { Stroke } from '../../../shared/model/place.ts';
import { LAID } from '../atlas/bodies.ts';

describe.each(LAID)('pain painted on the $name body', ({ atlas, sex, point }) => {
  const { mesh } = atlas.body;
  const spot = (id: string, widthMm: number): Stroke => {
    const { triangle, barycentric } = point(id).anchor;
    return { sex, widthMm, anchors: [{ triangle, barycentric: [...barycentric] }] };
  };
  const near = (strokes: readonly Stroke[], reachMm: number) =>
    pointsNearPain(mesh, strokes, atlas.placements, reachMm);

  test('over BL25 holds BL25, and its neighbours lie as far off as the body has them', () => {
    const found = near([spot('BL25', 20)], 60);
    expect(found[0]).toEqual({ code: 'BL25', level: null, side: 'left', distanceMm: 0 });
    const gv3 = found.find(({ code }) => code === 'GV3')!;
    expect(gv3.side).toBe('midline');
    expect(gv3.distanceMm).toBeCloseTo(distance(point('GV3').position, point('BL25').position) - 10, 3);
    expect(found.map(({ distanceMm }) => distanceMm)).toEqual(
      found.map(({ distanceMm }) => distanceMm).toSorted((a, b) => a - b),
    );
  });

  test('across both sides of the back brings points of both, with their levels', () => {
    const found = near([spot('BL23', 60), { ...spot('GV4', 200) }], 0);
    expect(found.find(({ code }) => code === 'BL23')!.side).toBe('both');
    expect(found.find(({ code, level }) => code === 'EX-B2' && level === 'L2')!.side).toBe('both');
  });

  test('on the back never brings a point of the belly, however wide it is', () => {
    const codes = near([spot('BL23', 400)], 40).map(({ code }) => code);
    expect(codes).toContain('BL25');
    for (const code of ['CV8', 'ST25', 'KI16']) expect(codes).not.toContain(code);
  });

  test('along a stroke holds what lies between its anchors', () => {
    const anchors = atlas.trace('BL23', 'BL25', 'left');
    const ends = [anchors[0]!, anchors.at(-1)!].map(({ triangle, barycentric }) => ({
      triangle,
      barycentric: [...barycentric] as [number, number, number],
    }));
    const codes = near([{ sex, widthMm: 40, anchors: ends }], 0).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['BL23', 'BL24', 'BL25']));
    expect(codes).not.toContain('BL26');
  });

  test('brings nothing where nothing was painted', () => {
    expect(near([], 100)).toEqual([]);
  });
});
