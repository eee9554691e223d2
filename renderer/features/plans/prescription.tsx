import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { alternates } from '../../../shared/clinical/totals.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePlanWork } from './plan-context.ts';
import { undo } from './plan-desk.ts';
import styles from './prescription.module.css';
import { PrescriptionRow } from './prescription-row.tsx';
import { CopiedBar } from './rounds/copied-bar.tsx';
import { DropStage, InsertionLine } from './rounds/drop-stage.tsx';
import { forgetRound, resetListView, selectedAmong, useListView } from './rounds/list-view.ts';
import { NewRounds } from './rounds/new-round.tsx';
import { RoundHead } from './rounds/round-head.tsx';
import { SelectionBar } from './rounds/selection-bar.tsx';
import { SessionBar } from './rounds/session-bar.tsx';
import { useClipboard } from './rounds/use-clipboard.ts';
import { useDrawn } from './rounds/use-drawn.ts';
import { useListActions } from './rounds/use-list-actions.ts';
import { useRounds } from './rounds/use-rounds.ts';
import { useRowWords } from './row-words.ts';
import { CautionStrip } from './safety/caution-strip.tsx';
import { TotalsFoot } from './totals-foot.tsx';
import { usePlaceWords } from './use-place-words.ts';

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
  const { rounds, lines } = useRounds();
  const drawn = useDrawn(lines);
  const entries = rounds.flatMap((round) => round.applications);
  const words = useRowWords();
  const wordsOf = usePlaceWords()(applications);
  const chosen = selectedAmong(entries, selected);
  const { actions, removed } = useListActions({ planId, openId, onOpen, lines, wordsOf });
  const { copy, paste, news } = useClipboard(planId);

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
      <DropStage>
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
                  {round.applications.map((application, at) =>
                    drawn.has(application.id) ? (
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
                    ) : null,
                  )}
                </ol>
              </section>
            ))}
          </SortableContext>
          <InsertionLine />
        </div>
        <NewRounds rounds={rounds} />
      </DropStage>
      <CopiedBar planId={planId} onPaste={paste} />
      {news === null ? null : (
        <div className={styles.told}>
          <span>{news.sentence}</span>
          {news.undoable ? (
            <Button kind="quiet" onClick={() => undo(planId)}>
              {t('rounds:takeOut')}
            </Button>
          ) : null}
        </div>
      )}
      {removed === null ? null : (
        <div className={styles.told}>
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
