import { describe, expect, test } from 'vitest';
import { VERTEBRAE } from '../../../shared/atlas/codes.ts';
import { ANNOTATIONS } from '../../../shared/atlas/landmarks/annotations.ts';
import { BILATERAL, isMedian, LANDMARKS, MIDLINE } from '../../../shared/atlas/landmarks/ids.ts';
import { landmarkName } from '../../../shared/atlas/landmarks/names.ts';
import { betweenPalpable, LEVEL_PERCENT, spinousProcess } from '../../../shared/atlas/landmarks/spine.ts';
import { SEXES } from '../../../shared/atlas/surface/mesh.ts';
import { distance, mirrored } from '../../../shared/atlas/surface/vec.ts';
import { LAID } from './bodies.ts';

/**
 * Heights and breadths as part of stature, mean and standard deviation of men and of women: 2012 US Army
 * Anthropometric Survey (ANSUR II, NATICK/TR-15/007), computed from its public data (4,082 men, 1,986 women).
 */
const SURVEY = {
  cervicale: { male: [0.8639, 0.0066], female: [0.857, 0.0068] },
  suprasternale: { male: [0.8191, 0.0071], female: [0.8164, 0.0071] },
  acromion: { male: [0.8203, 0.0096], female: [0.8198, 0.0087] },
  axilla: { male: [0.7567, 0.009], female: [0.7607, 0.0092] },
  chest: { male: [0.7351, 0.0105], female: [0.7194, 0.014] },
  omphalion: { male: [0.6014, 0.0129], female: [0.6017, 0.0135] },
  iliocristale: { male: [0.6044, 0.0128], female: [0.6113, 0.0129] },
  trochanterion: { male: [0.5128, 0.0152], female: [0.519, 0.0144] },
  midpatella: { male: [0.278, 0.0092], female: [0.2756, 0.009] },
  femoralEpicondyle: { male: [0.2799, 0.008], female: [0.286, 0.0102] },
  lateralMalleolus: { male: [0.0415, 0.0029], female: [0.0385, 0.0028] },
  biacromialBreadth: { male: [0.2368, 0.0098], female: [0.2244, 0.0096] },
} as const;

