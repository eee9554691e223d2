import { seriesOf } from '../../shared/clinical/course/series.ts';
import { spreadOf } from '../../shared/clinical/course/spread.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Measurement } from '../../shared/model/outcome.ts';
import { type Store, sqlFor } from '../database/store.ts';

type Group = Output<'outcomes.byPattern'>['groups'][number];
type Row = Pick<Measurement, 'planId' | 'targetId' | 'measure' | 'label' | 'on' | 'at' | 'value'>;

/** One plan's measurements of one measure. */
type Measured = ReturnType<typeof seriesOf>[number];

/**
 * First and last scores over the plans of the practice, archived ones too, by pattern and measure: what was measured on the
 * days asked for. A plan that has several targets of one measure counts once, with the target that was measured most often,
 * the one measured first where several were. Its sessions are those that were given from the day of the first score to that of the last.
 */
export function outcomesByPattern(
  store: Store,
  { from, to }: Input<'outcomes.byPattern'>,
): Output<'outcomes.byPattern'> {
  const daysOf = sessionDays(store);
  const groups = Map.groupBy(measuredPlans(store, from, to), ({ pattern, series: { measure, label } }) =>
    JSON.stringify([pattern, measure, measure === 'freeMeasure' ? label.trim() : '']),
  );
  return {
    groups: [...groups]
      .map(([key, plans]) => {
        const [pattern, measure, label] = JSON.parse(key) as [string, Group['measure'], string];
        const all = plans.map(({ series }) => series);
        const twice = all.filter(({ verdict }) => verdict.change !== null);
        const counted = (verdict: Measured['verdict']['verdict']) =>
          twice.filter((one) => one.verdict.verdict === verdict).length;
        return {
          pattern,
          measure,
          label,
          plans: all.length,
          measuredTwice: twice.length,
          sessions: spreadOf(twice.map((one) => sessionsIn(one, daysOf))),
          first: spreadOf(twice.map(({ measurements }) => measurements[0]!.value)),
          last: spreadOf(twice.map(({ measurements }) => measurements.at(-1)!.value)),
          change: spreadOf(twice.map(({ verdict }) => verdict.change!)),
          better: counted('better'),
          same: counted('same'),
          worse: counted('worse'),
        };
      })
      .sort((a, b) => b.plans - a.plans || a.pattern.localeCompare(b.pattern, 'en')),
  };
}

/** Of each plan and measure the series that stands for the plan. */
function measuredPlans(store: Store, from: string | null, to: string | null) {
  // Joining would look a plan up for each measurement, all over the file.
  const plans = store.all(sqlFor.selectFrom('plan').select(['id', 'pattern']));
  const patternOf = new Map(plans.map(({ id, pattern }) => [id, pattern.trim()]));
  let query = sqlFor
    .selectFrom('measurement')
    .select(['plan_id as planId', 'target_id as targetId', 'measure', 'label', 'day as on', 'at', 'value']);
  if (from !== null) query = query.where('day', '>=', from);
  if (to !== null) query = query.where('day', '<=', to);
  const rows = store.all(query) as Row[];
  return [...Map.groupBy(rows, ({ planId }) => planId).values()].flatMap((ofPlan) => {
    const pattern = patternOf.get(ofPlan[0]!.planId)!;
    const measurements = ofPlan.map((row) => ({ ...row, items: [] }) as unknown as Measurement);
    const kinds = Map.groupBy(seriesOf([], measurements), ({ measure, label }) =>
      measure === 'freeMeasure' ? `free ${label.trim()}` : measure,
    );
    return [...kinds.values()].map((same) => ({
      pattern,
      series: same.toSorted(
        (a, b) =>
          b.measurements.length - a.measurements.length ||
          (a.measurements[0]!.on < b.measurements[0]!.on ? -1 : 1),
      )[0]!,
    }));
  });
}

/** On which days each plan was treated. */
function sessionDays(store: Store): Map<string, string[]> {
  const given = store.all(
    sqlFor.selectFrom('session').select(['plan_id', 'day']).where('completed_at', 'is not', null),
  );
  const days = new Map<string, string[]>();
  for (const { plan_id, day } of given) {
    const ofPlan = days.get(plan_id);
    if (ofPlan === undefined) days.set(plan_id, [day]);
    else ofPlan.push(day);
  }
  return days;
}

function sessionsIn({ measurements }: Measured, daysOf: Map<string, string[]>): number {
  const [first, last] = [measurements[0]!, measurements.at(-1)!];
  return (daysOf.get(first.planId) ?? []).filter((day) => day >= first.on && day <= last.on).length;
}
