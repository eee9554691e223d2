import type { PatientPosition, Pole } from '../../model/application.ts';
import type { SessionEvent } from '../../model/session.ts';
import type { EntryRun, NeedleRun, SessionRun, TaskRun } from './run.ts';
import { taskKey } from './run.ts';

/** Needles of an entry of which the same is told: those of both sides together where times and response agree. */
export interface GivenNeedles extends Pick<NeedleRun, 'state' | 'inAt' | 'outAt' | 'felt'> {
  readonly sides: readonly Pole['side'][];
  readonly count: number;
}

/** Something with a time of its own, and why it was left out where it was. */
export interface GivenTask {
  readonly run: TaskRun;
  readonly reason: string;
}

/** What became of an entry. */
export interface GivenEntry {
  readonly entry: EntryRun;
  readonly needles: readonly GivenNeedles[];
  /** Why needles were left out; empty where none were, or no reason was written. */
  readonly reason: string;
  /** All but needling. */
  readonly tasks: readonly GivenTask[];
  /** What was noted at this entry, the first first. */
  readonly remarks: readonly string[];
}

export interface GivenRound {
  readonly position: PatientPosition;
  readonly entries: readonly GivenEntry[];
}

/** What was written down during a session of no entry alone: notes, and why it was stopped. */
export interface Remark {
  readonly at: string;
  readonly kind: 'noted' | 'stopped';
  readonly text: string;
}

/** What was done in a session, by round. Two needles tell the same when they went in and out in the same minute. */
export function givenOf(run: SessionRun): readonly GivenRound[] {
  const reasons = new Map(
    run.standing.flatMap(({ act }) =>
      act.kind === 'skipped' ? [[taskKey(act.task), act.reason] as const] : [],
    ),
  );
  return run.rounds.map(({ position, entries }) => ({
    position,
    entries: entries.map((entry) => {
      const needling = entry.tasks.find(({ task }) => task.of === 'entry' && task.modality === 'needling');
      return {
        entry,
        needles: together(entry.needles),
        reason: needling === undefined ? '' : (reasons.get(taskKey(needling.task)) ?? ''),
        tasks: entry.tasks
          .filter((one) => one !== needling)
          .map((one) => ({ run: one, reason: reasons.get(taskKey(one.task)) ?? '' })),
        remarks: run.standing.flatMap(({ act }) =>
          act.kind === 'noted' && act.applicationId === entry.application.id ? [act.text] : [],
        ),
      };
    }),
  }));
}

/** What was written down of the session as a whole, the first first. */
export const remarksOf = ({ standing }: Pick<SessionRun, 'standing'>): readonly Remark[] =>
  standing.flatMap(({ at, act }: SessionEvent): Remark[] => {
    if (act.kind === 'noted' && act.applicationId === null) return [{ at, kind: 'noted', text: act.text }];
    return act.kind === 'stopped' ? [{ at, kind: 'stopped', text: act.reason }] : [];
  });

const MINUTE_MS = 60_000;
const minuteOf = (at: number | null): number | null => at && Math.floor(at / MINUTE_MS);

function together(needles: readonly NeedleRun[]): readonly GivenNeedles[] {
  const groups = Map.groupBy(needles, ({ state, inAt, outAt, felt }) =>
    JSON.stringify([state, minuteOf(inAt), minuteOf(outAt), felt]),
  );
  return [...groups.values()].map((alike) => ({
    ...alike[0]!,
    sides: alike.map(({ side }) => side),
    count: alike.reduce((sum, { count }) => sum + count, 0),
  }));
}