describe.each(LAID)('landmarks on the $name body', ({ atlas, sex, mark }) => {
  const stature = atlas.body.statureMm;
  const height = (id: string) => mark(id)[1] / stature;

  test('stand where the survey finds them on people', () => {
    const found: Record<keyof typeof SURVEY, number> = {
      cervicale: height('c7-spinous'),
      suprasternale: height('suprasternal-notch'),
      acromion: height('acromion'),
      axilla: height('anterior-axillary-fold'),
      chest: height('nipple'),
      omphalion: height('umbilicus'),
      iliocristale: height('iliac-crest'),
      // The survey takes the trochanter's upper end; its prominence lies some 15 mm lower.
      trochanterion: height('greater-trochanter') + 15 / stature,
      midpatella: (height('patella-base') + height('patella-apex')) / 2,
      femoralEpicondyle: height('lateral-femoral-epicondyle'),
      lateralMalleolus: height('lateral-malleolus'),
      biacromialBreadth: (2 * mark('acromion')[0]) / stature,
    };
    for (const [measure, ratio] of Object.entries(found)) {
      const [mean, sd] = SURVEY[measure as keyof typeof SURVEY][sex];
      const z = (ratio - mean) / sd;
      expect([measure, Math.abs(z) <= 2.6 ? 'in range' : z]).toEqual([measure, 'in range']);
    }
  });

  test('vertebrae follow each other down the midline, each between 12 and 45 mm below the last', () => {
    const y = VERTEBRAE.map((vertebra) => mark(spinousProcess(vertebra))[1]);
    for (let i = 1; i < y.length; i++) {
      const step = y[i - 1]! - y[i]!;
      expect([VERTEBRAE[i], step > 12 && step < 45]).toEqual([VERTEBRAE[i], true]);
    }
  });

  test('levels found by their marks agree with spines that were palpated and measured', () => {
    const top = mark('c7-spinous');
    const whole = top[1] - mark('psis')[1];
    for (const level of ['T3', 'T4', 'T7', 'T10', 'T12', 'L1', 'L4'] as const) {
      const percent = (100 * (top[1] - mark(spinousProcess(level))[1])) / whole;
      expect([level, Math.abs(percent - LEVEL_PERCENT[level]) < 6.5]).toEqual([level, true]);
    }
  });

  test('the sacrum is in order and inside the pelvis', () => {
    const y = (id: string) => mark(id)[1];
    const falling = [
      'l5-spinous',
      's1-foramen',
      's2-foramen',
      's3-foramen',
      's4-foramen',
      'coccyx-tip',
      'anus',
    ];
    for (let i = 1; i < falling.length; i++) expect(y(falling[i - 1]!)).toBeGreaterThan(y(falling[i]!));
    const x = (id: string) => mark(id)[0];
    const narrowing = ['psis', 's1-foramen', 's2-foramen', 's3-foramen', 's4-foramen'];
    for (let i = 1; i < narrowing.length; i++) expect(x(narrowing[i - 1]!)).toBeGreaterThan(x(narrowing[i]!));
    expect(Math.abs(x('s2-foramen') / x('psis-inferior') - 0.5)).toBeLessThan(0.02);
  });

  test('middles lie in the middle', () => {
    for (const id of ['gluteal-fold', 'popliteal-crease']) {
      const middle = (mark(`${id}-medial`)[0] + mark(`${id}-lateral`)[0]) / 2;
      expect([id, Math.abs(mark(id)[0] - middle) < 6]).toEqual([id, true]);
    }
    expect(Math.abs(mark('popliteal-crease')[1] - mark('patella-apex')[1])).toBeLessThan(15);
  });

  test('every landmark is given on both sides, mirrored, and on skin', () => {
    for (const id of LANDMARKS) {
      const places = isMedian(id)
        ? [atlas.landmarks.get(id)]
        : [atlas.landmarks.get(`${id}.L`), atlas.landmarks.get(`${id}.R`)];
      for (const place of places) {
        expect([id, place !== undefined]).toEqual([id, true]);
        expect(distance(atlas.surface.position(place!.anchor), place!.position)).toBeLessThan(1e-9);
      }
      if (places.length === 2) expect(places[1]!.position).toEqual(mirrored(places[0]!.position));
      else expect(Math.abs(places[0]!.position[0])).toBe(0);
    }
  });

  test('cun are of the size that the stature gives, within what WHO’s table lets them differ', () => {
    const whole = stature / 75;
    for (const { id, mmPerCun } of atlas.segments) {
      expect([id, mmPerCun > whole * 0.5 && mmPerCun < whole * 1.6]).toEqual([id, true]);
    }
    // The same leg measured from the patella and from the condyle gives the same cun.
    const cun = (id: string) => atlas.segments.find((s) => s.id === id)!.mmPerCun;
    expect(cun('leg-medial') / cun('leg-medial-below-condyle')).toBeCloseTo(1, 1);
  });
});

test('every annotated landmark says by what it was recognised', () => {
  for (const sex of SEXES) {
    expect(Object.keys(ANNOTATIONS[sex]).sort()).toEqual([...MIDLINE, ...BILATERAL].sort());
    for (const { how, source, anchor } of Object.values(ANNOTATIONS[sex])) {
      expect(how).toMatch(/^[A-Z].{8,}\.$/);
      expect(source.length).toBeGreaterThan(5);
      expect(anchor.barycentric.reduce((a, b) => a + b)).toBeCloseTo(1, 3);
      expect(Math.min(...anchor.barycentric)).toBeGreaterThanOrEqual(0);
    }
  }
});

test('every landmark has a name a clinician would use', () => {
  for (const id of LANDMARKS) expect(landmarkName(id)).toMatch(/^[a-z].*[^-]$/);
  expect(landmarkName('l2-spinous')).toBe('lower border of the spinous process of L2');
  expect(landmarkName('s3-foramen')).toBe('third posterior sacral foramen');
});

test('levels between palpable ones divide the way by the measured table', () => {
  expect(betweenPalpable('T10')).toMatchObject({ upper: 'T7', lower: 'T12' });
  expect(betweenPalpable('L2').fraction).toBeGreaterThan(betweenPalpable('L1').fraction);
  expect(betweenPalpable('L5')).toEqual({ upper: 'L4', lower: 'S2', fraction: 0.4 });
});
