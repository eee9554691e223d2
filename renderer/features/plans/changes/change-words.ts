import { useTranslation } from 'react-i18next';
import type { PlanChange, PlanList } from '../../../../shared/clinical/changes/plan-changes.ts';
import type { EntryChange, LeadChange } from '../../../../shared/clinical/changes/prescription-changes.ts';
import type { Pole } from '../../../../shared/model/application.ts';
import type { Prescription } from '../../../../shared/model/plan.ts';
import { usePlaceWords } from '../use-place-words.ts';
import { useFieldWords } from './field-words.ts';

/**
 * Changes between two prescriptions or plans in words: "GB30 right added", "BL23: depth 15 → 20 mm", "Goals changed".
 * Tender places and paths carry the number that they have where they are.
 */
export function useChangeWords() {
  const { t } = useTranslation('changes');
  const fieldWords = useFieldWords();
  const wordsAmong = usePlaceWords();

  return (before: Prescription, after: Prescription) => {
    const [wordsBefore, wordsAfter] = [wordsAmong(before.applications), wordsAmong(after.applications)];

    const entry = (change: EntryChange): string => {
      const words = change.what === 'removed' ? wordsBefore(change.before) : wordsAfter(change.after);
      const place = words.label;
      if (change.what !== 'changed') return t(`entry.${change.what}`, { place, side: words.side });
      return t('entry.changed', { place, changes: change.fields.map(fieldWords).join(', ') });
    };

    const pole = ({ applicationId, side }: Pole, { applications }: Prescription, of: typeof wordsAfter) => {
      const needle = applications.find(({ id }) => id === applicationId);
      const place = needle === undefined ? '' : of(needle).label;
      return t('pole', { place, side: t(`values.side.${side}`) });
    };
    const lead = (change: LeadChange): string => {
      const isGone = change.what === 'removed';
      const { from, to } = isGone ? change.before : change.after;
      const nameOf = (end: Pole) => (isGone ? pole(end, before, wordsBefore) : pole(end, after, wordsAfter));
      const ends = { from: nameOf(from), to: nameOf(to) };
      if (change.what !== 'changed') return t(`lead.${change.what}`, ends);
      return t('lead.changed', { ...ends, changes: change.fields.map(fieldWords).join(', ') });
    };

    const itemName = (list: PlanList, item: Record<string, unknown>): string => {
      if (list === 'targets') return String(item.label || t(`measure.${item.measure}`));
      return String(item.name ?? item.text ?? item.code);
    };

    const plan = (change: PlanChange): string => {
      switch (change.kind) {
        case 'entry':
          return entry(change.change);
        case 'lead':
          return lead(change.change);
        case 'order':
          return t(`order.${change.list}`);
        case 'item':
          return t(`item.${change.what}`, {
            list: t(`lists.${change.list}`),
            name: itemName(change.list, change.item),
          });
        case 'field':
          return fieldWords(change);
      }
    };
    return { entry, lead, plan };
  };
}
