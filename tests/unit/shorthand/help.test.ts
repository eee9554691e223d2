import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SHORTHAND_PARTS } from '../../../renderer/app/shorthand-parts.ts';
import { MISTAKES, readShorthand } from '../../../shared/clinical/shorthand/index.ts';
import * as vocabulary from '../../../shared/clinical/shorthand/vocabulary.ts';
import { entry, freshId, HABITS } from '../plans/example-plan.ts';

const words = JSON.parse(
  readFileSync(new URL('../../../renderer/app/i18n/en/shorthand.json', import.meta.url), 'utf8'),
);
const rows: { write: string; means: string }[] = SHORTHAND_PARTS.flatMap(
  (part) => words.help.parts[part].rows,
);

/** Every word that Ashi prints: the first one for each meaning. */
function printedWords(value: unknown): string[] {
  if (Array.isArray(value)) return [value[0]];
  return Object.values(value as object).flatMap(printedWords);
}

describe('the help', () => {
  const tender = {
    ...entry('BL23', 'both'),
    place: {
      kind: 'ashi' as const,
      sex: 'female' as const,
      anchor: { triangle: 1, barycentric: [0.5, 0.25, 0.25] as [number, number, number] },
      near: null,
      description: '',
    },
  };

  test.each(rows)('writes what is understood: $write', ({ write }) => {
    // A lead needs its needles.
    const text = write.startsWith('electro') ? `BL23 BL25; ${write}` : write;
    const present = { applications: [tender], leads: [] };
    const { mistake, applications, unplaced } = readShorthand(text, { present, habits: HABITS, freshId });
    expect(mistake).toBeNull();
    expect(applications.length + unplaced.length).toBeGreaterThan(0);
  });

  test('names every word of the shorthand, and so does the page about it', () => {
    const { DETAIL_WORDS, MODALITY_WORDS, SIDE_WORDS, POSITION_WORDS, WAVEFORM_WORDS, OPEN_WORDS } =
      vocabulary;
    const all = [
      DETAIL_WORDS,
      MODALITY_WORDS,
      SIDE_WORDS,
      POSITION_WORDS,
      vocabulary.INTENSITY_WORDS,
      WAVEFORM_WORDS,
      OPEN_WORDS,
    ].flatMap(printedWords);
    const missingIn = (text: string) => {
      const written = new Set(text.match(/@?[\w-]+/g));
      return all.filter((word) => !written.has(word));
    };
    const page = readFileSync(new URL('../../../docs/shorthand.md', import.meta.url), 'utf8');
    expect(missingIn(page)).toEqual([]);
    expect(missingIn(JSON.stringify(rows))).toEqual([]);
  });

  test('has a sentence for every mistake', () => {
    expect(Object.keys(words.mistake).toSorted()).toEqual([...MISTAKES].toSorted());
  });
});
