import {
  DndContext,
  type DragCancelEvent,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type DragStartEvent,
  type Modifier,
  useDraggable,
} from '@dnd-kit/core';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isHead, slotAt } from '../../../../shared/clinical/rounds/moved.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { fallsOn } from '../../../ui/drag-sensors.ts';
import { PointBadge } from '../../../ui/point-badge.tsx';
import { useSortSensors } from '../../../ui/sorting.ts';
import { usePlanWork } from '../plan-context.ts';
import { usePlaceWords } from '../use-place-words.ts';
import { OFFERED, placeUnder, slotUnder } from './drop-place.ts';
import { draggedWith } from './list-view.ts';
import { GrabContext, isOffering, type Offer, useOffered } from './offered.ts';
import styles from './rounds.module.css';
import { DRAG_HELP } from './row-drag.tsx';
import { useDragWords } from './use-drag-words.ts';
import { useMove } from './use-move.ts';
import { useRounds } from './use-rounds.ts';

/** An entry stays in its list. */
const upAndDownOnly: Modifier = ({ transform, active }) =>
  active?.id === OFFERED ? transform : { ...transform, x: 0 };

/** Beside the pointer, so that it hides neither the pointer nor the line where it would come to stand. */
const besidePointer: Modifier = ({ transform, activatorEvent, activeNodeRect }) => {
  const event = activatorEvent as PointerEvent | TouchEvent | null;
  const pointer = event !== null && 'touches' in event ? event.touches[0] : event;
  if (!pointer || !activeNodeRect) return transform;
  const [x, y] = [pointer.clientX - activeNodeRect.left + 14, pointer.clientY - activeNodeRect.top + 10];
  return { ...transform, x: transform.x + x, y: transform.y + y };
};

// The very same for as long as the plan is on the screen: with other ones every row would be told anew how it is dragged.
const MODIFIERS = [upAndDownOnly];
const BESIDE_POINTER = [besidePointer];
/** While something comes from a list that list stays; only the prescription scrolls. */
const SCROLLING = {
  canScroll: (element: Element) => !isOffering() || element.closest('[data-offered]') !== null,
};

const forget = () => useOffered.setState({ offer: null });

/**
 * What can be dragged and where to: entries within the prescription, and points, suggestions and protocols into it. A drop
 * is one step of undo.
 */
export function DragBoard({
  onOffer,
  onRefused,
  children,
}: {
  /** Something is dragged from a list: the prescription should be in sight. */
  onOffer: () => void;
  /** It was dropped elsewhere or let go. */
  onRefused: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('plans');
  const { content, announce } = usePlanWork();
  const { applications } = content;
  const { lines } = useRounds();
  const wordsOf = usePlaceWords();
  const labelOf = (id: string) => wordsOf(applications)(applications.find((one) => one.id === id)!).label;
  const move = useMove(lines, labelOf);
  const held = useRef<Offer>(null);
  const last = useRef('');
  const { announcements, overSlot } = useDragWords(lines, labelOf, held);
  const sensors = useSortSensors();

  const dropEntry = (id: string, over: string) => {
    if (over === id) return;
    const to = lines.indexOf(over);
    if (to !== -1) move(draggedWith(id, lines), slotAt(lines, id, to));
    else if (isHead(over)) move(draggedWith(id, lines), { position: over, before: null });
  };

  // Everything that the library is given stays the very same, or a change of the plan would be told to each row and list.
  const onDragStart = useSteady(({ active }: DragStartEvent) => {
    if (active.id !== OFFERED) return;
    useOffered.setState({ offer: held.current });
    onOffer();
  });
  const onDragMove = useSteady(({ active, collisions }: DragMoveEvent) => {
    if (active.id !== OFFERED) return;
    const slot = slotUnder(lines, collisions);
    const now = JSON.stringify(slot) ?? '';
    if (slot !== undefined && now !== last.current) announce(overSlot(slot));
    last.current = now;
  });
  const onDragEnd = useSteady(({ active, over, collisions }: DragEndEvent) => {
    forget();
    if (active.id !== OFFERED) {
      const target = fallsOn({ over, collisions });
      if (target !== null) dropEntry(String(active.id), target);
      return;
    }
    const slot = slotUnder(lines, collisions);
    if (slot === undefined) onRefused();
    else held.current?.put(slot);
  });
  const onDragCancel = useSteady(({ active }: DragCancelEvent) => {
    forget();
    if (active.id === OFFERED) onRefused();
  });
  const accessibility = useMemo(
    () => ({
      announcements,
      screenReaderInstructions: { draggable: t('prescription.dragHelp') },
    }),
    [announcements, t],
  );
  const within = useMemo(
    () => (
      <>
        <OfferSource held={held}>{children}</OfferSource>
        <OfferChip />
      </>
    ),
    [children],
  );

  return (
    <DndContext
      id={DRAG_HELP}
      sensors={sensors}
      collisionDetection={placeUnder}
      modifiers={MODIFIERS}
      autoScroll={SCROLLING}
      accessibility={accessibility}
      onDragStart={onDragStart}
      onDragMove={onDragMove}
      onDragEnd={onDragEnd}
      onDragCancel={onDragCancel}
    >
      {within}
    </DndContext>
  );
}

/** One source for all that the lists offer, so that a drag does not draw their rows anew. */
function OfferSource({ held, children }: { held: RefObject<Offer | null>; children: ReactNode }) {
  const { listeners, setNodeRef } = useDraggable({ id: OFFERED });
  const grab = useSteady(
    (event: React.PointerEvent<HTMLElement> | React.TouchEvent<HTMLElement>, offer: Offer) => {
      held.current = offer;
      setNodeRef(event.currentTarget);
      listeners?.[event.type === 'touchstart' ? 'onTouchStart' : 'onPointerDown']?.(event);
    },
  );
  return <GrabContext value={grab}>{children}</GrabContext>;
}

/** What is dragged from a list, at the pointer. */
function OfferChip() {
  const offer = useOffered((state) => state.offer);
  return offer === null ? null : (
    <DragOverlay dropAnimation={null} modifiers={BESIDE_POINTER} className={styles.offer}>
      <span className={styles.chip}>
        {offer.code === null ? offer.label : <PointBadge code={offer.code} label={offer.label} />}
        {offer.entries.length > 1 ? <b className={styles.together}>{offer.entries.length}</b> : null}
      </span>
    </DragOverlay>
  );
}
