import { fold } from '../../../shared/atlas/search.ts';

/** Ranks beyond all that `rankOf` gives: found in another way than by its words. */
export const OTHERWISE = 5;

const wordsOf = (text: string) =>
  text
    .split(/[\s\-,.;:'’()“”]+/u)
    .map(fold)
    .filter((word) => word !== '');

/**
 * How well a text fits what was typed, 0 best: the very text; its beginning; every typed word begins one of its words;
 * the first letters of its words ("ph" for "Print handout"); every typed word stands inside one of its words. Null when it fits
 * in none of these ways. Case, accents and tone marks do not count. Nothing typed fits everything equally.
 */
export function rankOf(typed: string, text: string): number | null {
  const key = fold(typed);
  const whole = fold(text);
  if (key === whole) return 0;
  if (whole.startsWith(key)) return 1;
  const [asked, words] = [wordsOf(typed), wordsOf(text)];
  if (asked.every((word) => words.some((one) => one.startsWith(word)))) return 2;
  if (
    key.length > 1 &&
    words
      .map((word) => word[0])
      .join('')
      .startsWith(key)
  )
    return 3;
  return asked.every((word) => words.some((one) => one.includes(word))) ? 4 : null;
}
