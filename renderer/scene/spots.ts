import { Vector3 } from 'three';
import type { MeridianId } from '../../shared/atlas/codes.ts';
import { type Place, type Placement, placementId } from '../../shared/atlas/placement.ts';
import { isInUse } from '../../shared/atlas/readings.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import type { BodyAtlas } from './body-atlas.ts';
import { anchorIn, positionOf, type Skin, triangleNormal } from './engine/sight.ts';
import type { PlannedMark } from './types.ts';

/** A point of the atlas at one of its places on the body shown. */
export interface PointSpot extends Place {
  readonly kind: 'point';
  /** The placement's name: `BL23.L`. */
  readonly id: string;
  readonly placement: Placement;
}

/** An entry of the prescription at one of its places on the body shown. */
export interface MarkSpot extends Place {
  readonly kind: 'mark';
  readonly id: string;
  readonly mark: PlannedMark;
  /** Null for an ashi place. */
  readonly placement: Placement | null;
}

export type Spot = PointSpot | MarkSpot;

/** Everything that can be pointed at on one body. */
export interface Spots {
  readonly points: readonly PointSpot[];
  readonly marks: readonly MarkSpot[];
}

export const NO_SPOTS: Spots = { points: [], marks: [] };

/** What names a spot whether it is planned or not, and on every body: a placement's name, or an ashi place's own. */
export function keyOf(spot: Spot): string {
  return spot.placement ? placementId(spot.placement) : spot.id;
}

/** The meridian whose colour a spot wears; null for an ashi place. */
export function meridianOfSpot(spot: Spot): MeridianId | null {
  return spot.placement?.meridian ?? null;
}

const SIDES = { L: 'left', R: 'right', M: 'midline' } as const;

/** The side of a prescription that one placement lies on. */
export const sideOf = (placement: Pick<Placement, 'side'>): 'left' | 'right' | 'midline' =>
  SIDES[placement.side];

/** Whether a planned entry is meant at a placement. */
export function isAt(mark: Pick<PlannedMark, 'place' | 'side'>, placement: Placement): boolean {
  const { place, side } = mark;
  if (place.kind !== 'point' || place.code !== placement.code) return false;
  if (place.level !== null && place.level !== placement.level) return false;
  return placement.side === 'M' || side === 'both' || side === sideOf(placement);
}

/**
 * Everything that can be pointed at: atlas points that are not planned, and every place of the planned entries.
 * Where WHO leaves two readings of a point, the body shows the one that the practice uses.
 */
export function spotsOf(
  atlas: Pick<BodyAtlas, 'readings' | 'placements' | 'mesh' | 'bvh'>,
  planned: readonly PlannedMark[],
): Spots {
  const points: PointSpot[] = [];
  const marks: MarkSpot[] = [];
  for (const placement of atlas.placements) {
    if (!isInUse(placement, atlas.readings)) continue;
    const { anchor, position, normal } = placement;
    const id = placementId(placement);
    const here = planned.filter((mark) => isAt(mark, placement));
    if (here.length === 0) points.push({ kind: 'point', id, placement, anchor, position, normal });
    for (const mark of here) {
      marks.push({
        kind: 'mark',
        id: `${mark.applicationId}/${id}`,
        mark,
        placement,
        anchor,
        position,
        normal,
      });
    }
  }
  for (const mark of planned) marks.push(...ashiSpots(atlas, mark));
  return { points, marks: marks.sort((a, b) => a.mark.order - b.mark.order) };
}

/** An ashi place lies where its anchor says; a change of its side in the prescription mirrors it. */
function ashiSpots(skin: Skin, mark: PlannedMark): MarkSpot[] {
  if (mark.place.kind !== 'ashi') return [];
  const { anchor } = mark.place;
  const here = positionOf(skin.mesh, anchor);
  const own = here[0] >= 0 ? 'left' : 'right';
  const spot = (side: string, place: Place): MarkSpot => ({
    kind: 'mark',
    id: `${mark.applicationId}/${side}`,
    mark,
    placement: null,
    ...place,
  });
  const spots: MarkSpot[] = [];
  if (mark.side === 'both' || mark.side === 'midline' || mark.side === own) {
    spots.push(spot(own, { anchor, position: here, normal: triangleNormal(skin.mesh, anchor.triangle) }));
  }
  if (mark.side === 'both' || (mark.side !== 'midline' && mark.side !== own)) {
    spots.push(spot(own === 'left' ? 'right' : 'left', nearestPlace(skin, [-here[0], here[1], here[2]])));
  }
  return spots;
}

function nearestPlace({ mesh, bvh }: Skin, point: Vec3): Place {
  const hit = bvh.closestPointToPoint(new Vector3(...point))!;
  const position: Vec3 = [hit.point.x, hit.point.y, hit.point.z];
  return {
    anchor: anchorIn(mesh, hit.faceIndex, position),
    position,
    normal: triangleNormal(mesh, hit.faceIndex),
  };
}
