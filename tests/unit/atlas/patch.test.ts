import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { type Atlas, createAtlas } from '../../../shared/atlas/index.ts';
import { positionOf, triangleNormal } from '../../../shared/atlas/surface/anchors.ts';
import type { Anchor, Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { type Patch, patchOf } from '../../../shared/atlas/surface/patch.ts';
import { onSides } from '../../../shared/atlas/surface/sides.ts';
import { rounded, thinned } from '../../../shared/atlas/surface/stroke.ts';
import { cross, distance, dot, length, mirrored, sub } from '../../../shared/atlas/surface/vec.ts';
import { Stroke } from '../../../shared/model/place.ts';

let woman: Atlas;
let heavyMan: Atlas;

beforeAll(async () => {
  woman = createAtlas(await readBody('female', 'average'));
  heavyMan = createAtlas(await readBody('male', 'heavy'));
});

const anchorOf = (atlas: Atlas, code: string, side = 'L') =>
  atlas.placements.find((one) => one.code === code && one.side === side)!.anchor;

interface Corner {
  readonly position: Vec3;
  readonly along: number;
  readonly across: number;
  readonly off: number;
}

const cornersOf = ({ positions, field }: Patch): Corner[] =>
  Array.from({ length: positions.length / 3 }, (_, i) => ({
    position: [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!],
    along: field[3 * i]!,
    across: field[3 * i + 1]!,
    off: field[3 * i + 2]!,
  }));

/** Area of the patch's triangles that lie within a distance of the middle, square millimetres. */
function areaWithin(patch: Patch, radius: number): number {
  const corners = cornersOf(patch);
  let sum = 0;
  for (let i = 0; i < corners.length; i += 3) {
    const [a, b, c] = [corners[i]!, corners[i + 1]!, corners[i + 2]!];
    const share = [a, b, c].filter(({ off }) => off <= radius).length / 3;
    sum += (share * length(cross(sub(b.position, a.position), sub(c.position, a.position)))) / 2;
  }
  return sum;
}

/** Which part of a disc some triangle of its patch covers, seen from straight above; tried at places all over it. */
function coveredShare(patch: Patch, radius: number): number {
  const corners = cornersOf(patch);
  const covers = (x: number, y: number) => {
    for (let i = 0; i < corners.length; i += 3) {
      const [a, b, c] = [corners[i]!, corners[i + 1]!, corners[i + 2]!];
      const turn = (p: Corner, q: Corner) =>
        (q.along - p.along) * (y - p.across) - (q.across - p.across) * (x - p.along);
      const turns = [turn(a, b), turn(b, c), turn(c, a)];
      if (turns.every((one) => one >= -1e-9) || turns.every((one) => one <= 1e-9)) return true;
    }
    return false;
  };
  const tries = Array.from({ length: 400 }, (_, i) => {
    const away = radius * Math.sqrt((i + 0.5) / 400);
    return covers(away * Math.cos(2.4 * i), away * Math.sin(2.4 * i));
  });
  return tries.filter(Boolean).length / tries.length;
}

describe('a round area on the skin', () => {
  it('lies on the skin, and says of each corner how far it is from the middle', () => {
    for (const atlas of [woman, heavyMan]) {
      for (const code of ['BL23', 'GB30', 'ST25', 'BL57', 'GV14']) {
        const anchor = anchorOf(atlas, code, code === 'GV14' ? 'M' : 'L');
        const centre = positionOf(atlas.body.mesh, anchor);
        for (const { position, along, across, off } of cornersOf(
          patchOf(atlas.body.mesh, { anchors: [anchor], widthMm: 48 }),
        )) {
          expect(distance(atlas.surface.closest(position).position, position)).toBeLessThan(0.01);
          expect(Math.hypot(along, across)).toBeCloseTo(off, 4);
          expect(off).toBeLessThanOrEqual(distance(position, centre) + 1e-6);
        }
      }
    }
  });

  it('covers the whole circle of a cup of any size, and none of the other side of a limb', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('BL23', 'BL17', 'BL25', 'GB30', 'BL57', 'ST36', 'BL13'),
        fc.integer({ min: 35, max: 65 }),
        (code, widthMm) => {
          const { mesh } = woman.body;
          const anchor = anchorOf(woman, code);
          const patch = patchOf(mesh, { anchors: [anchor], widthMm });
          expect(coveredShare(patch, widthMm / 2)).toBeGreaterThan(0.99);
          const outward = triangleNormal(mesh, anchor.triangle);
          const centre = positionOf(mesh, anchor);
          for (const { position, off } of cornersOf(patch)) {
            if (off > widthMm / 2) continue;
            expect(Math.abs(dot(sub(position, centre), outward))).toBeLessThan(widthMm);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has "along" point down the body', () => {
    const corners = cornersOf(patchOf(woman.body.mesh, { anchors: [anchorOf(woman, 'BL23')], widthMm: 50 }));
    const lowest = corners.reduce((a, b) => (a.position[1] < b.position[1] ? a : b));
    expect(lowest.along).toBeGreaterThan(15);
  });
});

describe('a path along the skin', () => {
  const path = () => woman.trace('BL13', 'BL25', 'left');

  it('lies on the skin in its true width and length', () => {
    const anchors = path();
    const patch = patchOf(woman.body.mesh, { anchors, widthMm: 50 });
    const corners = cornersOf(patch);
    for (const { position, off } of corners) {
      expect(distance(woman.surface.closest(position).position, position)).toBeLessThan(0.01);
      const nearest = Math.min(...anchors.map((one) => distance(positionOf(woman.body.mesh, one), position)));
      expect(off).toBeLessThanOrEqual(nearest + 0.5);
    }
    const straight = distance(
      positionOf(woman.body.mesh, anchors[0]!),
      positionOf(woman.body.mesh, anchors.at(-1)!),
    );
    expect(patch.lengthMm).toBeGreaterThanOrEqual(straight);
    expect(patch.lengthMm).toBeLessThan(straight * 1.15);
    const band = patch.lengthMm * 50 + Math.PI * 25 ** 2;
    expect(areaWithin(patch, 25) / band).toBeGreaterThan(0.9);
    expect(areaWithin(patch, 25) / band).toBeLessThan(1.2);
  });

  it('runs from its first anchor to its last, with the left of the hand on the positive side', () => {
    const anchors = path();
    const corners = cornersOf(patchOf(woman.body.mesh, { anchors, widthMm: 40 }));
    const start = corners.reduce((a, b) => (a.along < b.along ? a : b));
    const end = corners.reduce((a, b) => (a.along > b.along ? a : b));
    expect(start.position[1]).toBeGreaterThan(end.position[1] + 200);
    const back = cornersOf(patchOf(woman.body.mesh, { anchors: [...anchors].reverse(), widthMm: 40 }));
    expect(back.reduce((a, b) => (a.along < b.along ? a : b)).position[1]).toBeLessThan(
      start.position[1] - 200,
    );
    // Down the back, seen from behind, the hand's left is the patient's left; the patient's right is at x < 0.
    const middle = corners.filter(({ along }) => along > 50 && along < 200);
    const [left] = middle.toSorted((a, b) => b.across - a.across);
    const [right] = middle.toSorted((a, b) => a.across - b.across);
    expect(Math.sign(left!.position[0] - right!.position[0])).toBe(-1);
  });

  it('is the mirror image on the other side', () => {
    const { mesh } = woman.body;
    const anchors = path();
    const both = onSides(mesh, anchors, 'both');
    expect(both.map(({ side }) => side)).toEqual(['left', 'right']);
    const [own, other] = both.map((one) => one.anchors.map((anchor) => positionOf(mesh, anchor)));
    own!.forEach((position, i) => {
      expect(distance(mirrored(position), other![i]!)).toBeLessThan(0.01);
    });
    expect(onSides(mesh, anchors, 'right')).toEqual([both[1]]);
    expect(onSides(mesh, anchors, 'left')).toEqual([both[0]]);
    expect(onSides(mesh, anchors, 'midline')).toEqual([both[0]]);
    const areas = both.map((one) => areaWithin(patchOf(mesh, { anchors: one.anchors, widthMm: 50 }), 25));
    expect(areas[1]! / areas[0]!).toBeCloseTo(1, 2);
  });

  it('follows to another build', () => {
    const anchors = heavyMan.trace('BL13', 'BL25', 'left');
    for (const { position } of cornersOf(patchOf(heavyMan.body.mesh, { anchors, widthMm: 50 }))) {
      expect(distance(heavyMan.surface.closest(position).position, position)).toBeLessThan(0.01);
    }
  });
});

describe('the anchors of a stroke', () => {
  const along = (count: number, mm: number): { anchor: Anchor; position: Vec3 }[] =>
    Array.from({ length: count }, (_, i) => ({
      anchor: { triangle: i, barycentric: [0.2, 0.3, 0.5] },
      position: [0, i * mm, 0],
    }));

  it('are at most 64, evenly spaced, from its start to its end, however it was sampled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 900 }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (count, mm) => {
          const kept = thinned(along(count, mm)).map(({ triangle }) => triangle);
          expect(kept.length).toBeLessThanOrEqual(64);
          expect(kept[0]).toBe(0);
          if (kept.length > 1) expect(kept.at(-1)).toBe(count - 1);
          const gaps = kept.slice(1).map((one, i) => (one - kept[i]!) * mm);
          const wanted = Math.max(5, ((count - 1) * mm) / 63);
          for (const gap of gaps) expect(gap).toBeLessThanOrEqual(wanted * 1.5 + 2 * mm);
        },
      ),
    );
  });

  it('are one where the hand stood still', () => {
    expect(thinned(along(20, 0.1))).toHaveLength(1);
  });

  it('are what the record takes, and hardly move by it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [u, v] = [a, b * (1 - a)];
          const anchor = { triangle: 7, barycentric: [u, v, 1 - u - v] as const };
          const kept = rounded(anchor);
          expect(Stroke.safeParse({ sex: 'female', anchors: [kept], widthMm: 50 }).success).toBe(true);
          kept.barycentric.forEach((weight, k) => {
            expect(Math.abs(weight - anchor.barycentric[k]!)).toBeLessThan(3e-5);
          });
        },
      ),
    );
  });
});

