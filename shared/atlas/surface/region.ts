import type { SurfaceMesh, Vec3 } from './mesh.ts';
import { type Cut, circleAbout, cornersOf, cutUp, type Ground, groundOf, type Patch } from './patch.ts';
import { cross, length, sub } from './vec.ts';

/** What is asked of a skin: what lies inside of each of several drawings and outside of others. A drawing is all of its cuts. */
export interface RegionCut {
  /** At least one. */
  readonly inside: readonly (readonly Cut[])[];
  readonly outside: readonly (readonly Cut[])[];
}

/** A piece of skin with one edge all around, however many cuts it is made of. */
export interface Region {
  /** Its third number for a corner is how far outside (mm; inside: negative) of the edge it lies; the others are 0. */
  readonly patch: Patch;
  /** On the skin, square millimetres. */
  readonly areaMm2: number;
}

/** How fine the skin is cut, millimetres: the same for every region, so that regions share their pieces. */
const STEP_MM = 4;
/** Further outside than this (mm) no place is said to be. */
const FAR_MM = 20;

/** One cut on its ground; `triangles` are those that it may cover any of. */
interface Laid {
  readonly field: Ground['field'];
  readonly triangles: ReadonlySet<number>;
  readonly radius: number;
}

/**
 * The skin that lies inside of every drawing of `inside` and of none of `outside`. Each piece of skin is either in a drawing
 * or not, so that what two drawings share and what only one holds add up to that one.
 */
export function regionOf(mesh: SurfaceMesh, { inside, outside }: RegionCut): Region {
  const lie = (drawing: readonly Cut[]) => drawing.map((cut) => laid(mesh, cut));
  const within = inside.map(lie);
  const without = outside.map(lie);
  const positions: number[] = [];
  const numbers: number[] = [];
  let areaMm2 = 0;
  for (const triangle of new Set(within[0]!.flatMap(({ triangles }) => [...triangles]))) {
    const corners = cornersOf(mesh, triangle);
    const near = circleAbout(corners);
    const pieces = cutUp(corners, STEP_MM);
    const inMm = within.map((drawing) => pieces.corners.map(offIn(drawing, triangle, near)));
    const outMm = without.map((drawing) => pieces.corners.map(offIn(drawing, triangle, near)));
    const spots = pieces.corners.map((_, i) =>
      Math.max(...inMm.map((offs) => offs[i]!), ...outMm.map((offs) => -offs[i]!)),
    );
    for (const piece of pieces.triangles) {
      const isCovered = (offs: readonly number[]) => piece.reduce((sum, i) => sum + offs[i]!, 0) < 0;
      const isIn = inMm.every(isCovered) && !outMm.some(isCovered);
      const [a, b, c] = piece.map((i) => pieces.corners[i]!) as [Vec3, Vec3, Vec3];
      if (isIn) areaMm2 += length(cross(sub(b, a), sub(c, a))) / 2;
      if (!isIn && piece.every((i) => spots[i]! > 0)) continue;
      for (const i of piece) {
        positions.push(...pieces.corners[i]!);
        numbers.push(0, 0, spots[i]!);
      }
    }
  }
  return {
    patch: { positions: Float32Array.from(positions), field: Float32Array.from(numbers), lengthMm: 0 },
    areaMm2,
  };
}

function laid(mesh: SurfaceMesh, cut: Cut): Laid {
  const { field, triangles } = groundOf(mesh, cut);
  return { field, triangles: new Set(triangles), radius: cut.widthMm / 2 };
}

/** How far outside of a drawing a place on a triangle lies, millimetres; inside: negative. */
function offIn(drawing: readonly Laid[], triangle: number, near: [Vec3, number]): (place: Vec3) => number {
  const here = drawing
    .filter(({ triangles }) => triangles.has(triangle))
    .map(({ field, radius }) => ({ field, radius, among: field.among(...near) }));
  return (place) =>
    Math.min(FAR_MM, ...here.map(({ field, radius, among }) => field.at(place, among).off - radius));
}
