import type { Anchor, SurfaceMesh, Vec3 } from './mesh.ts';
import { add, cross, dot, scale, sub, unit } from './vec.ts';

/** Corner `k` (0, 1, 2) of a triangle, body space. */
export function cornerOf({ positions, triangles }: SurfaceMesh, triangle: number, k: number): Vec3 {
  const i = 3 * triangles[3 * triangle + k]!;
  return [positions[i]!, positions[i + 1]!, positions[i + 2]!];
}

/** Outward unit normal of a flat triangle. */
export function triangleNormal(mesh: SurfaceMesh, triangle: number): Vec3 {
  const a = cornerOf(mesh, triangle, 0);
  return unit(cross(sub(cornerOf(mesh, triangle, 1), a), sub(cornerOf(mesh, triangle, 2), a)));
}

/** Where an anchor lies on this mesh, body space. */
export function positionOf(mesh: SurfaceMesh, { triangle, barycentric }: Anchor): Vec3 {
  const [a, b, c] = barycentric.map((weight, k) => scale(cornerOf(mesh, triangle, k), weight)) as [
    Vec3,
    Vec3,
    Vec3,
  ];
  return add(add(a, b), c);
}

/** Barycentric weights of a position in a triangle; rounding errors are clamped away. */
export function anchorIn(mesh: SurfaceMesh, triangle: number, position: Vec3): Anchor {
  const a = cornerOf(mesh, triangle, 0);
  const ab = sub(cornerOf(mesh, triangle, 1), a);
  const ac = sub(cornerOf(mesh, triangle, 2), a);
  const ap = sub(position, a);
  const [bb, bc, cc, pb, pc] = [dot(ab, ab), dot(ab, ac), dot(ac, ac), dot(ap, ab), dot(ap, ac)];
  const area = bb * cc - bc * bc;
  if (area <= 0) return { triangle, barycentric: [1, 0, 0] };
  const v = Math.min(1, Math.max(0, (cc * pb - bc * pc) / area));
  const w = Math.min(1 - v, Math.max(0, (bb * pc - bc * pb) / area));
  return { triangle, barycentric: [1 - v - w, v, w] };
}
