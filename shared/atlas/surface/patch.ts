import { cornerOf, positionOf, triangleNormal } from './anchors.ts';
import type { Anchor, SurfaceMesh, Vec3 } from './mesh.ts';
import { add, cross, distance, dot, length, lerp, reject, scale, sub, unit } from './vec.ts';

/**
 * A piece of skin about a place or along a path, as triangles of their own. For every corner it says where it lies on
 * the piece, so that whatever is drawn there keeps to true millimetres.
 */
export interface Patch {
  /** x, y, z of every corner, three corners to a triangle. Body space, on the skin. */
  readonly positions: readonly number[];
  /**
   * Three numbers for every corner, millimetres: how far along the way (below the place, on a disc), how far to the
   * left of it as the hand goes, and how far off its middle line.
   */
  readonly field: readonly number[];
  /** Length of the way; 0 for a disc. */
  readonly lengthMm: number;
}

/** The nearest spot of a middle line to a corner of the skin. */
interface Nearest {
  readonly along: number;
  readonly across: number;
  /** Distance from the middle line as seen from straight above it. */
  readonly off: number;
  /** How far above (or under) the middle line's own level. */
  readonly height: number;
  readonly normal: Vec3;
}

/** Skin that is turned away from the patch further than this (cosine) belongs to another side: of a finger, of an arm. */
const FACING = 0.05;
/** How fine a patch along a path is cut, as part of its half width, within bounds in millimetres. */
const FINENESS = 0.25;
const FINEST = 2;
const COARSEST = 8;

/**
 * The skin within half of `widthMm` of a place or of the way through several places. Distances are measured as seen from
 * straight above, as the rim of a cup that stands there covers them.
 *
 * @param anchors at least one
 */
export function patchOf(mesh: SurfaceMesh, anchors: readonly Anchor[], widthMm: number): Patch {
  const radius = widthMm / 2;
  const way = wayOf(mesh, anchors, radius);
  const nearest = way.length === 1 ? discField(way[0]!) : pathField(way);
  const positions: number[] = [];
  const field: number[] = [];
  const step = Math.min(COARSEST, Math.max(FINEST, radius * FINENESS));
  for (const triangle of spread(mesh, anchors, radius, nearest)) {
    const corners = [0, 1, 2].map((k) => cornerOf(mesh, triangle, k)) as [Vec3, Vec3, Vec3];
    // A disc's field is linear, so that the triangles of the body do as they are.
    for (const piece of way.length === 1 ? [corners] : cutUp(corners, step)) {
      const spots = piece.map(nearest);
      if (way.length > 1 && spots.every(({ off }) => off > radius + step)) continue;
      piece.forEach((corner, k) => {
        const { along, across, off } = spots[k]!;
        positions.push(...corner);
        field.push(along, across, off);
      });
    }
  }
  return { positions, field, lengthMm: way.at(-1)!.at };
}

/** A spot of the middle line. */
interface Step {
  readonly position: Vec3;
  /** Outward, unit length, smooth along the way. */
  readonly normal: Vec3;
  /** Millimetres from the start. */
  readonly at: number;
}

function wayOf(mesh: SurfaceMesh, anchors: readonly Anchor[], radius: number): Step[] {
  const positions = anchors.map((anchor) => positionOf(mesh, anchor));
  const flat = anchors.map((anchor) => outward(mesh, anchor, radius));
  let at = 0;
  return positions.map((position, i) => {
    if (i > 0) at += distance(position, positions[i - 1]!);
    const normal = unit(
      add(add(flat[Math.max(0, i - 1)]!, flat[i]!), flat[Math.min(flat.length - 1, i + 1)]!),
    );
    return { position, normal, at };
  });
}

/** The direction in which the skin about an anchor faces, over the width that lies there. */
function outward(mesh: SurfaceMesh, anchor: Anchor, radius: number): Vec3 {
  const centre = positionOf(mesh, anchor);
  const own = triangleNormal(mesh, anchor.triangle);
  let sum: Vec3 = own;
  for (const triangle of connected(mesh, [anchor.triangle], (one) => {
    const corner = cornerOf(mesh, one, 0);
    return distance(corner, centre) < radius && dot(triangleNormal(mesh, one), own) > 0.3;
  })) {
    sum = add(sum, areaNormal(mesh, triangle));
  }
  return unit(sum);
}

/** A triangle's outward normal, as long as twice its area. */
function areaNormal(mesh: SurfaceMesh, triangle: number): Vec3 {
  const a = cornerOf(mesh, triangle, 0);
  return cross(sub(cornerOf(mesh, triangle, 1), a), sub(cornerOf(mesh, triangle, 2), a));
}

/** Which way "down" lies on the skin of a disc: as the body stands; on the soles and the crown to the front. */
function downAlong(normal: Vec3): Vec3 {
  const down = reject([0, -1, 0], normal);
  return unit(length(down) > 0.2 ? down : reject([0, 0, 1], normal));
}

