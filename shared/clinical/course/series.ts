import type { Target } from '../../model/course.ts';
import type { Measurement } from '../../model/outcome.ts';
import { type Verdict, verdict } from './verdict.ts';

/** What was measured for one target, the earliest first. */
export interface Series {
  readonly key: string;
  readonly targetId: string;
  readonly measure: Target['measure'];
  readonly label: string;
  /** The target as the plan has it now; null when it is not in the plan any more, or measures something else there. */
  readonly target: Target | null;
  readonly measurements: readonly Measurement[];
  readonly verdict: Verdict;
  /** Whether the first and the last time asked for the same activities; of measures without activities always. */
  readonly isAlike: boolean;
}

/**
 * What was measured for a plan, by target: those of the plan in its order, whether measured or not, then those that the plan
 * holds no more. A target that was turned to another measure, or a free one under another name, begins a series of its own:
 * their scores are not of one kind.
 */
export function seriesOf(targets: readonly Target[], measurements: readonly Measurement[]): Series[] {
  const groups = new Map<string, readonly Measurement[]>(targets.map((target) => [keyOf(target), []]));
  for (const one of measurements) {
    const key = keyOf({ ...one, id: one.targetId });
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, unsorted]) => {
    const target = targets.find((one) => keyOf(one) === key) ?? null;
    const all = unsorted.toSorted((a, b) => compare(a.on, b.on) || compare(a.at, b.at));
    const [first, last] = [all[0], all.length < 2 ? undefined : all.at(-1)];
    const { measure, label } = target ?? last ?? first!;
    return {
      key,
      targetId: target?.id ?? first!.targetId,
      measure,
      label,
      target,
      measurements: all,
      verdict: verdict(measure, first?.value ?? null, last?.value ?? null),
      isAlike: last === undefined || activities(first!) === activities(last),
    };
  });
}

/** Which scores may be compared with each other. */
export const keyOf = ({ id, measure, label }: Pick<Target, 'id' | 'measure' | 'label'>): string =>
  measure === 'freeMeasure' ? `${id} ${measure} ${label.trim()}` : `${id} ${measure}`;

const activities = ({ measure, items }: Measurement): string =>
  measure === 'patientSpecific'
    ? items
        .map(({ label }) => label.trim().toLowerCase())
        .toSorted()
        .join('\n')
    : '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
