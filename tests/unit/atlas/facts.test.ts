import { describe, expect, it } from 'vitest';
import { courseThrough, MERIDIANS, meridianById } from '../../../shared/atlas/meridians.ts';
import { simplified } from '../../../shared/atlas/points/characters.ts';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';
import { SOURCES, type SourceId } from '../../../shared/atlas/points/sources.ts';
import type { SpinalLevel } from '../../../shared/atlas/points/types.ts';
import { codesOf, point, range } from './by-code.ts';
import { WHO_NAMES } from './who-names.ts';

describe('the points', () => {
  it('are the 361 of the standard and the 48 extra points, in order, each once', () => {
    const yin = { LU: 11, LI: 20, ST: 45, SP: 21, HT: 9, SI: 19, BL: 67, KI: 27, PC: 9, TE: 23, GB: 44 };
    const rest = { LR: 14, GV: 28, CV: 24, 'EX-HN': 15, 'EX-CA': 1, 'EX-B': 9, 'EX-UE': 11, 'EX-LE': 12 };
    const codes = Object.entries({ ...yin, ...rest }).flatMap(([id, n]) => range(id, 1, n));
    expect(codesOf(() => true)).toEqual(codes);
    expect(codes).toHaveLength(361 + 48);
  });

  it('are found by their code only', () => {
    expect(pointByCode('BL23')).toBe(point('BL23'));
    expect(pointByCode('BL68')).toBeUndefined();
    expect(pointByCode('bl23')).toBeUndefined();
  });

  it('belong to the meridian their code names', () => {
    for (const p of POINTS) expect(p.code.startsWith(p.meridian), p.code).toBe(true);
  });

  it('lie on the midline when they are of the two vessels, or are one of six extra points', () => {
    const extra = ['EX-HN3', 'EX-HN10', 'EX-HN11', 'EX-B5', 'EX-B8', 'EX-B9'];
    expect(codesOf((p) => p.midline)).toEqual([...range('GV', 1, 28), ...range('CV', 1, 24), ...extra]);
    for (const code of [...range('GV', 2, 14), 'EX-B5', 'EX-B8', 'EX-B9']) {
      expect(point(code).location, code).toMatch(/posterior median line/);
    }
  });

  it('inside mouth or nose are marked, and say that a body shows the nearest skin', () => {
    expect(codesOf((p) => p.inside === true)).toEqual(['GV28', ...range('EX-HN', 9, 13)]);
    for (const p of POINTS.filter((p) => p.inside)) expect(p.note, p.code).toMatch(/nearest skin/);
    expect(codesOf((p) => p.onlySide === 'left')).toEqual(['EX-HN12']);
    expect(codesOf((p) => p.onlySide === 'right')).toEqual(['EX-HN13']);
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

  it('in simplified characters hold none that has a simpler form, and change no other', () => {
    const simpler =
      /[來俠倉僕兌內勞卻厭厲參夾孫宮崑崙帶庫強後復懸戶揚攢會條極榮樞機橫歷歸氣淵湧溝溫滿漿澤濼瀆營犢獨璣環當瘂窩竅竇築結絡絲經維綱縫縮聰聽脈腎腦腸膽臨臺華蓋處虛蟲衝谿豐貞賓車輒輔邊鄉釐鍾長門間闌闕關陰陽際隱雲靈頂頭頰頷頸顖顱顴風飛養髖鬢魚鳩鶴點齦]/u;
    for (const p of POINTS) {
      const simple = [...simplified(p.chinese)];
      expect(simple, p.code).toHaveLength([...p.chinese].length);
      for (const [i, character] of [...p.chinese].entries()) {
        expect(simple[i] !== character, `${p.code} ${character}`).toBe(simpler.test(character));
      }
    }
  });

  it('in simplified characters are those of the Chinese standard', () => {
    const names = {
      LU1: '中府',
      LU2: '云门',
      LI5: '阳溪',
      LI15: '肩髃',
      ST30: '气冲',
      ST45: '厉兑',
      SP20: '周荣',
      HT2: '青灵',
      SI3: '后溪',
      SI18: '颧髎',
      BL2: '攒竹',
      BL8: '络却',
      BL25: '大肠俞',
      BL60: '昆仑',
      BL61: '仆参',
      KI1: '涌泉',
      KI4: '大钟',
      KI9: '筑宾',
      PC8: '劳宫',
      TE11: '清冷渊',
      TE12: '消泺',
      TE18: '瘈脉',
      TE23: '丝竹空',
      GB6: '悬厘',
      GB11: '头窍阴',
      GB32: '中渎',
      LR5: '蠡沟',
      GV10: '灵台',
      GV15: '哑门',
      GV17: '脑户',
      GV22: '囟会',
      GV28: '龈交',
      CV21: '璇玑',
      CV24: '承浆',
      'EX-HN1': '四神聪',
      'EX-HN4': '鱼腰',
      'EX-UE7': '腰痛点',
      'EX-UE10': '四缝',
      'EX-LE3': '百虫窝',
      'EX-LE7': '阑尾',
    };
    for (const [code, name] of Object.entries(names))
      expect(simplified(point(code).chinese), code).toBe(name);
  });

  it('of all 361 are those of the standard, but for five glyphs and 俞', () => {
    const glyphs: Record<string, string> = { 兪: '俞', 兎: '兔', 内: '內', 靑: '青', 户: '戶', 淸: '清' };
    const names = Object.entries(WHO_NAMES).flatMap(([id, list]) =>
      list.split(', ').map((name, i) => [`${id}${i + 1}`, name] as const),
    );
    expect(names).toHaveLength(361);
    for (const [code, name] of names) {
      const { pinyin, chinese } = point(code);
      const plain = pinyin.normalize('NFD').replace(/[\p{M}']/gu, '');
      expect(`${plain} ${chinese}`, code).toBe(name.replace(/[兪兎内靑户淸]/gu, (glyph) => glyphs[glyph]!));
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
    expect(written('LI19')).toBe('Kǒuhéliáo 口禾髎');
    expect(written('SP16')).toBe("Fù'āi 腹哀");
    expect(written('BL8')).toBe('Luòquè 絡卻');
    expect(written('KI26')).toBe('Yùzhōng 彧中');
    expect(written('TE18')).toBe('Chìmài 瘈脈');
    expect(written('TE22')).toBe('Ěrhéliáo 耳和髎');
    expect(written('GB6')).toBe('Xuánlí 懸釐');
    expect(written('GV15')).toBe('Yǎmén 瘂門');
    expect(written('GV22')).toBe('Xìnhuì 顖會');
    expect(written('GV28')).toBe('Yínjiāo 齦交');
    expect(written('CV17')).toBe('Dànzhōng 膻中');
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

  it('count the cun of arm, trunk and head as the standard does', () => {
    const cun: Record<string, string> = {
      LU1: '6 cun lateral to the anterior median line',
      LU3: '3 cun below the anterior axillary fold',
      LU4: '4 cun below the anterior axillary fold',
      LU6: '7 cun above the palmar wrist crease',
      LU7: '1.5 cun above the palmar wrist crease',
      LU8: '1 cun above the palmar wrist crease',
      LI6: '3 cun above the dorsal wrist crease',
      LI7: '5 cun above the dorsal wrist crease',
      LI8: '4 cun below the cubital crease',
      LI9: '3 cun below the cubital crease',
      LI10: '2 cun below the cubital crease',
      LI13: '3 cun above the cubital crease',
      LI14: '7 cun above LI11',
      ST4: '0.4 finger-cun lateral to the angle of the mouth',
      ST8: '4.5 cun lateral to the anterior median line',
      ST12: '4 cun lateral to the anterior median line',
      SP13: '4.3 cun below the centre of the umbilicus',
      SP14: '1.3 cun below the centre of the umbilicus',
      SP16: '3 cun above the centre of the umbilicus',
      HT2: '3 cun above the cubital crease',
      HT4: '1.5 cun above the palmar wrist crease',
      HT5: '1 cun above the palmar wrist crease',
      HT6: '0.5 cun above the palmar wrist crease',
      SI6: '1 cun above the dorsal wrist crease',
      SI7: '5 cun above the dorsal wrist crease',
      SI9: '1 cun above the posterior axillary fold',
      SI14: '3 cun lateral to the posterior median line',
      SI15: '2 cun lateral to the posterior median line',
      BL3: '0.5 cun above the anterior hairline',
      BL4: '1.5 cun lateral to the anterior median line',
      BL5: '1 cun above the anterior hairline',
      BL6: '2.5 cun above the anterior hairline',
      BL7: '4 cun above the anterior hairline',
      BL8: '5.5 cun above the anterior hairline',
      BL9: '1.3 cun lateral to the posterior median line',
      PC2: '2 cun below the anterior axillary fold',
      PC4: '5 cun above the palmar wrist crease',
      PC5: '3 cun above the palmar wrist crease',
      PC6: '2 cun above the palmar wrist crease',
      TE5: '2 cun above the dorsal wrist crease',
      TE6: '3 cun above the dorsal wrist crease',
      TE7: '3 cun above the dorsal wrist crease',
      TE8: '4 cun above the dorsal wrist crease',
      TE9: '5 cun below the prominence of the olecranon',
      TE10: '1 cun above the prominence of the olecranon',
      TE11: '2 cun above the olecranon',
      TE12: '5 cun above the olecranon',
      TE13: '3 cun below the acromial angle',
      GB1: '0.5 cun lateral to the outer canthus',
      GB8: '1.5 cun above the temporal hairline',
      GB9: '2 cun above the hairline',
      GB13: '3 cun lateral to the anterior median line',
      GB14: '1 cun above the eyebrow',
      GB15: '0.5 cun inside the anterior hairline',
      GB16: '1.5 cun inside the anterior hairline',
      GB17: '2.5 cun inside the anterior hairline',
      GB18: '4 cun inside the anterior hairline',
      GB23: '1 cun in front of the midaxillary line',
      GB27: '3 cun below the centre of the umbilicus',
      GB28: '0.5 cun medial to and below the anterior superior iliac spine',
      LR12: '2.5 cun lateral to the anterior median line',
      GV18: '4 cun above the posterior hairline',
      GV19: '5.5 cun above the posterior hairline',
      GV20: '5 cun above the anterior hairline',
      GV21: '3.5 cun above the anterior hairline',
      GV22: '2 cun above the anterior hairline',
      GV23: '1 cun above the anterior hairline',
      GV24: '0.5 cun above the anterior hairline',
      CV3: '4 cun below the centre of the umbilicus',
      CV4: '3 cun below the centre of the umbilicus',
      CV5: '2 cun below the centre of the umbilicus',
      CV6: '1.5 cun below the centre of the umbilicus',
      CV7: '1 cun below the centre of the umbilicus',
      CV15: '1 cun below the xiphisternal junction',
      CV21: '1 cun below the suprasternal fossa',
    };
    for (const [code, words] of Object.entries(cun)) expect(point(code).location, code).toContain(words);
  });

  it('lay the points of belly and chest on their grid', () => {
    const navel = 'the centre of the umbilicus';
    const level = (n: number) =>
      n === 0 ? navel : `${Math.abs(n)} cun ${n > 0 ? 'above' : 'below'} ${navel}`;
    const belly = (code: string, cun: number, lateral: number) => {
      expect(point(code).location, code).toContain(level(cun));
      const side = lateral === 0 ? 'on the anterior median line' : `${lateral} cun lateral to the`;
      expect(point(code).location, code).toContain(side);
    };
    for (const [i, code] of range('ST', 19, 29).entries()) belly(code, 6 - i, 2);
    for (const [i, cun] of [-5, -4, -3, -2, -1, 0, 2, 3, 4, 5, 6].entries()) belly(`KI${11 + i}`, cun, 0.5);
    for (const [i, code] of range('CV', 9, 14).entries()) belly(code, i + 1, 0);

    const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
    const chest = (codes: string, lateral: number, spaces: number[]) => {
      for (const [i, code] of codes.split(' ').entries()) {
        expect(point(code).location, code).toContain(
          `in the ${ordinals[spaces[i]! - 1]} intercostal space, ${lateral} cun lateral to the anterior median line`,
        );
      }
    };
    chest('KI22 KI23 KI24 KI25 KI26', 2, [5, 4, 3, 2, 1]);
    chest('ST14 ST15 ST16 ST18 LR14 GB24', 4, [1, 2, 3, 5, 6, 7]);
    chest('PC1', 5, [4]);
    chest('SP17 SP18 SP19 SP20', 6, [5, 4, 3, 2]);
    for (const [code, space] of Object.entries({ CV17: 4, CV18: 3, CV19: 2, CV20: 1 })) {
      expect(point(code).location, code).toContain(`level with the ${ordinals[space - 1]} intercostal space`);
    }
  });

  it('give both readings of the six points that the standard leaves open', () => {
    const hand = { PC8: /third and fourth/, PC9: /radial corner/ };
    const face = { LI19: /upper third/, LI20: /inferior border/ };
    const other = { ...face, ...hand, GB30: /anterior superior iliac spine/, GV26: /upper third/ };
    expect(codesOf((p) => p.alternative !== undefined)).toEqual(Object.keys(other));
    for (const [code, words] of Object.entries(other)) {
      expect(point(code).alternative?.location, code).toMatch(words);
      expect(point(code).location, code).not.toMatch(words);
      expect(point(code).alternative?.source).toBe('who-2008');
    }
    expect(point('GB30').location).toMatch(/sacral hiatus.*lateral third and medial two thirds/);
  });

  it('are sentences of their own, and patients get words without anatomy', () => {
    expect(new Set(POINTS.map((p) => p.location)).size).toBe(POINTS.length);
    for (const p of POINTS) {
      expect(p.location.length, p.code).toBeGreaterThan(25);
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
        ...[p.alternative, p.depth, p.moxibustion, p.cupping].flatMap((fact) => fact?.source ?? []),
      ];
      for (const id of named) expect(id && SOURCES[id], `${p.code}: ${id}`).toBeTruthy();
      expect(p.locationSource === 'who-2008', p.code).toBe(p.meridian !== 'EX');
      expect(p.locationSource, `${p.code}: a document was opened`).not.toBe('textbook-knowledge');
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
      const more = [p.note, p.depth?.text, p.moxibustion?.why, p.cupping?.why, p.alternative?.location];
      const texts = [
        p.location,
        p.lay,
        ...more.flatMap((text) => text ?? []),
        ...p.cautions.map((c) => c.text),
      ];
      for (const text of texts)
        expect(text, p.code).not.toMatch(/\bsafe(ly|ty)?\b|harmless|no risk|risk-free|cure/i);
    }
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
    const lines = courseThrough(meridianById('BL'), (code) => Number(code.slice(2)) > 10);
    expect(lines.map((line) => [line[0], line.at(-1)])).toEqual([
      ['BL11', 'BL40'],
      ['BL41', 'BL40'],
      ['BL40', 'BL67'],
    ]);
    expect(courseThrough(meridianById('LU'), (code) => code === 'LU1')).toEqual([]);
  });

  it('never share a code of other books', () => {
    const codes = MERIDIANS.flatMap((m) => [m.id, ...m.otherCodes]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
