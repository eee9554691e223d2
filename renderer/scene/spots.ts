import type { MeridianId } from '../../shared/atlas/codes.ts';
import { type Place, type Placement, placementId } from '../../shared/atlas/placement.ts';
import { isInUse } from '../../shared/atlas/readings.ts';
import { positionOf, triangleNormal } from '../../shared/atlas/surface/anchors.ts';
import type { Anchor, SurfaceMesh } from '../../shared/atlas/surface/mesh.ts';
import { onSides } from '../../shared/atlas/surface/sides.ts';
import type { BodyAtlas } from './body-atlas.ts';

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
  /** Null for an ashi place and for a path. */
  readonly placement: Placement | null;
  /** The place itself, or a path from its start. */
  readonly anchors: readonly Anchor[];
}

export type Spot = PointSpot | MarkSpot;

/** Everything that can be pointed at on one body. */
export interface Spots {
  readonly points: readonly PointSpot[];
  readonly marks: readonly MarkSpot[];
}

export const NO_SPOTS: Spots = { points: [], marks: [] };

/** What names a spot whether it is planned or not, and on every body: a placement's name, or an ashi place's or a path's own. */
export function keyOf(spot: Spot): string {
  return spot.placement ? placementId(spot.placement) : spot.id;
}

/** The meridian whose colour a spot wears; null for an ashi place and a path. */
export function meridianOfSpot(spot: Spot): MeridianId | null {
  return spot.placement?.meridian ?? null;
}

const SIDES = { L: 'left', R: 'right', M: 'midline' } as const;

/** The side of a prescription that one placement lies on. */
export const sideOf = (placement: Pick<Placement, 'side'>): 'left' | 'right' | 'midline' =>
  SIDES[placement.side];

/** The side of the body that a planned entry's place lies on. */
export const sideOfSpot = ({ placement, position }: MarkSpot): 'left' | 'right' | 'midline' =>
  placement ? sideOf(placement) : position[0] >= 0 ? 'left' : 'right';

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
  atlas: Pick<BodyAtlas, 'readings' | 'placements' | 'mesh'>,
  planned: readonly PlannedMark[],
): Spots {
  const points: PointSpot[] = [];
  const marks: MarkSpot[] = [];
  const byCode = Map.groupBy(planned, ({ place }) => (place.kind === 'point' ? place.code : null));
  for (const placement of atlas.placements) {
    if (!isInUse(placement, atlas.readings)) continue;
    const { anchor, position, normal } = placement;
    const id = placementId(placement);
    const here = (byCode.get(placement.code) ?? []).filter((mark) => isAt(mark, placement));
    if (here.length === 0) points.push({ kind: 'point', id, placement, anchor, position, normal });
    for (const mark of here) {
      marks.push({
        kind: 'mark',
        id: `${mark.applicationId}/${id}`,
        mark,
        placement,
        anchors: [anchor],
        anchor,
        position,
        normal,
      });
    }
  }
  for (const mark of planned) marks.push(...drawnSpots(atlas.mesh, mark));
  return { points, marks: marks.sort((a, b) => a.mark.order - b.mark.order) };
}

/** What the practitioner put on the skin lies where its anchors say; a path is pointed at where the hand begins. */
function drawnSpots(mesh: SurfaceMesh, mark: PlannedMark): MarkSpot[] {
  const { place, side } = mark;
  if (place.kind === 'point') return [];
  const drawn = place.kind === 'ashi' ? [place.anchor] : place.stroke.anchors;
  return onSides(mesh, drawn, side).map(({ side: which, anchors }) => ({
    kind: 'mark',
    id: `${mark.applicationId}/${which}`,
    mark,
    placement: null,
    anchors,
    anchor: anchors[0]!,
    position: positionOf(mesh, anchors[0]!),
    normal: triangleNormal(mesh, anchors[0]!.triangle),
  }));
}
