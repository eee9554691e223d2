import { describe, expect, test } from 'vitest';
import { CHINESE_TERMS } from '../../../shared/clinical/patterns/chinese-terms.ts';
import { differentiate, findingsOf, withPattern } from '../../../shared/clinical/patterns/differentiate.ts';
import {
  findingsIn,
  hasPhrase,
  readFindings,
  togglePhrase,
  WORD_FIELDS,
  WORD_FINDINGS,
  type WordField,
  type WordFindingId,
} from '../../../shared/clinical/patterns/findings.ts';
import { PATTERNS } from '../../../shared/clinical/patterns/patterns.ts';
import { TM1_CODES } from '../../../shared/clinical/patterns/tm1.ts';
import { Assessment, PATTERN_IDS } from '../../../shared/model/assessment.ts';
import { emptyPlan, type PlanContent } from '../../../shared/model/plan.ts';
import { familyFor } from '../../support/fonts.ts';

const plan = (complaint: string, change: Partial<Assessment> = {}): PlanContent => {
  const empty = emptyPlan('Test');
  return { ...empty, complaint, assessment: { ...empty.assessment, ...change } };
};
const principles = { depth: null, temperature: null, strength: null, nature: null } as const;

describe('the words of complaint, tongue and pulse', () => {
  test.each<[WordField, string, readonly string[]]>([
    [
      'complaint',
      'Cold pain, heavy; worse in rain and better with warmth',
      ['coldPain', 'heavy', 'worseInCold', 'betterWarm'],
    ],
    ['complaint', 'no night sweats, not stiff', []],
    ['complaint', 'Better with heat', ['betterWarm']],
    ['complaint', 'burning; worse with warmth', ['hotPain', 'worseWarm']],
    ['complaint', 'dull ache, sore and weak knees', ['dull', 'sore']],
    ['complaint', '腰痛', []],
    ['tongue', 'light red, thin white coating', ['white']],
    ['tongue', 'Red; yellow greasy coating', ['red', 'yellow', 'greasy']],
    ['tongue', 'pale and swollen, tooth marks', ['pale', 'swollen']],
    ['pulse', 'deep, thready', ['deep', 'thready']],
    ['pulse', '', []],
    ['pulse', '脉沉迟', ['deep', 'slow']],
    ['pulse', '脈沉細無力', ['deep', 'thready', 'weak']],
    ['pulse', '弦数，尺脉弱', ['rapid', 'wiry', 'weak']],
    ['pulse', '脉不数', []],
    ['pulse', 'chen mai', ['deep']],
    ['pulse', 'Mài chén chí', ['deep', 'slow']],
    ['pulse', 'deep (chen), thready', ['deep', 'thready']],
    ['pulse', 'chenxi; ruo', ['deep', 'thready', 'weak']],
    ['pulse', 'chi mai chen ruo', ['deep', 'weak']],
    ['pulse', 'full at both chi positions', []],
    ['tongue', '舌淡胖', ['pale', 'swollen']],
    ['tongue', '舌淡红苔薄白', ['white']],
    ['tongue', '舌淡白', ['pale']],
    ['tongue', '舌紅，苔黃膩', ['red', 'yellow', 'greasy']],
    ['tongue', '舌紫有瘀斑、无齿痕、少苔', ['purple', 'spots', 'bare']],
    ['tongue', 'she dan hong, tai bo bai', ['white']],
    ['tongue', 'hóng shé, huáng nì tāi', ['red', 'yellow', 'greasy']],
    ['tongue', 'wu chi hen', []],
  ])('%s “%s” tells %j', (field, text, told) => {
    expect(readFindings(field, text)).toEqual(told);
  });

  test('every phrase that is offered is understood as what it says, alone', () => {
    for (const field of WORD_FIELDS) {
      for (const id of findingsIn(field)) {
        expect([id, ...readFindings(field, WORD_FINDINGS[id].phrase)]).toEqual([id, id]);
      }
    }
  });

  test('every Chinese term is understood as what it says, in characters and in pinyin', () => {
    for (const [id, { characters, pinyin }] of Object.entries(CHINESE_TERMS)) {
      const { field } = WORD_FINDINGS[id as WordFindingId];
      const begin = field === 'tongue' ? ['舌', 'shé '] : ['脈', 'mài '];
      expect([id, readFindings(field, begin[0] + characters)]).toEqual([id, expect.arrayContaining([id])]);
      expect([id, readFindings(field, begin[1] + pinyin)]).toEqual([id, expect.arrayContaining([id])]);
      expect([...`${characters}${pinyin}`].filter((one) => familyFor(one) === undefined)).toEqual([]);
    }
    const named = [...findingsIn('tongue'), ...findingsIn('pulse')];
    expect(Object.keys(CHINESE_TERMS).sort()).toEqual([...named].sort());
  });

  test('a phrase is put at the end of a text and taken out again', () => {
    const text = togglePhrase('thin', 'pale');
    expect(text).toBe('thin, pale');
    expect(hasPhrase(text, 'pale')).toBe(true);
    expect(togglePhrase(text, 'pale')).toBe('thin');
    expect(togglePhrase('Pale', 'pale')).toBe('');
    expect(hasPhrase('a pale tip', 'pale')).toBe(false);
  });
});

