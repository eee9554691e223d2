import type { Direction, MeridianId, PointFacts } from './types.ts';

type Assumed = 'midline' | 'locationSource' | 'classes' | 'aliases' | 'cautions';
type Derived = 'meridian' | 'direction';

/** A point as it is written in a meridian's file: what most points share may be left out. */
export type PointRow = Omit<PointFacts, Derived | Assumed> & Partial<Pick<PointFacts, Assumed>>;

/**
 * Completes a meridian's rows: defined by WHO 2008, in no group, without aliases or cautions unless a row says so;
 * the needle's direction follows from the words of the depth.
 */
export function pointsOf(meridian: MeridianId, rows: readonly PointRow[]): readonly PointFacts[] {
  return rows.map((row) => ({
    meridian,
    midline: meridian === 'GV' || meridian === 'CV',
    locationSource: 'who-2008',
    classes: [],
    aliases: [],
    cautions: [],
    ...row,
    ...directionIn(row.depth?.text),
  }));
}

const WORDS: readonly (readonly [Direction, RegExp])[] = [
  ['perpendicular', /perpendicular/],
  ['oblique', /oblique/],
  ['horizontal', /horizontal|subcutaneous/],
];

function directionIn(depth = ''): { direction?: readonly Direction[] } {
  const direction = WORDS.flatMap(([name, word]) => (word.test(depth) ? name : []));
  return direction.length > 0 ? { direction } : {};
}