function discField({ position, normal }: Step): (corner: Vec3) => Nearest {
  const along = downAlong(normal);
  const left = cross(normal, along);
  return (corner) => {
    const from = sub(corner, position);
    return {
      along: dot(from, along),
      across: dot(from, left),
      off: length(reject(from, normal)),
      height: dot(from, normal),
      normal,
    };
  };
}

function pathField(way: readonly Step[]): (corner: Vec3) => Nearest {
  const last = way.length - 2;
  return (corner) => {
    let best = 0;
    let bestT = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i <= last; i++) {
      const a = way[i]!.position;
      const chord = sub(way[i + 1]!.position, a);
      const squared = dot(chord, chord);
      const t = squared > 0 ? Math.min(1, Math.max(0, dot(sub(corner, a), chord) / squared)) : 0;
      const d = distance(corner, lerp(a, way[i + 1]!.position, t));
      if (d < least) [best, bestT, least] = [i, t, d];
    }
    const [from, to] = [way[best]!, way[best + 1]!];
    const normal = unit(lerp(from.normal, to.normal, bestT));
    const forward = unit(reject(sub(to.position, from.position), normal));
    const aside = sub(corner, lerp(from.position, to.position, bestT));
    const isEnd = (best === 0 && bestT === 0) || (best === last && bestT === 1);
    const beyond = isEnd ? dot(aside, forward) : 0;
    return {
      along: from.at + bestT * (to.at - from.at) + beyond,
      across: dot(aside, cross(normal, forward)),
      off: length(reject(aside, normal)),
      height: dot(aside, normal),
      normal,
    };
  };
}

/** The triangles that hang together with the anchors' own and reach into the width. */
function spread(
  mesh: SurfaceMesh,
  anchors: readonly Anchor[],
  radius: number,
  nearest: (corner: Vec3) => Nearest,
): Iterable<number> {
  const own = anchors.map(({ triangle }) => triangle);
  const isOwn = new Set(own);
  return connected(mesh, own, (triangle) => {
    if (isOwn.has(triangle)) return true;
    const corners = [0, 1, 2].map((k) => cornerOf(mesh, triangle, k)) as [Vec3, Vec3, Vec3];
    const middle = scale(add(add(corners[0], corners[1]), corners[2]), 1 / 3);
    const reach = Math.max(...corners.map((corner) => distance(corner, middle)));
    const { off, height, normal } = nearest(middle);
    // Skin that falls away steeper than the patch is wide lies under another part of the body.
    return (
      off < radius + reach &&
      Math.abs(height) < radius + reach &&
      dot(triangleNormal(mesh, triangle), normal) > FACING
    );
  });
}

/** A triangle cut into equal ones whose edges are no longer than `step`. */
function cutUp(corners: readonly [Vec3, Vec3, Vec3], step: number): [Vec3, Vec3, Vec3][] {
  const [a, b, c] = corners;
  const cuts = Math.max(1, Math.ceil(Math.max(distance(a, b), distance(b, c), distance(c, a)) / step));
  const at = (i: number, j: number): Vec3 =>
    add(a, add(scale(sub(b, a), i / cuts), scale(sub(c, a), j / cuts)));
  const pieces: [Vec3, Vec3, Vec3][] = [];
  for (let i = 0; i < cuts; i++) {
    for (let j = 0; j < cuts - i; j++) {
      pieces.push([at(i, j), at(i + 1, j), at(i, j + 1)]);
      if (i + j < cuts - 1) pieces.push([at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]);
    }
  }
  return pieces;
}

/** The triangles that pass and hang together with the first ones over shared corners. */
function connected(
  mesh: SurfaceMesh,
  first: readonly number[],
  passes: (triangle: number) => boolean,
): Set<number> {
  const { starts, touching } = neighboursOf(mesh);
  const found = new Set(first);
  const tried = new Set(first);
  for (const triangle of found) {
    for (let k = 0; k < 3; k++) {
      const vertex = mesh.triangles[3 * triangle + k]!;
      for (let n = starts[vertex]!; n < starts[vertex + 1]!; n++) {
        const next = touching[n]!;
        if (tried.has(next)) continue;
        tried.add(next);
        if (passes(next)) found.add(next);
      }
    }
  }
  return found;
}

interface Neighbours {
  /** Where the triangles of each vertex begin in `touching`; one more at the end. */
  readonly starts: Uint32Array;
  readonly touching: Uint32Array;
}

const known = new WeakMap<Uint32Array, Neighbours>();

/** Which triangles touch each vertex; found once per topology. */
function neighboursOf({ positions, triangles }: SurfaceMesh): Neighbours {
  const kept = known.get(triangles);
  if (kept) return kept;
  const starts = new Uint32Array(positions.length / 3 + 1);
  for (const vertex of triangles) starts[vertex + 1]! += 1;
  for (let v = 1; v < starts.length; v++) starts[v]! += starts[v - 1]!;
  const touching = new Uint32Array(triangles.length);
  const next = starts.slice();
  triangles.forEach((vertex, i) => {
    touching[next[vertex]!++] = Math.floor(i / 3);
  });
  const made = { starts, touching };
  known.set(triangles, made);
  return made;
}
