import { useTranslation } from 'react-i18next';
import { isHead, orderIn, type Slot } from '../../../../shared/clinical/rounds/moved.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { usePlanTools } from '../plan-context.ts';
import { editWith } from '../plan-desk.ts';
import { moveApplications } from '../plan-edits.ts';
import { useListView } from './list-view.ts';

/**
 * Puts entries of the list into a slot, as one step of undo, and says where they stand.
 * @param lines the list of the prescription
 */
export function useMove(
  lines: readonly string[],
  labelOf: (id: string) => string,
): (ids: ReadonlySet<string>, slot: Slot) => void {
  const { t } = useTranslation('rounds');
  const { planId, announce } = usePlanTools();
  return useSteady((ids, slot) => {
    const { session } = useListView.getState();
    const { isMoved } = editWith(planId, (present) => {
      const content = moveApplications(present, ids, slot, session);
      return { content, isMoved: content !== present };
    });
    if (!isMoved) return;
    const position = t(`changes:values.position.${slot.position}`);
    const [id] = ids;
    if (ids.size > 1) return announce(t('many.movedTo', { count: ids.size, position }));
    const order = orderIn(lines, id!, slot);
    const count = lines.filter((line) => !isHead(line)).length;
    announce(t('movedTo', { place: labelOf(id!), order, count, position }));
  });
}
