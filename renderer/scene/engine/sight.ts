import { DoubleSide, FrontSide, Ray, Vector3 } from 'three';
import type { HitPointInfo, MeshBVH } from 'three-mesh-bvh';
import { anchorIn, triangleNormal } from '../../../shared/atlas/surface/anchors.ts';
import type { Anchor, SurfaceMesh, Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { dot, sub } from '../../../shared/atlas/surface/vec.ts';

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
const target = new Vector3();

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

/** Whether the skin is drawn at a position on it. */
export function isDrawn(skin: Skin, position: Vec3): boolean {
  if (!skin.shown) return true;
  const hit = skin.bvh.closestPointToPoint(target.set(...position), {} as HitPointInfo, 0, CLEAR);
  return hit !== null && isShown(skin, hit.faceIndex);
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
