import { describe, expect, test } from 'vitest';
import { MISTAKES, type MistakeKind, readShorthand } from '../../../shared/clinical/shorthand/index.ts';
import { freshId, HABITS } from '../plans/example-plan.ts';

const read = (text: string) =>
  readShorthand(text, { present: { applications: [], leads: [] }, habits: HABITS, freshId });

const long = 'x'.repeat(501);
const ROWS: [text: string, kind: MistakeKind, marked: string, values?: object][] = [
  ['BL23 foo BL25', 'unknownWord', 'foo', { word: 'foo' }],
  ['BL23 dd', 'unknownWord', 'dd'],
  ['BL23 "never ends', 'unclosed', '"never ends'],
  ['BL23; GB46', 'tooHigh', 'GB46', { code: 'GB46', meridian: 'GB', count: 44 }],
  ['GB40-46', 'tooHigh', 'GB40-46', { code: 'GB46', count: 44 }],
  ['EX-B12', 'unknownExtra', 'EX-B12', { code: 'EX-B12' }],
  ['BL13-GB20', 'rangeAcross', 'BL13-GB20', { code: 'BL13', other: 'GB20' }],
  ['EX-HN1-EX-HN3', 'rangeExtra', 'EX-HN1-EX-HN3'],
  ['EX-B2 R', 'levelMissing', 'EX-B2', { code: 'EX-B2', first: 'T1', last: 'L5' }],
  ['EX-B2 L6', 'levelUnknown', 'L6', { word: 'L6' }],
  ['BL23 GV4 R', 'sideOfMidline', 'R', { code: 'GV4' }],
  ['BL23 midline', 'notOnMidline', 'midline', { code: 'BL23' }],
  ['EX-HN12 R', 'onlySide', 'R', { code: 'EX-HN12', side: 'left' }],
  ['BL23 L BL25 R KI3', 'twoSides', 'KI3'],
  ['L BL23 R', 'twoSides', 'R'],
  ['cup 50mm', 'noPlace', 'cup'],
  ['ashi#2 20mm', 'noSuchPlace', 'ashi#2', { word: 'ashi#2' }],
  ['BL23 [local] BL25', 'headingInside', '[local]'],
  ['BL23 20', 'bareNumber', '20'],
  ['GB30 160mm', 'refused', '160mm', { reason: 'A depth is at most 150 mm.' }],
  ['cup BL23 10mm', 'refused', '10mm', { reason: 'A cup is at least 20 mm wide.' }],
  [`BL23 "${long}"`, 'refused', `"${long}"`],
  ['cup BL23 oblique', 'notFor', 'oblique', { modality: 'cupping' }],
  ['BL23 strong', 'notFor', 'strong', { modality: 'needling' }],
  ['BL23 oblique cup', 'needsPlus', 'cup'],
  ['BL23 + ; BL25', 'emptyPart', '+'],
  ['BL23 20mm 25mm', 'twice', '25mm'],
  ['BL23 "a" "b"', 'twice', '"b"'],
  ['cup BL23 + cup', 'twice', '+'],
  ['BL23; KI3; BL23 20mm', 'alreadyThere', 'BL23', { code: 'BL23', modality: 'needling' }],
  ['[local] BL52; [distal] KI3; BL25 BL52 both', 'alreadyThere', 'BL52', { code: 'BL52' }],
  ['area', 'pathUntreated', 'area'],
  ['area 20mm needle', 'needleOnPath', '20mm'],
  ['BL23 | BL25', 'sameRound', '|'],
  [`${'BL1-BL67; again '.repeat(3)}BL3`, 'tooMany', 'BL1-BL67', { count: 200 }],
  ['BL23 BL25; electro 2Hz', 'leadForm', '2Hz'],
  ['BL23; electro BL23L-BL25L 2Hz', 'leadPole', 'BL23L-BL25L', { word: 'BL25L' }],
  ['BL23; electro BL23L-BL23L 2Hz', 'leadForm', 'BL23L-BL23L'],
  ['BL23; electro BL23L-BL23R 900Hz', 'refused', '900Hz', { reason: 'At most 500 Hz.' }],
];
const TABLE = ROWS.map(([text, kind, marked, values]) => ({ text, kind, marked, values }));

describe('a mistake is named and marked', () => {
  test.each(TABLE)('$text', ({ text, kind, marked, values = {} }) => {
    const { mistake } = read(text);
    expect(mistake?.kind).toBe(kind);
    expect(text.slice(mistake!.at.start, mistake!.at.end)).toBe(marked);
    expect(mistake!.values).toMatchObject(values);
  });

  test('every kind of mistake is in this table', () => {
    expect([...new Set(TABLE.map(({ kind }) => kind))].toSorted()).toEqual([...MISTAKES].toSorted());
  });

  test('what stands before the statement with the mistake is understood', () => {
    expect(read('BL23 BL25; KI3 foo; ST36').applications).toHaveLength(2);
  });

  test('a bare mark or an empty text is none', () => {
    for (const text of ['', ' ; ', '|', 'BL23;', 'BL23 |', '[local]', '；'])
      expect(read(text).mistake).toBeNull();
  });
});
