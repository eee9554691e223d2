import type { PatternId } from '../../model/assessment.ts';

/** Advice to eat, for the patterns that it is usually given for. */
export interface DietSuggestion {
  readonly text: string;
  /** Empty: for everybody. */
  readonly patterns: readonly PatternId[];
}

const KIDNEY: readonly PatternId[] = ['kidneyYang', 'kidneyYin', 'kidneyEssence', 'kidney'];

/**
 * What practitioners of Chinese medicine usually advise with low back pain, to choose from and to change. All of it is
 * textbook knowledge, unverified: no document was opened for it. Nothing here knows a patient's illnesses or allergies.
 */
export const DIET_SUGGESTIONS: readonly DietSuggestion[] = [
  { text: 'Kidney-supporting: walnuts, a small handful a day', patterns: KIDNEY },
  { text: 'Kidney-supporting: black sesame seeds, ground, over meals', patterns: KIDNEY },
  { text: 'Kidney-supporting: black beans or kidney beans, well cooked', patterns: KIDNEY },
  { text: 'Kidney-supporting: bone broth or long-cooked soups', patterns: KIDNEY },
  { text: 'Kidney-supporting: chestnuts and Chinese yam', patterns: KIDNEY },
  { text: 'Warming for Kidney yang: lamb, leek, cinnamon, dried ginger', patterns: ['kidneyYang'] },
  { text: 'Cooked, warm meals; little raw and chilled food', patterns: ['kidneyYang', 'coldDamp'] },
  { text: 'Moistening for Kidney yin: goji berries, mulberries, eggs, tofu', patterns: ['kidneyYin'] },
  { text: 'Less of hot spices, coffee and alcohol', patterns: ['kidneyYin', 'dampHeat'] },
  { text: 'Against damp: barley or Job’s tears, adzuki beans', patterns: ['coldDamp', 'dampHeat'] },
  { text: 'Less of fatty, fried and very sweet food; less dairy', patterns: ['coldDamp', 'dampHeat'] },
  { text: 'Warming against cold: fresh ginger, spring onion', patterns: ['coldDamp'] },
  { text: 'Cooling against heat: cucumber, mung beans, celery', patterns: ['dampHeat'] },
  { text: 'Moving qi and blood: a little turmeric, vinegar, onion', patterns: ['stagnation', 'sprain'] },
  { text: 'Regular meals, eaten without haste, the last one early', patterns: [] },
  { text: 'Enough to drink, rather warm than cold', patterns: [] },
];

/** The suggestions with those for the pattern first, then those for everybody, then the rest. */
export function dietSuggestions(pattern: PatternId | null): readonly string[] {
  const place = ({ patterns }: DietSuggestion) =>
    pattern !== null && patterns.includes(pattern) ? 0 : patterns.length === 0 ? 1 : 2;
  return DIET_SUGGESTIONS.toSorted((a, b) => place(a) - place(b)).map(({ text }) => text);
}
