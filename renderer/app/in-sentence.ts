import { windowLanguage } from './i18n/index.ts';

/** The name of a choice as it reads within a sentence: "Oblique" becomes "oblique". German nouns keep their capital. */
export const inSentence = (words: string): string =>
  windowLanguage() === 'de' ? words : words.toLocaleLowerCase(windowLanguage());
