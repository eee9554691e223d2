import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { Patch } from '../../../shared/atlas/surface/patch.ts';
import { add, cross, dot, length, sub } from '../../../shared/atlas/surface/vec.ts';
import { type Facing, facingOf } from './camera.ts';

/** Skin is seen from this cosine between it and the eye on, and an area of which less than this share is seen is not. */
const SEEN = 0.2;
const SHARE = 0.1;

/**
 * The side of the body from which regions of skin are seen best; null where enough of one is seen from where one stands.
 * @param toward unit direction from the body to the eye
 */
export function sideToTurnTo(patches: readonly Patch[], toward: Vec3): Facing | null {
  let sum: Vec3 = [0, 0, 0];
  let whole = 0;
  let seen = 0;
  for (const { positions, field } of patches) {
    for (let i = 0; i < positions.length; i += 9) {
      if (field[i + 2]! + field[i + 5]! + field[i + 8]! > 0) continue;
      const [a, b, c] = [cornerAt(positions, i), cornerAt(positions, i + 3), cornerAt(positions, i + 6)];
      const normal = cross(sub(b, a), sub(c, a));
      const area = length(normal);
      sum = add(sum, normal);
      whole += area;
      if (dot(normal, toward) > SEEN * area) seen += area;
    }
  }
  if (whole === 0 || seen > SHARE * whole) return null;
  return facingOf({ yaw: Math.atan2(sum[0], sum[2]) });
}

const cornerAt = (positions: Float32Array, i: number): Vec3 => [
  positions[i]!,
  positions[i + 1]!,
  positions[i + 2]!,
];
