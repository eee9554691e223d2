import { describe, expect, test } from 'vitest';
import {
  addTo,
  editIn,
  editIngredients,
  moveIn,
  removeFrom,
} from '../../../renderer/features/plans/adjuncts/adjunct-edits.ts';
import { DIET_SUGGESTIONS, dietSuggestions } from '../../../shared/clinical/adjuncts/diet.ts';
import { readIngredient, weightOf } from '../../../shared/clinical/adjuncts/herbs.ts';
import { DietAdvice } from '../../../shared/model/adjuncts.ts';
import { emptyPlan, PlanContent } from '../../../shared/model/plan.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('an ingredient typed in one go', () => {
  test.each([
    ['Du Zhong 12', 'Du Zhong', 12],
    ['Du Zhong 12 g', 'Du Zhong', 12],
    ['Dù Zhòng 杜仲, 4,5g', 'Dù Zhòng 杜仲', 4.5],
    ['Gui Zhi: 9 grams', 'Gui Zhi', 9],
    ['Gan Cao', 'Gan Cao', null],
    ['12', '12', null],
  ])('%s', (typed, name, grams) => expect(readIngredient(typed)).toEqual({ name, grams }));
});

test('a formula weighs what its ingredients weigh, to the hundredth, and says what is open', () => {
  const ingredients = [0.1, 0.2, null, 12].map((grams, n) => ({ name: String(n), grams }));
  expect(weightOf({ ingredients })).toEqual({ grams: 12.3, open: 1 });
});

describe('suggestions for the diet', () => {
  test('all fit into a plan, each once', () => {
    const texts = DIET_SUGGESTIONS.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(DietAdvice.shape.text.safeParse(text).success).toBe(true);
  });

  test('begin with those for the pattern, then those for everybody; none is left out', () => {
    const [first] = dietSuggestions('dampHeat');
    expect(DIET_SUGGESTIONS.find(({ text }) => text === first)!.patterns).toContain('dampHeat');
    expect(dietSuggestions('kidneyYang')[0]).toMatch(/^Kidney-supporting/);
    expect(dietSuggestions(null)[0]).toMatch(/^Regular meals/);
    expect([...dietSuggestions('sprain')].sort()).toEqual([...dietSuggestions(null)].sort());
  });
});

describe('the lists beside the treatment', () => {
  const advice = (n: number) => ({ id: id(n), text: `Advice ${n}` });
  const three = [1, 2, 3].reduce((plan, n) => addTo(plan, 'diet', advice(n)), emptyPlan('Plan'));
  const texts = (plan: PlanContent) => plan.adjuncts.diet.map(({ text }) => text.at(-1)).join('');

  test('are added to, edited, moved and shortened; the plan before stays as it was', () => {
    expect(texts(three)).toBe('123');
    expect(texts(moveIn(three, 'diet', id(3), -1))).toBe('132');
    expect(texts(moveIn(three, 'diet', id(1), 1))).toBe('213');
    expect(texts(moveIn(three, 'diet', id(1), -1))).toBe('123');
    expect(texts(moveIn(three, 'diet', id(3), 1))).toBe('123');
    expect(texts(removeFrom(three, 'diet', id(2)))).toBe('13');
    expect(texts(editIn(three, 'diet', id(2), { text: 'Other 9' }))).toBe('193');
    expect(texts(three)).toBe('123');
  });

  test('hold formulas with their ingredients, as the record takes them', () => {
    const formula = { id: id(4), name: 'Formula', form: 'granules' as const, dose: '', days: 7 };
    const plan = addTo(three, 'herbs', { ...formula, ingredients: [] });
    const filled = editIngredients(plan, id(4), (list) => [...list, readIngredient('Du Zhong 12')]);
    expect(filled.adjuncts.herbs[0]!.ingredients).toEqual([{ name: 'Du Zhong', grams: 12 }]);
    expect(PlanContent.parse(filled)).toEqual(filled);
  });
});
