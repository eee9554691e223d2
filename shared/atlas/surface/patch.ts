import { cornerOf, positionOf } from './anchors.ts';
import type { Anchor, SurfaceMesh, Vec3 } from './mesh.ts';
import { areaNormal, connected } from './neighbours.ts';
import { type Field, pathField, type WayStep } from './path-field.ts';
import { add, cross, distance, dot, length, reject, scale, sub, unit } from './vec.ts';

/**
 * A piece of skin about a place or along a path, as triangles of their own. For every corner it says where it lies on
 * the piece, so that whatever is drawn there keeps to true millimetres.
 */
export interface Patch {
  /** x, y, z of every corner, three corners to a triangle. Body space, on the skin. */
  readonly positions: Float32Array;
  /**
   * Three numbers for every corner, millimetres: how far along the way (below the place, on a disc), how far to the
   * left of it as the hand goes, and how far off its middle line.
   */
  readonly field: Float32Array;
  /** Length of the way; 0 for a disc. */
  readonly lengthMm: number;
}

/** What is to be cut out of a skin. */
export interface Cut {
  /** At least one: a place, or a way through several. */
  readonly anchors: readonly Anchor[];
  /** Millimetres on skin. */
  readonly widthMm: number;
}

/** Skin that is turned away from the patch further than this (cosine) belongs to another side: of a finger, of an arm. */
const FACING = 0.05;
/** How fine a patch along a path is cut, as part of its half width, within bounds in millimetres. */
const FINENESS = 0.3;
const FINEST = 2;
const COARSEST = 10;
/** Over this radius (mm) the direction in which skin faces is evened out along a path. */
const SMOOTH_MM = 20;

/**
 * The skin within half of `widthMm` of a place or of the way through several places. Distances are measured as seen from
 * straight above, as the rim of a cup that stands there covers them.
 */
export function patchOf(mesh: SurfaceMesh, cut: Cut): Patch {
  const radius = cut.widthMm / 2;
  const { field, triangles, lengthMm, isDisc } = groundOf(mesh, cut);
  const positions: number[] = [];
  const numbers: number[] = [];
  const step = Math.min(COARSEST, Math.max(FINEST, radius * FINENESS));
  for (const triangle of triangles) {
    const corners = cornersOf(mesh, triangle);
    // A disc's field is linear, so that the triangles of the body do as they are.
    const pieces = cutUp(corners, isDisc ? Number.POSITIVE_INFINITY : step);
    const among = field.among(...circleAbout(corners));
    const spots = pieces.corners.map((corner) => field.at(corner, among));
    for (const piece of pieces.triangles) {
      if (!isDisc && piece.every((i) => spots[i]!.off > radius + step)) continue;
      for (const i of piece) {
        positions.push(...pieces.corners[i]!);
        numbers.push(spots[i]!.along, spots[i]!.across, spots[i]!.off);
      }
    }
  }
  return {
    positions: Float32Array.from(positions),
    field: Float32Array.from(numbers),
    lengthMm,
  };
}

/** The triangles of a skin that a cut reaches into, and how places on them lie to its middle. */
export interface Ground {
  readonly field: Field;
  readonly triangles: Iterable<number>;
  /** Length of the way; 0 for a disc. */
  readonly lengthMm: number;
  readonly isDisc: boolean;
}

/** Where a cut lies on a skin, and how far it may reach there. */
export function groundOf(mesh: SurfaceMesh, { anchors, widthMm }: Cut): Ground {
  const radius = widthMm / 2;
  const way = wayOf(mesh, anchors, radius);
  const isDisc = way.length === 1;
  const field = isDisc ? discField(way[0]!) : pathField(way);
  return { field, triangles: spread(mesh, anchors, radius, field), lengthMm: way.at(-1)!.at, isDisc };
}

/** The corners of a triangle, body space. */
export const cornersOf = (mesh: SurfaceMesh, triangle: number): [Vec3, Vec3, Vec3] => [
  cornerOf(mesh, triangle, 0),
  cornerOf(mesh, triangle, 1),
  cornerOf(mesh, triangle, 2),
];

