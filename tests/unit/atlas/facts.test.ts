import { describe, expect, it } from 'vitest';
import type { PointCode } from '../../../shared/atlas/codes.ts';
import { courseThrough, MERIDIANS, meridianById } from '../../../shared/atlas/meridians.ts';
import { atLevel, POINTS, placesOf, pointByCode } from '../../../shared/atlas/points/index.ts';
import { POINT_RULES } from '../../../shared/atlas/points/rules/index.ts';
import { SOURCES, type SourceId } from '../../../shared/atlas/points/sources.ts';
import type { PointFacts, SpinalLevel } from '../../../shared/atlas/points/types.ts';

const range = (id: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${id}${from + i}`);

const point = (code: string): PointFacts => {
  const found = pointByCode(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

const codesOf = (test: (p: PointFacts) => boolean) => POINTS.filter(test).map((p) => p.code);
const withClass = (wanted: RegExp) => codesOf((p) => p.classes.some((c) => wanted.test(c)));

/** Those of a list that have a place already. */
const placed = (codes: readonly string[]) => codes.filter((code) => pointByCode(code));

describe('the points of the atlas', () => {
  it('are all there, in WHO order, each once', () => {
    expect(POINTS.map((p) => p.code)).toEqual(
      [
        ...range('LU', 1, 11),
        ...range('LI', 1, 20),
        ...range('ST', 1, 45),
        ...range('SP', 1, 21),
        ...range('HT', 1, 9),
        ...range('SI', 1, 19),
        ...range('BL', 1, 67),
        ...range('KI', 1, 27),
        ...range('PC', 1, 9),
        ...range('TE', 1, 23),
        ...range('GB', 1, 44),
        ...range('LR', 1, 14),
        ...range('GV', 1, 28),
        ...range('CV', 1, 24),
        ...range('EX-HN', 1, 15),
        ...range('EX-CA', 1, 1),
        ...range('EX-B', 1, 9),
        ...range('EX-UE', 1, 11),
        ...range('EX-LE', 1, 12),
      ].filter((code) => POINT_RULES.has(code as PointCode)),
    );
  });

  it('are found by their code only', () => {
    expect(point('BL23').pinyin).toBe('Shènshū');
    expect(pointByCode('BL68')).toBeUndefined();
    expect(pointByCode('bl23')).toBeUndefined();
  });

  it('belong to the meridian their code names', () => {
    for (const p of POINTS) expect(p.code.startsWith(p.meridian), p.code).toBe(true);
  });

  it('lie on the midline when they are on one of the two vessels, or are one of six extra points', () => {
    const extra = ['EX-HN3', 'EX-HN10', 'EX-HN11', 'EX-B5', 'EX-B8', 'EX-B9'];
    expect(codesOf((p) => p.midline)).toEqual(
      placed([...range('GV', 1, 28), ...range('CV', 1, 24), ...extra]),
    );
    for (const code of [...range('GV', 2, 14), 'EX-B5', 'EX-B8', 'EX-B9']) {
      expect(point(code).location, code).toMatch(/posterior median line/);
    }
  });
});

describe('names', () => {
  // A name of several syllables has one tone mark for each; these are the vowels that carry one.
  const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/g;

  it('carry one tone mark per character, are joined and begin with a capital', () => {
    for (const p of POINTS) {
      expect(p.pinyin.replace("'", ''), p.code).toMatch(/^\p{Lu}\p{Ll}+$/u);
      expect(p.pinyin.normalize('NFC'), p.code).toBe(p.pinyin);
      expect(p.pinyin.toLowerCase().match(TONED)?.length, p.code).toBe([...p.chinese].length);
    }
  });

  it('are in traditional characters only', () => {
    for (const p of POINTS) {
      expect(p.chinese, p.code).toMatch(/^\p{Script=Han}{2,5}$/u);
      expect(p.chinese, p.code).not.toMatch(
        /[风门阴阳关气环会肾肠胆飞扬参脉昆仑钟筑宾灵长悬枢缩兑厉条丰冲隐机孙间沟复涌溪虚临窍侠渎绝总兪兎内户顶鹤髋虫极夹阑]/,
      );
    }
  });

  it('are given as WHO writes them', () => {
    const written = (code: string) => `${point(code).pinyin} ${point(code).chinese}`;
    expect(written('BL29')).toBe('Zhōnglǚshū 中膂俞');
    expect(written('BL32')).toBe('Cìliáo 次髎');
    expect(written('BL38')).toBe('Fúxì 浮郄');
    expect(written('BL45')).toBe('Yìxǐ 譩譆');
    expect(written('BL61')).toBe('Púcān 僕參');
    expect(written('KI3')).toBe('Tàixī 太谿');
    expect(written('KI4')).toBe('Dàzhōng 大鍾');
    expect(written('GB43')).toBe('Xiáxī 俠谿');
    expect(written('LR3')).toBe('Tàichōng 太衝');
    expect(written('GV6')).toBe('Jǐzhōng 脊中');
    expect(written('GV10')).toBe('Língtái 靈臺');
  });

  it('never stand for two points of one meridian', () => {
    for (const p of POINTS) {
      const twins = POINTS.filter((o) => o.meridian === p.meridian && o.pinyin === p.pinyin);
      expect(twins.map((t) => t.code)).toEqual([p.code]);
    }
  });
});

describe('older numbers', () => {
  it('of the bladder meridian lead from each old number to one point', () => {
    const old = new Map<string, string>();
    for (const p of POINTS) {
      for (const alias of p.aliases.filter((a) => a.startsWith('old '))) {
        expect(old.has(alias), alias).toBe(false);
        old.set(alias, p.code);
      }
    }
    // Two numberings of the same nineteen points: the outer line before, or after, the back of the thigh.
    expect([...old.keys()].sort()).toEqual(range('old BL', 36, 54));
    expect(old.get('old BL36')).toBe('BL41');
    expect(old.get('old BL47')).toBe('BL52');
    expect(old.get('old BL49')).toBe('BL54');
    expect(old.get('old BL50')).toBe('BL36');
    expect(old.get('old BL54')).toBe('BL40');
    expect([...old.values()].sort()).toEqual(range('BL', 36, 54));
  });

  it('and other names are never a repetition of the point itself', () => {
    for (const p of POINTS) {
      expect(new Set(p.aliases).size, p.code).toBe(p.aliases.length);
      for (const alias of p.aliases) expect([p.code, p.pinyin, p.chinese], p.code).not.toContain(alias);
    }
  });
});

describe('definitions', () => {
  it('of the two bladder lines give the level and the distance that the standard gives', () => {
    const levels: SpinalLevel[] = [
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
      'T7',
      'T9',
      'T10',
      'T11',
      'T12',
      'L1',
      'L2',
      'L3',
      'L4',
      'L5',
    ];
    for (const [i, code] of range('BL', 11, 26).entries()) {
      expect(point(code).location).toMatch(/1\.5 cun lateral to the posterior median line/);
      expect(point(code).location).toMatch(new RegExp(`spinous process of ${levels[i]}\\.$`));
    }
    for (const [i, code] of range('BL', 41, 52).entries()) {
      expect(point(code).location).toMatch(/\b3 cun lateral to the posterior median line/);
      expect(point(code).location).toMatch(new RegExp(`spinous process of ${levels[i + 1]}\\.$`));
    }
  });

  it('of the governor vessel name the vertebra that the standard names', () => {
    const under = {
      3: 'L4',
      4: 'L2',
      5: 'L1',
      6: 'T11',
      7: 'T10',
      8: 'T9',
      9: 'T7',
      10: 'T6',
      11: 'T5',
      12: 'T3',
      13: 'T1',
    };
    for (const [n, level] of Object.entries(under)) {
      expect(point(`GV${n}`).location).toContain(`below the spinous process of ${level},`);
    }
    expect(point('GV14').location).toContain('(C7)');
  });

  it('count the cun of the limbs as the standard does', () => {
    const cun: Record<string, string> = {
      BL37: '6 cun below the gluteal fold',
      BL38: '1 cun above the popliteal crease',
      BL55: '2 cun below the popliteal crease',
      BL56: '5 cun below the popliteal crease',
      BL58: '7 cun above the level of BL60',
      BL59: '3 cun above the level of BL60',
      GB32: '7 cun above the popliteal crease',
      GB35: '7 cun above the prominence of the lateral malleolus',
      GB36: '7 cun above the prominence of the lateral malleolus',
      GB37: '5 cun above the prominence of the lateral malleolus',
      GB38: '4 cun above the prominence of the lateral malleolus',
      GB39: '3 cun above the prominence of the lateral malleolus',
      ST32: '6 cun above the base of the patella',
      ST33: '3 cun above the base of the patella',
      ST34: '2 cun above the base of the patella',
      ST36: '3 cun below ST35',
      ST37: '6 cun below ST35',
      ST38: '8 cun below ST35',
      ST39: '9 cun below ST35',
      ST40: '8 cun above the prominence of the lateral malleolus',
      SP6: '3 cun above the prominence of the medial malleolus',
      SP7: '6 cun above the prominence of the medial malleolus',
      SP8: '3 cun below SP9',
      SP10: '2 cun above the medial end of the base of the patella',
      LR5: '5 cun above the prominence of the medial malleolus',
      LR6: '7 cun above the prominence of the medial malleolus',
      LR7: '1 cun behind SP9',
      LR9: '4 cun above the base of the patella',
      LR10: '3 cun below ST30',
      LR11: '2 cun below ST30',
      KI5: '1 cun below KI3',
      KI6: '1 cun below the prominence of the medial malleolus',
      KI7: '2 cun above the prominence of the medial malleolus',
      KI8: '2 cun above the prominence of the medial malleolus',
      KI9: '5 cun above the prominence of the medial malleolus',
    };
    for (const [code, words] of Object.entries(cun)) expect(point(code).location, code).toContain(words);
  });

  it('tell the alternative that the standard leaves for GB30', () => {
    expect(point('GB30').location).toMatch(/sacral hiatus.*lateral third and medial two thirds/);
    expect(point('GB30').note).toMatch(/alternative.*anterior superior iliac spine/);
  });

  it('are sentences of their own, and patients get words without anatomy', () => {
    expect(new Set(POINTS.map((p) => p.location)).size).toBe(POINTS.length);
    for (const p of POINTS) {
      expect(p.location.length, p.code).toBeGreaterThan(35);
      expect(p.location, p.code).toMatch(/^\p{Lu}.*\.$/u);
      expect(p.lay.length, p.code).toBeGreaterThan(8);
      expect(p.lay, p.code).not.toMatch(
        /cun|malleol|tibia|fibul|lateral|medial|spinous|foram|poplite|gluteal/i,
      );
    }
  });
});

describe('sources', () => {
  it('stand behind every fact, and only facts of the WHO book are credited to it', () => {
    for (const p of POINTS) {
      const named: (SourceId | undefined)[] = [
        p.locationSource,
        ...p.cautions.map((c) => c.source),
        ...(p.classes.length ? [p.classesSource] : []),
        ...(p.depth ? [p.depth.source] : []),
      ];
      for (const id of named) expect(id && SOURCES[id], `${p.code}: ${id}`).toBeTruthy();
      expect(p.locationSource === 'who-2008', p.code).toBe(p.meridian !== 'EX');
      expect(p.classesSource !== undefined, p.code).toBe(p.classes.length > 0);
      expect(p.classesSource, p.code).not.toBe('who-2008');
    }
  });

  it('are described well enough to be opened again, or say that nothing was opened', () => {
    for (const [id, source] of Object.entries(SOURCES)) {
      expect(source.title.length, id).toBeGreaterThan(5);
      expect(source.detail.length, id).toBeGreaterThan(20);
    }
    expect(SOURCES['textbook-knowledge'].confidence).toBe('textbook knowledge, unverified');
  });

  it('never let a text claim that something carries no risk', () => {
    for (const p of POINTS) {
      const texts = [p.location, p.lay, p.note ?? '', p.depth?.text ?? '', ...p.cautions.map((c) => c.text)];
      for (const text of texts)
        expect(text, p.code).not.toMatch(/\bsafe(ly|ty)?\b|harmless|no risk|risk-free|cure/i);
    }
  });
});

describe('groups of points', () => {
  it('hold the five transport points of the six leg meridians, with their phases', () => {
    const stages = ['jing-well', 'ying-spring', 'shu-stream', 'jing-river', 'he-sea'];
    const five = {
      ST: ['ST45', 'ST44', 'ST43', 'ST41', 'ST36'],
      SP: ['SP1', 'SP2', 'SP3', 'SP5', 'SP9'],
      BL: ['BL67', 'BL66', 'BL65', 'BL60', 'BL40'],
      KI: ['KI1', 'KI2', 'KI3', 'KI7', 'KI10'],
      GB: ['GB44', 'GB43', 'GB41', 'GB38', 'GB34'],
      LR: ['LR1', 'LR2', 'LR3', 'LR4', 'LR8'],
    };
    const phases = {
      yin: ['wood', 'fire', 'earth', 'metal', 'water'],
      yang: ['metal', 'water', 'wood', 'fire', 'earth'],
    };
    for (const [id, codes] of Object.entries(five)) {
      const polarity = MERIDIANS.find((m) => m.id === id)?.polarity ?? 'yin';
      for (const [i, code] of codes.entries()) {
        expect(point(code).classes).toContain(`five-shu:${stages[i]}:${phases[polarity][i]}`);
      }
    }
    expect(withClass(/^five-shu/)).toHaveLength(30);
  });

  it('hold all twelve back transport points, and the source, connecting and cleft points of the legs', () => {
    expect(withClass(/^back-shu/)).toEqual(
      ['13', '14', '15', '18', '19', '20', '21', '22', '23', '25', '27', '28'].map((n) => `BL${n}`),
    );
    expect(withClass(/^yuan$/)).toEqual(
      placed('LU9 LI4 ST42 SP3 HT7 SI4 BL64 KI3 PC7 TE4 GB40 LR3'.split(' ')),
    );
    expect(withClass(/^luo$/)).toEqual(
      placed('LU7 LI6 ST40 SP4 HT5 SI7 BL58 KI4 PC6 TE5 GB37 LR5 GV1 CV15'.split(' ')),
    );
    const clefts = 'LU6 LI7 ST34 SP8 HT6 SI6 BL59 BL63 KI5 KI8 KI9 PC4 TE7 GB35 GB36 LR6';
    expect(withClass(/^xi-cleft/)).toEqual(placed(clefts.split(' ')));
  });

  it('hold the lower sea, influential and confluent points of the region', () => {
    expect(withClass(/^lower-he-sea/)).toEqual(['ST36', 'ST37', 'ST39', 'BL39', 'BL40', 'GB34']);
    expect(withClass(/^eight-influential/)).toEqual(
      placed(['LU9', 'BL11', 'BL17', 'GB34', 'GB39', 'LR13', 'CV12', 'CV17']),
    );
    expect(withClass(/^confluent/)).toEqual(
      placed(['LU7', 'SP4', 'SI3', 'BL62', 'KI6', 'PC6', 'TE5', 'GB41']),
    );
  });
});

describe('cautions', () => {
  it('put the short pregnancy list, and nothing else, at the core grade', () => {
    expect(codesOf((p) => p.cautions.some((c) => c.grade === 'core'))).toEqual(
      placed(['LI4', 'SP6', 'BL31', 'BL32', 'BL33', 'BL34', 'BL60', 'BL67', 'GB21']),
    );
    for (const p of POINTS) {
      const core = p.cautions.some((c) => c.grade === 'core');
      const other = p.cautions.some((c) => c.source === 'carr-2015');
      expect(other, `${p.code}: the evidence to the contrary is shown beside it`).toBe(core);
    }
  });

  it('warn of the region that WHO lists in pregnancy on every lumbar and sacral point', () => {
    for (const p of POINTS.filter((p) => p.region === 'lumbar' || p.region === 'sacral')) {
      expect(
        p.cautions.some((c) => c.kind === 'pregnancy' && c.source === 'who-1999'),
        p.code,
      ).toBe(true);
    }
  });

  it('warn of the lung on every point of upper back and chest that is not on the midline', () => {
    const warned = codesOf((p) => p.cautions.some((c) => c.kind === 'thorax'));
    const back = [...range('BL', 11, 21), ...range('BL', 41, 50), 'EX-B1', 'EX-B2', 'EX-B3'];
    expect(warned).toEqual(expect.arrayContaining(back));
    // The nipple is a landmark only: it is not needled at all.
    const chest = codesOf((p) => p.region === 'chest' && !p.midline && p.code !== 'ST17');
    expect(warned).toEqual(expect.arrayContaining(chest));
  });

  it('warn of kidneys, spinal canal, and the vessels and nerves of the legs', () => {
    const has = (kind: string, code: string) =>
      point(code).cautions.some((c) => c.kind === kind && c.grade === 'caution');
    for (const code of ['BL22', 'BL23', 'BL24', 'BL51', 'BL52']) expect(has('organ', code), code).toBe(true);
    for (const code of range('GV', 3, 14)) expect(has('nerve', code), code).toBe(true);
    for (const code of ['BL36', 'BL37', 'BL54', 'GB30', 'GB34']) expect(has('nerve', code), code).toBe(true);
    for (const code of ['BL40', 'SP11', 'LR10', 'LR11', 'ST30', 'ST42', 'LR3'])
      expect(has('vessel', code), code).toBe(true);
  });
});

describe('EX-B2', () => {
  const jiaji = point('EX-B2');

  it('has one place at each of the seventeen levels, every other point one', () => {
    expect(placesOf(jiaji).map((place) => place.level)).toEqual([...range('T', 1, 12), ...range('L', 1, 5)]);
    expect(POINTS.flatMap(placesOf)).toHaveLength(POINTS.length + 16);
    expect(placesOf(point('BL23'))).toEqual([{ facts: point('BL23') }]);
  });

  it('warns of the lung in the chest and of pregnancy in the loins, not the other way round', () => {
    const kinds = (level: SpinalLevel) => atLevel(jiaji, level).cautions.map((c) => c.kind);
    expect(kinds('T5')).toContain('thorax');
    expect(kinds('T5')).not.toContain('pregnancy');
    expect(kinds('L2')).toContain('pregnancy');
    expect(kinds('L2')).not.toContain('thorax');
    expect(atLevel(jiaji, 'L2').region).toBe('lumbar');
    expect(atLevel(jiaji, 'T12').location).toContain('spinous process of T12');
  });

  it('refuses a level for a point that has none', () => {
    expect(() => atLevel(point('BL23'), 'L2')).toThrow(RangeError);
  });
});

describe('meridians', () => {
  it('are fourteen and the extra points, in pairs of one phase', () => {
    expect(MERIDIANS.map((m) => m.id).join(' ')).toBe('LU LI ST SP HT SI BL KI PC TE GB LR GV CV EX');
    for (const m of MERIDIANS.filter((m) => m.partner)) {
      const partner = meridianById(m.partner!);
      expect(partner.partner).toBe(m.id);
      expect(partner.phase).toBe(m.phase);
      expect(partner.polarity).not.toBe(m.polarity);
    }
  });

  it('pass through all 361 points of the standard', () => {
    expect(new Set(MERIDIANS.flatMap((m) => m.course.flat())).size).toBe(361);
  });

  it('keep the hours of the day without gap or overlap', () => {
    const spans = MERIDIANS.flatMap((m) => m.hours?.span ?? []).map((s) => s.split('-').map(Number));
    expect(spans).toHaveLength(12);
    for (const [i, span] of spans.entries()) expect(span[1]).toBe(spans[(i + 1) % 12]![0]);
  });

  it('draw the bladder meridian as two lines that meet behind the knee', () => {
    const lines = courseThrough(meridianById('BL'), (code) => pointByCode(code) !== undefined);
    expect(lines.map((line) => [line[0], line.at(-1)])).toEqual([
      placed(['BL1', 'BL11', 'BL40']).toSpliced(1, placed(['BL1']).length),
      [placed(['BL10', 'BL41'])[0], 'BL40'],
      ['BL40', 'BL67'],
    ]);
    expect(courseThrough(meridianById('LU'), (code) => code === 'LU1')).toEqual([]);
  });

  it('never share a code of other books', () => {
    const codes = MERIDIANS.flatMap((m) => [m.id, ...m.otherCodes]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
