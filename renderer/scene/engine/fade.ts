import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';

/** Heights (mm) from which on a limb that stands free fades, and at which nothing is left of it. */
export type Ends = readonly [number, number];

/** So far beyond what is shown, and over so much, as parts of the picture's height; and at least so many millimetres. */
const BEYOND = 0.035;
const OVER = 0.11;
const LEAST_MM = 28;

/**
 * Where a limb ends softly above what is shown of it; null while nothing is.
 * @param heightMm of the picture
 */
export function endsOf(shown: readonly Vec3[], heightMm: number): Ends | null {
  if (shown.length === 0) return null;
  const from = Math.max(...shown.map(([, y]) => y)) + Math.max(LEAST_MM, BEYOND * heightMm);
  return [from, from + Math.max(LEAST_MM, OVER * heightMm)];
}

/** Whether the limb is still whole at a place. */
export const isBelow = (ends: Ends | null, [, y]: Vec3): boolean => ends === null || y <= ends[0];

/** The stretches of a line whose points pass. */
export function stretchesOf(line: readonly Vec3[], passes: (point: Vec3, i: number) => boolean): Vec3[][] {
  const stretches: Vec3[][] = [[]];
  line.forEach((point, i) => {
    if (passes(point, i)) stretches.at(-1)!.push(point);
    else if (stretches.at(-1)!.length > 0) stretches.push([]);
  });
  return stretches.filter((stretch) => stretch.length > 1);
}
