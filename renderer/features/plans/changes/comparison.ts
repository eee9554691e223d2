import { useEffect } from 'react';
import { create } from 'zustand';
import type { EntryChange } from '../../../../shared/clinical/changes/prescription-changes.ts';
import type { Side } from '../../../../shared/model/place.ts';
import type { Prescription } from '../../../../shared/model/plan.ts';
import { markOf } from '../../../scene/planned-mark.ts';
import type { PlannedMark } from '../../../scene/types.ts';
import type { Difference } from './difference-list.tsx';

/** Two prescriptions laid on the body one over the other. */
export interface Comparison {
  readonly before: Prescription;
  readonly after: Prescription;
  /** What came, went or is done otherwise. */
  readonly changes: readonly EntryChange[];
  /** What is compared with what: "09:30 and now". */
  readonly title: string;
  /** What each sign says, in words. */
  readonly legend: Readonly<Record<Difference, string>>;
}

/** What the body compares in place of showing the plan; null: nothing. */
export const useComparison = create<{ shown: Comparison | null }>(() => ({ shown: null }));

/** Compares on the body for as long as the part of the screen that asks for it is there; null asks for nothing. */
export function useCompareOnBody(comparison: Comparison | null): void {
  useEffect(() => {
    if (comparison === null) return;
    useComparison.setState({ shown: comparison });
    return () => useComparison.setState(({ shown }) => (shown === comparison ? { shown: null } : { shown }));
  }, [comparison]);
}

/**
 * What the body shows of a comparison: everything that both have, under its number in the first, and what differs.
 * What the second has beyond the changes is not shown: it was not asked for.
 */
export function marksOf({ before, changes }: Comparison): PlannedMark[] {
  const changed = new Map(changes.flatMap((one) => (one.what === 'added' ? [] : [[one.before.id, one]])));
  const kept = before.applications.flatMap((application, index): PlannedMark[] => {
    const change = changed.get(application.id);
    if (change === undefined) return [{ ...markOf(application, index), difference: 'same' }];
    return change.what === 'removed' ? [gone(markOf(application, index))] : changedMarks(change, index);
  });
  const added = changes.flatMap((one): PlannedMark[] =>
    one.what === 'added' ? [{ ...markOf(one.after, -1), difference: 'added' }] : [],
  );
  return [...kept, ...added];
}

const gone = (mark: PlannedMark): PlannedMark => ({ ...mark, difference: 'removed', areas: [] });

/** An entry that is done otherwise, and the side that it lost or gained as what went or came. */
function changedMarks(
  { before, after }: Extract<EntryChange, { what: 'changed' }>,
  index: number,
): PlannedMark[] {
  const changed: PlannedMark = { ...markOf(after, index), difference: 'changed' };
  if (before.side === after.side) return [changed];
  // Both marks have their own label.
  const other = { ...changed, applicationId: `${after.id}/other` };
  if (before.side === 'both') return [changed, gone({ ...other, side: otherSide(after.side) })];
  if (after.side === 'both')
    return [
      { ...changed, side: before.side },
      { ...other, order: 0, side: otherSide(before.side), difference: 'added' },
    ];
  return [{ ...changed, difference: 'added' }, gone({ ...other, side: before.side })];
}

const otherSide = (side: Side): Side => (side === 'left' ? 'right' : side === 'right' ? 'left' : side);
