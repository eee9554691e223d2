import type { Placement, Reading } from './placement.ts';
import type { PointFacts } from './points/types.ts';

/** The six points that WHO's standard of 2008 left with two readings, in the order of their meridians. */
export const POINTS_WITH_ALTERNATIVE = ['LI19', 'LI20', 'PC8', 'PC9', 'GB30', 'GV26'] as const;
export type PointWithAlternative = (typeof POINTS_WITH_ALTERNATIVE)[number];

export const READINGS = ['who', 'who-alternative'] as const satisfies readonly Reading[];

/** Which reading a practice uses of each point that has two. */
export type Readings = Readonly<Record<PointWithAlternative, Reading>>;

/** The standard's own first choice throughout. */
export const FIRST_READINGS: Readings = {
  LI19: 'who',
  LI20: 'who',
  PC8: 'who',
  PC9: 'who',
  GB30: 'who',
  GV26: 'who',
};

/** The reading that is used of a point; null for a point that has only one. */
export function readingOf(code: string, readings: Readings): Reading | null {
  return Object.hasOwn(readings, code) ? readings[code as PointWithAlternative] : null;
}

/** Whether a place is that of the reading in use; places of points with one reading always are. */
export function isInUse(placement: Pick<Placement, 'code' | 'reading'>, readings: Readings): boolean {
  return placement.reading === undefined || placement.reading === readingOf(placement.code, readings);
}

/** What is known of a point by one of its readings: the second one's words in the first one's place, and the other way round. */
export function asRead(point: PointFacts, reading: Reading | null | undefined): PointFacts {
  const { alternative } = point;
  if (alternative === undefined || reading !== 'who-alternative') return point;
  const { source, noDepth, ...words } = alternative;
  return {
    ...point,
    ...words,
    locationSource: source,
    alternative: { location: point.location, source: point.locationSource },
    ...(noDepth && { depth: undefined, direction: undefined }),
  };
}
