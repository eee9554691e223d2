import { describe, expect, it } from 'vitest';
import { areasOf, isAboutBackPain } from '../../../shared/handout/areas.ts';
import { ashiEntry, lowBackPlan, pointEntry } from '../../support/records.ts';

describe('what a handout says of a plan', () => {
  it('names each area once, tender places first, then from the head down', () => {
    const entries = [
      pointEntry('BL40', 'both'),
      pointEntry('BL23', 'both'),
      ashiEntry(),
      pointEntry('BL25', 'both'),
    ];
    expect(areasOf(entries)).toEqual(['tender', 'lowBack', 'knee']);
  });

  it('names the level that a point beside the spine is used at', () => {
    const at = (level: string) =>
      pointEntry('EX-B2', 'both', { place: { kind: 'point', code: 'EX-B2', level } });
    expect(areasOf([at('T7')])).toEqual(['upperBack']);
    expect(areasOf([at('L4')])).toEqual(['lowBack']);
  });

  it.each([
    ['Low back pain', true],
    ['Lumbar strain', true],
    ['Sciatica, left', true],
    ['Backache since spring', true],
    ['Dolor lumbar desde mayo', true],
    ['Rückenschmerzen', true],
    ['Kreuzschmerzen beim Heben', true],
    ['Mal de dos', true],
    ['腰痛', true],
    ['Plumber with a sore elbow', false],
    ['Kreuzbandriss', false],
    ['Schmerz am Handrücken', false],
    ['手背痛麻', false],
    ['Tension headache', false],
    ['Pain comes background of stress', false],
    ['', false],
  ])('tells whether “%s” is about the back', (complaint, expected) => {
    expect(isAboutBackPain(lowBackPlan({ title: 'Plan', pattern: '', complaint }))).toBe(expected);
  });
});
