import { beforeAll, describe, expect, it } from 'vitest';
import { regionOf } from '../../../shared/atlas/surface/region.ts';
import { type FlatRegion, flatRegion } from '../../../shared/figure/flat-region.ts';
import { bodyWindow, type PaperPoint, projectionOf, type View } from '../../../shared/figure/view.ts';
import { bodyWithAtlas } from '../../scene/on-body.ts';

let woman: Awaited<ReturnType<typeof bodyWithAtlas>>;

beforeAll(async () => {
  woman = await bodyWithAtlas('female', 'average');
});

/** Paper millimetres per body millimetre. */
const SCALE = 0.1;

function painted(view: View, code: string, widthMm: number, hole: number | null = null) {
  const { anchor } = woman.placements.find((one) => one.code === code && one.side !== 'R')!;
  const outside = hole === null ? [] : [[{ anchors: [anchor], widthMm: hole }]];
  const region = regionOf(woman.mesh, { inside: [[{ anchors: [anchor], widthMm }]], outside });
  const projection = projectionOf(view, bodyWindow(woman.mesh, view, 8), SCALE);
  return { ...region, flat: flatRegion(region.patch, projection) };
}

const areaOf = (face: readonly PaperPoint[]) =>
  Math.abs(
    face.reduce((sum, { x, y }, i) => {
      const next = face[(i + 1) % face.length]!;
      return sum + x * next.y - next.x * y;
    }, 0),
  ) / 2;
const shown = ({ faces }: FlatRegion) => faces.reduce((sum, face) => sum + areaOf(face), 0);
const edgeLength = ({ edge }: FlatRegion) =>
  edge.reduce((sum, [a, b]) => sum + Math.hypot(a.x - b.x, a.y - b.y), 0);

describe('a painted area on a flat figure', () => {
  it('covers of the paper what it covers of the skin that faces the reader', () => {
    const { flat, areaMm2 } = painted('back', 'BL23', 60);
    expect(shown(flat)).toBeGreaterThan(areaMm2 * SCALE ** 2 * 0.85);
    expect(shown(flat)).toBeLessThan(areaMm2 * SCALE ** 2 * 1.02);
  });

  it('has one edge all around, and one more around a hole', () => {
    const round = Math.PI * 60 * SCALE;
    expect(edgeLength(painted('back', 'GV4', 60).flat) / round).toBeCloseTo(1, 1);
    const ring = edgeLength(painted('back', 'GV4', 60, 30).flat);
    expect(ring / (1.5 * round)).toBeCloseTo(1, 1);
  });

  it('is not seen from behind', () => {
    expect(painted('front', 'BL23', 60).flat.faces).toEqual([]);
    expect(shown(painted('front', 'ST25', 60).flat)).toBeGreaterThan(0);
  });
});
