import type { Anchor, SurfaceMesh, Vec3 } from './mesh.ts';
import { type Patch, patchOf } from './patch.ts';
import { add, scale } from './vec.ts';

/** Places that a rim is made of. */
const PIECES = 60;
/** Where the skin ends before the rim (an area wider than the limb), the rim is drawn in by such steps until it lies on skin. */
const DRAWN_IN = 0.94;
const LEAST = 0.05;

/**
 * The rim of a round or square area about a place, on the skin, as a closed line (the first place is not repeated). Where the
 * skin is narrower than the area, the rim runs along the skin's edge as seen from straight above the place.
 *
 * @param widthMm diameter, or side of a square
 */
export function rimOf(mesh: SurfaceMesh, anchor: Anchor, widthMm: number, square: boolean): Vec3[] {
  const patch = patchOf(mesh, { anchors: [anchor], widthMm: square ? widthMm * Math.SQRT2 : widthMm });
  return Array.from({ length: PIECES }, (_, i) => (2 * Math.PI * i) / PIECES).flatMap((angle) => {
    const [along, across] = [Math.cos(angle), Math.sin(angle)];
    const reach = widthMm / 2 / (square ? Math.max(Math.abs(along), Math.abs(across)) : 1);
    for (let share = 1; share > LEAST; share *= DRAWN_IN) {
      const place = placeAt(patch, along * reach * share, across * reach * share);
      if (place) return [place];
    }
    return [];
  });
}

/** The place on a disc's patch that lies so far along and across, millimetres; null where there is no skin. */
function placeAt({ positions, field }: Patch, along: number, across: number): Vec3 | null {
  for (let corner = 0; corner < field.length; corner += 9) {
    const [ax, ay] = [field[corner]! - along, field[corner + 1]! - across];
    const [bx, by] = [field[corner + 3]! - along, field[corner + 4]! - across];
    const [cx, cy] = [field[corner + 6]! - along, field[corner + 7]! - across];
    const weights = [bx * cy - by * cx, cx * ay - cy * ax, ax * by - ay * bx] as const;
    const sum = weights[0] + weights[1] + weights[2];
    if (sum === 0 || weights.some((weight) => weight / sum < 0)) continue;
    return weights.reduce<Vec3>(
      (place, weight, k) => {
        const at = corner + 3 * k;
        return add(place, scale([positions[at]!, positions[at + 1]!, positions[at + 2]!], weight / sum));
      },
      [0, 0, 0],
    );
  }
  return null;
}
