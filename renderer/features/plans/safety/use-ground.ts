import { useEffect, useState } from 'react';
import type { PointFacts } from '../../../../shared/atlas/points/types.ts';
import { positionOf } from '../../../../shared/atlas/surface/anchors.ts';
import { factsAt } from '../../../../shared/clinical/places.ts';
import type { Ground } from '../../../../shared/clinical/safety/types.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Place } from '../../../../shared/model/place.ts';
import { useReadings } from '../../../app/use-readings.ts';
import type { BodyAtlas } from '../../../scene/body-atlas.ts';

const NOWHERE: Ground = new Map();
/** How near a point must lie to tell of the ground under a place, millimetres on the body. */
const NEAR_MM = 30;

type FreePlace = Exclude<Place, { kind: 'point' }>;

/** What was found near a place; a place never changes, so it is looked at once. */
const found = new WeakMap<FreePlace, readonly PointFacts[]>();

/**
 * The points that lie near the tender places and paths of a plan, once the body with its points is there. Until then, and
 * where it cannot be had, a place's ground is unknown.
 */
export function useGround(applications: readonly Application[], build: Patient['build']): Ground {
  const readings = useReadings();
  const [ground, setGround] = useState(NOWHERE);
  useEffect(() => {
    const free = applications.flatMap(({ id, place }) => (place.kind === 'point' ? [] : [{ id, place }]));
    if (free.length === 0) {
      setGround(NOWHERE);
      return;
    }
    let current = true;
    const lookAt = async () => {
      const { loadBodyAtlas } = await import('../../../scene/body-atlas.ts');
      const entries: [string, readonly PointFacts[]][] = [];
      for (const { id, place } of free) {
        const sex = place.kind === 'ashi' ? place.sex : place.stroke.sex;
        const near = found.get(place) ?? pointsNear(await loadBodyAtlas(sex, build, readings), place);
        found.set(place, near);
        entries.push([id, near]);
      }
      if (current) setGround(new Map(entries));
    };
    // Without a body the place stays unknown, which the notices say; the body itself tells why it is missing.
    lookAt().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [applications, build, readings]);
  return ground;
}

/** The points within reach of a place on the same face of the body, each with the facts of its level. */
function pointsNear({ mesh, placements }: BodyAtlas, place: FreePlace): readonly PointFacts[] {
  const anchors = place.kind === 'ashi' ? [place.anchor] : place.stroke.anchors;
  const reach = place.kind === 'ashi' ? NEAR_MM : Math.max(NEAR_MM, place.stroke.widthMm / 2);
  const spots = anchors.map((anchor) => positionOf(mesh, anchor));
  const near = placements.filter(({ position: [x, y, z] }) =>
    spots.some((spot) => (spot[0] - x) ** 2 + (spot[1] - y) ** 2 + (spot[2] - z) ** 2 <= reach ** 2),
  );
  const facts = near.flatMap(
    ({ code, level }) => factsAt({ kind: 'point', code, level: level ?? null }) ?? [],
  );
  return [...new Map(facts.map((one) => [one.code + one.location, one])).values()];
}
