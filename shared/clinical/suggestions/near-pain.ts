import type { Placement } from '../../atlas/placement.ts';
import { positionOf, triangleNormal } from '../../atlas/surface/anchors.ts';
import type { SurfaceMesh, Vec3 } from '../../atlas/surface/mesh.ts';
import { distance, dot, lerp, sub } from '../../atlas/surface/vec.ts';
import type { Side, Stroke } from '../../model/place.ts';

/** A point of the atlas in a painful area or near it. */
export interface NearPain {
  readonly code: string;
  readonly level: string | null;
  /** The sides on which it lies so. */
  readonly side: Side;
  /** From the edge of what was painted, straight, in millimetres; 0: inside. */
  readonly distanceMm: number;
}

type Seen = Pick<Placement, 'code' | 'side' | 'position' | 'normal'> & { readonly level?: string };

/**
 * The points that lie in a painted area or within a reach of its edge, the nearest first. A point counts only on the skin
 * that faces the same way as what was painted: the belly is not near the back, however thin the body.
 *
 * @param mesh the body that is looked at; strokes lie on the topology that all bodies share
 * @param reachMm how far around counts as near, millimetres in a straight line
 */
export function pointsNearPain(
  mesh: SurfaceMesh,
  strokes: readonly Stroke[],
  placements: readonly Seen[],
  reachMm: number,
): readonly NearPain[] {
  const painted = strokes.map(({ anchors, widthMm }) => ({
    way: anchors.map((anchor) => ({
      position: positionOf(mesh, anchor),
      normal: triangleNormal(mesh, anchor.triangle),
    })),
    radius: widthMm / 2,
  }));
  const found = new Map<string, NearPain>();
  for (const { code, level = null, side, position, normal } of placements) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const { way, radius } of painted) {
      way.forEach((here, i) => {
        if (dot(here.normal, normal) <= 0) return;
        const length = toSegment(position, here.position, (way[i + 1] ?? here).position);
        nearest = Math.min(nearest, Math.max(0, length - radius));
      });
    }
    if (nearest > reachMm) continue;
    const key = `${code} ${level}`;
    const here: NearPain = {
      code,
      level,
      side: side === 'M' ? 'midline' : side === 'L' ? 'left' : 'right',
      distanceMm: nearest,
    };
    const other = found.get(key);
    found.set(key, other === undefined ? here : ofBothSides(here, other));
  }
  return [...found.values()].sort((a, b) => a.distanceMm - b.distanceMm);
}

/** A point that lies in the area on one side and near it on the other is meant where it lies in it. */
function ofBothSides(a: NearPain, b: NearPain): NearPain {
  const [near, far] = a.distanceMm <= b.distanceMm ? [a, b] : [b, a];
  if (near.distanceMm === 0 && far.distanceMm > 0) return near;
  return { ...near, side: near.side === far.side ? near.side : 'both' };
}

/** From a point to the straight line between two others, millimetres. */
function toSegment(point: Vec3, from: Vec3, to: Vec3): number {
  const along = sub(to, from);
  const square = dot(along, along);
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, dot(sub(point, from), along) / square));
  return distance(point, lerp(from, to, t));
}
