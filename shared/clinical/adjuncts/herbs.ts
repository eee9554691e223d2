import type { HerbalFormula } from '../../model/adjuncts.ts';

type Ingredient = HerbalFormula['ingredients'][number];

const WRITTEN = /^(.*?)[\s,:]+(\d+(?:[.,]\d+)?)\s*(?:g|gr|grams?)?$/i;

/** An ingredient as it is typed in one go, "Du Zhong 12 g"; without a number the weight stays open. */
export function readIngredient(text: string): Ingredient {
  const typed = text.normalize('NFC').trim();
  const [, name, grams] = WRITTEN.exec(typed) ?? [];
  return name === undefined || name === ''
    ? { name: typed, grams: null }
    : { name, grams: Number(grams!.replace(',', '.')) };
}

/** What all ingredients weigh together in grams, and how many of them have no weight yet. */
export function weightOf({ ingredients }: Pick<HerbalFormula, 'ingredients'>): {
  readonly grams: number;
  readonly open: number;
} {
  // In hundredths, so that 0.1 and 0.2 make 0.3.
  const hundredths = ingredients.reduce((sum, { grams }) => sum + Math.round((grams ?? 0) * 100), 0);
  return { grams: hundredths / 100, open: ingredients.filter(({ grams }) => grams === null).length };
}
