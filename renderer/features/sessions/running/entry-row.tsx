import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isEqual } from '../../../../shared/clinical/changes/fields.ts';
import type { EntryRun, SessionRun } from '../../../../shared/clinical/session/run.ts';
import { MODALITIES } from '../../../../shared/model/application.ts';
import type { Act } from '../../../../shared/model/session.ts';
import { inSentence } from '../../../app/in-sentence.ts';
import { ModalityGlyph } from '../../../ui/modality-glyph.tsx';
import { PointBadge } from '../../../ui/point-badge.tsx';
import { EntrySign } from '../../plans/safety/entry-notices.tsx';
import { EntryActions } from './entry-actions.tsx';
import { RowTime } from './row-time.tsx';
import styles from './rows.module.css';
import { useRunTools } from './run-context.ts';

export interface RowProps {
  readonly entry: EntryRun;
  /** What its button records; null: nothing more. */
  readonly act: Act | null;
  readonly held: Pick<SessionRun, 'pauses' | 'isPaused' | 'isStopped'>;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  /** Whether Tab comes to this row; the arrow keys come to all. */
  readonly isReached: boolean;
  readonly onOpen: (applicationId: string | null) => void;
  readonly onReach: (applicationId: string) => void;
}

/** An entry of the session: Space or its button records the next step there, Enter opens everything else about it. */
export const EntryRow = memo(function EntryRow(props: RowProps) {
  const { entry, act, held, isNext, isOpen, isReached, onOpen, onReach } = props;
  const { t } = useTranslation('running');
  const { words, record } = useRunTools();
  const { application, number, isAdded, isAdjusted } = entry;
  const { id, place } = application;
  const { label, side, name, chinese } = words.place(id);
  const isOver = entry.tasks.every(({ state }) => state === 'done' || state === 'skipped');
  const tick = () => act !== null && record(act);
  const stop = isReached ? 0 : -1;
  const tags = [isAdded && t('row.added'), isAdjusted && t('row.adjusted')].filter(Boolean);
  return (
    <li
      className={styles.row}
      data-entry={id}
      data-next={isNext}
      data-open={isOpen}
      data-done={isOver}
      aria-label={`${label} ${side}`}
      aria-current={isNext ? 'step' : undefined}
    >
      <div className={styles.line}>
        <button
          type="button"
          className={styles.opener}
          data-opener
          tabIndex={stop}
          aria-expanded={isOpen}
          aria-keyshortcuts="Space Enter"
          title={`${name} ${chinese}`.trim()}
          onFocus={() => onReach(id)}
          onClick={() => onOpen(isOpen ? null : id)}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            // Space records; a button would take it for a press, and a key held down is one press.
            event.preventDefault();
            if (!event.repeat) tick();
          }}
          onKeyUp={(event) => {
            if (event.key === ' ') event.preventDefault();
          }}
        >
          <span className={styles.number}>{number}</span>
          <PointBadge code={place.kind === 'point' ? place.code : 'EX'} label={label} />
          <span className={styles.names}>
            <span className={styles.name}>
              <span>{name}</span>
              {chinese === '' ? null : <span lang="zh-Hant">{chinese}</span>}
            </span>
            <span className={styles.how}>
              {[side, words.manner(application), ...tags].join(' · ')} <EntrySign applicationId={id} />
            </span>
          </span>
          <span className={styles.felt}>
            <span className={styles.glyphs}>
              {MODALITIES.filter((modality) => application[modality] !== null).map((modality) => (
                <ModalityGlyph key={modality} modality={modality} label={t(`plans:modality.${modality}`)} />
              ))}
            </span>
            <Felt entry={entry} />
          </span>
          <RowTime entry={entry} held={held} isNext={isNext} />
          <ChevronDown className={styles.chevron} aria-hidden />
        </button>
        {act === null ? (
          <span className={styles.done} aria-hidden>
            {isOver ? '✓' : ''}
          </span>
        ) : (
          <button
            type="button"
            className={styles.tick}
            tabIndex={stop}
            aria-label={t('tick.label', { what: words.tick(act), place: label })}
            onFocus={() => onReach(id)}
            onClick={tick}
          >
            {words.tick(act)}
          </button>
        )}
      </div>
      {isOpen ? <EntryActions entry={entry} held={held} onClose={() => onOpen(null)} /> : null}
    </li>
  );
}, isSameRow);

/** A row is drawn anew only when something on it changes, not with every act of the session. */
function isSameRow(before: RowProps, after: RowProps): boolean {
  return (Object.keys(after) as (keyof RowProps)[]).every(
    (key) => before[key] === after[key] || isEqual(before[key], after[key]),
  );
}

/** What was felt: "De qi both", or side by side where it differs. */
function Felt({ entry: { needles } }: { entry: EntryRun }) {
  const { t } = useTranslation('running');
  const told = Map.groupBy(
    needles.filter(({ felt }) => felt !== null),
    ({ felt }) => felt!.response,
  );
  if (told.size === 0) return null;
  return (
    <span className={styles.response}>
      {[...told].map(([response, felt]) => (
        <span key={response} data-response={response} title={felt[0]!.felt!.note || undefined}>
          {t('response.said', {
            response: t(`response.${response}`),
            side:
              needles.length === 1
                ? ''
                : inSentence(t(`sideNames.${felt.length > 1 ? 'both' : felt[0]!.side}`)),
          })}
        </span>
      ))}
    </span>
  );
}
