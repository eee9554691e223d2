import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { type Atlas, createAtlas } from '../../../shared/atlas/index.ts';
import type { Cut } from '../../../shared/atlas/surface/patch.ts';
import { type Region, regionOf } from '../../../shared/atlas/surface/region.ts';

let woman: Atlas;
let heavyMan: Atlas;

beforeAll(async () => {
  woman = createAtlas(await readBody('female', 'average'));
  heavyMan = createAtlas(await readBody('male', 'heavy'));
});

const anchorOf = (atlas: Atlas, code: string, side = 'L') =>
  atlas.placements.find((one) => one.code === code && one.side === side)!.anchor;

const spot = (code: string, widthMm: number, side = 'L'): Cut => ({
  anchors: [anchorOf(woman, code, side)],
  widthMm,
});

/** Down the back beside the spine, mean of a hand's width. */
const strip = (from: string, to: string, widthMm: number): Cut => ({
  anchors: [anchorOf(woman, from), anchorOf(woman, to)],
  widthMm,
});

const areaOf = (inside: readonly (readonly Cut[])[], outside: readonly (readonly Cut[])[] = []) =>
  regionOf(woman.body.mesh, { inside, outside }).areaMm2;

/** How far outside of the edge each corner lies. */
const offsOf = ({ patch }: Region) => [...patch.field].filter((_, i) => i % 3 === 2);

describe('the skin of a pain drawing', () => {
  it('has the area of what was painted: of a spot that of its disc, or a little more where the skin bends', () => {
    for (const widthMm of [30, 60, 90]) {
      const disc = Math.PI * (widthMm / 2) ** 2;
      const area = areaOf([[spot('BL23', widthMm)]]);
      expect(area).toBeGreaterThan(disc * 0.97);
      expect(area).toBeLessThan(disc * 1.15);
    }
  });

  it('counts skin once where strokes overlap', () => {
    const once = areaOf([[strip('BL23', 'BL25', 80)]]);
    expect(areaOf([[strip('BL23', 'BL25', 80), strip('BL25', 'BL23', 80), spot('BL24', 40)]])).toBeCloseTo(
      once,
      6,
    );
  });

  it('adds up what lies apart, the two sides alike', () => {
    const left = areaOf([[spot('BL57', 50)]]);
    const right = areaOf([[spot('BL57', 50, 'R')]]);
    expect(right / left).toBeCloseTo(1, 1);
    expect(areaOf([[spot('BL57', 50), spot('BL57', 50, 'R')]])).toBeCloseTo(left + right, 6);
  });

  it('is larger on a larger body only by what the skin curves: a brush is as wide everywhere', () => {
    const cut = [strip('BL23', 'BL25', 80)];
    const slim = areaOf([cut]);
    const heavy = regionOf(heavyMan.body.mesh, { inside: [cut], outside: [] }).areaMm2;
    expect(heavy).toBeGreaterThan(slim);
    expect(heavy).toBeLessThan(slim * 2);
  });

  it('tells of each corner whether it lies inside: some do, and an edge runs all around', () => {
    const offs = offsOf(
      regionOf(woman.body.mesh, { inside: [[strip('BL23', 'BL25', 80), spot('GV4', 90, 'M')]], outside: [] }),
    );
    expect(Math.min(...offs)).toBeLessThan(-35);
    expect(offs.some((off) => off > 0)).toBe(true);
  });

  it('is nothing of a drawing without strokes', () => {
    expect(areaOf([[]])).toBe(0);
    expect(areaOf([[spot('BL23', 60)], []])).toBe(0);
    expect(areaOf([[spot('BL23', 60)]], [[]])).toBe(areaOf([[spot('BL23', 60)]]));
  });
});

describe('two pain drawings', () => {
  const codes = ['BL23', 'BL24', 'BL25', 'BL26', 'BL52', 'GB30', 'BL54', 'ST25'] as const;
  const painted = fc.array(
    fc.record({
      from: fc.constantFrom(...codes),
      to: fc.constantFrom(...codes),
      side: fc.constantFrom('L', 'R'),
      widthMm: fc.integer({ min: 10, max: 90 }),
      isSpot: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const drawings = painted.map((many) =>
    many.map(({ from, to, side, widthMm, isSpot }): Cut => {
      const ends = isSpot ? [from] : [from, to];
      return { anchors: ends.map((code) => anchorOf(woman, code, side)), widthMm };
    }),
  );

  it('are made of what is gone, what is new and what is still there', () => {
    fc.assert(
      fc.property(drawings, drawings, (before, after) => {
        const gone = areaOf([before], [after]);
        const fresh = areaOf([after], [before]);
        const still = areaOf([before, after]);
        expect(gone + still).toBeCloseTo(areaOf([before]), 5);
        expect(fresh + still).toBeCloseTo(areaOf([after]), 5);
        expect(areaOf([after, before])).toBeCloseTo(still, 5);
      }),
      { numRuns: 8 },
    );
  });

  it('that are alike differ by nothing', () => {
    const same = [strip('BL23', 'BL26', 70)];
    expect(areaOf([same], [same])).toBe(0);
    expect(areaOf([same, same])).toBe(areaOf([same]));
  });

  it('of a wide and a narrow brush over the same place leave the edge', () => {
    const [wide, narrow] = [[spot('BL23', 100)], [spot('BL23', 60)]];
    expect(areaOf([wide], [narrow]) + areaOf([narrow])).toBeCloseTo(areaOf([wide]), 5);
    expect(areaOf([narrow], [wide])).toBe(0);
  });
});
