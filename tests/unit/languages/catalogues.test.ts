import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/model/handout.ts';
import { messagesOf, namespacesOf } from '../../support/catalogues.ts';

/** A message of several forms has one for each category of its language, as i18next names them. */
const FORM = /_(zero|one|two|few|many|other)$/;
const formsOf = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();

/** What is filled in, and what is set apart by a tag. Which of them comes first is the language's matter. */
const slotsOf = (message: string): string[] =>
  [...message.matchAll(/\{\{\s*[\w.]+\s*\}\}|<\/?\w+\s*\/?>/g)].map(([slot]) => slot).toSorted();

/** The slots that a form of a message may have: "one minute" may leave its number out, where English does. */
const namespaces = namespacesOf('en');

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the words in %s', (language) => {
  it('are there for every part of the window', () => {
    expect(namespacesOf(language)).toEqual(namespaces);
  });

  it.each(namespaces)('are complete and whole: %s', (namespace) => {
    const english = messagesOf('en', namespace);
    const words = messagesOf(language, namespace);
    const isPlural = (key: string) => FORM.test(key) && english.has(key.replace(FORM, '_other'));
    const expected = [...english.keys()].flatMap((key) => {
      if (!isPlural(key)) return [key];
      return key.endsWith('_other') ? formsOf(language).map((form) => key.replace(FORM, `_${form}`)) : [];
    });
    expect([...words.keys()].toSorted()).toEqual(expected.toSorted());
    for (const [key, message] of words) {
      const said = english.get(key) ?? english.get(key.replace(FORM, '_other'))!;
      expect(message.trim(), key).not.toBe('');
      expect({ key, slots: slotsOf(message) }).toEqual({ key, slots: slotsOf(said) });
    }
  });

  it.each(namespaces)('are its own: %s', (namespace) => {
    const english = messagesOf('en', namespace);
    const left = [...messagesOf(language, namespace)]
      .filter(([key, message]) => english.get(key) === message && hasEnglishWords(message))
      .map(([key, message]) => `${namespace}:${key} ${message}`);
    expect(left.filter((line) => !SAME.some((same) => same.test(line)))).toEqual([]);
  });

  it('call every language by its own name', () => {
    for (const other of LANGUAGES)
      expect(messagesOf(language, 'common').get(`language.${other}`)).toBe(
        messagesOf('en', 'common').get(`language.${other}`),
      );
  });
});

const SAME: RegExp[] = [];

/** Whether something is left of a message without its slots, units, codes and signs. */
const hasEnglishWords = (message: string): boolean =>
  /[A-Za-z]{4}/.test(message.replaceAll(/\{\{[^}]*\}\}|<[^>]*>/g, ''));
