import type { Anchor, Vec3 } from './mesh.ts';
import { distance } from './vec.ts';

/** A spot that a hand or a tape passed. Body space, millimetres. */
export interface Passed {
  readonly anchor: Anchor;
  readonly position: Vec3;
}

/** How many anchors a stroke keeps, and how close together (mm) they stand at the closest. */
const MOST = 64;
const CLOSEST_MM = 5;
/** A hand that moved less than this (mm) has touched one spot. */
const STILL_MM = 4;

/** The anchors that keep a way on skin, evenly spaced from its start to its end: two or more, or one where it is a spot. */
export function thinned(way: readonly Passed[]): Anchor[] {
  const lengths = [0];
  for (let i = 1; i < way.length; i++) {
    lengths.push(lengths[i - 1]! + distance(way[i - 1]!.position, way[i]!.position));
  }
  const total = lengths.at(-1)!;
  if (total < STILL_MM) return [rounded(way[0]!.anchor)];
  const gaps = Math.max(1, Math.min(MOST - 1, Math.round(total / CLOSEST_MM)));
  const kept = new Set<number>();
  let i = 0;
  for (let gap = 0; gap <= gaps; gap++) {
    const wanted = (total * gap) / gaps;
    while (i < way.length - 1 && Math.abs(lengths[i + 1]! - wanted) <= Math.abs(lengths[i]! - wanted)) i++;
    kept.add(i);
  }
  return [...kept].map((index) => rounded(way[index]!.anchor));
}

/** An anchor as the record keeps it: to a hundredth of a millimetre on any body. */
export function rounded({ triangle, barycentric: [a, b] }: Anchor) {
  const round = (weight: number) => Math.round(weight * 1e5) / 1e5;
  const [u, v] = [round(a), round(b)];
  return { triangle, barycentric: [u, v, Math.max(0, round(1 - u - v))] as [number, number, number] };
}
