import type { Place } from '../placement.ts';
import type { Contour, Spot } from './contour.ts';
import type { Vec3 } from './mesh.ts';
import { distance, lerp } from './vec.ts';

/** How far (mm) to either side of the start a cleft can reach. */
const REACH = 130;

/**
 * Walks along a level contour of the back from its midline with the tape held taut: hollows are bridged, so that the
 * natal cleft does not swallow the measure.
 *
 * @param start the midline's place on the contour
 * @param millimetres to the patient's left
 * @returns the skin nearest to where the tape's measure ends
 */
export function tautSpot(contour: Contour, start: Place, millimetres: number): Spot {
  const rope = hull(
    contour.points.filter((p) => p[2] < start.position[2] + REACH / 2 && Math.abs(p[0]) < REACH),
  );
  let left = millimetres;
  for (let i = 0; i + 1 < rope.length; i++) {
    const b = rope[i + 1]!;
    if (b[0] <= 0) continue;
    let a = rope[i]!;
    if (a[0] < 0) a = lerp(a, b, -a[0] / (b[0] - a[0]));
    const stretch = distance(a, b);
    if (left <= stretch) return contour.nearest(lerp(a, b, left / stretch));
    left -= stretch;
  }
  throw new RangeError('The tape ends beyond the back');
}

/** The rearward side of the convex hull of points in a level plane, from the patient's right to left. */
function hull(points: readonly Vec3[]): Vec3[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  const rope: Vec3[] = [];
  for (const p of sorted) {
    while (rope.length > 1 && !turnsBack(rope.at(-2)!, rope.at(-1)!, p)) rope.pop();
    rope.push(p);
  }
  return rope;
}

const turnsBack = (a: Vec3, b: Vec3, c: Vec3) =>
  (b[0] - a[0]) * (c[2] - a[2]) - (b[2] - a[2]) * (c[0] - a[0]) > 0;
