import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanContent } from '../../../shared/model/plan.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePlanWork } from './plan-context.ts';
import { editWith, undo } from './plan-desk.ts';
import { moveApplication, removeApplication } from './plan-edits.ts';
import styles from './prescription.module.css';
import { openerId, PrescriptionRow } from './prescription-row.tsx';
import { CautionStrip } from './safety/caution-strip.tsx';
import { TotalsFoot } from './totals-foot.tsx';
import { usePlaceWords } from './use-place-words.ts';

const upAndDownOnly: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** The ordered list of what is done, with its totals. One entry may be open at a time. */
export const Prescription = memo(function Prescription({
  planId,
  openId,
  onOpen,
}: {
  planId: string;
  openId: string | null;
  onOpen: (id: string | null) => void;
}) {
  const { t } = useTranslation('plans');
  const { content, edit, announce } = usePlanWork();
  const { applications } = content;
  const wordsOf = usePlaceWords()(applications);
  const [removed, setRemoved] = useState<{ label: string; after: PlanContent } | null>(null);
  const lastOver = useRef<UniqueIdentifier | null>(null);
  const focusNext = useRef<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(openerId(focusNext.current))?.focus();
    focusNext.current = null;
  });

  const positionOf = (id: UniqueIdentifier) => applications.findIndex((one) => one.id === id);
  const said = (key: string, id: UniqueIdentifier, over: UniqueIdentifier = id) =>
    t(`prescription.${key}`, {
      place: wordsOf(applications[positionOf(id)]!).label,
      position: positionOf(over) + 1,
      count: applications.length,
    });

  const move = (id: string, to: number) => {
    const position = Math.max(0, Math.min(applications.length - 1, to));
    edit((now) => moveApplication(now, id, position));
    announce(
      t('prescription.moved', {
        place: wordsOf(applications[positionOf(id)]!).label,
        position: position + 1,
        count: applications.length,
      }),
    );
  };

  const remove = (id: string) => {
    const at = positionOf(id);
    const { label } = wordsOf(applications[at]!);
    focusNext.current = (applications[at + 1] ?? applications[at - 1])?.id ?? null;
    const { content: after } = editWith(planId, (now) => ({ content: removeApplication(now, id) }));
    if (openId === id) onOpen(null);
    setRemoved({ label, after });
    announce(t('prescription.removed', { place: label }));
  };

  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      lastOver.current = active.id;
      return said('picked', active.id);
    },
    onDragOver: ({ active, over }) => {
      if (over === null || over.id === lastOver.current) return;
      lastOver.current = over.id;
      return said('over', active.id, over.id);
    },
    onDragEnd: ({ active, over }) => said('dropped', active.id, over?.id),
    onDragCancel: ({ active }) => said('cancelled', active.id),
  };

  return (
    <>
      <div className={styles.scroll}>
        {applications.length === 0 ? (
          <div className={styles.empty}>
            <EmptyState title={t('prescription.empty')} hint={t('prescription.emptyHint')} />
          </div>
        ) : (
          <DndContext
            sensors={sensors}
            collisionDetection={closestCenter}
            modifiers={[upAndDownOnly]}
            accessibility={{
              announcements,
              screenReaderInstructions: { draggable: t('prescription.dragHelp') },
            }}
            onDragEnd={({ active, over }) => {
              const to = over === null ? -1 : positionOf(over.id);
              if (to !== -1) edit((now) => moveApplication(now, String(active.id), to));
            }}
          >
            <SortableContext items={applications.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
              <ol className={styles.list} aria-label={t('prescription.title')}>
                {applications.map((application, index) => (
                  <PrescriptionRow
                    key={application.id}
                    application={application}
                    words={wordsOf(application)}
                    position={index + 1}
                    isOpen={application.id === openId}
                    onToggle={(open) => onOpen(open ? application.id : null)}
                    onMove={(by) => {
                      focusNext.current = application.id;
                      move(application.id, index + by);
                    }}
                    onRemove={() => remove(application.id)}
                    onWalk={(by) => {
                      const next = applications[index + by];
                      if (next !== undefined) document.getElementById(openerId(next.id))?.focus();
                    }}
                  />
                ))}
              </ol>
            </SortableContext>
          </DndContext>
        )}
      </div>
      {removed !== null && removed.after === content ? (
        <div className={styles.removed}>
          <span>{t('prescription.removed', { place: removed.label })}</span>
          <Button kind="quiet" onClick={() => undo(planId)}>
            {t('prescription.putBack', { place: removed.label })}
          </Button>
        </div>
      ) : null}
      <CautionStrip planId={planId} />
      <TotalsFoot />
    </>
  );
});
