import { POINTS } from '../../../shared/atlas/points/index.ts';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';

const BY_CODE = new Map(POINTS.map((point) => [point.code, point]));

/** The facts of a point; throws for a code that the atlas does not have. */
export function point(code: string): PointFacts {
  const found = BY_CODE.get(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

/** Codes in a row: range('BL', 11, 13) is BL11, BL12, BL13. */
export const range = (id: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${id}${from + i}`);

export const codesOf = (test: (p: PointFacts) => boolean) => POINTS.filter(test).map((p) => p.code);

export const withClass = (wanted: RegExp) => codesOf((p) => p.classes.some((c) => wanted.test(c)));
