import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isHead, orderIn, slotAt } from '../../../../shared/clinical/rounds/moved.ts';

/** What is said while an entry is dragged through the list: where it would come to stand, and in which round. */
export function useDragWords(lines: readonly string[], labelOf: (id: string) => string): Announcements {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('rounds');
  const lastOver = useRef<UniqueIdentifier | null>(null);
  const count = lines.filter((line) => !isHead(line)).length;

  const said = (key: 'picked' | 'over' | 'dropped' | 'cancelled', id: string, over: string) => {
    const place = labelOf(id);
    const to = lines.indexOf(over);
    if (to === -1) return words('newRoundOver', { place, position: t(`changes:values.position.${over}`) });
    const slot = slotAt(lines, id, to);
    const sentence = t(`prescription.${key}`, { place, position: orderIn(lines, id, slot), count });
    const isHome = slot.position === slotAt(lines, id, lines.indexOf(id)).position;
    return isHome ? sentence : `${sentence}, ${t(`changes:values.position.${slot.position}`)}`;
  };

  return {
    onDragStart: ({ active }) => {
      lastOver.current = active.id;
      return said('picked', String(active.id), String(active.id));
    },
    onDragOver: ({ active, over }) => {
      if (over === null || over.id === lastOver.current) return;
      lastOver.current = over.id;
      return said('over', String(active.id), String(over.id));
    },
    onDragEnd: ({ active, over }) => said('dropped', String(active.id), String(over?.id ?? active.id)),
    onDragCancel: ({ active }) => said('cancelled', String(active.id), String(active.id)),
  };
}
