import type { MEASURES, Target } from '../../model/course.ts';
import type { ClinicalSourceId } from '../sources.ts';

export type MeasureName = (typeof MEASURES)[number];

/** How a measure runs, and which change counts. */
export interface Measure {
  readonly lowest: number;
  readonly highest: number;
  /** Which way is better for the patient. */
  readonly better: 'lower' | 'higher';
  /** The smallest change that patients usually find important, in its points. */
  readonly important: number;
  /** The same as a part of the first score, 0 to 1; null where no document gives one. */
  readonly share: number | null;
  /** Where both come from. */
  readonly sources: readonly ClinicalSourceId[];
}

/**
 * The measures of low back pain with their ranges and smallest important changes: numeric pain scale, Patient-Specific
 * Functional Scale (mean of its activities), Roland-Morris and Oswestry score. A free measure has neither. Of the
 * Patient-Specific scale the abstract of 2014 gives 1.3 for a small and 2.3 for a medium change; the form's 2, below which a
 * change may be chance, lies between.
 */
export const MEASURE_FACTS: Readonly<Record<Exclude<MeasureName, 'freeMeasure'>, Measure>> = {
  painScale: {
    lowest: 0,
    highest: 10,
    better: 'lower',
    important: 2,
    share: 0.3,
    sources: ['ostelo-2008'],
  },
  patientSpecific: {
    lowest: 0,
    highest: 10,
    better: 'higher',
    important: 2,
    share: null,
    sources: ['psfs-form', 'abbott-2014'],
  },
  rolandMorris: {
    lowest: 0,
    highest: 24,
    better: 'lower',
    important: 5,
    share: 0.3,
    sources: ['ostelo-2008'],
  },
  oswestry: {
    lowest: 0,
    highest: 100,
    better: 'lower',
    important: 10,
    share: 0.3,
    sources: ['ostelo-2008'],
  },
};

/** What is known of a measure; null of a free one. */
export const factsOf = (measure: MeasureName): Measure | null =>
  measure === 'freeMeasure' ? null : MEASURE_FACTS[measure];

export type TargetRemark =
  | { readonly kind: 'outOfRange'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'wrongWay'; readonly better: Measure['better'] }
  | { readonly kind: 'small'; readonly least: number };

/** What is worth a gentle word about a target; null when nothing is, or numbers are still open. */
export function remarkOn({ measure, baseline, target }: Target): TargetRemark | null {
  const facts = factsOf(measure);
  if (facts === null) return null;
  const { lowest, highest, better, important } = facts;
  const isOutside = (score: number | null) => score !== null && (score < lowest || score > highest);
  if (isOutside(baseline) || isOutside(target)) return { kind: 'outOfRange', lowest, highest };
  if (baseline === null || target === null) return null;
  const gain = better === 'lower' ? baseline - target : target - baseline;
  if (gain <= 0) return { kind: 'wrongWay', better };
  return gain < important ? { kind: 'small', least: important } : null;
}
