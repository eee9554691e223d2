import { DoubleSide, FrontSide, Ray } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import type { Anchor, SurfaceMesh, Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { cross, dot, sub, unit } from '../../../shared/atlas/surface/vec.ts';

/** A skin to look at: its mesh and the tree over it. Body space, millimetres. */
export interface Skin {
  readonly mesh: SurfaceMesh;
  readonly bvh: MeshBVH;
  /** How much is drawn of each vertex, 255 wholly; null for a whole body. What is less than half there hides nothing. */
  readonly shown?: Uint8Array | null;
}

/** A place on that skin. */
export interface SkinPlace {
  readonly anchor: Anchor;
  readonly position: Vec3;
}

/** A look starts this far along its way, so that rounding does not let the skin hide itself. Millimetres. */
const LIFT = 0.4;
/** The same for a position that need not lie exactly on the skin. */
const CLEAR = 3;

const ray = new Ray();
const corner = (mesh: SurfaceMesh, triangle: number, k: number): Vec3 => {
  const i = 3 * mesh.triangles[3 * triangle + k]!;
  return [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!];
};

/** Outward unit normal of a flat triangle. */
export function triangleNormal(mesh: SurfaceMesh, triangle: number): Vec3 {
  const a = corner(mesh, triangle, 0);
  return unit(cross(sub(corner(mesh, triangle, 1), a), sub(corner(mesh, triangle, 2), a)));
}

/**
 * Whether an eye at `eye` sees a place: its own triangle is turned to the eye and no skin lies between. Uses the flat
 * triangle and the mesh itself, so the answer is exact at the silhouette and in a fold.
 */
export function isSeen(skin: Skin, place: SkinPlace, eye: Vec3): boolean {
  const { mesh } = skin;
  if (!isShown(skin, place.anchor.triangle)) return false;
  const normal = triangleNormal(mesh, place.anchor.triangle);
  const look = sub(eye, place.position);
  if (dot(normal, look) <= 0) return false;
  ray.direction.set(...look).normalize();
  ray.origin.set(...place.position).addScaledVector(ray.direction, LIFT);
  return firstShown(skin, DoubleSide, Math.hypot(...look)) === null;
}

/** Whether nothing of the skin lies between an eye and a position on it or near it, from either of its sides. */
export function isInSight(skin: Skin, position: Vec3, eye: Vec3): boolean {
  const look = sub(eye, position);
  ray.direction.set(...look).normalize();
  ray.origin.set(...position).addScaledVector(ray.direction, CLEAR);
  return firstShown(skin, DoubleSide, Math.hypot(...look)) === null;
}

function isShown({ mesh, shown }: Skin, triangle: number): boolean {
  return !shown || shown[mesh.triangles[3 * triangle]!]! > 127;
}

/** The first triangle along the ray that is drawn. */
function firstShown(skin: Skin, side: typeof DoubleSide | typeof FrontSide, far = Infinity) {
  if (!skin.shown) return skin.bvh.raycastFirst(ray, side, 0, far);
  const hits = skin.bvh.raycast(ray, side, 0, far).filter(({ faceIndex }) => isShown(skin, faceIndex!));
  return hits.reduce<(typeof hits)[number] | null>((a, b) => (a && a.distance <= b.distance ? a : b), null);
}

/** The first skin along a ray from outside, or null. */
export function skinAlong(skin: Skin, origin: Vec3, direction: Vec3): SkinPlace | null {
  const { mesh } = skin;
  ray.origin.set(...origin);
  ray.direction.set(...direction).normalize();
  const hit = firstShown(skin, FrontSide);
  if (!hit || typeof hit.faceIndex !== 'number') return null;
  const position: Vec3 = [hit.point.x, hit.point.y, hit.point.z];
  return { anchor: anchorIn(mesh, hit.faceIndex, position), position };
}

/** Where an anchor lies on this mesh. */
export function positionOf(mesh: SurfaceMesh, { triangle, barycentric }: Anchor): Vec3 {
  const at: [number, number, number] = [0, 0, 0];
  for (let c = 0; c < 3; c++) {
    const p = corner(mesh, triangle, c);
    for (let k = 0; k < 3; k++) at[k]! += p[k]! * barycentric[c]!;
  }
  return at;
}

/** Barycentric weights of a position in a triangle; rounding errors are clamped away. */
export function anchorIn(mesh: SurfaceMesh, triangle: number, position: Vec3): Anchor {
  const a = corner(mesh, triangle, 0);
  const ab = sub(corner(mesh, triangle, 1), a);
  const ac = sub(corner(mesh, triangle, 2), a);
  const ap = sub(position, a);
  const [bb, bc, cc, pb, pc] = [dot(ab, ab), dot(ab, ac), dot(ac, ac), dot(ap, ab), dot(ap, ac)];
  const area = bb * cc - bc * bc;
  if (area <= 0) return { triangle, barycentric: [1, 0, 0] };
  const v = Math.min(1, Math.max(0, (cc * pb - bc * pc) / area));
  const w = Math.min(1 - v, Math.max(0, (bb * pc - bc * pb) / area));
  return { triangle, barycentric: [1 - v - w, v, w] };
}
