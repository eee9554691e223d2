import { describe, expect, it } from 'vitest';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';
import { SOURCES } from '../../../shared/atlas/points/sources.ts';
import { UNPLACED_POINTS } from '../../../shared/atlas/points/unplaced.ts';

const ALL = [...POINTS, ...UNPLACED_POINTS];
const withClass = (wanted: RegExp) =>
  ALL.filter((p) => p.classes.some((c) => wanted.test(c))).map((p) => p.code);

describe('points whose place is not known yet', () => {
  it('are not offered by the atlas', () => {
    for (const p of UNPLACED_POINTS) expect(pointByCode(p.code), p.code).toBeUndefined();
  });

  it('complete the 361 points of the standard and the 48 extra points', () => {
    const counts: Record<string, number> = {};
    for (const p of ALL) counts[p.meridian] = (counts[p.meridian] ?? 0) + 1;
    expect(counts).toEqual({
      LU: 11,
      LI: 20,
      ST: 45,
      SP: 21,
      HT: 9,
      SI: 19,
      BL: 67,
      KI: 27,
      PC: 9,
      TE: 23,
      GB: 44,
      LR: 14,
      GV: 28,
      CV: 24,
      EX: 48,
    });
    expect(new Set(ALL.map((p) => p.code)).size).toBe(409);
    for (const [id, n] of Object.entries(counts)) {
      if (id === 'EX') continue;
      const numbers = ALL.filter((p) => p.meridian === id).map((p) => Number(p.code.slice(id.length)));
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
    }
  });

  it('are written to the same measure as the others', () => {
    for (const p of UNPLACED_POINTS) {
      expect(p.code.startsWith(p.meridian), p.code).toBe(true);
      expect(p.pinyin.replace("'", ''), p.code).toMatch(/^\p{Lu}\p{Ll}+$/u);
      const tones = p.pinyin.toLowerCase().match(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/g);
      expect(tones?.length, p.code).toBe([...p.chinese].length);
      expect(p.chinese, p.code).toMatch(/^\p{Script=Han}{2,4}$/u);
      expect(p.location, p.code).toMatch(/^\p{Lu}.{25,}\.$/u);
      expect(p.lay.length, p.code).toBeGreaterThan(8);
      expect(p.locationSource === 'who-2008', p.code).toBe(p.meridian !== 'EX');
      expect(p.classesSource !== undefined, p.code).toBe(p.classes.length > 0);
      const sources = [
        p.locationSource,
        p.classesSource ?? p.locationSource,
        ...p.cautions.map((c) => c.source),
      ];
      for (const id of sources) expect(SOURCES[id], p.code).toBeTruthy();
      const texts = [p.location, p.lay, p.note ?? '', ...p.cautions.map((c) => c.text)];
      for (const text of texts)
        expect(text, p.code).not.toMatch(/\bsafe(ly|ty)?\b|harmless|no risk|risk-free|cure/i);
    }
  });

  it('complete the groups: 60 transport points, 12 of each organ, 16 clefts, 15 connections, 8 and 8', () => {
    expect(withClass(/^five-shu/)).toHaveLength(60);
    expect(withClass(/^yuan$/)).toHaveLength(12);
    expect(withClass(/^back-shu/)).toHaveLength(12);
    expect(withClass(/^front-mu/)).toHaveLength(12);
    expect(withClass(/^xi-cleft/)).toHaveLength(16);
    expect(withClass(/^luo/)).toHaveLength(15);
    expect(withClass(/^luo:great$/)).toEqual(['SP21']);
    expect(withClass(/^lower-he-sea/)).toHaveLength(6);
    expect(withClass(/^eight-influential/)).toHaveLength(8);
    expect(withClass(/^confluent/)).toHaveLength(8);
    for (const stage of ['jing-well', 'ying-spring', 'shu-stream', 'jing-river', 'he-sea']) {
      expect(withClass(new RegExp(`^five-shu:${stage}:`))).toHaveLength(12);
    }
  });

  it('complete the short pregnancy list with LI4 and GB21', () => {
    const core = ALL.filter((p) => p.cautions.some((c) => c.grade === 'core')).map((p) => p.code);
    expect(core.sort()).toEqual('BL31 BL32 BL33 BL34 BL60 BL67 GB21 LI4 SP6'.split(' '));
  });

  it('tell the alternatives that the standard leaves open', () => {
    const open = ALL.filter((p) => p.note?.includes('WHO keeps an alternative')).map((p) => p.code);
    expect(open.sort()).toEqual(['GB30', 'GV26', 'LI19', 'LI20', 'PC8', 'PC9']);
  });
});
