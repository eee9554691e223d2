import { useTranslation } from 'react-i18next';
import type { Slot } from '../../../shared/clinical/rounds/moved.ts';
import { inOrderOfTreatment } from '../../../shared/clinical/rounds/rounds.ts';
import { startingNeedling } from '../../../shared/clinical/starting.ts';
import { inSession } from '../../../shared/clinical/totals.ts';
import type { Application } from '../../../shared/model/application.ts';
import type { Place, Side } from '../../../shared/model/place.ts';
import { mayNow } from '../../app/use-may.ts';
import { useReadings } from '../../app/use-readings.ts';
import { useSteady } from '../../app/use-steady.ts';
import { focusEntry, showEntry } from './entry-focus.ts';
import type { PlanTools } from './plan-context.ts';
import { editWith } from './plan-desk.ts';
import { type Added, addApplication, moveApplications } from './plan-edits.ts';
import type { Wanted } from './points-panel.tsx';
import { useListView } from './rounds/list-view.ts';
import { takeWaiting } from './shorthand/waiting-places.ts';
import { usePlaceWords } from './use-place-words.ts';

/** Where in the list something is added, and whether its fields are opened for it. */
export interface How {
  readonly opens?: boolean;
  /** Null: at the end. */
  readonly slot?: Slot | null;
}

/** On which side a point is added that was found or listed: on both, unless a side was asked for or it has one only. */
export const sideOf = ({ point, side }: Pick<Wanted, 'point' | 'side'>): Side =>
  point.midline ? 'midline' : (point.onlySide ?? side ?? 'both');

/** Adding to the prescription, from the body or from a list, as one step of undo each. */
export function useAdding({
  tools: { planId, patient, habits, announce },
  onAdded,
  onTrouble,
}: {
  tools: PlanTools;
  onAdded: (added: Added, how: How) => void;
  onTrouble: (sentence: string | null) => void;
}) {
  const { t } = useTranslation('plans');
  const readings = useReadings();
  const wordsAmong = usePlaceWords();

  const add = useSteady((place: Place, side: Side, how: How = {}, technique: Partial<Application> = {}) => {
    if (!mayNow('treat')) return onTrouble(t('people:practitionersOnly'));
    const needling = startingNeedling(habits, place);
    const id = crypto.randomUUID();
    const entry = takeWaiting(planId, id, place, side) ?? { needling, ...technique, id, place, side };
    const { slot = null, opens = false } = how;
    const { session } = useListView.getState();
    const added = editWith(planId, (now) => {
      const there = addApplication(now, entry);
      if (slot === null) return there;
      const content = moveApplications(there.content, new Set([there.applicationId]), slot, session);
      return { ...there, content };
    });
    onAdded(added, how);
    if (opens) focusEntry(added.applicationId);
    else showEntry(added.applicationId);
    announce(slot === null ? sentenceOf(added) : withOrder(added, slot));
  });
  const sentenceOf = ({ outcome, applicationId, content: next }: Added) => {
    const { label, side } = wordsAmong(next.applications)(
      next.applications.find(({ id }) => id === applicationId)!,
    );
    return t(`prescription.${outcome}`, { place: label, side });
  };
  const withOrder = (added: Added, slot: Slot) => {
    const listed = inSession(added.content.applications, useListView.getState().session);
    const order = inOrderOfTreatment(listed).map(({ id }) => id);
    // One that is done in the other session alone is not in the list.
    if (!order.includes(added.applicationId)) return sentenceOf(added);
    return t('rounds:offer.dropped', {
      what: sentenceOf(added),
      order: order.indexOf(added.applicationId) + 1,
      count: order.length,
      position: t(`changes:values.position.${slot.position}`),
    });
  };

  const addFound = useSteady(async (found: Wanted, how: How) => {
    const { kind, point, level } = found;
    const side = sideOf(found);
    if (kind === 'point') return add({ kind: 'point', code: point.code, level }, side, how);
    try {
      const { tenderPlaceAt } = await import('./tender-place.ts');
      add(await tenderPlaceAt(patient, readings, point.code, level, side), side, how);
      onTrouble(null);
    } catch (cause) {
      onTrouble(t('body.noPlace', { reason: (cause as Error).message }));
    }
  });
  const addSuggested = useSteady((entry: Application, how: How) => add(entry.place, entry.side, how, entry));
  return { add, addFound, addSuggested };
}
