import type { NeedleRegion } from '../../model/needles.ts';
import type { Place } from '../../model/place.ts';
import { needleRegionOf } from '../needles.ts';
import { factsAt } from '../places.ts';
import { entriesOf, type SessionRun } from './run.ts';

export interface NeedleCount {
  /** Still to be placed. */
  readonly toCome: number;
  readonly inBody: number;
  readonly out: number;
  readonly skipped: number;
}

/** Where needles are counted; a tender place of which no point near it is known lies elsewhere. */
export type CountRegion = NeedleRegion | 'elsewhere';

/** The needles of a session. So many went in: `inBody` and `out` together. */
export const needleCount = (run: SessionRun): NeedleCount =>
  sum(entriesOf(run).flatMap(({ needles }) => needles));

/** The needles by the part of the body, in the order in which the parts are treated. */
export function needleCounts(run: SessionRun): ReadonlyMap<CountRegion, NeedleCount> {
  const entries = entriesOf(run).filter(({ needles }) => needles.length > 0);
  const byRegion = Map.groupBy(entries, ({ application }) => countRegionOf(application.place));
  return new Map(
    [...byRegion].map(([region, held]) => [region, sum(held.flatMap(({ needles }) => needles))]),
  );
}

/** The part of the body that a place is counted in. */
export function countRegionOf(place: Place): CountRegion {
  const near: Place | null =
    place.kind === 'point'
      ? place
      : place.near === null
        ? null
        : { kind: 'point', code: place.near, level: null };
  const facts = near === null ? undefined : factsAt(near);
  return facts === undefined ? 'elsewhere' : needleRegionOf(facts);
}

function sum(needles: readonly { readonly state: string; readonly count: number }[]): NeedleCount {
  const of = (state: string) =>
    needles.filter((one) => one.state === state).reduce((total, { count }) => total + count, 0);
  return { toCome: of('waiting'), inBody: of('in'), out: of('out'), skipped: of('skipped') };
}
