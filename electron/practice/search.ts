/** What a patient is found by. */
export interface Findable {
  familyName: string;
  givenName: string;
  recordNumber: string;
  birthDate: string | null;
}

/** Scripts that write without spaces: each of their characters begins a word. */
const WORDS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[[\p{L}\p{N}\p{So}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]]+/gv;

/** Letters that do not fall apart into a base letter and an accent, in the plain form in which people type them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/**
 * The words under which a patient is stored, each with a space before it, the family name first (so that this text
 * also sorts a list of patients).
 */
export function searchTextOf(patient: Findable): string {
  const written = [patient.familyName, patient.givenName, patient.recordNumber].flatMap((text) =>
    fold(text).split(/\s+/),
  );
  const split = written.flatMap(wordsOf);
  const joined = written.map((word) => wordsOf(word).join('')).filter((word) => !split.includes(word));
  return [...split, ...joined, ...datesOf(patient.birthDate)].map((word) => ` ${word}`).join('');
}

/**
 * For each word typed, the alternatives of which one must occur in a patient's search text: the word itself and, where
 * it looks like a (partly typed) date, the date. "o'brien" finds "o brien" and "obrien"; "02.03.1968", "2/3/1968" and
 * "1968-03-02" find the same day.
 */
export function searchTerms(typed: string): string[][] {
  return fold(typed)
    .split(/\s+/)
    .map((word) => {
      const words = wordsOf(word);
      if (words.length === 0) return [];
      const dates = typedDates(word);
      const phrases = dates.length > 0 ? dates : [words.join(' ')];
      return [...new Set([...phrases, words.join('')])].map((phrase) => ` ${phrase}`);
    })
    .filter((alternatives) => alternatives.length > 0);
}

/** The words of a name as they are compared: folded, in no order. */
export const nameWords = (name: string): string[] => [...new Set(wordsOf(fold(name)))].sort();

/** Small letters without accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter]!);
}

const wordsOf = (folded: string): string[] => folded.match(WORDS) ?? [];

/** A date of birth as people type it: year first, day first with dots, month first with slashes. */
function datesOf(birthDate: string | null): string[] {
  if (birthDate === null) return [];
  const [year, month, day] = birthDate.split('-');
  return [birthDate, `${day}.${month}.${year}`, `${month}/${day}/${year}`];
}

function typedDates(word: string): string[] {
  const yearFirst = /^(\d{4})-(\d{0,2})(?:-(\d{0,2}))?$/.exec(word);
  if (yearFirst !== null) return completions(yearFirst.slice(1), '-');
  const yearLast = /^(\d{1,2})([./-])(\d{0,2})(?:[./-](\d{0,4}))?$/.exec(word);
  if (yearLast === null) return [];
  const [, first, separator, second, year] = yearLast;
  const parts = [first!, second!, year];
  return separator === '/'
    ? [...completions(parts, '.'), ...completions(parts, '/')]
    : completions(parts, '.');
}

/** The parts typed so far in two digits each; the last one may still be in the making, so it also counts as it is. */
function completions(parts: ReadonlyArray<string | undefined>, separator: string): string[] {
  const typed = parts.filter((part) => part !== undefined);
  const before = typed.slice(0, -1).map((part) => part.padStart(2, '0'));
  const last = typed.at(-1)!;
  const endings = last.length === 1 ? [last, last.padStart(2, '0')] : [last];
  return endings.map((ending) => [...before, ending].join(separator));
}
