import type { Pole } from '../../model/application.ts';
import type { Act, Task } from '../../model/session.ts';
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

/** Why an act cannot be recorded where a session stands, as a sentence; null when it can. */
export function faultOf(run: SessionRun, act: Act): string | null {
  switch (act.kind) {
    case 'needlesIn': {
      const states = needleStates(run, act.applicationId, act.sides);
      if (run.isStopped) return STOPPED;
      return states?.every((state) => state === 'waiting')
        ? null
        : 'This needle is not waiting to be placed.';
    }
    case 'needlesOut': {
      const states = needleStates(run, act.applicationId, act.sides);
      return states?.every((state) => state === 'in') ? null : 'This needle is not in the body.';
    }
    case 'response': {
      const states = needleStates(run, act.applicationId, act.sides);
      return states?.every((state) => state === 'in' || state === 'out')
        ? null
        : 'This needle has not been placed yet.';
    }
    case 'begun':
      if (isNeedling(act.task)) return 'Needles are placed side by side.';
      if (run.isStopped) return STOPPED;
      if (taskIn(run, act.task)?.state !== 'waiting') return 'This is not waiting to be begun.';
      return hasItsNeedles(run, act.task) ? null : 'The needle that this hangs on has to be in first.';
    case 'ended':
      if (isNeedling(act.task)) return 'Needles are taken out side by side.';
      return taskIn(run, act.task)?.state === 'running' ? null : 'This is not running.';
    case 'skipped':
      return canSkip(run, act.task) ? null : 'This has begun already.';
    case 'extended': {
      const task = taskIn(run, act.task);
      if (task?.state !== 'running' && task?.state !== 'waiting') return 'This is over already.';
      return task.minutes === null ? 'No time is set for this.' : null;
    }
    case 'adjusted':
      return entryIn(run, act.applicationId)?.application.needling ? null : 'Nothing is needled there.';
    case 'added':
      if (run.isStopped) return STOPPED;
      return entryIn(run, act.application.id) === undefined
        ? null
        : 'This place is part of the session already.';
    case 'noted':
      return act.applicationId === null || entryIn(run, act.applicationId)
        ? null
        : 'This place is not part of the session.';
    case 'turned':
      return run.rounds.some(({ position }) => position === act.position)
        ? null
        : 'No round is given like this.';
    case 'paused':
      return run.isPaused ? 'The session is paused already.' : null;
    case 'resumed':
      return run.isPaused ? null : 'The session is not paused.';
    case 'stopped':
      return run.isStopped ? 'The session was stopped already.' : null;
    case 'undone':
      return run.standing.at(-1)?.id === act.eventId ? null : 'Only the last step can be taken back.';
  }
}

const STOPPED = 'The session was stopped: nothing more is placed.';

const isNeedling = (task: Task): boolean => task.of === 'entry' && task.modality === 'needling';

const entryIn = (run: SessionRun, id: string): EntryRun | undefined =>
  entriesOf(run).find(({ application }) => application.id === id);

const taskIn = (run: SessionRun, task: Task): TaskRun | undefined =>
  tasksOf(run).find((one) => taskKey(one.task) === taskKey(task));

/** The state of each needle named; undefined when one is not there. */
function needleStates(run: SessionRun, applicationId: string, sides: readonly string[]) {
  const needles = entryIn(run, applicationId)?.needles ?? [];
  const named = needles.filter(({ side }) => sides.includes(side));
  return named.length === sides.length ? named.map(({ state }) => state) : undefined;
}

/** A lead needs both of its needles in the body, moxa on needles one of them. */
function hasItsNeedles(run: SessionRun, task: Task): boolean {
  const poles = polesOf(run, task);
  const isIn = (pole: Pole) => needleAt(entriesOf(run), pole)?.state === 'in';
  if (task.of === 'lead') return poles.every(isIn);
  return poles.length === 0 || poles.some(isIn);
}

/** Of needles, those still waiting can be skipped though others are in. */
function canSkip(run: SessionRun, task: Task): boolean {
  if (task.of === 'entry' && task.modality === 'needling') {
    return entryIn(run, task.applicationId)?.needles.some(({ state }) => state === 'waiting') ?? false;
  }
  return taskIn(run, task)?.state === 'waiting';
}
