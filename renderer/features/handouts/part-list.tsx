import { closestCenter, DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moved, switched, textOf, writtenText } from '../../../shared/handout/edits.ts';
import type { HandoutBlockKind, HandoutOrder } from '../../../shared/model/handout.ts';
import type { HandoutDocument } from '../../../shared/model/handout-document.ts';
import { fallsOn } from '../../ui/drag-sensors.ts';
import { UP_AND_DOWN, useSortSensors } from '../../ui/sorting.ts';
import { usePlanWork } from '../plans/plan-context.ts';
import styles from './part-list.module.css';
import { PartRow } from './part-row.tsx';

/** Tells how a part is dragged by keyboard. */
const DRAG_HELP = 'handout-part-drag';

/** The parts of the handout in their order: switched, moved, written. One is open for writing at a time. */
export function PartList({
  order,
  own,
  onOrder,
}: {
  order: HandoutOrder;
  /** In Ashi's words alone, with every part, in the language that is written. */
  own: HandoutDocument;
  onOrder: (order: HandoutOrder) => void;
}) {
  const { t } = useTranslation('handout-editing');
  const { content, announce } = usePlanWork();
  const { language } = own;
  const [openKind, setOpenKind] = useState<HandoutBlockKind | null>(null);
  const sensors = useSortSensors();
  const placeOf = (id: unknown) => order.findIndex(({ kind }) => kind === id);
  const words = (id: unknown, at: unknown) => ({
    place: t(`part.${id}`),
    position: placeOf(at) + 1,
    count: order.length,
  });
  const move = (kind: HandoutBlockKind, to: number) => {
    if (to < 0 || to >= order.length) return;
    onOrder(moved(order, kind, to));
    announce(t('plans:prescription.dropped', { ...words(kind, kind), position: to + 1 }));
  };
  return (
    <DndContext
      id={DRAG_HELP}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={UP_AND_DOWN}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => t('plans:prescription.picked', words(active.id, active.id)),
          onDragOver: ({ active, over }) =>
            over === null ? undefined : t('plans:prescription.over', words(active.id, over.id)),
          onDragEnd: ({ active, over }) =>
            t('plans:prescription.dropped', words(active.id, over?.id ?? active.id)),
          onDragCancel: ({ active }) => t('plans:prescription.cancelled', words(active.id, active.id)),
        },
        screenReaderInstructions: { draggable: t('plans:prescription.dragHelp') },
      }}
      onDragEnd={({ active, over, collisions }) => {
        const target = fallsOn({ over, collisions });
        const to = placeOf(target);
        if (to !== -1 && target !== active.id) onOrder(moved(order, active.id as HandoutBlockKind, to));
      }}
    >
      <section className={styles.parts} aria-labelledby="handout-parts">
        <h3 id="handout-parts">{t('parts')}</h3>
        <SortableContext items={order.map(({ kind }) => kind)} strategy={verticalListSortingStrategy}>
          <ol>
            {order.map(({ kind, printed }, index) => (
              <PartRow
                key={kind}
                kind={kind}
                language={language}
                printed={printed}
                ownText={own.blocks.filter((one) => one.kind === kind).map(textOf)[0]}
                written={writtenText(content.handout, language, kind)}
                isFirst={index === 0}
                isLast={index === order.length - 1}
                isOpen={openKind === kind}
                onOpen={(opens) => setOpenKind(opens ? kind : null)}
                onSwitch={(on) => onOrder(switched(order, kind, on))}
                onMove={(by) => move(kind, index + by)}
              />
            ))}
          </ol>
        </SortableContext>
      </section>
    </DndContext>
  );
}
