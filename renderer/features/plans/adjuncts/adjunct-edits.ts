import type { Adjuncts, HerbalFormula } from '../../../../shared/model/adjuncts.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';

/** The lists of adjuncts. Every function here gives a new content and leaves the old one alone. */
export type ListName = keyof Adjuncts;
export type ItemOf<L extends ListName> = Adjuncts[L][number];

function withList<L extends ListName>(
  content: PlanContent,
  list: L,
  change: (items: readonly ItemOf<L>[]) => readonly ItemOf<L>[],
): PlanContent {
  const items = change(content.adjuncts[list] as readonly ItemOf<L>[]);
  return { ...content, adjuncts: { ...content.adjuncts, [list]: items } };
}

/** Adds something at the end of its list. */
export const addTo = <L extends ListName>(content: PlanContent, list: L, item: ItemOf<L>): PlanContent =>
  withList(content, list, (items) => [...items, item]);

/** Changes fields of something in a list. */
export const editIn = <L extends ListName>(
  content: PlanContent,
  list: L,
  id: string,
  change: Partial<Omit<ItemOf<L>, 'id'>>,
): PlanContent =>
  withList(content, list, (items) => items.map((one) => (one.id === id ? { ...one, ...change } : one)));

/** Takes something out of its list. */
export const removeFrom = (content: PlanContent, list: ListName, id: string): PlanContent =>
  withList(content, list, (items) => items.filter((one) => one.id !== id));

/** Moves something up (-1) or down (1) its list; at the end it stays. */
export const moveIn = (content: PlanContent, list: ListName, id: string, by: -1 | 1): PlanContent =>
  withList(content, list, (items) =>
    moved(
      items,
      items.findIndex((one) => one.id === id),
      by,
    ),
  );

/** Changes the ingredients of a formula. */
export const editIngredients = (
  content: PlanContent,
  id: string,
  change: (ingredients: HerbalFormula['ingredients']) => HerbalFormula['ingredients'],
): PlanContent =>
  withList(content, 'herbs', (formulas) =>
    formulas.map((one) => (one.id === id ? { ...one, ingredients: change(one.ingredients) } : one)),
  );

function moved<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by;
  if (from === -1 || to < 0 || to >= items.length) return items;
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
