import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { i18next } from '../../../renderer/app/i18n/index.ts';
import { refusalWords } from '../../../renderer/app/i18n/refusal-words.ts';

const PEOPLE = 'At most 200 people work in one practice.';

describe('a refusal in the language of the window', () => {
  beforeAll(async () => {
    i18next.addResourceBundle('de', 'refusals', {
      'This is not running.': 'Das läuft nicht.',
      'a session is missing': 'eine Sitzung fehlt',
      'At most {{count}} people work in one practice.':
        'In einer Praxis arbeiten höchstens {{count}} Menschen.',
      'This file contradicts itself: {{what}}. Nothing of it is taken in.':
        'Diese Datei widerspricht sich: {{what}}. Nichts davon wird übernommen.',
      'This score runs from {{lowest}} to {{highest}}.': 'Bis {{highest}} ab {{lowest}}.',
      '{{sentence}} ({{place}})': '{{sentence}} [{{place}}]',
    });
    await i18next.changeLanguage('de');
  });
  afterAll(() => i18next.changeLanguage('en'));

  it('is found by its sentence', () => {
    expect(refusalWords('This is not running.')).toBe('Das läuft nicht.');
  });

  it('keeps its values, in the order of the language', () => {
    expect(refusalWords(PEOPLE)).toBe('In einer Praxis arbeiten höchstens 200 Menschen.');
    expect(refusalWords('This score runs from 0 to 24.')).toBe('Bis 24 ab 0.');
  });

  it('has the sentences within it translated too', () => {
    expect(
      refusalWords('This file contradicts itself: a session is missing. Nothing of it is taken in.'),
    ).toBe('Diese Datei widerspricht sich: eine Sitzung fehlt. Nichts davon wird übernommen.');
    expect(refusalWords('This is not running. (patients.0)')).toBe('Das läuft nicht. [patients.0]');
  });

  it('stays as it was said where the language lacks it, and in English', async () => {
    expect(refusalWords('Nobody has translated this.')).toBe('Nobody has translated this.');
    await i18next.changeLanguage('en');
    expect(refusalWords(PEOPLE)).toBe(PEOPLE);
  });
});
