import type { SessionRun, Stretch, TaskRun } from './run.ts';

const MINUTE_MS = 60_000;

/** How long something has lasted at `now`, milliseconds, without the pauses; 0 before it has begun. */
export function lastedMs(
  { begunAt, endedAt }: TaskRun,
  run: Pick<SessionRun, 'pauses'>,
  now: number,
): number {
  if (begunAt === null) return 0;
  const until = Math.max(begunAt, endedAt ?? now);
  return until - begunAt - pausedMs(run.pauses, begunAt, until);
}

/** How much of a stretch was paused. Where the computer's clock was set back, pauses overlap; none counts twice. */
function pausedMs(pauses: readonly Stretch[], from: number, until: number): number {
  let sum = 0;
  let counted = from;
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const to = Math.min(pause.to ?? until, until);
    sum += Math.max(0, to - Math.max(pause.from, counted));
    counted = Math.max(counted, to);
  }
  return sum;
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
