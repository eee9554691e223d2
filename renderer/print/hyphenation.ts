/// <reference path="./hyphen.d.ts" />
import type { Language } from '../../shared/model/handout.ts';
import type { PracticeSettings } from '../../shared/model/practice.ts';

/** Parts messages of a paper where a line may end. */
export type Hyphenate = (message: string) => string;

/** From so many letters on a word is parted: a short one that is torn reads worse than a short line. */
const options = { minWordLength: 12 };

/** The rules of a language; Chinese breaks between characters and needs none. Gaps to be filled in stay whole. */
export async function hyphenation(
  language: Language,
  { locale }: Pick<PracticeSettings, 'locale'>,
): Promise<Hyphenate> {
  if (language === 'zh-Hans' || language === 'zh-Hant') return (message) => message;
  const patterns = {
    en: () => (locale === 'en-US' ? import('hyphen/en-us') : import('hyphen/en-gb')),
    es: () => import('hyphen/es'),
    de: () => import('hyphen/de'),
    fr: () => import('hyphen/fr'),
  };
  const { default: hyphen } = await patterns[language]();
  return (message) =>
    message
      .split(/(\{\{\w+\}\})/)
      .map((part, index) => (index % 2 === 1 ? part : hyphen.hyphenateSync(part, options)))
      .join('');
}
