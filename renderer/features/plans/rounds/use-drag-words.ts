import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isHead, orderIn, type Slot, slotAt } from '../../../../shared/clinical/rounds/moved.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { OFFERED } from './drop-place.ts';
import { draggedWith } from './list-view.ts';
import type { Offer } from './offered.ts';

/** What is said while something is dragged: where it would come to stand, and in which round. */
export function useDragWords(
  lines: readonly string[],
  labelOf: (id: string) => string,
  /** What is dragged from a list. */
  held: RefObject<Offer | null>,
): {
  announcements: Announcements;
  /** Of what is dragged from a list; null: in a prescription that has no lines. */
  overSlot: (slot: Slot | null) => string;
} {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('rounds');
  const last = useRef<UniqueIdentifier>(null);
  const count = lines.filter((line) => !isHead(line)).length;
  const positionWords = ({ position }: Slot) => t(`changes:values.position.${position}`);

  const said = (key: 'picked' | 'over' | 'dropped' | 'cancelled', id: string, over: string) => {
    const together = draggedWith(id, lines).size;
    const place = together > 1 ? words('entries', { count: together }) : labelOf(id);
    const to = lines.indexOf(over);
    if (to === -1) return words('newRoundOver', { place, position: t(`changes:values.position.${over}`) });
    const slot = slotAt(lines, id, to);
    const sentence = t(`prescription.${key}`, { place, position: orderIn(lines, id, slot), count });
    const isHome = slot.position === slotAt(lines, id, lines.indexOf(id)).position;
    return isHome ? sentence : `${sentence}, ${positionWords(slot)}`;
  };
  const overSlot = (to: Slot | null) => {
    const place = held.current!.label;
    if (to === null) return words('offer.first', { place });
    if (!lines.includes(to.position)) return words('newRoundOver', { place, position: positionWords(to) });
    const position = orderIn(lines, OFFERED, to);
    return `${t('prescription.over', { place, position, count: count + 1 })}, ${positionWords(to)}`;
  };
  const saidOfOffer = (key: 'picked' | 'cancelled') => words(`offer.${key}`, { place: held.current!.label });

  const onDragStart: Announcements['onDragStart'] = useSteady(({ active }) => {
    last.current = active.id;
    return active.id === OFFERED
      ? saidOfOffer('picked')
      : said('picked', String(active.id), String(active.id));
  });
  const onDragOver: Announcements['onDragOver'] = useSteady(({ active, over }) => {
    if (active.id === OFFERED || over === null || over.id === last.current) return;
    last.current = over.id;
    return said('over', String(active.id), String(over.id));
  });
  const onDragEnd: Announcements['onDragEnd'] = useSteady(({ active, over }) => {
    if (active.id !== OFFERED) return said('dropped', String(active.id), String(over?.id ?? active.id));
    // What was added says so itself.
    return over === null ? saidOfOffer('cancelled') : undefined;
  });
  const onDragCancel: Announcements['onDragCancel'] = useSteady(({ active }) =>
    active.id === OFFERED
      ? saidOfOffer('cancelled')
      : said('cancelled', String(active.id), String(active.id)),
  );
  const announcements = useMemo(
    () => ({ onDragStart, onDragOver, onDragEnd, onDragCancel }),
    [onDragStart, onDragOver, onDragEnd, onDragCancel],
  );
  return { announcements, overSlot };
}
