import type { MeridianId, PointFacts } from './types.ts';

type Assumed = 'midline' | 'locationSource' | 'classes' | 'aliases' | 'cautions';

/** A point as it is written in a meridian's file: what most points share may be left out. */
export type PointRow = Omit<PointFacts, 'meridian' | Assumed> & Partial<Pick<PointFacts, Assumed>>;

/** Completes a meridian's rows: defined by WHO 2008, in no group, without aliases or cautions unless a row says so. */
export function pointsOf(meridian: MeridianId, rows: readonly PointRow[]): readonly PointFacts[] {
  return rows.map((row) => ({
    meridian,
    midline: meridian === 'GV' || meridian === 'CV',
    locationSource: 'who-2008',
    classes: [],
    aliases: [],
    cautions: [],
    ...row,
  }));
}
