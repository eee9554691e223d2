import type { ClinicalSourceId } from '../sources.ts';
import { factsOf, type MeasureName } from './measures.ts';

/** `tooFew`: nothing to compare yet. `unjudged`: no document says which change of this measure counts. */
export const VERDICTS = ['better', 'same', 'worse', 'tooFew', 'unjudged'] as const;

/** How a measure changed, by what rule, and where the rule comes from. */
export interface Verdict {
  readonly verdict: (typeof VERDICTS)[number];
  /** Last minus first, in the measure's points; null while there is one score only. */
  readonly change: number | null;
  /** The smallest change that counts, in points; null of a free measure. */
  readonly least: number | null;
  /**
   * The second rule, where it is published and the first score is not 0: an improvement by so many points is that part of
   * the first score, and whether it was reached.
   */
  readonly ofFirst: { readonly points: number; readonly isReached: boolean } | null;
  readonly sources: readonly ClinicalSourceId[];
}

/**
 * Whether a patient is better, the same or worse, from the first score to the last one. The smallest important change in
 * points decides; the share of the first score is told beside it and decides nothing. What is published is a threshold of
 * improvement: that the same number of points the other way reads as worse is Ashi's own reading. It says what was
 * measured, never why.
 */
export function verdict(measure: MeasureName, first: number | null, last: number | null): Verdict {
  const facts = factsOf(measure);
  const change = first === null || last === null ? null : rounded(last - first);
  if (facts === null) {
    return {
      verdict: change === null ? 'tooFew' : 'unjudged',
      change,
      least: null,
      ofFirst: null,
      sources: [],
    };
  }
  const { better, important, share, sources } = facts;
  const rule = { least: important, sources };
  if (change === null) return { verdict: 'tooFew', change, ofFirst: null, ...rule };
  const gain = better === 'lower' ? -change : change;
  const points = share === null || first === null || first === 0 ? null : rounded(share * first);
  return {
    verdict: gain >= important ? 'better' : gain <= -important ? 'worse' : 'same',
    change,
    ofFirst: points === null ? null : { points, isReached: gain >= points },
    ...rule,
  };
}

/** Free of what counting in binary leaves behind: means of activities have thirds. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;
