import type { Application } from '../model/application.ts';
import type { Side } from '../model/place.ts';

export interface Totals {
  needles: number;
  cups: number;
  /** Places that get moxa. */
  moxa: number;
  minutes: number;
}

/** How many places of its kind a point has on one side: four for the webs of EX-LE10, one for most. */
export type PlacesPerSide = (application: Application) => number;

const sides = (side: Side) => (side === 'both' ? 2 : 1);

const longest = (minutes: readonly (number | null | undefined)[]) =>
  Math.max(0, ...minutes.map((one) => one ?? 0));

/**
 * How long a session with these entries takes. Needles stay in together, so the longest retention counts; cups stay on
 * together, so the longest counts; moxa is done entry by entry, so its minutes add up, except on the needle's handle,
 * where it burns while the needle stays in. Cones carry no minutes.
 */
export function sessionMinutes(applications: readonly Application[]): number {
  const onNeedles = applications.filter((one) => one.moxibustion?.kind === 'warmNeedle');
  const moxaInTurn = applications.filter((one) => one.moxibustion?.kind !== 'warmNeedle');
  return (
    longest([
      ...applications.map((one) => one.needling?.retentionMin),
      ...onNeedles.map((one) => one.moxibustion?.minutes),
    ]) +
    longest(applications.map((one) => one.cupping?.minutes)) +
    moxaInTurn.reduce((sum, one) => sum + (one.moxibustion?.minutes ?? 0), 0)
  );
}

/** What the prescription comes to. */
export function totalsOf(applications: readonly Application[], placesPerSide: PlacesPerSide): Totals {
  const count = (modality: 'needling' | 'cupping' | 'moxibustion') =>
    applications
      .filter((one) => one[modality] !== null)
      .reduce((sum, one) => sum + sides(one.side) * placesPerSide(one), 0);
  return {
    needles: count('needling'),
    cups: count('cupping'),
    moxa: count('moxibustion'),
    minutes: sessionMinutes(applications),
  };
}
