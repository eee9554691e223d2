import type { BodyGround } from './ground.ts';
import type { LandmarkId } from './landmarks/ids.ts';
import { landmarkName } from './landmarks/names.ts';
import { across } from './locate.ts';
import type { Place } from './placement.ts';
import type { SegmentId } from './proportions.ts';
import type { Anchor, Vec3 } from './surface/mesh.ts';
import { wayBetween } from './surface/path.ts';
import { distance, lerp, sub } from './surface/vec.ts';

/** What a tape between two places on skin reads. */
export interface Measured {
  /** Along the skin and straight through space, millimetres. */
  readonly mm: number;
  readonly straightMm: number;
  /** The way along the skin, body space. */
  readonly path: readonly Vec3[];
  /** The segment whose cun hold there; null where WHO names none (down the back, along toes). */
  readonly segment: { readonly id: SegmentId; readonly names: readonly [string, string] } | null;
  /** The way along the skin in cun of that segment. */
  readonly cun: number | null;
  readonly mmPerCun: number | null;
}

/**
 * Measures between two places on one body with a tape laid over the skin, and says how many cun that is by the B-cun
 * segment (WHO 2008, General guidelines III.2) of that part of the body and that direction.
 */
export function measureBetween(ground: BodyGround, from: Anchor, to: Anchor): Measured {
  const [a, b] = [ground.surface.place(from), ground.surface.place(to)];
  const ways = wayBetween(ground.surface, a, b);
  const mm = ways.reduce((sum, way) => sum + way.length, 0);
  const id = segmentBetween(ground, a, b);
  const row = id && ground.segment(id);
  const mmPerCun = id && ground.mmPerCun(id);
  return {
    mm,
    straightMm: distance(a.position, b.position),
    path: ways.flatMap(({ points }) => [...points]),
    segment: id && row && { id, names: [landmarkName(row.from), landmarkName(row.to)] },
    cun: mmPerCun && mm / mmPerCun,
    mmPerCun,
  };
}

/** The segment that a tape between two places follows; null where none does. */
export function segmentBetween(ground: BodyGround, from: Place, to: Place): SegmentId | null {
  // The ground knows the left side only; the middle says which part of the body is measured.
  const [a, b] = [from, to].map((place) => (place.position[0] < 0 ? across(ground.surface, place) : place));
  const middle = ground.surface.closest(lerp(a!.position, b!.position, 0.5));
  const way = sub(to.position, from.position);
  const upright = Math.abs(way[1]) > Math.hypot(way[0], way[2]);
  const at = (id: LandmarkId) => ground.landmark(id).position;
  const [x, y] = middle.position;
  const [normalX, , normalZ] = middle.normal;
  const fold = at('anterior-axillary-fold');
  const [elbow, wrist] = [at('cubital-crease'), at('wrist-crease')];
  if (y < fold[1] && y > wrist[1] - 20 && isOnArm(middle.position, [fold, elbow, wrist])) {
    return y > elbow[1] ? 'arm' : 'forearm';
  }
  if (y > at('c7-spinous')[1]) return onHead(at, middle.position, way);
  if (y < at('medial-malleolus')[1]) return y > 0 && upright ? 'foot' : null;
  if (y < at('popliteal-crease')[1]) return normalX < -0.5 ? 'leg-medial' : 'leg-lateral';
  if (y < at('pubic-symphysis-inferior')[1]) {
    if (normalX > 0.7) return 'thigh-side';
    return normalZ < 0 ? 'thigh-back' : 'thigh-front';
  }
  if (normalZ < 0.1 && x < fold[0] + 60) return upright ? null : 'back';
  if (!upright) return 'nipples';
  if (y > at('xiphisternal')[1]) return 'sternum';
  if (y > at('umbilicus')[1]) return 'upper-abdomen';
  return y > at('pubic-symphysis')[1] ? 'lower-abdomen' : 'thigh-front';
}

/** So far (mm) below the glabella the forehead's cun are still laid off. */
const FOREHEAD_EDGE = 8;

/** Nearer to the arm's line than the trunk is wide there. */
function isOnArm(point: Vec3, [fold, elbow, wrist]: readonly [Vec3, Vec3, Vec3]): boolean {
  const [upper, lower] = point[1] > elbow[1] ? [fold, elbow] : [elbow, wrist];
  const t = (upper[1] - point[1]) / Math.max(1, upper[1] - lower[1]);
  const on = lerp(upper, lower, Math.min(1.2, Math.max(0, t)));
  return Math.hypot(point[0] - on[0], point[2] - on[2]) < 75 && point[0] > fold[0] - 10 + 20 * t;
}

/** Over the head and down the forehead, or across from side to side. The face has no segment of its own. */
function onHead(at: (id: LandmarkId) => Vec3, [, y, z]: Vec3, way: Vec3): SegmentId | null {
  const [hairline, mastoid] = [at('anterior-hairline'), at('mastoid')];
  const isFace = z > mastoid[2] && y < at('glabella')[1] - FOREHEAD_EDGE;
  if (isFace) return null;
  if (z < mastoid[2] && y < at('posterior-hairline')[1]) return 'nape';
  const across = Math.abs(way[0]) > Math.hypot(way[1], way[2]);
  if (across) return z > mastoid[2] ? 'hairline' : 'mastoids';
  return z > mastoid[2] && y < hairline[1] ? 'forehead' : 'head';
}
