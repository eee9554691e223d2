import { useTranslation } from 'react-i18next';
import type { EntryRun, SessionRun, TaskRun } from '../../../../shared/clinical/session/run.ts';
import { leftMs } from '../../../../shared/clinical/session/timers.ts';
import { clockText } from './clock.ts';
import { Ring } from './ring.tsx';
import styles from './rows.module.css';
import { useClockTime } from './use-clock-time.ts';
import { useLeft } from './use-left.ts';

type Held = Pick<SessionRun, 'pauses' | 'isPaused'>;

/** At a row's end: what is left, how long it is to stay, or when it was over. */
export function RowTime({ entry, held, isNext }: { entry: EntryRun; held: Held; isNext: boolean }) {
  const { t } = useTranslation('running');
  const time = useClockTime();
  const { tasks } = entry;
  const running = soonest(
    tasks.filter(({ state }) => state === 'running'),
    held,
  );
  if (running !== undefined) return <Running task={running} held={held} isNext={isNext} />;
  const waiting = tasks.find(({ state }) => state === 'waiting');
  if (waiting !== undefined) {
    return (
      <span className={styles.time} data-state="waiting">
        {waiting.minutes === null ? '' : clockText(waiting.minutes * 60_000)}
      </span>
    );
  }
  const ended = Math.max(...tasks.map(({ endedAt }) => endedAt ?? 0));
  return (
    <span className={styles.time} data-state="done">
      {ended === 0 ? t('row.skipped') : t('row.out', { time: time(ended) })}
    </span>
  );
}

/** The one that ends first; those without a time last. */
function soonest(tasks: readonly TaskRun[], held: Held): TaskRun | undefined {
  const now = Date.now();
  const left = (task: TaskRun) => leftMs(task, held, now) ?? Number.POSITIVE_INFINITY;
  return tasks.toSorted((a, b) => left(a) - left(b))[0];
}

function Running({ task, held, isNext }: { task: TaskRun; held: Held; isNext: boolean }) {
  const { t } = useTranslation('running');
  const left = useLeft(task, held);
  if (left === null) {
    return (
      <span className={styles.time} data-state="running">
        <small>{t('row.open')}</small>
      </span>
    );
  }
  return (
    <span className={styles.time} data-state={left.isOver ? 'over' : 'running'}>
      {left.isOver ? null : <Ring share={left.share} size={28} isNext={isNext} />}
      {left.isOver ? t('row.over', { time: left.text }) : left.text}
    </span>
  );
}
