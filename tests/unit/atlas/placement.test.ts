import { describe, expect, test } from 'vitest';
import type { PointCode } from '../../../shared/atlas/codes.ts';
import { isMeasured } from '../../../shared/atlas/describe.ts';
import { LANDMARKS } from '../../../shared/atlas/landmarks/ids.ts';
import { placementId } from '../../../shared/atlas/placement.ts';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { POINT_RULES } from '../../../shared/atlas/points/rules/index.ts';
import { explain } from '../../../shared/atlas/rules/explain.ts';
import type { Anchor, Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { distance, dot, sub } from '../../../shared/atlas/surface/vec.ts';
import { LAID } from './bodies.ts';

const run = (meridian: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${meridian}${from + i}` as PointCode);

test('every point that the atlas knows has a rule, and every rule a point', () => {
  expect([...POINT_RULES.keys()].sort()).toEqual(POINTS.map(({ code }) => code).sort());
});

test('a rule and its facts agree on whether the point lies on the midline', () => {
  for (const { code, midline } of POINTS) {
    const { places } = POINT_RULES.get(code as PointCode)!;
    expect([code, places.every(({ on }) => on === 'median')]).toEqual([code, midline]);
  }
});

test('every rule can be said in words and names only landmarks that exist', () => {
  for (const [code, { places }] of POINT_RULES) {
    for (const { rule } of places) {
      const { steps, landmarks, points } = explain(rule);
      expect([code, steps.length > 0, steps.every((s) => /^[A-Z].*\.$/.test(s))]).toEqual([code, true, true]);
      expect(landmarks.length + points.length).toBeGreaterThan(0);
      for (const id of landmarks) expect(LANDMARKS).toContain(id);
      expect(steps.join(' ')).not.toMatch(/undefined|NaN/);
    }
  }
});

describe.each(LAID)('on the $name body', ({ atlas, point, mark, mmPerCun }) => {
  const { placements, surface } = atlas;

  test('every point lies on skin, with an outward normal and a tolerance one can believe', () => {
    for (const { code, position, normal, anchor, toleranceMm } of placements) {
      expect(distance(surface.position(anchor), position)).toBeLessThan(1e-9);
      expect(Math.hypot(...normal)).toBeCloseTo(1, 6);
      // A ray from just outside comes back to the very place: nothing is buried in the body.
      const outside: Vec3 = [
        position[0] + normal[0] * 0.5,
        position[1] + normal[1] * 0.5,
        position[2] + normal[2] * 0.5,
      ];
      const back = surface.ray(outside, [-normal[0], -normal[1], -normal[2]]);
      expect([code, back !== null && distance(back.position, position) < 0.5]).toEqual([code, true]);
      expect(toleranceMm).toBeGreaterThanOrEqual(2);
      expect(toleranceMm).toBeLessThanOrEqual(20);
      // Ears and cun put the crown far apart on these heads.
      if (code === 'GV20') expect(toleranceMm).toBe(20);
    }
  });

  test('left and right mirror each other to the last digit, and the midline is x = 0', () => {
    const byId = new Map(placements.map((placement) => [placementId(placement), placement]));
    for (const placement of placements) {
      if (placement.side === 'M') {
        expect([placement.code, Math.abs(placement.position[0])]).toEqual([placement.code, 0]);
        continue;
      }
      // Under the tongue each side has a point of its own.
      if (['EX-HN12', 'EX-HN13'].includes(placement.code)) continue;
      const other = byId.get(placementId({ ...placement, side: placement.side === 'L' ? 'R' : 'L' }))!;
      expect(other.position[0]).toBe(-placement.position[0]);
      expect(other.position[1]).toBe(placement.position[1]);
      expect(other.position[2]).toBe(placement.position[2]);
      if (placement.side === 'L') expect(placement.position[0]).toBeGreaterThan(0);
    }
  });

  test('no two points fall together', () => {
    const seen = new Map<string, (typeof placements)[number]>();
    // These are one place under two codes by definition.
    const same = new Set([
      'EX-LE4 EX-LE5',
      'ST35 EX-LE5',
      'LR2 EX-LE10',
      'ST44 EX-LE10',
      'GB43 EX-LE10',
      'GV2 EX-B9',
      'TE2 EX-UE9',
      'PC9 EX-UE11',
    ]);
    for (const placement of placements.filter(({ side }) => side !== 'R')) {
      for (const other of seen.values()) {
        if (same.has(`${other.code} ${placement.code}`) || other.code === placement.code) continue;
        expect([placement.code, other.code, distance(placement.position, other.position) > 3]).toEqual([
          placement.code,
          other.code,
          true,
        ]);
      }
      seen.set(placementId(placement), placement);
    }
  });

  const height = (id: string) => point(id).position[1];

  test('points follow each other down (or up) the body in the order of their meridian', () => {
    const falling = [
      [...run('BL', 11, 30)],
      [...run('BL', 31, 34)],
      [...run('BL', 35, 40)].filter((code) => !['BL39', 'BL40'].includes(code)),
      [...run('BL', 41, 54)],
      ['BL40', ...run('BL', 55, 62)].filter((code) => code !== 'BL61'),
      [...run('GV', 1, 14)].reverse(),
      [...run('ST', 30, 41)].filter((code) => code !== 'ST40'),
      [...run('GB', 31, 35)],
      [...run('GB', 36, 40)],
      [...run('SP', 5, 11)].reverse(),
      ['LR10', 'LR9', 'LR8', 'LR7', 'LR6', 'LR5', 'LR4'],
      ['KI10', 'KI9', 'KI7', 'KI3'],
      [
        'T1',
        'T2',
        'T3',
        'T4',
        'T5',
        'T6',
        'T7',
        'T8',
        'T9',
        'T10',
        'T11',
        'T12',
        'L1',
        'L2',
        'L3',
        'L4',
        'L5',
      ].map((level) => `EX-B2@${level}`),
    ];
    for (const codes of falling) {
      for (let i = 1; i < codes.length; i++) {
        expect([codes[i - 1], codes[i], height(codes[i - 1]!) > height(codes[i]!)]).toEqual([
          codes[i - 1],
          codes[i],
          true,
        ]);
      }
    }
  });

  test('points of the foot follow each other towards the toes', () => {
    const forward = (id: string) => point(id).position[2];
    for (const codes of [
      ['BL61', 'BL62', 'BL63', 'BL64', 'BL65', 'BL66', 'BL67'],
      ['SP5', 'SP4', 'SP3', 'SP2', 'SP1'],
      ['ST41', 'ST42', 'ST43', 'ST44', 'ST45'],
      ['GB40', 'GB41', 'GB42', 'GB43', 'GB44'],
      ['LR4', 'LR3', 'LR2', 'LR1'],
      ['KI4', 'KI3', 'KI6', 'KI2', 'KI1'],
    ]) {
      for (let i = 1; i < codes.length; i++) {
        expect([codes[i - 1], codes[i], forward(codes[i - 1]!) < forward(codes[i]!)]).toEqual([
          codes[i - 1],
          codes[i],
          true,
        ]);
      }
    }
  });

  test('back points are level with their vertebra and so many back-cun beside the midline', () => {
    const lines: [string, string, number][] = [
      ['BL11', 't1', 1.5], ['BL12', 't2', 1.5], ['BL13', 't3', 1.5], ['BL14', 't4', 1.5], ['BL15', 't5', 1.5],
      ['BL16', 't6', 1.5], ['BL17', 't7', 1.5], ['BL18', 't9', 1.5], ['BL19', 't10', 1.5], ['BL20', 't11', 1.5],
      ['BL21', 't12', 1.5], ['BL22', 'l1', 1.5], ['BL23', 'l2', 1.5], ['BL24', 'l3', 1.5], ['BL25', 'l4', 1.5],
      ['BL26', 'l5', 1.5], ['BL41', 't2', 3], ['BL43', 't4', 3], ['BL46', 't7', 3], ['BL47', 't9', 3],
      ['BL51', 'l1', 3], ['BL52', 'l2', 3], ['EX-B1', 'c7', 0.5], ['EX-B3', 't8', 1.5], ['EX-B6', 'l4', 3],
    ]; // biome-ignore format: a table reads better as one
    for (const [code, vertebra, cun] of lines) {
      const spine = mark(`${vertebra}-spinous`);
      const { position } = point(code);
      expect([code, Math.abs(position[1] - spine[1]) < 0.01]).toEqual([code, true]);
      const contour = surface.contour({ point: spine, normal: [0, 1, 0] }, spine);
      const way = Math.abs(contour.nearest(position).at - contour.nearest(spine).at);
      expect(Math.min(way, contour.length - way) / mmPerCun('back')).toBeCloseTo(cun, 2);
    }
  });

  test('the palpable signs carry the levels that WHO names', () => {
    const levels: [string, number][] = [
      ['t3', mark('medial-scapular-spine')[1]],
      ['t7', mark('inferior-scapular-angle')[1]],
      ['t12', (mark('inferior-scapular-angle')[1] + mark('iliac-crest')[1]) / 2],
      ['l4', mark('iliac-crest')[1]],
    ];
    for (const [vertebra, y] of levels) expect(mark(`${vertebra}-spinous`)[1]).toBeCloseTo(y, 2);
    expect(point('BL28').position[1]).toBeCloseTo(mark('psis-inferior')[1], 1);
    expect(point('BL34').position[1]).toBeCloseTo(mark('sacral-hiatus')[1], 1);
    expect(point('BL30').position[1]).toBeCloseTo(mark('sacral-hiatus')[1], 1);
  });

  test('nothing of the sacrum dives into the natal cleft', () => {
    expect(dot(point('GV2').normal, [0, 0, -1])).toBeGreaterThan(0.7);
    for (const code of ['BL27', 'BL28', 'BL29', 'BL30', 'BL53', 'BL54']) {
      expect(dot(point(code).normal, [0, 0, -1])).toBeGreaterThan(0.6);
      // The tape stays near the straight breadth: no cleft has eaten it.
      const cun = point(code).position[0] / mmPerCun('back');
      expect(cun).toBeGreaterThan((code === 'BL53' || code === 'BL54' ? 3 : 1.5) * 0.86);
    }
    expect(point('BL35').position[0] / mmPerCun('back')).toBeCloseTo(0.5, 1);
    expect(height('GV1')).toBeLessThan(mark('coccyx-tip')[1]);
    expect(height('GV1')).toBeGreaterThan(mark('anus')[1]);
  });

  test('limb points lie at their cun of the segment', () => {
    const rows: [string, string, string, string][] = [
      ['BL37', 'gluteal-fold', 'popliteal-crease', '6/14'],
      ['BL57', 'popliteal-crease', 'lateral-malleolus', '8/16'],
      ['BL55', 'popliteal-crease', 'lateral-malleolus', '2/16'],
      ['BL59', 'popliteal-crease', 'lateral-malleolus', '13/16'],
      ['GB39', 'popliteal-crease', 'lateral-malleolus', '13/16'],
      ['GB37', 'popliteal-crease', 'lateral-malleolus', '11/16'],
      ['GB35', 'popliteal-crease', 'lateral-malleolus', '9/16'],
      ['GB32', 'greater-trochanter', 'popliteal-crease', '12/19'],
      ['SP6', 'patella-apex', 'medial-malleolus', '12/15'],
      ['SP7', 'patella-apex', 'medial-malleolus', '9/15'],
      ['LR5', 'patella-apex', 'medial-malleolus', '10/15'],
      ['KI7', 'patella-apex', 'medial-malleolus', '13/15'],
      ['ST36', 'patellar-ligament-lateral', 'ankle-front', '3/16'],
      ['ST38', 'patellar-ligament-lateral', 'ankle-front', '8/16'],
      ['SP10', 'pubic-symphysis', 'patella-base', '16/18'],
      ['ST32', 'pubic-symphysis', 'patella-base', '12/18'],
    ];
    for (const [code, from, to, part] of rows) {
      const [cun, whole] = part.split('/').map(Number) as [number, number];
      const found = (mark(from)[1] - height(code)) / (mark(from)[1] - mark(to)[1]);
      // The limb's axis leans a little, so heights agree to a third of a cun.
      expect([code, Math.abs(found * whole - cun) < 0.34]).toEqual([code, true]);
    }
  });

  test('points between two landmarks divide the line as defined', () => {
    const rows: [string, string, string, number][] = [
      ['GB30', 'greater-trochanter', 'sacral-hiatus', 1 / 3],
      ['GB30~alternative', 'greater-trochanter', 'asis', 1 / 3],
      ['GB29', 'asis', 'greater-trochanter', 1 / 2],
      ['BL60', 'lateral-malleolus', 'achilles-lateral', 1 / 2],
      ['KI3', 'medial-malleolus', 'achilles-medial', 1 / 2],
      ['SP5', 'navicular-tuberosity', 'medial-malleolus', 1 / 2],
    ];
    for (const [code, from, to, fraction] of rows) {
      const line = sub(mark(to), mark(from));
      const along = dot(sub(point(code).position, mark(from)), line) / dot(line, line);
      expect([code, Math.abs(along - fraction) < 0.02]).toEqual([code, true]);
    }
    expect(point('BL36').position).toEqual(mark('gluteal-fold'));
    expect(point('BL40').position).toEqual(mark('popliteal-crease'));
  });

  test('leg points keep to their bone and border', () => {
    const [x, z] = [0, 2] as const;
    const at = (id: string) => point(id).position;
    // Medial to lateral across the front of the shin.
    expect(at('ST36')[x]).toBeGreaterThan(mark('tibial-tuberosity')[x]);
    expect(at('ST40')[x]).toBeGreaterThan(at('ST38')[x]);
    expect(at('GB35')[z]).toBeLessThan(at('GB36')[z]);
    expect(at('SP6')[z]).toBeLessThan(at('LR5')[z]);
    expect(at('KI7')[z]).toBeLessThan(at('KI8')[z]);
    expect(at('LR7')[z]).toBeLessThan(at('SP9')[z]);
    expect(at('BL39')[x]).toBeGreaterThan(at('BL40')[x]);
    expect(at('KI10')[x]).toBeLessThan(at('BL40')[x]);
    expect(at('LR8')[x]).toBeLessThan(at('KI10')[x]);
    expect(at('BL58')[x]).toBeGreaterThan(at('BL57')[x]);
    expect(at('GB34')[z]).toBeGreaterThan(mark('fibular-head')[z]);
    expect(at('GB34')[1]).toBeLessThan(mark('fibular-head')[1]);
  });

  test('meridian lines run on skin through their points', () => {
    for (const { id, side, paths } of atlas.meridians) {
      if (side === 'R') continue;
      for (const path of paths) {
        for (let i = 1; i < path.length; i++) {
          const middle = path[i]!.map((v, k) => (v + path[i - 1]![k]!) / 2) as unknown as Vec3;
          expect([id, distance(surface.closest(middle).position, middle) < 0.5]).toEqual([id, true]);
        }
      }
      const drawn = paths.flat();
      for (const placement of placements) {
        if (placement.meridian !== id || placement.side === 'R' || placement.reading === 'who-alternative')
          continue;
        const gap = Math.min(...drawn.map((p) => distance(p, placement.position)));
        expect([placement.code, gap < 1]).toEqual([placement.code, true]);
      }
    }
  });

  test('a free place is described in the words of a practitioner', () => {
    const [x, y, z] = point('BL25').position;
    const below = atlas.describe(surface.closest([x, y - 6, z]).anchor);
    expect(below).toMatchObject({ side: 'L', region: 'buttock and sacrum', nearest: { code: 'BL25' } });
    expect(below.text).toMatch(
      /^1\.[456] cun lateral to the posterior midline, level of L[45]; 0\.[23] cun below BL25$/,
    );
    // The other side in the same words.
    expect(atlas.describe(surface.closest([-x, y - 6, z]).anchor)).toEqual({ ...below, side: 'R' });

    const calf = point('BL57').position;
    const onCalf = atlas.describe(
      surface.closest([calf[0], calf[1] + mmPerCun('leg-lateral'), calf[2]]).anchor,
    );
    expect(onCalf.region).toBe('leg');
    expect(onCalf.text).toMatch(
      /^Poster\w+ aspect of the leg, 7\.\d cun below the popliteal crease; 1\.0 cun above BL57$/,
    );

    const crown = point('GV20').position;
    const onCrown = atlas.describe(surface.closest([0, crown[1], crown[2] - mmPerCun('head') / 2]).anchor);
    expect(onCrown).toMatchObject({ side: 'M', region: 'scalp' });
    expect(onCrown.text).toMatch(/^On the midline of the scalp; 0\.[3-7] cun [a-z ]+ (GV20|GV19|EX-HN1)$/);
    expect(atlas.describe(point('ST4').anchor).text).toBe('On the face; at ST4');
    expect(atlas.describe(point('GB12').anchor).text).toMatch(/^On the (neck|scalp); at GB12$/);

    const navel = mark('umbilicus');
    const belly = atlas.describe(surface.closest([2 * mmPerCun('nipples'), navel[1], navel[2]]).anchor);
    expect(belly.text).toMatch(
      /^[12]\.\d cun lateral to the anterior midline, (level with|0\.\d cun (above|below)) the umbilicus; (at|0\.\d cun [a-z ]+) ST25$/,
    );
  });

  test('no place on the skin is without words that are known again, not even between the legs', () => {
    const { triangles } = atlas.body.mesh;
    const fold = mark('gluteal-fold')[1];
    const wordless: string[] = [];
    for (let triangle = 0; triangle < triangles.length / 3; triangle++) {
      const anchor: Anchor = { triangle, barycentric: [0.4, 0.3, 0.3] };
      const isBetween = Math.abs(atlas.surface.place(anchor).position[1] - fold) < 40;
      if (triangle % (isBetween ? 5 : 101) !== 0) continue;
      try {
        const { text } = atlas.describe(anchor);
        if (!isMeasured(text)) wordless.push(`${triangle}: not known for measured: ${text}`);
      } catch (cause) {
        wordless.push(`${triangle}: ${(cause as Error).message}`);
      }
    }
    expect(wordless).toEqual([]);
  });
});
