import type { PointCode } from '../atlas/codes.ts';
import { atLevel, pointByCode } from '../atlas/points/index.ts';
import { EXTRA_RULES } from '../atlas/points/rules/extra.ts';
import type { PointFacts, SpinalLevel } from '../atlas/points/types.ts';
import type { Application, Modality } from '../model/application.ts';
import type { Place } from '../model/place.ts';

/** The same for the same atlas point (and level); null for a tender place or a path, which is like no other. */
export const placeKey = (place: Place): string | null =>
  place.kind === 'point' ? pointKey(place.code, place.level) : null;

/** The same for one and the same spot or path on the body: also for a tender place that was copied with its plan. */
export function spotKey(place: Place): string {
  if (place.kind === 'point') return pointKey(place.code, place.level);
  return JSON.stringify(place.kind === 'ashi' ? place.anchor : place.stroke);
}

/** The key of a point of the atlas, `BL23` or `EX-B2 L2`; also how it is written. */
export const pointKey = (code: string, level: string | null): string =>
  level === null ? code : `${code} ${level}`;

/** The facts that hold at a place: those of its level where it has one; undefined for a tender place or a path. */
export function factsAt(place: Place): PointFacts | undefined {
  if (place.kind !== 'point') return undefined;
  const point = pointByCode(place.code);
  const level = point?.levels?.find((one): one is SpinalLevel => one === place.level);
  return point === undefined || level === undefined ? point : atLevel(point, level);
}

/**
 * The number of each tender place and, counted apart, of each path, by entry: 1 for the first in the prescription.
 * Atlas points have none.
 */
export function placeNumbers(applications: readonly Application[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const last = { ashi: 0, stroke: 0 };
  for (const { id, place } of applications) {
    if (place.kind !== 'point') numbers.set(id, ++last[place.kind]);
  }
  return numbers;
}

/** How many places a point has on one side: four for the webs of EX-LE10, one for most. */
export function placesPerSide({ place }: Application): number {
  if (place.kind !== 'point') return 1;
  const rule = EXTRA_RULES[place.code as PointCode];
  return Math.max(1, rule?.places.filter(({ part }) => part !== undefined).length ?? 0);
}

/** How often something is done at an entry's places: four webs on both sides make eight. */
export const placesOf = (application: Application): number =>
  (application.side === 'both' ? 2 : 1) * placesPerSide(application);

/** In how many places a modality is done. */
export const countOf = (applications: readonly Application[], modality: Modality): number =>
  applications.filter((one) => one[modality] !== null).reduce((sum, one) => sum + placesOf(one), 0);
