import type { PatientPosition, Pole } from '../../model/application.ts';
import type { Act } from '../../model/session.ts';
import { isHandled } from '../rounds/duration.ts';
import {
  type EntryRun,
  entriesOf,
  needleAt,
  polesOf,
  type SessionRun,
  type TaskRun,
  taskKey,
  tasksOf,
} from './run.ts';
import { leftMs } from './timers.ts';

/**
 * What is to be done next. `leftMs` is how long it still has to wait: 0 or below, it is due; null, nothing tells.
 */
export type NextAction =
  | { readonly kind: 'needlesIn'; readonly entry: EntryRun; readonly sides: readonly Pole['side'][] }
  | { readonly kind: 'begin'; readonly task: TaskRun }
  | {
      readonly kind: 'needlesOut';
      readonly entry: EntryRun;
      readonly sides: readonly Pole['side'][];
      readonly leftMs: number | null;
    }
  | { readonly kind: 'end'; readonly task: TaskRun; readonly leftMs: number | null }
  | { readonly kind: 'turn'; readonly position: PatientPosition }
  | { readonly kind: 'complete' };

/** The act that records an action; null where nothing is left to do. */
export function actOf(action: NextAction): Act | null {
  switch (action.kind) {
    case 'needlesIn':
    case 'needlesOut':
      return { kind: action.kind, applicationId: action.entry.application.id, sides: [...action.sides] };
    case 'begin':
      return { kind: 'begun', task: action.task.task };
    case 'end':
      return { kind: 'ended', task: action.task.task };
    case 'turn':
      return { kind: 'turned', position: action.position };
    case 'complete':
      return null;
  }
}

/**
 * The next step at `now`: what is over its time first, then what is still to be placed in this round, then the wait for
 * what runs; when nothing runs, hands, then the next round, then the end. After a stop only what is in or on the body.
 */
export function nextAction(run: SessionRun, now: number): NextAction {
  const running = tasksOf(run)
    .filter(({ state }) => state === 'running')
    .map((task) => ({ task, leftMs: run.isStopped ? 0 : leftMs(task, run, now) }))
    .sort((a, b) => (a.leftMs ?? Number.POSITIVE_INFINITY) - (b.leftMs ?? Number.POSITIVE_INFINITY));
  const first = running[0];
  if (first !== undefined && first.leftMs !== null && first.leftMs <= 0) return ending(run, first);
  if (!run.isStopped) {
    const placing = placingIn(
      run,
      running.map(({ task }) => task),
    );
    if (placing !== null) return placing;
  }
  if (first !== undefined) return ending(run, first);
  if (!run.isStopped) {
    const next = [...run.rounds.slice(run.round + 1), ...run.rounds.slice(0, run.round)].find(hasWaiting);
    if (next !== undefined) return { kind: 'turn', position: next.position };
  }
  return { kind: 'complete' };
}

const hasWaiting = ({ entries }: SessionRun['rounds'][number]): boolean =>
  entries.some(
    ({ needles, tasks }) =>
      needles.some(({ state }) => state === 'waiting') || tasks.some(({ state }) => state === 'waiting'),
  );

/** Taking off what is over; what hangs on a needle comes off before the needle. */
function ending(
  run: SessionRun,
  { task, leftMs: left }: { task: TaskRun; leftMs: number | null },
): NextAction {
  const of = task.task;
  if (of.of === 'entry' && of.modality === 'needling') {
    const entry = entriesOf(run).find(({ application }) => application.id === of.applicationId)!;
    const hung = tasksOf(run).find(
      (one) =>
        one.state === 'running' &&
        polesOf(run, one.task).some(({ applicationId }) => applicationId === of.applicationId),
    );
    if (hung !== undefined) return { kind: 'end', task: hung, leftMs: left };
    const sides = entry.needles.filter(({ state }) => state === 'in').map(({ side }) => side);
    return { kind: 'needlesOut', entry, sides, leftMs: left };
  }
  return { kind: 'end', task, leftMs: left };
}

/** What can be placed or begun in the round in which the patient lies, while `running` goes on; null: nothing now. */
function placingIn(run: SessionRun, running: readonly TaskRun[]): NextAction | null {
  const entries = run.rounds[run.round]?.entries ?? [];
  for (const entry of entries) {
    const sides = entry.needles.filter(({ state }) => state === 'waiting').map(({ side }) => side);
    if (sides.length > 0) return { kind: 'needlesIn', entry, sides };
  }
  const lead = run.leads.find(({ lead: { from, to }, task }) => {
    const isIn = (pole: Pole) => needleAt(entries, pole)?.state === 'in';
    return task.state === 'waiting' && isIn(from) && isIn(to);
  });
  if (lead !== undefined) return { kind: 'begin', task: lead.task };

  const byKey = new Map(
    entriesOf(run).flatMap((entry) => entry.tasks.map((task) => [taskKey(task.task), entry])),
  );
  const isByHand = (task: TaskRun): boolean => {
    const entry = byKey.get(taskKey(task.task));
    const of = task.task;
    return (
      entry !== undefined &&
      of.of === 'entry' &&
      of.modality !== 'needling' &&
      isHandled[of.modality](entry.application)
    );
  };
  const handIsFree = !running.some(isByHand);
  const needlesAreOut = entries.every(({ needles }) => needles.every(({ state }) => state !== 'in'));
  const canBegin = (entry: EntryRun, task: TaskRun): boolean => {
    const of = task.task;
    if (task.state !== 'waiting' || of.of !== 'entry' || of.modality === 'needling') return false;
    const byHand = isByHand(task);
    if (byHand && !handIsFree) return false;
    // Moxa by hand is given while the needles stay; what hands and cups do along the skin comes after them.
    if (byHand && of.modality !== 'moxibustion') return needlesAreOut;
    if (of.modality === 'cupping') return entry.needles.every(({ state }) => state !== 'in');
    return true;
  };
  for (const entry of entries) {
    const task = entry.tasks.find((one) => canBegin(entry, one));
    if (task !== undefined) return { kind: 'begin', task };
  }
  return null;
}
