import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useEffect, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../shared/clinical/rounds/moved.ts';
import { roundsOf } from '../../../shared/clinical/rounds/rounds.ts';
import { alternates, inSession } from '../../../shared/clinical/totals.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePlanWork } from './plan-context.ts';
import { undo } from './plan-desk.ts';
import styles from './prescription.module.css';
import { PrescriptionRow } from './prescription-row.tsx';
import { forgetRound, resetListView, selectedAmong, useListView } from './rounds/list-view.ts';
import { NewRounds } from './rounds/new-round.tsx';
import { RoundHead } from './rounds/round-head.tsx';
import { DRAG_HELP } from './rounds/row-drag.tsx';
import { SelectionBar } from './rounds/selection-bar.tsx';
import { SessionBar } from './rounds/session-bar.tsx';
import { useClipboard } from './rounds/use-clipboard.ts';
import { useDragWords } from './rounds/use-drag-words.ts';
import { useListActions } from './rounds/use-list-actions.ts';
import { useRowWords } from './row-words.ts';
import { CautionStrip } from './safety/caution-strip.tsx';
import { TotalsFoot } from './totals-foot.tsx';
import { usePlaceWords } from './use-place-words.ts';

const upAndDownOnly: Modifier = ({ transform }) => ({ ...transform, x: 0 });

// The very same for as long as the list lives: with other ones every row would be told anew how it is dragged.
const MODIFIERS = [upAndDownOnly];
const BY_POINTER = { activationConstraint: { distance: 4 } };
const BY_KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

/** What is done, round by round in the order of treatment, with its totals. One entry may be open at a time. */
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
  const { content } = usePlanWork();
  const headId = useId();
  const session = useListView((view) => view.session);
  const selected = useListView((view) => view.selected);
  const { applications } = content;
  const rounds = useMemo(() => roundsOf(inSession(applications, session)), [applications, session]);
  const entries = rounds.flatMap((round) => round.applications);
  const key = linesOf(rounds).join(' ');
  const lines = useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
  const words = useRowWords();
  const wordsOf = usePlaceWords()(applications);
  const chosen = selectedAmong(entries, selected);
  const { actions, drop, removed } = useListActions({ planId, openId, onOpen, lines, wordsOf });
  const copy = useClipboard(planId);
  const announcements = useDragWords(
    lines,
    (id) => wordsOf(applications.find((one) => one.id === id)!).label,
  );
  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYBOARD));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan begins with its own view
  useEffect(() => resetListView, [planId]);
  useEffect(() => {
    if (openId !== null) forgetRound();
  }, [openId]);

  const isMixed = session === null && alternates(applications);
  const firstOf = (index: number) =>
    rounds.slice(0, index).reduce((sum, round) => sum + round.applications.length, 1);

  return (
    <>
      <SessionBar />
      <DndContext
        id={DRAG_HELP}
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={MODIFIERS}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: t('prescription.dragHelp') },
        }}
        onDragEnd={({ active, over }) => drop(String(active.id), over === null ? null : String(over.id))}
      >
        <div className={styles.stage}>
          <div className={styles.scroll}>
            {entries.length === 0 ? (
              <div className={styles.empty}>
                <EmptyState title={t('prescription.empty')} hint={t('prescription.emptyHint')} />
              </div>
            ) : null}
            <SortableContext items={lines} strategy={verticalListSortingStrategy}>
              {rounds.map((round, index) => (
                <section key={round.position} aria-labelledby={`${headId}-${round.position}`}>
                  <RoundHead
                    id={`${headId}-${round.position}`}
                    round={round}
                    number={index + 1}
                    isMixed={isMixed}
                  />
                  <ol className={styles.list} aria-labelledby={`${headId}-${round.position}`}>
                    {round.applications.map((application, at) => (
                      <PrescriptionRow
                        key={application.id}
                        application={application}
                        {...wordsOf(application)}
                        order={firstOf(index) + at}
                        isOpen={application.id === openId}
                        isSelected={selected.has(application.id)}
                        actions={actions}
                        words={words}
                      />
                    ))}
                  </ol>
                </section>
              ))}
            </SortableContext>
          </div>
          <NewRounds rounds={rounds} />
        </div>
      </DndContext>
      {removed === null ? null : (
        <div className={styles.removed}>
          <span>{removed.sentence}</span>
          <Button kind="quiet" onClick={() => undo(planId)}>
            {removed.putBack}
          </Button>
        </div>
      )}
      {chosen.length === 0 ? null : (
        <SelectionBar
          applications={chosen}
          onCopy={copy}
          onRemove={() => actions.remove(chosen.map(({ id }) => id))}
        />
      )}
      <CautionStrip planId={planId} />
      <TotalsFoot />
    </>
  );
});