/** The middle of a triangle, and how far (mm) its corners are from it. */
export function circleAbout(corners: readonly [Vec3, Vec3, Vec3]): [Vec3, number] {
  const middle = scale(add(add(corners[0], corners[1]), corners[2]), 1 / 3);
  return [middle, Math.max(...corners.map((corner) => distance(corner, middle)))];
}

function wayOf(mesh: SurfaceMesh, anchors: readonly Anchor[], radius: number): WayStep[] {
  const positions = anchors.map((anchor) => positionOf(mesh, anchor));
  // A path is narrow to where it runs, and follows what bends under it.
  const about = anchors.length === 1 ? radius : Math.min(radius, SMOOTH_MM);
  const flat = anchors.map((anchor) => outward(mesh, anchor, about));
  let at = 0;
  return positions.map((position, i) => {
    if (i > 0) at += distance(position, positions[i - 1]!);
    const normal = unit(
      add(add(flat[Math.max(0, i - 1)]!, flat[i]!), flat[Math.min(flat.length - 1, i + 1)]!),
    );
    return { position, normal, at };
  });
}

/** The direction in which the skin about an anchor faces, evened out over a radius. */
function outward(mesh: SurfaceMesh, anchor: Anchor, radius: number): Vec3 {
  const centre = positionOf(mesh, anchor);
  const own = unit(areaNormal(mesh, anchor.triangle));
  let sum: Vec3 = own;
  for (const triangle of connected(mesh, [anchor.triangle], (one) => {
    const normal = areaNormal(mesh, one);
    return distance(cornerOf(mesh, one, 0), centre) < radius && dot(normal, own) > 0.3 * length(normal);
  })) {
    sum = add(sum, areaNormal(mesh, triangle));
  }
  return unit(sum);
}

/** Which way "down" lies on the skin of a disc: as the body stands; on the soles and the crown to the front. */
function downAlong(normal: Vec3): Vec3 {
  const down = reject([0, -1, 0], normal);
  return unit(length(down) > 0.2 ? down : reject([0, 0, 1], normal));
}

function discField({ position, normal }: WayStep): Field {
  const along = downAlong(normal);
  const left = cross(normal, along);
  return {
    among: () => [],
    at(place) {
      const from = sub(place, position);
      return {
        along: dot(from, along),
        across: dot(from, left),
        off: length(reject(from, normal)),
        height: dot(from, normal),
        normal,
      };
    },
  };
}

/** The triangles that hang together with the anchors' own and reach into the width. */
function spread(
  mesh: SurfaceMesh,
  anchors: readonly Anchor[],
  radius: number,
  field: Field,
): Iterable<number> {
  const own = anchors.map(({ triangle }) => triangle);
  const isOwn = new Set(own);
  return connected(mesh, own, (triangle) => {
    if (isOwn.has(triangle)) return true;
    const [middle, reach] = circleAbout(cornersOf(mesh, triangle));
    const { off, height, normal } = field.at(middle);
    const facing = areaNormal(mesh, triangle);
    // Skin that falls away steeper than the patch is wide lies under another part of the body.
    return (
      off < radius + reach &&
      Math.abs(height) < radius + reach &&
      dot(facing, normal) > FACING * length(facing)
    );
  });
}

/** A triangle cut into equal ones whose edges are no longer than `step`: their corners, and three numbers of corners each. */
export function cutUp([a, b, c]: readonly [Vec3, Vec3, Vec3], step: number) {
  const cuts = Math.max(1, Math.ceil(Math.max(distance(a, b), distance(b, c), distance(c, a)) / step));
  const corners: Vec3[] = [];
  const triangles: [number, number, number][] = [];
  for (let j = 0; j <= cuts; j++) {
    const row = corners.length;
    const next = row + cuts - j + 1;
    for (let i = 0; i <= cuts - j; i++) {
      corners.push(add(a, add(scale(sub(b, a), i / cuts), scale(sub(c, a), j / cuts))));
      if (i < cuts - j) triangles.push([row + i, row + i + 1, next + i]);
      if (i > 0 && i < cuts - j) triangles.push([row + i, next + i, next + i - 1]);
    }
  }
  return { corners, triangles };
}
