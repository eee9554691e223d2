import { describe, expect, test } from 'vitest';
import messages from '../../../renderer/app/i18n/en/atlas.json' with { type: 'json' };
import {
  CLASS_GROUPS,
  chosenOf,
  listed,
  stepFrom,
  whichOf,
} from '../../../renderer/features/atlas/browse.ts';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { SEGMENTS } from '../../../shared/atlas/proportions.ts';

const browsing = {
  by: 'meridian',
  meridian: 'SP',
  region: 'leg',
  class: 'yuan',
  position: 'supine',
} as const;

describe('the atlas’s list of points', () => {
  test('every segment that the ruler may name has words', () => {
    const words: Record<string, string> = messages.tape.segment;
    for (const { id } of SEGMENTS) expect(words[id], id).toBeTruthy();
  });

  test('every group of points has words and members', () => {
    const words: Record<string, string> = messages.browse.group;
    for (const group of CLASS_GROUPS) {
      expect(words[group.replace(':', '-')], group).toBeTruthy();
      expect(listed({ ...browsing, by: 'class', class: group }).length, group).toBeGreaterThan(0);
    }
  });

  test('every point stands in its meridian, in a region, and under a position', () => {
    for (const point of POINTS) {
      const { meridian, region, position } = point;
      expect(listed({ ...browsing, by: 'meridian', meridian })).toContain(point);
      expect(listed({ ...browsing, by: 'region', region })).toContain(point);
      expect(listed({ ...browsing, by: 'position', position })).toContain(point);
    }
  });

  test('the sixty transport points stand in five groups of twelve', () => {
    const groups = CLASS_GROUPS.filter((group) => group.startsWith('five-shu'));
    const counts = groups.map((group) => listed({ ...browsing, by: 'class', class: group }).length);
    expect(counts).toEqual([12, 12, 12, 12, 12]);
  });

  test('stepping on goes through every point of a meridian and round to the first; stepping back undoes it', () => {
    for (const { id } of MERIDIANS) {
      const codes = POINTS.filter(({ meridian }) => meridian === id).map(({ code }) => code);
      const walked = [codes[0]!];
      while (walked.length <= codes.length) walked.push(stepFrom(walked.at(-1)!, 1));
      expect(walked).toEqual([...codes, codes[0]]);
      for (const code of codes) expect(stepFrom(stepFrom(code, 1), -1)).toBe(code);
    }
  });

  test('a point with several places is chosen at the first of them', () => {
    expect(whichOf('EX-B2')).toHaveLength(17);
    expect(chosenOf('EX-B2')).toEqual({ code: 'EX-B2', which: 'T1' });
    expect(chosenOf('SP6')).toEqual({ code: 'SP6', which: null });
    expect(whichOf('GB30')).toEqual([null]);
  });
});
