import type { Pole } from '../../model/application.ts';
import type { Act } from '../../model/session.ts';
import { faultOf } from './faults.ts';
import type { EntryRun, NeedleRun, SessionRun, TaskRun } from './run.ts';

/** The sides of an entry whose needle is in a state. */
export const sidesThat = (entry: EntryRun, state: NeedleRun['state']): Pole['side'][] =>
  entry.needles.filter((needle) => needle.state === state).map(({ side }) => side);

/** How many needles lie on some sides of an entry. */
export const needlesOn = (entry: EntryRun, sides: readonly Pole['side'][]): number =>
  entry.needles.filter(({ side }) => sides.includes(side)).reduce((sum, { count }) => sum + count, 0);

/** What is done at an entry beside its needles. */
export const otherTasks = ({ tasks }: EntryRun): readonly TaskRun[] =>
  tasks.filter(({ task }) => task.of === 'entry' && task.modality !== 'needling');

/**
 * The one step that comes next at an entry when it is ticked: needles in; what goes on beside them to its end; needles
 * out; then what follows them. Null: nothing more can be done there.
 */
export function tickOf(entry: EntryRun, run: SessionRun): Act | null {
  const applicationId = entry.application.id;
  const others = otherTasks(entry);
  const ofNeedles = (kind: 'needlesIn' | 'needlesOut', state: 'waiting' | 'in'): Act[] => {
    const sides = sidesThat(entry, state);
    return sides.length === 0 ? [] : [{ kind, applicationId, sides }];
  };
  const ofOthers = (kind: 'begun' | 'ended', state: TaskRun['state']): Act[] =>
    others.filter((task) => task.state === state).map(({ task }) => ({ kind, task }));
  const steps = [
    ...ofNeedles('needlesIn', 'waiting'),
    ...ofOthers('ended', 'running'),
    ...ofNeedles('needlesOut', 'in'),
    ...ofOthers('begun', 'waiting'),
  ];
  return steps.find((act) => faultOf(run, act) === null) ?? null;
}
