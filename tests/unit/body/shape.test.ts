import { beforeAll, describe, expect, test } from 'vitest';
import { type Measures, measuresOf } from '../../../scripts/bake-body/measure.ts';
import { STATURE_MM } from '../../../scripts/bake-body/stand.ts';
import { SURVEY } from '../../../scripts/bake-body/survey.ts';
import { readBody } from '../../../scripts/read-body.ts';
import type { Body } from '../../../shared/atlas/body/body-file.ts';
import { BUILDS, SEXES } from '../../../shared/atlas/surface/mesh.ts';

const bodies = new Map<string, Body>();
const measures = new Map<string, Measures>();

beforeAll(async () => {
  for (const sex of SEXES) {
    for (const build of BUILDS) {
      const body = await readBody(sex, build);
      bodies.set(`${sex} ${build}`, body);
      measures.set(`${sex} ${build}`, measuresOf(body));
    }
  }
});

const GIRTHS = ['neck', 'chest', 'waist', 'buttock', 'thigh', 'calf', 'ankle', 'biceps'] as const;
/** A tape differs by so much between two people who hold it; a body lies this near the mean of its build. */
const NEAR_DEVIATIONS = 1.25;

describe.each(SEXES)('%s', (sex) => {
  test.each(GIRTHS)('%s grows from slim over average to heavy', (girth) => {
    const [slim, average, heavy] = BUILDS.map((build) => measures.get(`${sex} ${build}`)![girth]);
    expect(slim).toBeLessThan(average!);
    expect(average).toBeLessThan(heavy!);
  });

  describe.each(BUILDS)('%s', (build) => {
    const body = () => bodies.get(`${sex} ${build}`)!;

    test.each(GIRTHS)('%s is near the mean of people of that build', (girth) => {
      const [mean, deviation] = SURVEY[sex][build][girth];
      const ratio = measures.get(`${sex} ${build}`)![girth] / body().statureMm;
      expect(Math.abs(ratio - mean) / deviation).toBeLessThan(NEAR_DEVIATIONS);
    });

    test('stands on its soles with the mean stature of its sex', () => {
      const heights = body().mesh.positions.filter((_, i) => i % 3 === 1);
      const low = heights.reduce((a, b) => Math.min(a, b));
      const high = heights.reduce((a, b) => Math.max(a, b));
      expect(low).toBeCloseTo(0, 1);
      expect(high).toBeCloseTo(STATURE_MM[sex], 1);
      expect(body().statureMm).toBe(STATURE_MM[sex]);
    });

    test('rests on heel and ball of each foot', () => {
      const { positions } = body().mesh;
      const lowest = (inside: (z: number) => boolean) => {
        let low = Number.POSITIVE_INFINITY;
        for (let i = 0; i < positions.length; i += 3) {
          if (positions[i]! > 0 && inside(positions[i + 2]!)) low = Math.min(low, positions[i + 1]!);
        }
        return low;
      };
      const ankle = body().joints['ankle.L']![2];
      expect(lowest((z) => z < ankle)).toBeLessThan(2);
      expect(lowest((z) => z > ankle + 80 && z < ankle + 140)).toBeLessThan(4);
    });

    test('keeps its left side left of the median plane', () => {
      const { mesh, topology } = body();
      topology.mirrorVertex.forEach((mirror, vertex) => {
        if (mirror > vertex) expect(mesh.positions[3 * vertex]).toBeGreaterThan(0);
        if (mirror === vertex) expect(mesh.positions[3 * vertex]).toBe(0);
      });
    });

    test('hangs its arms beside the trunk, palms forward', () => {
      const { joints } = body();
      const toLittle = joints['finger-5-1.L']!.map((mm, k) => mm - joints['wrist.L']![k]!);
      const toIndex = joints['finger-2-1.L']!.map((mm, k) => mm - joints['wrist.L']![k]!);
      const palm = [
        toLittle[1]! * toIndex[2]! - toLittle[2]! * toIndex[1]!,
        toLittle[2]! * toIndex[0]! - toLittle[0]! * toIndex[2]!,
        toLittle[0]! * toIndex[1]! - toLittle[1]! * toIndex[0]!,
      ];
      expect(palm[2]! / Math.hypot(...palm)).toBeGreaterThan(0.9);
      const [outward, down] = [0, 1].map((k) => joints['wrist.L']![k]! - joints['shoulder.L']![k]!);
      const abduction = (Math.atan2(outward!, -down!) * 180) / Math.PI;
      expect(abduction).toBeGreaterThan(9);
      expect(abduction).toBeLessThan(25);
    });

    test('has its joints on both sides, in anatomical order', () => {
      const { joints } = body();
      const heights = ['head', 'neck', 'shoulder.L', 'elbow.L', 'wrist.L', 'knee.L', 'ankle.L'].map(
        (name) => joints[name]![1],
      );
      expect(heights).toEqual(heights.toSorted((a, b) => b - a));
      for (const [name, [x, y, z]] of Object.entries(joints)) {
        if (!name.endsWith('.L')) continue;
        expect(x, name).toBeGreaterThan(0);
        expect(joints[`${name.slice(0, -2)}.R`]).toEqual([-x, y, z]);
      }
    });

    test('is dark only in its folds', () => {
      const { occlusion } = body();
      const sorted = [...occlusion].sort((a, b) => a - b);
      expect(sorted.at(-1)).toBeGreaterThan(230);
      expect(sorted[0]).toBeLessThan(60);
      expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThan(110);
    });
  });
});
