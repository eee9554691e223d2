import type { PointCode } from '../../../shared/atlas/codes.ts';
import { EXTRA_RULES } from '../../../shared/atlas/points/rules/extra.ts';
import type { Application, Place } from '../../../shared/model/plan.ts';

/** The same for the same atlas point (and level); null for an ashi place, which is like no other. */
export const placeKey = (place: Place): string | null =>
  place.kind === 'ashi' ? null : pointKey(place.code, place.level);

/** The key of a point of the atlas, `BL23` or `EX-B2 L2`; also how it is written. */
export const pointKey = (code: string, level: string | null): string =>
  level === null ? code : `${code} ${level}`;

/**
 * The number of each ashi place, by entry: 1 for the first in the prescription. Atlas points have none.
 */
export function ashiNumbers(applications: readonly Application[]): ReadonlyMap<string, number> {
  const ashi = applications.filter(({ place }) => place.kind === 'ashi');
  return new Map(ashi.map(({ id }, index) => [id, index + 1]));
}

/** How many places a point has on one side: four for the webs of EX-LE10, one for most. */
export function placesPerSide({ place }: Application): number {
  if (place.kind === 'ashi') return 1;
  const rule = EXTRA_RULES[place.code as PointCode];
  return Math.max(1, rule?.places.filter(({ part }) => part !== undefined).length ?? 0);
}
