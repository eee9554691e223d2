import { describe, expect, test } from 'vitest';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { cross, distance, dot, lerp, scale, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import { LAID, type Laid } from './bodies.ts';

const run = (meridian: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${meridian}${from + i}`);

/** One finger-cun of a body, millimetres. */
const fingerCun = ({ mark }: Laid) => distance(mark('thumb-joint-radial'), mark('thumb-joint-ulnar'));

/** How far a point lies from the straight line through two others, as seen from a side (along `view`). */
function asideOf(point: Vec3, [a, b]: readonly [Vec3, Vec3], view: Vec3): number {
  return Math.abs(dot(sub(point, a), unit(cross(sub(b, a), view))));
}

/** The middle of elbow and wrist. */
const ends = ({ mark }: Laid): readonly [Vec3, Vec3] => [
  lerp(mark('cubital-crease'), mark('olecranon'), 0.5),
  lerp(mark('wrist-crease'), mark('dorsal-wrist-crease'), 0.5),
];

describe.each(LAID)('arm and hand of the $name body', (laid) => {
  const { mark, point, sex, atlas } = laid;
  const at = (id: string) => point(id).position;
  const stature = atlas.body.statureMm;
  const [elbow, wrist] = ends(laid);
  const distal = unit(sub(wrist, elbow));
  /** Cun of the forearm above the palmar wrist crease. */
  const above = (place: Vec3) => dot(sub(mark('wrist-crease'), place), distal) / laid.mmPerCun('forearm');

  test('measures as the army survey of 2012 finds arms and hands, as part of the stature', () => {
    // ANSUR II, NATICK/TR-15/007. The head of the radius lies some 17 mm distal to the epicondyle.
    const survey = {
      forearm: { male: [0.1525, 0.0061], female: [0.1482, 0.0068] },
      handLength: { male: [0.1101, 0.0042], female: [0.1112, 0.0047] },
      handBreadth: { male: [0.0503, 0.0023], female: [0.048, 0.0022] },
    } as const;
    const found = {
      forearm: distance(mark('lateral-epicondyle'), mark('radial-styloid')) - 17,
      handLength: distance(mark('wrist-crease'), mark('finger-3-tip')),
      handBreadth: distance(mark('mcp-2-radial'), mark('mcp-5-ulnar')),
    };
    for (const [measure, mm] of Object.entries(found)) {
      const [mean, sd] = survey[measure as keyof typeof survey][sex];
      const z = (mm / stature - mean) / sd;
      expect([measure, Math.abs(z) <= 2.6 ? 'in range' : z]).toEqual([measure, 'in range']);
    }
  });

  test('has a thumb and fingers of one measure', () => {
    const cun = fingerCun(laid);
    expect(cun / stature).toBeGreaterThan(0.011);
    expect(cun / stature).toBeLessThan(0.0145);
    // Four fingers at the near joints are three cun (WHO 2008); here they lie apart, and the far ones are thinner.
    const four = distance(mark('pip-2-palmar'), mark('pip-5-palmar'));
    expect(four / (3 * cun)).toBeGreaterThan(1);
    expect(four / (3 * cun)).toBeLessThan(1.45);
  });

  test('points of the forearm lie at their cun, square to its middle line', () => {
    const rows: [string, number][] = [
      ['LU6', 7], ['LU7', 1.5], ['LU8', 1], ['LU9', 0], ['LI6', 3], ['LI7', 5], ['LI8', 8], ['LI9', 9], ['LI10', 10],
      ['HT4', 1.5], ['HT5', 1], ['HT6', 0.5], ['HT7', 0], ['PC4', 5], ['PC5', 3], ['PC6', 2], ['PC7', 0], ['PC3', 12],
      ['LU5', 12], ['SI6', 1], ['SI7', 5], ['TE5', 2], ['TE6', 3], ['TE7', 3], ['TE8', 4], ['TE4', 0], ['LI5', 0],
      ['SI5', 0], ['EX-UE2', 4], ['EX-UE3', 0],
    ]; // biome-ignore format: a table reads better as one
    for (const [code, cun] of rows) {
      const felt = ['LU5', 'PC3', 'LU9', 'TE4', 'LI5', 'SI5', 'EX-UE3'].includes(code);
      const places = atlas.placements.filter(
        (placement) => placement.code === code && placement.side === 'L',
      );
      for (const { position } of places) {
        expect([code, Math.abs(above(position) - cun) < (felt ? 0.2 : 0.01)]).toEqual([code, true]);
        // Told from the skin of the front alone, the level differs by the slope of that skin.
        const line = sub(mark('wrist-crease'), mark('cubital-crease'));
        const front = 12 - (12 * dot(sub(position, mark('cubital-crease')), line)) / dot(line, line);
        expect([code, Math.abs(front - cun) < 0.45]).toEqual([code, true]);
      }
    }
    const fromOlecranon = dot(sub(at('TE9'), mark('olecranon')), distal) / laid.mmPerCun('forearm');
    expect(fromOlecranon).toBeCloseTo(5, 2);
  });

  test('points of the upper arm lie at their cun below the fold, above the crease and the olecranon', () => {
    const shoulder = atlas.body.joints['shoulder.L']!;
    const down = unit(sub(elbow, shoulder));
    const cun = (from: Vec3, to: Vec3) => dot(sub(to, from), down) / laid.mmPerCun('arm');
    for (const [code, below] of [['PC2', 2], ['LU3', 3], ['LU4', 4]] as const) {
      expect(cun(mark('anterior-axillary-fold'), at(code))).toBeCloseTo(below, 2);
    } // biome-ignore format: a table reads better as one
    expect(cun(at('HT2'), mark('cubital-crease'))).toBeCloseTo(3, 2);
    expect(cun(at('LI13'), mark('cubital-crease'))).toBeCloseTo(3, 2);
    expect(cun(at('LI14'), at('LI11'))).toBeCloseTo(7, 2);
    for (const [code, up] of [['TE10', 1], ['TE11', 2], ['TE12', 5]] as const) {
      expect(cun(at(code), mark('olecranon'))).toBeCloseTo(up, 2);
    } // biome-ignore format: a table reads better as one
  });

  test('points between others lie on their lines', () => {
    const lateral: Vec3 = [1, 0, 0];
    for (const code of run('LI', 6, 10)) {
      expect([code, asideOf(at(code), [at('LI5'), at('LI11')], lateral) < 1]).toEqual([code, true]);
    }
    for (const code of ['LI13', 'LI14']) {
      expect([code, asideOf(at(code), [at('LI11'), at('LI15')], lateral) < 1]).toEqual([code, true]);
    }
    expect(asideOf(at('LU6'), [at('LU5'), at('LU9')], [0, 0, 1])).toBeLessThan(1);
    for (const code of ['PC4', 'PC5', 'PC6']) {
      expect([code, asideOf(at(code), [at('PC3'), at('PC7')], [0, 0, 1]) < 4]).toEqual([code, true]);
    }
    for (const code of ['TE10', 'TE11', 'TE12']) {
      const line = [mark('olecranon'), mark('acromial-angle')] as const;
      expect([code, asideOf(at(code), line, [0, 0, -1]) < 1]).toEqual([code, true]);
    }
    const halfway: [string, Vec3, Vec3][] = [
      ['LI11', at('LU5'), mark('lateral-epicondyle')],
      ['HT3', mark('cubital-crease-medial'), mark('medial-epicondyle')],
      ['SI8', mark('olecranon'), mark('medial-epicondyle')],
    ];
    for (const [code, a, b] of halfway) {
      expect(dot(sub(at(code), a), sub(b, a)) / dot(sub(b, a), sub(b, a))).toBeCloseTo(0.5, 1);
    }
    // A third of the way up from TE4 to the elbow's tip (WHO 2008, note to TE8).
    const line = sub(mark('olecranon'), at('TE4'));
    expect(dot(sub(at('TE8'), at('TE4')), line) / dot(line, line)).toBeCloseTo(1 / 3, 1);
  });

  test('points follow each other towards the fingers', () => {
    // The thumb leaves the hand sideways, so its own points are judged by the nail below.
    const falling = [
      run('LU', 3, 10),
      run('LI', 1, 3).reverse(),
      run('LI', 4, 11).reverse(),
      ['LI14', 'LI13', 'LI12', 'LI11'],
      run('HT', 2, 9),
      run('SI', 1, 7).reverse(),
      run('PC', 2, 9),
      run('TE', 1, 5).reverse(),
      ['TE12', 'TE11', 'TE10', 'TE9', 'TE8', 'TE6', 'TE5'],
    ];
    const along = (id: string) => dot(at(id), distal);
    for (const codes of falling) {
      for (let i = 1; i < codes.length; i++) {
        const [before, after] = [codes[i - 1]!, codes[i]!];
        expect([before, after, along(before) < along(after)]).toEqual([before, after, true]);
      }
    }
  });

  test('points lie on the radial, ulnar, palmar and dorsal side that names them', () => {
    const across = [
      ['HT3', 'PC3', 'LU5', 'LI11'],
      ['SI5', 'HT7', 'PC7', 'LU9', 'LI5'],
      ['SI5', 'TE4', 'EX-UE3', 'LI5'],
      ['SI7', 'TE8', 'LI7'],
      ['TE7', 'TE6', 'LI6'],
      ['SI6', 'TE5'],
      ['HT4', 'PC6', 'LU7'],
      ['HT8', 'PC8~alternative', 'PC8'],
      ['SI3', 'TE3', 'EX-UE8', 'LI3'],
      ['HT2', 'PC2', 'LU3'],
    ];
    const radial = unit(sub([1, 0, 0], scale(distal, distal[0])));
    for (const codes of across) {
      for (let i = 1; i < codes.length; i++) {
        const [inner, outer] = [codes[i - 1]!, codes[i]!];
        expect([inner, outer, dot(sub(at(outer), at(inner)), radial) > 0]).toEqual([inner, outer, true]);
      }
    }
    const palmar = [...run('PC', 2, 8), ...run('HT', 4, 8), 'LU5', 'LU6', 'LU8', 'LU9', 'LU3', 'LU4'];
    for (const code of palmar) expect([code, point(code).normal[2] > 0.3]).toEqual([code, true]);
    const dorsal = [
      'TE3',
      'TE4',
      'TE5',
      'TE6',
      'TE7',
      'TE8',
      'TE9',
      'TE10',
      'TE11',
      'TE12',
      'SI6',
      'SI7',
      'LI4',
    ];
    for (const code of dorsal) expect([code, point(code).normal[2] < -0.3]).toEqual([code, true]);
    for (const code of ['LI6', 'LI7', 'LI11', 'LI12', 'LI13', 'LI14', 'LU7']) {
      expect([code, dot(point(code).normal, radial) > 0.5]).toEqual([code, true]);
    }
    for (const code of ['SI2', 'SI3', 'SI4', 'SI5', 'HT2', 'HT3']) {
      expect([code, dot(point(code).normal, radial) < -0.5]).toEqual([code, true]);
    }
  });

  test('points of the nails lie a tenth of a finger-cun behind and beside their corners', () => {
    const cun = fingerCun(laid);
    const rows: [string, string, string][] = [
      ['LU11', 'nail-thumb-radial', 'finger-1-tip'],
      ['LI1', 'nail-index-radial', 'finger-2-tip'],
      ['PC9~alternative', 'nail-middle-radial', 'finger-3-tip'],
      ['TE1', 'nail-ring-ulnar', 'finger-4-tip'],
      ['HT9', 'nail-little-radial', 'finger-5-tip'],
      ['SI1', 'nail-little-ulnar', 'finger-5-tip'],
    ];
    for (const [code, corner, tip] of rows) {
      const away = distance(at(code), mark(corner)) / cun;
      expect([code, away > 0.06 && away < 0.13]).toEqual([code, true]);
      expect([code, distance(at(code), mark(tip)) > distance(mark(corner), mark(tip))]).toEqual([code, true]);
    }
  });

  test('points of the palm lie opposite those of the back of the hand', () => {
    const through = (a: string, b: string) => sub(at(a), at(b));
    const level = (code: string) => dot(at(code), distal);
    expect(level('HT8')).toBeCloseTo(level('PC8'), 1);
    expect(Math.abs(level('PC8~alternative') - level('PC8'))).toBeLessThan(3);
    for (const [code, joint] of [['PC8', 'knuckle-gap-2-3'], ['HT8', 'knuckle-gap-4-5']] as const) {
      const proximal = (dot(mark(joint), distal) - level(code)) / fingerCun(laid);
      expect([code, proximal > 0.2 && proximal < 0.9]).toEqual([code, true]);
    } // biome-ignore format: a table reads better as one
    for (const [palm, back] of [['PC8', 'EX-UE8'], ['HT8', 'TE3']] as const) {
      expect(Math.abs(through(palm, back)[0])).toBeLessThan(6);
      expect(Math.abs(through(palm, back)[1])).toBeLessThan(0.5 * fingerCun(laid));
      expect(through(palm, back)[2]).toBeGreaterThan(15);
    } // biome-ignore format: a table reads better as one
    expect(above(at('PC6'))).toBeCloseTo(above(at('TE5')), 1);
  });

  test('web points lie just behind their webs, and TE2 is one of them', () => {
    const cun = fingerCun(laid);
    for (const web of ['1-2', '2-3', '3-4', '4-5']) {
      const place = at(`EX-UE9@${web}`);
      const margin = mark(`finger-web-${web}`);
      expect([web, distance(place, margin) < 0.8 * cun]).toEqual([web, true]);
      expect([web, place[2] < margin[2] - 2]).toEqual([web, true]);
      // That of the thumb opens sideways.
      if (web !== '1-2') expect([web, place[1] > margin[1]]).toEqual([web, true]);
    }
    expect(distance(at('TE2'), at('EX-UE9@4-5'))).toBe(0);
  });
});

test.each(['male', 'female'] as const)('no bone of the %s arm moves with fat', (sex) => {
  const bodies = LAID.filter((laid) => laid.sex === sex);
  const average = bodies.find(({ build }) => build === 'average')!;
  const along = (laid: Laid, id: string) => {
    const [from, to] = [laid.atlas.body.joints['elbow.L']!, laid.atlas.body.joints['wrist.L']!];
    return dot(sub(laid.mark(id), from), unit(sub(to, from)));
  };
  const bones = [
    'lateral-epicondyle',
    'medial-epicondyle',
    'olecranon',
    'radial-styloid',
    'wrist-crease',
    'snuffbox',
  ];
  for (const laid of bodies) {
    for (const id of bones) expect(Math.abs(along(laid, id) - along(average, id))).toBeLessThan(1);
    // Only flesh is between: the arm of the heavy body is thicker, not longer.
    expect(laid.mmPerCun('forearm') / average.mmPerCun('forearm')).toBeCloseTo(1, 1);
  }
});
