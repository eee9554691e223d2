import { useTranslation } from 'react-i18next';
import type { NextAction } from '../../../../shared/clinical/session/next.ts';
import { type LeadRun, type SessionRun, taskKey } from '../../../../shared/clinical/session/run.ts';
import type { Act } from '../../../../shared/model/session.ts';
import { hertzOf } from '../../plans/leads/lead-words.ts';
import { Ring } from './ring.tsx';
import styles from './rows.module.css';
import { useRunTools } from './run-context.ts';
import { useLeft } from './use-left.ts';

/** A stimulator's lead between two needles: on and off, with its time. */
export function LeadRow({
  lead: { lead, task },
  held,
  next,
}: {
  lead: LeadRun;
  held: Pick<SessionRun, 'pauses' | 'isPaused' | 'isStopped'>;
  next: NextAction;
}) {
  const { t } = useTranslation('running');
  const { words, record } = useRunTools();
  const left = useLeft(task, held);
  const of = task.task;
  const act: Act | null =
    task.state === 'running'
      ? { kind: 'ended', task: of }
      : task.state === 'waiting' && !held.isStopped
        ? { kind: 'begun', task: of }
        : null;
  const isNext = (next.kind === 'begin' || next.kind === 'end') && taskKey(next.task.task) === taskKey(of);
  const place = words.placeOf(of);
  return (
    <li
      className={styles.row}
      data-next={isNext}
      data-done={act === null}
      aria-label={`${t('thing.lead')} ${place}`}
      aria-current={isNext ? 'step' : undefined}
    >
      <div className={styles.line}>
        <div className={styles.lead}>
          <span className={styles.names}>
            <span className={styles.name}>{place}</span>
            <span className={styles.how}>
              {hertzOf(lead)} · {t(`changes:values.waveform.${lead.waveform}`)}
            </span>
          </span>
          <span className={styles.time} data-state={left?.isOver ? 'over' : task.state}>
            {task.state === 'waiting' || task.state === 'running' ? (
              <>
                {task.state === 'running' && left && !left.isOver ? (
                  <Ring share={left.share} size={28} isNext={isNext} />
                ) : null}
                {left?.isOver ? t('row.over', { time: left.text }) : left?.text}
              </>
            ) : (
              t(`row.state.${task.state}`)
            )}
          </span>
        </div>
        {act === null ? (
          <span className={styles.done} aria-hidden>
            {task.state === 'done' ? '✓' : ''}
          </span>
        ) : (
          <button
            type="button"
            className={styles.tick}
            aria-label={t('tick.label', { what: words.tick(act), place })}
            onClick={() => record(act)}
          >
            {words.tick(act)}
          </button>
        )}
      </div>
    </li>
  );
}
