import { create } from 'zustand';
import type { Unplaced } from '../../../../shared/clinical/shorthand/index.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Place, Side } from '../../../../shared/model/place.ts';

/** Tender places and paths that were written down and have yet to be shown on the body, by plan. */
export const useWaitingPlaces = create<Readonly<Record<string, readonly Unplaced[]>>>(() => ({}));

const NONE: readonly Unplaced[] = [];

/** What waits to be shown in a plan, in the order in which it was written. */
export const useWaiting = (planId: string): readonly Unplaced[] =>
  useWaitingPlaces((plans) => plans[planId] ?? NONE);

/** Lets what was written wait, in place of what waited before. */
export function awaitPlaces(planId: string, unplaced: readonly Unplaced[]): void {
  useWaitingPlaces.setState({ [planId]: unplaced });
}

/** Lets more wait, behind what waits already. */
export function awaitMorePlaces(planId: string, unplaced: readonly Unplaced[]): void {
  const waiting = useWaitingPlaces.getState()[planId] ?? NONE;
  if (unplaced.length > 0) awaitPlaces(planId, [...waiting, ...unplaced]);
}

/** The entry that waited for a place of this kind, now that it is shown; null when none did. */
export function takeWaiting(planId: string, id: string, place: Place, side: Side): Application | null {
  const waiting = useWaitingPlaces.getState()[planId] ?? NONE;
  const first = waiting.find(({ kind }) => kind === place.kind);
  if (first === undefined) return null;
  awaitPlaces(
    planId,
    waiting.filter((one) => one !== first),
  );
  const { kind: _, at: _at, ...entry } = first;
  return { ...entry, id, place, side: first.side ?? side };
}
