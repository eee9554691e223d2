import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type SessionRun, tasksOf } from '../../../../shared/clinical/session/run.ts';
import { leftMs } from '../../../../shared/clinical/session/timers.ts';
import { useClock } from './clock.ts';
import { useClockTime } from './use-clock-time.ts';

/** How the patient lies in a round, and how far it has come. */
export function RoundState({ run, index }: { run: SessionRun; index: number }) {
  const { t } = useTranslation('running');
  const time = useClockTime();
  const { position, entries } = run.rounds[index]!;
  const needles = entries.flatMap((entry) => entry.needles).filter(({ state }) => state !== 'skipped');
  const count = needles.reduce((sum, one) => sum + one.count, 0);
  const placed = needles.filter(({ inAt }) => inAt !== null);
  const placedCount = placed.reduce((sum, one) => sum + one.count, 0);
  const isLater = index > run.round && placedCount === 0;
  const tell = useCallback(
    (now: number) => {
      const left = tasksOf(run)
        .filter(({ state }) => state === 'running')
        .map((task) => leftMs(task, run, now) ?? 0);
      return isLater && left.length > 0 ? Math.max(1, Math.ceil(Math.max(...left) / 60_000)) : null;
    },
    [run, isLater],
  );
  const minutes = useClock(tell, isLater && !run.isPaused);
  const state = () => {
    if (minutes !== null) return t('roundState.startsIn', { minutes });
    if (count === 0) return '';
    if (placedCount === 0) return t('roundState.waiting', { count });
    if (needles.every(({ outAt }) => outAt !== null)) return t('roundState.out');
    if (placedCount < count) return t('roundState.placing', { placed: placedCount, count });
    const last = Math.max(...placed.map(({ inAt }) => inAt!));
    return t('roundState.placed', { count, time: time(last) });
  };
  return <p>{[t(`changes:values.position.${position}`), state()].filter(Boolean).join(' · ')}</p>;
}
