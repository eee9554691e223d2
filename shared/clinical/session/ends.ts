import { type SessionRun, type TaskRun, tasksOf } from './run.ts';
import { leftMs } from './timers.ts';

/** What runs and has come to the end of its time at `now`. */
export const endedAt = (run: SessionRun, now: number): readonly TaskRun[] =>
  tasksOf(run).filter((task) => task.state === 'running' && (leftMs(task, run, now) ?? 1) <= 0);

/** Milliseconds from `now` until the next time ends; null while nothing that runs has one, or while all stand still. */
export function nextEndIn(run: SessionRun, now: number): number | null {
  if (run.isPaused) return null;
  const left = tasksOf(run)
    .filter(({ state }) => state === 'running')
    .flatMap((task) => leftMs(task, run, now) ?? [])
    .filter((ms) => ms > 0);
  return left.length === 0 ? null : Math.min(...left);
}
