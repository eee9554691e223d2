import { entriesOf, type SessionRun, type TaskRun, tasksOf } from './run.ts';
import { leftMs } from './timers.ts';

/** One dial on the session's screen: a thing with its time, or needles whose times end together. */
export interface Dial {
  /** The one that ends first is the one whose time is shown. */
  readonly tasks: readonly TaskRun[];
  /** So many needles, where they are needles; else 0. */
  readonly needles: number;
}

/** Needles that end within this time of each other share a dial, milliseconds. */
const TOGETHER_MS = 60_000;

const isNeedling = ({ task }: TaskRun): boolean => task.of === 'entry' && task.modality === 'needling';

/** What runs and has a time, the soonest end first. It stays the same while nothing is recorded. */
export function dialsOf(run: SessionRun): readonly Dial[] {
  const running = tasksOf(run).filter(({ state, minutes }) => state === 'running' && minutes !== null);
  // When the last of them had begun: what came later holds for all alike.
  const now = Math.max(...running.map(({ begunAt }) => begunAt!));
  const timed = running
    .map((task) => ({ task, left: leftMs(task, run, now)! }))
    .sort((a, b) => a.left - b.left);
  const dials: { tasks: TaskRun[]; needles: number; left: number }[] = [];
  for (const { task, left } of timed) {
    const needles = isNeedling(task) ? needlesOf(run, task) : 0;
    const last = dials.findLast((dial) => dial.needles > 0);
    if (needles > 0 && last !== undefined && left - last.left <= TOGETHER_MS) {
      last.tasks.push(task);
      last.needles += needles;
    } else dials.push({ tasks: [task], needles, left });
  }
  return dials;
}

function needlesOf(run: SessionRun, { task }: TaskRun): number {
  const entry = entriesOf(run).find(
    ({ application }) => task.of === 'entry' && application.id === task.applicationId,
  );
  return (entry?.needles ?? [])
    .filter(({ state }) => state === 'in')
    .reduce((sum, { count }) => sum + count, 0);
}
