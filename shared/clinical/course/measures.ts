import type { MEASURES, Target } from '../../model/course.ts';

type MeasureName = (typeof MEASURES)[number];

/** How a measure runs. */
export interface Measure {
  readonly lowest: number;
  readonly highest: number;
  /** Which way is better for the patient. */
  readonly better: 'lower' | 'higher';
  /** The smallest change that patients usually find important, in its points. */
  readonly important: number;
}

/**
 * The measures of low back pain with their ranges and smallest important changes: numeric pain scale, Patient-Specific
 * Functional Scale, Roland-Morris and Oswestry score. Textbook knowledge, unverified. A free measure has no range.
 */
export const MEASURE_FACTS: Readonly<Record<Exclude<MeasureName, 'freeMeasure'>, Measure>> = {
  painScale: { lowest: 0, highest: 10, better: 'lower', important: 2 },
  patientSpecific: { lowest: 0, highest: 10, better: 'higher', important: 2 },
  rolandMorris: { lowest: 0, highest: 24, better: 'lower', important: 5 },
  oswestry: { lowest: 0, highest: 100, better: 'lower', important: 10 },
};

export type TargetRemark =
  | { readonly kind: 'outOfRange'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'wrongWay'; readonly better: Measure['better'] }
  | { readonly kind: 'small'; readonly least: number };

/** What is worth a gentle word about a target; null when nothing is, or numbers are still open. */
export function remarkOn({ measure, baseline, target }: Target): TargetRemark | null {
  if (measure === 'freeMeasure') return null;
  const { lowest, highest, better, important } = MEASURE_FACTS[measure];
  const isOutside = (score: number | null) => score !== null && (score < lowest || score > highest);
  if (isOutside(baseline) || isOutside(target)) return { kind: 'outOfRange', lowest, highest };
  if (baseline === null || target === null) return null;
  const gain = better === 'lower' ? baseline - target : target - baseline;
  if (gain <= 0) return { kind: 'wrongWay', better };
  return gain < important ? { kind: 'small', least: important } : null;
}
