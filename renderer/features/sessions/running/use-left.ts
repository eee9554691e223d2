import { useCallback } from 'react';
import type { SessionRun, TaskRun } from '../../../../shared/clinical/session/run.ts';
import { leftMs } from '../../../../shared/clinical/session/timers.ts';
import { clockText, useClock } from './clock.ts';

export interface Left {
  /** "1:42"; of one that is over its time, how long it has been. */
  readonly text: string;
  readonly isOver: boolean;
  /** How much of its time is left, 1 to 0. */
  readonly share: number;
}

type Held = Pick<SessionRun, 'pauses' | 'isPaused'>;

/** What is left of a task's time, told anew each second while it runs; null where no time is set. */
export function useLeft(task: TaskRun, { pauses, isPaused }: Held): Left | null {
  const isRunning = task.state === 'running' && task.minutes !== null;
  const tell = useCallback((now: number) => secondsLeft(leftMs(task, { pauses }, now)), [task, pauses]);
  const seconds = useClock(tell, isRunning && !isPaused);
  if (seconds === null) return null;
  return {
    text: clockText(seconds * 1000),
    isOver: isRunning && seconds <= 0,
    share: seconds / (task.minutes! * 60),
  };
}

/** Whole seconds begun, below 0 the whole seconds over it. */
const secondsLeft = (left: number | null): number | null => (left === null ? null : Math.ceil(left / 1000));
