import { describe, expect, test } from 'vitest';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import { rankOf } from '../../../shared/clinical/sources.ts';
import {
  type Asked,
  countPlanned,
  isPlanned,
  type SuggestionGroup,
  suggest,
} from '../../../shared/clinical/suggestions/suggest.ts';
import { PATTERN_IDS } from '../../../shared/model/assessment.ts';
import { HABITS } from '../protocols/arbitrary.ts';

const ask = (assessment: Partial<Asked['assessment']>, nearPain: Asked['nearPain'] = []) =>
  suggest({
    assessment: { region: 'lowBack', onset: null, patternId: null, ...assessment },
    nearPain,
    habits: HABITS,
  });
const codes = (groups: readonly SuggestionGroup[], id: SuggestionGroup['id']) =>
  groups.find((group) => group.id === id)?.suggestions.map(({ code }) => code) ?? [];
const find = (groups: readonly SuggestionGroup[], code: string) =>
  groups.flatMap(({ suggestions }) => suggestions).find((one) => one.code === code)!;

describe('suggestions for low back pain', () => {
  test('Kidney yang deficiency brings the points of its prescriptions, those of every Kidney deficiency after them', () => {
    const groups = ask({ patternId: 'kidneyYang' });
    expect(codes(groups, 'pattern')).toEqual('GV4 BL52 BL23 KI3 CV4 KI7 EX-B2 BL40 BL25 KI4'.split(' '));
    const gv4 = find(groups, 'GV4').entries[0]!;
    expect([gv4.moxibustion?.kind, gv4.side, gv4.group]).toEqual(['stick', 'midline', 'local']);
  });

  test('the points of both trials stand in any plan, and say that a trial used them', () => {
    const groups = ask({});
    expect(codes(groups, 'everyPattern').slice(0, 4).toSorted()).toEqual(['BL23', 'BL40', 'GV3', 'KI3']);
    expect(codes(groups, 'distal').slice(0, 4)).toEqual(['SI3', 'BL62', 'KI7', 'GB31']);
    expect(find(groups, 'SI3').source.confidence).toBe('trial');
    expect(find(groups, 'SI3').mentions[0]!.atLeast).toBe(2);
  });

  test('an acute pain brings the points far from it', () => {
    expect(codes(ask({}), 'distal')).not.toContain('EX-UE7');
    expect(codes(ask({ onset: 'acute' }), 'distal')).toContain('EX-UE7');
  });

  test.each([null, ...PATTERN_IDS])(
    'with %s each point stands once, over sources that carry less and less',
    (patternId) => {
      const groups = ask({ patternId, onset: 'acute' }, [
        { code: 'BL23', level: null, side: 'left', distanceMm: 0 },
        { code: 'BL24', level: null, side: 'left', distanceMm: 0 },
        { code: 'ST17', level: null, side: 'left', distanceMm: 0 },
      ]);
      const all = groups.flatMap(({ suggestions }) => suggestions);
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
      expect(all.map(({ code }) => code)).not.toContain('ST17');
      for (const { mentions, source, entries, code } of all) {
        const ranks = mentions.map(({ protocol }) => rankOf(protocol.source));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        if (mentions.length > 0) expect(source).toBe(mentions[0]!.protocol.source);
        expect(new Set(mentions.map(({ protocol }) => protocol.id)).size).toBe(mentions.length);
        expect(entries.length).toBeGreaterThan(0);
        for (const { place, needling } of entries) {
          expect(place.kind === 'point' && place.code).toBe(code);
          expect(needling?.depthMm ?? null).toBeNull();
        }
        expect(pointByCode(code)).toBeDefined();
      }
    },
  );

  test('pain elsewhere brings no prescription of the low back, only what lies in it', () => {
    const groups = ask({ region: 'knee', patternId: 'kidneyYang' }, [
      { code: 'ST35', level: null, side: 'right', distanceMm: 0 },
    ]);
    expect(groups.map(({ id }) => id)).toEqual(['inPain']);
    const st35 = find(groups, 'ST35');
    expect([st35.mentions, st35.source.confidence]).toEqual([[], 'textbook knowledge, unverified']);
  });
});

describe('points of the painful area', () => {
  const groups = ask({}, [
    { code: 'BL24', level: null, side: 'right', distanceMm: 0 },
    { code: 'EX-B2', level: 'L3', side: 'both', distanceMm: 0 },
    { code: 'BL26', level: null, side: 'right', distanceMm: 12 },
    { code: 'BL17', level: null, side: 'left', distanceMm: 20 },
  ]);

  test('are local inside and adjacent around, on the side that hurts, under the trial that used them', () => {
    expect(codes(groups, 'inPain')).toEqual(['BL24']);
    expect(codes(groups, 'aroundPain')).toEqual(['BL26', 'BL17']);
    const bl26 = find(groups, 'BL26');
    expect([bl26.role, bl26.entries[0]!.side, bl26.source.confidence]).toEqual([
      'adjacent',
      'right',
      'trial',
    ]);
  });

  test('start oblique over the lung', () => {
    expect(find(groups, 'BL17').entries[0]!.needling!.angle).toBe('oblique');
  });

  test('count as planned only on the sides that are meant', () => {
    const [bl24] = find(groups, 'BL24').entries;
    expect(isPlanned(bl24!, [{ ...bl24!, side: 'left' }])).toBe(false);
    expect(isPlanned(bl24!, [{ ...bl24!, side: 'both' }])).toBe(true);
    const { suggestions } = groups.find(({ id }) => id === 'aroundPain')!;
    expect(countPlanned(suggestions, [bl24!])).toBe(0);
    expect(
      countPlanned(
        suggestions,
        suggestions.flatMap(({ entries }) => entries),
      ),
    ).toBe(2);
  });
});
