import type { SessionRun, TaskRun } from './run.ts';

const MINUTE_MS = 60_000;

/** How long something has lasted at `now`, milliseconds, without the pauses; 0 before it has begun. */
export function lastedMs(
  { begunAt, endedAt }: TaskRun,
  run: Pick<SessionRun, 'pauses'>,
  now: number,
): number {
  if (begunAt === null) return 0;
  const until = Math.max(begunAt, endedAt ?? now);
  const paused = run.pauses.reduce((sum, { from, to }) => {
    const overlap = Math.min(to ?? until, until) - Math.max(from, begunAt);
    return sum + Math.max(0, overlap);
  }, 0);
  return until - begunAt - paused;
}

/**
 * What is left of a task's time at `now`, milliseconds: below 0 once it is over due; of one that has not begun, all of it;
 * null where no time is set. Start times are recorded, not what remains, so this holds after a restart too.
 */
export function leftMs(task: TaskRun, run: Pick<SessionRun, 'pauses'>, now: number): number | null {
  return task.minutes === null ? null : task.minutes * MINUTE_MS - lastedMs(task, run, now);
}

/** Milliseconds of the whole session since `begunAt` at `now`, pauses included: the patient lies all the same. */
export const elapsedMs = (begunAt: number, now: number): number => Math.max(0, now - begunAt);
