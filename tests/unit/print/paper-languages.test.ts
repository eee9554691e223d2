import { describe, expect, it } from 'vitest';
import { messageFiles, messagesIn, TRANSLATIONS, unwritable } from '../../support/paper-languages.ts';

/** Words and measures that are the same in several languages. */
const ALIKE = new Set([
  ...[
    'Moxa',
    'Hand',
    'Page',
    'Massage',
    'massage',
    'licence {{number}}',
    '{{text}}:',
    '{{place}} ({{side}})',
  ],
  ...['{{minutes}}\u00a0min', '{{hertz}}\u00a0Hz', '{{name}} {{grams}}\u00a0g'],
]);

/** The points' file has no English twin: its English is the atlas. */
const SHARED = messageFiles('en');

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

/** A key as one reads it: a plural is one message, however many forms the language gives it. */
const singular = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

describe.each(
  TRANSLATIONS.flatMap((language) =>
    messageFiles(language)
      .filter((file) => SHARED.includes(file))
      .map((file) => ({ language, file })),
  ),
)('the words of a paper in $language, $file', ({ language, file }) => {
  const english = messagesIn('en', file);
  const words = messagesIn(language, file);
  const ofEnglish = new Map([...english].map(([key, text]) => [singular(key), text]));
  const englishOf = (key: string) => english.get(key) ?? ofEnglish.get(singular(key)) ?? '';

  it('say all that the English says, and nothing else', () => {
    expect(new Set([...words.keys()].map(singular))).toEqual(new Set(ofEnglish.keys()));
  });

  it('have the plurals that the language counts in', () => {
    const forms = language.startsWith('zh') ? ['other'] : ['one', 'other'];
    const counted = [...english.keys()].filter((key) => key.endsWith('_other')).map(singular);
    expect(
      counted.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !words.has(key)),
    ).toEqual([]);
  });

  it('keep every gap that is filled in', () => {
    for (const [key, text] of words) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(englishOf(key))]);
    }
  });

  it('are translated, each of them', () => {
    const untold = [...words].filter(
      ([key, text]) =>
        text.trim() === '' || (text === english.get(key) && /\p{L}/u.test(text) && !ALIKE.has(text)),
    );
    expect(untold).toEqual([]);
  });

  it('are written in the fonts bundled for the language', () => {
    expect(unwritable(language, words.values())).toEqual([]);
  });
});