describe('a path from point to point', () => {
  it('passes the points between on their meridian, in the order of the hand', () => {
    const anchors = woman.trace('BL25', 'BL13', 'right');
    const positions = anchors.map((anchor) => positionOf(woman.body.mesh, anchor));
    for (const code of ['BL25', 'BL23', 'BL17', 'BL13']) {
      const point = positionOf(woman.body.mesh, anchorOf(woman, code, 'R'));
      expect(Math.min(...positions.map((one) => distance(one, point)))).toBeLessThan(4);
    }
    expect(positions[0]![1]).toBeLessThan(positions.at(-1)![1]);
    expect(positions.every(([x]) => x < 0)).toBe(true);
  });

  it('joins points of two meridians straight, is one spot for one point, and refuses what has no place', () => {
    expect(woman.trace('BL23', 'GB30', 'left').length).toBeGreaterThan(10);
    expect(woman.trace('BL23', 'BL23', 'left')).toHaveLength(1);
    expect(() => woman.trace('BL23', 'XX9', 'left')).toThrow(RangeError);
  });

  it('is described by its ends and the meridian that it follows', () => {
    const { text, side, nearest } = woman.describeStroke(woman.trace('BL20', 'BL25', 'left'));
    expect(text).toBe('along the Bladder line, T11 to L4, 1.5 cun lateral to the posterior midline');
    expect(side).toBe('L');
    // Of its middle: both ends of another path may lie where the patient lies otherwise.
    expect(['BL22', 'BL23']).toContain(nearest.code);
    expect(woman.describeStroke(woman.trace('BL23', 'GB30', 'right'))).toMatchObject({
      text: expect.stringMatching(/^from /),
      side: 'R',
    });
    expect(woman.describeStroke(woman.trace('GV4', 'GV9', 'left')).side).toBe('M');
  });

  it('is said to follow a meridian only where it keeps to one of its lines', () => {
    const between = (from: string, to: string) =>
      woman.describeStroke([from, to].map((code) => anchorOf(woman, code))).text;
    expect(between('BL52', 'BL53')).toMatch(/^along the Bladder line, L2 to S2, 3.0 cun lateral/);
    // Slanting from the inner line to the outer one; short ones never come far from either.
    for (const [from, to] of [
      ['BL23', 'BL53'],
      ['BL25', 'BL53'],
      ['BL23', 'BL52'],
      ['BL54', 'BL22'],
    ] as const)
      expect(between(from, to)).toMatch(/^from /);
  });
});
