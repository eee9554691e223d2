import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LandmarkId } from '../../../shared/atlas/landmarks/ids.ts';
import type { Place } from '../../../shared/atlas/placement.ts';
import { evaluate, type Ground, RuleError } from '../../../shared/atlas/rules/evaluate.ts';
import { explain } from '../../../shared/atlas/rules/explain.ts';
import type { Rule } from '../../../shared/atlas/rules/rule.ts';
import { toleranceOf } from '../../../shared/atlas/rules/tolerance.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { cutBetween } from '../../../shared/atlas/surface/path.ts';
import { Surface } from '../../../shared/atlas/surface/surface.ts';
import { distance } from '../../../shared/atlas/surface/vec.ts';
import { limb } from './meshes.ts';

const RADIUS = 50;
/** A round limb on the patient's left, its axis at x = 100; one cun is 10 mm on every scale. */
const CENTRE: Vec3 = [100, 100, 0];
const surface = new Surface(limb(RADIUS, CENTRE));

/** The skin of the limb at an angle (0 = front, 90 = lateral) and a height. */
const skin = (degrees: number, height: number): Place => {
  const angle = (degrees * Math.PI) / 180;
  return surface.closest([CENTRE[0] + 99 * Math.sin(angle), height, 99 * Math.cos(angle)]);
};

const MARKS: Partial<Record<LandmarkId, Place>> = {
  'popliteal-crease': skin(180, 190),
  heel: skin(180, 10),
  'fibular-head': skin(90, 180),
  'fibula-posterior-upper': skin(100, 120),
  'fibula-posterior-lower': skin(100, 60),
  'fibula-anterior-upper': skin(60, 120),
  'fibula-anterior-lower': skin(60, 60),
  'lateral-malleolus': skin(90, 30),
  'achilles-lateral-upper': skin(160, 90),
  'achilles-lateral': skin(160, 30),
  'medial-malleolus': skin(-90, 30),
  'patella-apex': skin(0, 190),
};

const ground: Ground = {
  surface,
  landmark: (id) => MARKS[id]!,
  place: (ref) => MARKS[ref as LandmarkId]!,
  line: (from, to, seenFrom) =>
    cutBetween(
      surface,
      MARKS[from as LandmarkId]!,
      MARKS[to as LandmarkId]!,
      seenFrom === 'posterior' ? [0, 0, -1] : [1, 0, 0],
    ),
  mmPerCun: () => 10,
  segmentPlane: ({ cun, from }) => ({
    point: [CENTRE[0], from === 'proximal' ? 190 - 10 * cun : 30 + 10 * cun, 0],
    normal: [0, 1, 0],
  }),
  midline: () => {
    throw new Error('A limb has no midline');
  },
  proximalPlane: ({ of, proximal }) => ({
    point: [CENTRE[0], MARKS[of as LandmarkId]!.position[1] + 10 * proximal.cun, 0],
    normal: [0, 1, 0],
  }),
  distal: () => [0, -1, 0],
  headLevel: () => {
    throw new Error('A limb has no head');
  },
  intercostal: () => {
    throw new Error('A limb has no ribs');
  },
};

const angleOf = ({ position }: Place) => (Math.atan2(position[0] - CENTRE[0], position[2]) * 180) / Math.PI;
const refuse = () => {
  throw new Error('No point is referred to');
};