describe('the patterns of low back pain', () => {
  test('none is put first by an assessment in which nothing is written', () => {
    for (const { speaksFor, speaksAgainst } of differentiate(findingsOf(plan('')))) {
      expect([...speaksFor, ...speaksAgainst]).toEqual([]);
    }
  });

  test.each([
    [
      'kidneyYang',
      plan('dull, cold pain, better with warmth', {
        tongue: 'pale',
        pulse: 'deep, thready',
        onset: 'chronic',
        principles: { ...principles, temperature: 'cold', strength: 'deficiency' },
      }),
    ],
    [
      'kidneyYin',
      plan('sore and weak, night sweats', {
        tongue: 'red, little coating',
        pulse: 'thready, rapid',
        onset: 'chronic',
      }),
    ],
    [
      'coldDamp',
      plan('heavy, stiff, worse in cold or damp', {
        tongue: 'white coating, greasy coating',
        pulse: 'tight',
      }),
    ],
    [
      'dampHeat',
      plan('heavy, burning', { tongue: 'red, yellow coating, greasy coating', pulse: 'soggy, rapid' }),
    ],
    [
      'stagnation',
      plan('stabbing, in one place, worse when pressed', { tongue: 'purple, dark spots', pulse: 'choppy' }),
    ],
    ['sprain', plan('stiff, after lifting or twisting, worse when pressed', { onset: 'acute' })],
  ])('%s stands first where its signs were written', (patternId, content) => {
    const [first] = differentiate(findingsOf(content));
    expect(first!.patternId).toBe(patternId);
    expect(first!.speaksAgainst).toEqual([]);
  });

  test('what speaks against a pattern is told, and puts it last', () => {
    const ranked = differentiate(
      findingsOf(plan('burning', { tongue: 'red, yellow coating', pulse: 'rapid' })),
    );
    const coldDamp = ranked.find(({ patternId }) => patternId === 'coldDamp')!;
    expect(coldDamp.speaksAgainst).toEqual(['hotPain', 'red', 'yellow', 'rapid']);
    expect(ranked.at(-1)!.speaksFor.length).toBeLessThan(ranked.at(-1)!.speaksAgainst.length);
  });

  test('nothing speaks for and against the same pattern, and each has a source and known codes', () => {
    for (const id of PATTERN_IDS) {
      const { speaksFor, speaksAgainst, sources, codes } = PATTERNS[id];
      expect(speaksFor.filter((one) => speaksAgainst.includes(one))).toEqual([]);
      expect(new Set(speaksFor).size).toBe(speaksFor.length);
      expect(sources.length).toBeGreaterThan(0);
      for (const code of codes) {
        expect(TM1_CODES).toHaveProperty(code);
        expect(Assessment.shape.tm1.safeParse(code).success).toBe(true);
      }
    }
  });
});

describe('a chosen pattern', () => {
  test('writes its name and, where it has one of its own, its code', () => {
    const yang = withPattern(plan(''), 'kidneyYang');
    expect([yang.pattern, yang.assessment.tm1]).toEqual(['Kidney yang deficiency', 'SF97']);
    const coldDamp = withPattern(yang, 'coldDamp');
    expect([coldDamp.pattern, coldDamp.assessment.tm1]).toEqual(['Cold-damp', '']);
    const none = withPattern(coldDamp, null);
    expect([none.pattern, none.assessment.patternId]).toEqual(['', null]);
  });

  test('leaves words and codes that the practitioner wrote', () => {
    const own = withPattern(
      { ...plan('', { tm1: 'SG26' }), pattern: 'Cold in the Bladder meridian' },
      'coldDamp',
    );
    expect([own.pattern, own.assessment.tm1]).toEqual(['Cold in the Bladder meridian', 'SG26']);
  });
});
