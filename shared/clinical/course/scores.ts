import type { Target } from '../../model/course.ts';
import type { Measurement, MeasurementDraft } from '../../model/outcome.ts';
import { factsOf } from './measures.ts';

/** What a hand has written for one activity, or for a measure of one score. */
export interface ScoreField {
  readonly label: string;
  readonly score: string;
}

export const MOST_ACTIVITIES = 5;

/** What is asked: the activities of last time with their scores open, or what is already recorded of this time. */
export function fieldsFor(
  { measure, label }: Pick<Target, 'measure' | 'label'>,
  measured: Measurement | undefined,
  last: Measurement | undefined,
): ScoreField[] {
  if (measured !== undefined) {
    return measured.items.map((item) => ({ label: item.label, score: String(item.score) }));
  }
  if (measure !== 'patientSpecific') return [{ label: '', score: '' }];
  const known = last?.items.map((item) => item.label) ?? [label];
  return known.map((one) => ({ label: one, score: '' }));
}

export type ScoreReading =
  | { readonly kind: 'items'; readonly items: MeasurementDraft['items'] }
  | { readonly kind: 'notANumber'; readonly at: number }
  | { readonly kind: 'outOfRange'; readonly at: number; readonly lowest: number; readonly highest: number };

/** Reads what was written; a comma is a decimal point, and what has no score yet is left out. */
export function readScores(measure: Target['measure'], fields: readonly ScoreField[]): ScoreReading {
  const facts = factsOf(measure);
  const items: MeasurementDraft['items'] = [];
  for (const [at, { label, score }] of fields.entries()) {
    const written = score.normalize('NFKC').replace(',', '.').trim();
    if (written === '') continue;
    const value = Number(written);
    if (!Number.isFinite(value)) return { kind: 'notANumber', at };
    if (facts !== null && (value < facts.lowest || value > facts.highest)) {
      return { kind: 'outOfRange', at, lowest: facts.lowest, highest: facts.highest };
    }
    items.push({ label: label.trim(), score: value });
  }
  return { kind: 'items', items };
}