describe('a rule', () => {
  test('so many cun proximal to a landmark is the level so many cun from that end of its segment', () => {
    const where = { at: 'fibula-anterior' } as const;
    const measured = evaluate(ground, {
      level: { of: 'lateral-malleolus', proximal: { cun: 4, scale: 'leg-lateral' } },
      where,
    });
    const divided = evaluate(ground, {
      level: { segment: 'leg-lateral', cun: 4, from: 'distal' },
      where,
    });
    expect(distance(measured.position, divided.position)).toBeLessThan(1e-9);
  });

  test('so many cun along a segment at a border lies on that border at that level', () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 9, noNaN: true }), (cun) => {
        const place = evaluate(ground, {
          level: { segment: 'leg-lateral', cun, from: 'distal' },
          where: { at: 'fibula-anterior' },
        });
        expect(place.position[1]).toBeCloseTo(30 + 10 * cun, 3);
        expect(Math.abs(angleOf(place) - 60)).toBeLessThan(1.5);
      }),
    );
  });

  test('so far beyond a border is measured with a tape round the limb', () => {
    for (const [towards, sign] of [
      ['posterior', 1],
      ['anterior', -1],
    ] as const) {
      const place = evaluate(ground, {
        level: { segment: 'leg-lateral', cun: 6, from: 'distal' },
        where: { at: 'fibula-posterior', by: { cun: 1, scale: 'finger' }, towards },
      });
      const arc = ((angleOf(place) - angleOf(MARKS['fibula-posterior-upper']!)) * Math.PI * RADIUS) / 180;
      expect(arc * sign).toBeGreaterThan(9.4);
      expect(arc * sign).toBeLessThan(10.6);
    }
  });

  test('between two borders divides the shorter way round', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
        const place = evaluate(ground, {
          level: { segment: 'leg-lateral', cun: 4, from: 'distal' },
          where: { between: ['fibula-posterior', 'achilles-lateral'], fraction },
        });
        expect(Math.abs(angleOf(place) - (100 + 60 * fraction))).toBeLessThan(1.5);
      }),
    );
  });

  test('on a line between two places it lies where the tape crosses the level', () => {
    const place = evaluate(ground, {
      level: { segment: 'leg-lateral', cun: 8, from: 'proximal' },
      where: { onLine: ['popliteal-crease', 'heel'], seenFrom: 'posterior' },
    });
    expect(place.position[1]).toBeCloseTo(110, 3);
    expect(Math.abs(Math.abs(angleOf(place)) - 180)).toBeLessThan(0.5);
  });

  test('between two places it is carried to the skin above that part of the straight line', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (fraction) => {
        const place = evaluate(ground, { between: ['lateral-malleolus', 'achilles-lateral'], fraction });
        const [from, to] = [MARKS['lateral-malleolus']!.position, MARKS['achilles-lateral']!.position];
        const line: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
        const along =
          ((place.position[0] - from[0]) * line[0] + (place.position[2] - from[2]) * line[2]) /
          (line[0] ** 2 + line[2] ** 2);
        expect(along).toBeCloseTo(fraction, 2);
        expect(place.position[1]).toBeCloseTo(30, 1);
        expect(Math.hypot(place.position[0] - CENTRE[0], place.position[2])).toBeGreaterThan(RADIUS * 0.99);
      }),
    );
  });

  test('steps go over the skin one after the other', () => {
    const place = evaluate(ground, {
      from: 'fibular-head',
      steps: [
        { towards: 'inferior', by: { cun: 2, scale: 'finger' } },
        { towards: 'anterior', by: { cun: 1, scale: 'finger' } },
      ],
    });
    expect(place.position[1]).toBeCloseTo(160, 1);
    expect(((90 - angleOf(place)) * Math.PI * RADIUS) / 180).toBeCloseTo(10, 0);
  });

  test('that cannot be followed says which line failed', () => {
    const rule: Rule = {
      level: { segment: 'leg-lateral', cun: 1, from: 'distal' },
      where: { onLine: ['fibular-head', 'popliteal-crease'], seenFrom: 'lateral' },
    };
    expect(() => evaluate(ground, rule)).toThrow(RuleError);
    expect(() => evaluate(ground, rule)).toThrow(/fibular-head to popliteal-crease/);
  });
});

describe('a tolerance', () => {
  const along = (cun: number): Rule => ({
    level: { segment: 'leg-lateral', cun, from: 'distal' },
    where: { at: 'fibula-anterior' },
  });
  const of = (rule: Rule) => toleranceOf(ground, rule, refuse);

  test('is smallest at a prominence and grows towards the middle of a divided segment', () => {
    expect(of({ at: 'lateral-malleolus' })).toBeLessThan(of(along(2)));
    expect(of(along(2))).toBeLessThan(of(along(5)));
    expect(of(along(5))).toBeLessThan(of(along(8)));
    // Equal cun from either end are equally uncertain.
    expect(of(along(3))).toBeCloseTo(of(along(13)), 6);
  });

  test('of a place between two landmarks lies between theirs', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
        const between = of({ between: ['lateral-malleolus', 'achilles-lateral'], fraction });
        expect(between).toBeGreaterThanOrEqual(2);
        expect(between).toBeLessThanOrEqual(of({ at: 'achilles-lateral' }) + 0.4);
      }),
    );
  });
});

describe('an explanation', () => {
  test('tells the steps in the order of the hand and names what they rest on', () => {
    const explained = explain({
      level: { segment: 'leg-medial', cun: 3, from: 'distal' },
      where: { at: 'medial-tibial-border', by: { cun: 0.3, scale: 'finger' }, towards: 'posterior' },
    });
    expect(explained.steps).toEqual([
      'Divide the way from the apex of the patella to the prominence of the medial malleolus into 15 cun.',
      'Set the level 3 cun from the prominence of the medial malleolus, towards the apex of the patella, square to the limb.',
      'Go 0.3 finger-cun posterior from the medial border of the tibia.',
    ]);
    expect(explained.segments).toEqual(['leg-medial']);
    expect(explained.landmarks).toContain('medial-malleolus');
  });

  test('names the points that a rule starts from', () => {
    expect(explain({ between: ['SP5', 'ST41'], fraction: 1 / 2 })).toEqual({
      steps: ['Join SP5 and ST41.', 'Take half of the way, on the skin above the line.'],
      landmarks: [],
      segments: [],
      points: ['SP5', 'ST41'],
    });
  });
});

test('the test limb is what it claims to be', () => {
  expect(distance(skin(90, 50).position, [CENTRE[0] + RADIUS, 50, 0])).toBeLessThan(0.2);
});
