import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameWords, wordDiff } from '../../../shared/clinical/session/word-diff.ts';

const marked = (before: string, now: string) =>
  wordDiff(before, now)
    .map(({ kind, text }) => (kind === 'gone' ? `[-${text}-]` : kind === 'new' ? `[+${text}+]` : text))
    .join(' ');

describe('what is marked against the last session', () => {
  test('a word that was exchanged', () => {
    expect(marked('Slept badly all week.', 'Slept well all week.')).toBe(
      'Slept [-badly-] [+well+] all week.',
    );
  });

  test('words that came and words that went', () => {
    expect(marked('Pain in the back', 'Dull pain in the low back')).toBe(
      '[-Pain-] [+Dull pain+] in the [+low+] back',
    );
    expect(marked('Stiff and cold in the morning', 'Stiff in the morning')).toBe(
      'Stiff [-and cold-] in the morning',
    );
  });

  test('nothing, where only spaces and line breaks differ', () => {
    expect(marked('Stiff,\n cold', 'Stiff, cold ')).toBe('Stiff, cold');
    expect(isSameWords('Stiff,\n cold', 'Stiff, cold ')).toBe(true);
    expect(isSameWords('Stiff', 'stiff')).toBe(false);
  });

  test('everything, where there was nothing or nothing is left', () => {
    expect(marked('', 'New')).toBe('[+New+]');
    expect(marked('Old', '')).toBe('[-Old-]');
    expect(wordDiff('', '')).toEqual([]);
  });

  test('two long texts in well under a second, as wholes', () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});

const text = fc.array(fc.constantFrom('pain', 'back', 'stiff', 'cold', '腰痛'), { maxLength: 30 });

test('what went and what is the same is the text before; what came and what is the same is the text now', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const runs = wordDiff(a.join(' '), b.join(' '));
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join(' ');
      expect(without('new')).toBe(a.join(' '));
      expect(without('gone')).toBe(b.join(' '));
      expect(runs.every((run, i) => run.kind !== runs[i + 1]?.kind)).toBe(true);
    }),
  );
});
