import type { Reading } from '../atlas/placement.ts';
import type { PointFacts } from '../atlas/points/types.ts';
import type { Language } from '../model/handout.ts';
import type { HandoutDocument } from '../model/handout-document.ts';

/** The messages of a paper in the language that it is written in. */
export interface PaperWords {
  readonly language: Language;
  /** For dates, numbers and lists: "en-GB", "zh-Hans". */
  readonly locale: string;
  /** A message by its key, plurals by `count`. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Where a point is by one of its readings, in plain words. */
  readonly whereIs: (point: PointFacts, reading: Reading | null) => string;
  /** Advice that Ashi itself proposes, in the language of the paper; other words stay as they are. */
  readonly advice: (text: string) => string;
  /** What the figures and their legend say, as it is before numbers are filled in. */
  readonly figure: HandoutDocument['figureWords'];
}

/** Sentences one after the other; those that are empty or false are left out. */
export const joined = ({ language }: PaperWords, ...sentences: readonly (string | false)[]): string =>
  sentences.filter(Boolean).join(isChinese(language) ? '' : ' ');

/** Parts of one line: "needle, 15 mm deep, 20 min"; empty ones are left out. */
export const listed = ({ say }: PaperWords, ...parts: readonly (string | false)[]): string =>
  parts.filter(Boolean).join(say('comma'));

/** "one, two and three" in the language of the paper. */
export const inList = ({ locale }: PaperWords, parts: readonly string[]): string =>
  new Intl.ListFormat(locale).format(parts);

/** A number as it is written in the language of the paper. */
export const numeral = ({ locale }: PaperWords, value: number): string =>
  new Intl.NumberFormat(locale).format(value);

/** "22 November 2026" in the language of the paper. @param date calendar date, YYYY-MM-DD */
export const longDate = ({ locale }: PaperWords, date: string): string =>
  // At noon it is the same day in every zone.
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));

/** What stands before an explanation, with its colon. */
export const termOf = ({ say }: PaperWords, text: string): string => say('colon', { text: own(text) });

/** Somebody's words as a sentence of their own: with a stop where they wrote none. */
export function asSentence({ say }: PaperWords, text: string): string {
  const written = own(text);
  return /[.!?…。！？؟]\u2069?$/u.test(written) ? written : `${written}${say('stop')}`;
}

/** Somebody's words on one line. Those that run from right to left are kept from mixing with the words around them. */
export function own(text: string): string {
  const written = text.trim();
  return /[\u0590-\u08ff\ufb1d-\ufefc]/u.test(written) ? `\u2068${written}\u2069` : written;
}

/** Notes by paragraph: blank lines part them. */
export const paragraphsOf = (notes: string): string[] =>
  notes
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

export const isChinese = (language: Language): boolean => language.startsWith('zh');
