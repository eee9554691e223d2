import { useEffect, useState } from 'react';
import { type Placement, placementId, type Reading } from '../../../shared/atlas/placement.ts';
import { atLevel, pointByCode } from '../../../shared/atlas/points/index.ts';
import type { PointFacts, SpinalLevel } from '../../../shared/atlas/points/types.ts';
import { asRead, isInUse, type Readings, readingOf } from '../../../shared/atlas/readings.ts';
import type { Construction } from '../../../shared/atlas/rules/construct.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import type { PointSpot } from '../../scene/spots.ts';
import type { Chosen } from './atlas-state.ts';

/**
 * The facts of a chosen point, at its level where it has several.
 *
 * @param reading the one looked at; null for that of the practice
 */
export function factsOf(chosen: Chosen, readings: Readings, reading: Reading | null): PointFacts {
  const facts = asRead(pointByCode(chosen.code)!, reading ?? readingOf(chosen.code, readings));
  const level = levelOf(chosen);
  return level === null ? facts : atLevel(facts, level);
}

/** The level of the spine at which a point is chosen; null for one without levels. */
export const levelOf = ({ code, which }: Chosen): SpinalLevel | null =>
  pointByCode(code)!.levels?.find((level) => level === which) ?? null;

/**
 * Where a chosen point lies on a body: on the left, or in the middle, or on the one side that it has.
 *
 * @param reading the one looked at; null for that of the practice
 */
export function placementOf(
  atlas: Pick<BodyAtlas, 'placements' | 'readings'>,
  { code, which }: Chosen,
  reading: Reading | null,
): Placement | null {
  const places = atlas.placements.filter(
    (one) =>
      one.code === code &&
      (one.level ?? one.part ?? null) === which &&
      (reading === null ? isInUse(one, atlas.readings) : (one.reading ?? reading) === reading),
  );
  return places.find(({ side }) => side !== 'R') ?? places[0] ?? null;
}

export const spotOf = (placement: Placement): PointSpot => ({
  kind: 'point',
  id: placementId(placement),
  placement,
  anchor: placement.anchor,
  position: placement.position,
  normal: placement.normal,
});

/** The left and median places of points on a body, as the practice reads them. */
export function spotsOn(atlas: BodyAtlas, points: readonly PointFacts[]): PointSpot[] {
  const codes = new Set<string>(points.map(({ code }) => code));
  return atlas.placements
    .filter((one) => codes.has(one.code) && one.side !== 'R' && isInUse(one, atlas.readings))
    .map(spotOf);
}

/** How a placement is found on its body, or why it cannot be constructed there. */
export interface FoundConstruction {
  readonly of: Placement;
  readonly body: Pick<BodyAtlas, 'sex' | 'build'>;
  readonly construction: Construction | null;
  readonly failure: string | null;
}

/** How a placement is found on its body; the last one asked for while that is worked out. */
export function useConstruction(
  atlas: BodyAtlas | null,
  placement: Placement | null,
): FoundConstruction | null {
  const [found, setFound] = useState<FoundConstruction | null>(null);
  useEffect(() => {
    if (!atlas || !placement) return;
    let current = true;
    const take = (one: FoundConstruction) => current && setFound(one);
    atlas.construct(placement).then(
      (construction) => take({ of: placement, body: atlas, construction, failure: null }),
      (error: Error) => take({ of: placement, body: atlas, construction: null, failure: error.message }),
    );
    return () => {
      current = false;
    };
  }, [atlas, placement]);
  return found;
}
