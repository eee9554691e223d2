import type { PlanContent } from '../../model/plan.ts';
import { type FieldChange, fieldChanges } from './fields.ts';
import { comparePrescriptions, type EntryChange, type LeadChange } from './prescription-changes.ts';

/** The lists of a plan beside its prescription; each item has an identifier. */
export const PLAN_LISTS = ['targets', 'herbs', 'diet', 'exercises', 'homePoints'] as const;
export type PlanList = (typeof PLAN_LISTS)[number];
export type ListItem<L extends PlanList = PlanList> = ListsOf[L][number];

type ListsOf = Pick<PlanContent, 'targets'> & PlanContent['adjuncts'];

/** One thing that an edit or a stretch of work did to a plan. */
export type PlanChange =
  | { readonly kind: 'entry'; readonly change: EntryChange }
  | { readonly kind: 'lead'; readonly change: LeadChange }
  | { readonly kind: 'order'; readonly list: 'applications' | PlanList }
  | {
      readonly kind: 'item';
      readonly list: PlanList;
      readonly what: 'added' | 'removed' | 'changed';
      /** As it is, or as it was when it is gone. */
      readonly item: ListItem;
    }
  | ({ readonly kind: 'field' } & FieldChange);

/**
 * Everything that differs from one content of a plan to another, the prescription first. Empty when both say the same;
 * the identifiers of entries say nothing.
 */
export function planChanges(before: PlanContent, after: PlanContent): readonly PlanChange[] {
  const { entries, leads, reordered } = comparePrescriptions(before, after);
  const fields = fieldChanges(withoutLists(before), withoutLists(after));
  return [
    ...entries.map((change): PlanChange => ({ kind: 'entry', change })),
    ...(reordered ? [{ kind: 'order', list: 'applications' } as const] : []),
    ...leads.map((change): PlanChange => ({ kind: 'lead', change })),
    ...fields.map((field): PlanChange => ({ kind: 'field', ...field })),
    ...PLAN_LISTS.flatMap((list) => listChanges(list, listsOf(before)[list], listsOf(after)[list])),
  ];
}

const listsOf = ({ targets, adjuncts }: PlanContent): ListsOf => ({ targets, ...adjuncts });

const withoutLists = ({ applications: _a, leads: _l, targets: _t, adjuncts: _d, ...rest }: PlanContent) =>
  rest;

function listChanges(
  list: PlanList,
  before: readonly ListItem[],
  after: readonly ListItem[],
): readonly PlanChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const gone = before.filter(({ id }) => !kept.includes(id));
  const changes = gone.map((item): PlanChange => ({ kind: 'item', list, what: 'removed', item }));
  for (const item of after) {
    const was = old.get(item.id);
    if (was === undefined) changes.push({ kind: 'item', list, what: 'added', item });
    else if (fieldChanges(was, item).length > 0) changes.push({ kind: 'item', list, what: 'changed', item });
  }
  const stayed = before.filter(({ id }) => kept.includes(id));
  if (stayed.some(({ id }, index) => id !== kept[index])) changes.push({ kind: 'order', list });
  return changes;
}
