import { describe, expect, it } from 'vitest';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { messagesIn, TRANSLATIONS, type Translation, unwritable } from '../../support/paper-languages.ts';
import { GLOSSARY } from './point-words-glossary.ts';

const LEFT_OR_RIGHT: Record<Translation, RegExp> = {
  es: /\b(izquierd|derech)[oa]s?\b/,
  de: /\b(links|rechts|linke[nrms]?|rechte[nrms]?)\b/,
  fr: /\b(gauches?|droite?s?)\b/,
  'zh-Hans': /[左右]/,
  'zh-Hant': /[左右]/,
};

const english = new Map(POINTS.map(({ code, lay }) => [code, lay]));

describe.each(TRANSLATIONS)('where a point lies, told to a patient in %s', (language) => {
  const entries = [...messagesIn(language, 'points')];
  const codesWhere = (wrong: (text: string, lay: string, code: string) => boolean) =>
    entries.filter(([code, text]) => wrong(text, english.get(code) ?? '', code)).map(([code]) => code);

  it('is said of every point of the atlas, in its order', () => {
    expect(entries.map(([code]) => code)).toEqual([...english.keys()]);
  });

  it('is a short phrase: no stop, no stray space, no English, short enough for a line of a table', () => {
    const longest = language.startsWith('zh') ? 60 : 110;
    expect(codesWhere((text) => text === '' || text.length > longest)).toEqual([]);
    expect(codesWhere((text) => /[.;:!?。；：！？]$|^\s|\s$|\s\s/.test(text))).toEqual([]);
    expect(codesWhere((text, lay) => text === lay)).toEqual([]);
  });

  it('tells the same points apart as the English does, and no more', () => {
    const told = new Map<string, string>();
    for (const [code, text] of entries) {
      const lay = english.get(code)!;
      expect([code, told.get(text) ?? lay]).toEqual([code, lay]);
      told.set(text, lay);
    }
    expect(told.size).toBe(new Set(english.values()).size);
  });

  it('names left or right only where the English does', () => {
    expect(codesWhere((text) => LEFT_OR_RIGHT[language].test(text))).toEqual(
      [...english].filter(([, lay]) => /\b(left|right)\b/.test(lay)).map(([code]) => code),
    );
  });

  it.each(GLOSSARY)('keeps $english', (term) => {
    const said = (lay: string) => term.english.test(lay);
    expect([...english.values()].some(said)).toBe(true);
    expect(codesWhere((text, lay) => said(lay) && !term[language].test(text))).toEqual([]);
  });

  it('is written in the fonts bundled for the language', () => {
    expect(
      unwritable(
        language,
        entries.map(([, text]) => text),
      ),
    ).toEqual([]);
  });

  if (language.startsWith('zh')) {
    it('holds no Latin letter, no space and no half-width comma', () => {
      expect(codesWhere((text) => /[\p{Script=Latin}\s,()]/u.test(text))).toEqual([]);
    });
  } else {
    it('begins as a phrase does in the language: small but for a German noun', () => {
      if (language !== 'de') expect(codesWhere((text) => /^\p{Lu}/u.test(text))).toEqual([]);
      expect(codesWhere((text) => /'/.test(text))).toEqual([]);
    });
  }
});
