import { describe, expect, test } from 'vitest';
import { simplified } from '../../../shared/atlas/points/characters.ts';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { pointSearch } from '../../../shared/atlas/search.ts';

const search = pointSearch(POINTS);
const codes = (text: string) => search(text).map(({ point }) => point.code);

describe('a name with a slip of one letter', () => {
  test.each([
    ['sanyinjio', 'SP6', 'a letter missing'],
    ['sanyinnjiao', 'SP6', 'a letter too many'],
    ['sanyimjiao', 'SP6', 'a wrong letter'],
    ['sanyinijao', 'SP6', 'two letters swapped'],
    ['weizhogn', 'BL40', 'two letters swapped at the end'],
    ['thre yin crosing', 'SP6', 'an English name with a slip in each word'],
  ])('%s finds %s: %s', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  test('two slips find nothing', () => {
    expect(codes('sanyimjio')).toEqual([]);
  });

  test('short words are not guessed at', () => {
    expect(codes('qqq')).toEqual([]);
  });

  test('a name that fits as it is brings no guesses', () => {
    // Dàdū is a letter away from nothing else that begins so; Dádūn would be two.
    expect(codes('dadu')).toEqual(expect.arrayContaining(['SP2', 'LR1']));
    for (const code of codes('dadu')) expect(['SP2', 'LR1']).toContain(code);
  });

  test('a wrong digit is another point and not a slip', () => {
    expect(codes('bl99')).toEqual([]);
  });

  test('every pinyin with its last letter doubled still finds its point', () => {
    const lost = POINTS.filter(({ pinyin, code }) => {
      const plain = pinyin
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z]/g, '');
      return plain.length >= 4 && !codes(plain + plain.at(-1)).includes(code);
    });
    expect(lost.map(({ code }) => code)).toEqual([]);
  });
});

test('simplified characters find the point as traditional ones do', () => {
  expect(codes('三阴交')[0]).toBe('SP6');
  expect(codes('三陰交')[0]).toBe('SP6');
  expect(codes('肾俞')[0]).toBe('BL23');
});

describe('a name in other characters than the standard prints', () => {
  test.each([
    ['腎兪', 'BL23'],
    ['肾腧', 'BL23'],
    ['太沖', 'LR3'],
    ['氣户', 'ST13'],
    ['强間', 'GV18'],
    ['昆侖', 'BL60'],
    ['伏兎', 'ST32'],
    ['外邱', 'GB36'],
    ['绝骨', 'GB39'],
    ['气街', 'ST30'],
  ])('%s finds %s', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  test('every simplified name finds its point first, or beside one of the same name', () => {
    for (const { chinese, code } of POINTS) {
      expect(codes(simplified(chinese)).slice(0, 2), code).toContain(code);
    }
  });

  test('every other name finds its point', () => {
    for (const { aliases, code } of POINTS) {
      for (const alias of aliases)
        expect(codes(alias.replace(/^old /, '')), `${code} ${alias}`).toContain(code);
    }
  });
});
