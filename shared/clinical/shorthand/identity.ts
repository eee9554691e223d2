import type { Application, Lead } from '../../model/application.ts';
import type { Prescription } from '../../model/plan.ts';
import { isEqual } from '../changes/fields.ts';
import { keysOf, type PlaceKey } from './keys.ts';

/** An entry as the text builds it up. */
export interface DraftEntry {
  readonly key: PlaceKey;
  application: Omit<Application, 'id'>;
  /** How many `|` stand before it. */
  readonly round: number;
  /** Whether the text says how its needle is stimulated. */
  saysMethod: boolean;
}

/** Where identifiers come from: the prescription as it stands, and a maker of new ones. */
export interface Identifiers {
  readonly present: Prescription;
  readonly freshId: () => string;
}

/** The entries as the record has them where they stayed the same; changed ones keep their identifier, the rest get a new one. */
export function keepApplications(
  drafts: readonly DraftEntry[],
  { present, freshId }: Identifiers,
): Application[] {
  const waiting = new Map<PlaceKey, Application[]>();
  for (const [index, key] of keysOf(present).entries()) {
    waiting.set(key, [...(waiting.get(key) ?? []), present.applications[index]!]);
  }
  const kept = new Map<DraftEntry, Application>();
  const isSame = [
    (one: Application, { application }: DraftEntry) => isEqual(one, { ...application, id: one.id }),
    (one: Application, { application }: DraftEntry) => one.side === application.side,
    () => true,
  ];
  for (const [strictness, same] of isSame.entries()) {
    for (const draft of drafts) {
      const candidates = waiting.get(draft.key) ?? [];
      const index = kept.has(draft) ? -1 : candidates.findIndex((one) => same(one, draft));
      if (index === -1) continue;
      const [found] = candidates.splice(index, 1);
      kept.set(draft, strictness === 0 ? found! : { ...draft.application, id: found!.id });
    }
  }
  return drafts.map((draft) => kept.get(draft) ?? { ...draft.application, id: freshId() });
}

/** The leads as the record has them where they stayed the same; one between the same needles keeps its identifier. */
export function keepLeads(drafts: readonly Omit<Lead, 'id'>[], { present, freshId }: Identifiers): Lead[] {
  const waiting = [...present.leads];
  const take = (same: (one: Lead) => boolean): Lead | undefined => {
    const index = waiting.findIndex(same);
    return index === -1 ? undefined : waiting.splice(index, 1)[0];
  };
  const exact = drafts.map((draft) => take((one) => isEqual(one, { ...draft, id: one.id })));
  return drafts.map((draft, index) => {
    const same = exact[index];
    if (same !== undefined) return same;
    const moved = take((one) => isEqual([one.from, one.to], [draft.from, draft.to]));
    return { ...draft, id: moved?.id ?? freshId() };
  });
}
