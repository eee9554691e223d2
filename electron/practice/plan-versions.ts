import type { Input, Output } from '../../shared/contract/index.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import { compiledOnce, type Store, sqlFor, type Value } from '../database/store.ts';
import { planRow } from './plan-rows.ts';
import { PRACTITIONER_AT_WORK } from './settings.ts';

/** Changes within this time of a version's beginning, by the same hand, belong to that version. */
const STRETCH_MS = 10 * 60_000;

interface State {
  readonly revision: number;
  readonly at: string;
  readonly content: PlanContent;
}

/**
 * Keeps what a change makes of a plan: in the latest version while its stretch of work lasts, else in a new one. A
 * plan of before there were versions keeps what it was; `keepsBefore` ends the stretch, so that the plan as it stood
 * stays a version of its own.
 */
export function keepVersion(
  store: Store,
  planId: string,
  change: { before: () => State; after: State; keepsBefore: boolean },
): void {
  const { after, keepsBefore } = change;
  const latest = store.first(LATEST({ planId }));
  if (latest === undefined) insertVersion(store, planId, change.before());
  const age = latest === undefined ? -1 : Date.parse(after.at) - Date.parse(latest.begun_at);
  const goesOn = age >= 0 && age < STRETCH_MS && !keepsBefore && latest?.is_mine === 1;
  if (!goesOn) insertVersion(store, planId, after);
  else {
    store.run(
      sqlFor
        .updateTable('plan_version')
        .set({ revision: after.revision, at: after.at, content: JSON.stringify(after.content) })
        .where('plan_id', '=', planId)
        .where('revision', '=', latest.revision),
    );
  }
}

/** The first version of a new plan. */
export function insertVersion(store: Store, planId: string, { revision, at, content }: State): void {
  const row = { plan_id: planId, revision, begun_at: at, at, practitioner_id: PRACTITIONER_AT_WORK };
  store.run(sqlFor.insertInto('plan_version').values({ ...row, content: JSON.stringify(content) }));
}

const LATEST = compiledOnce((value: Value<{ planId: string }>) =>
  sqlFor
    .selectFrom('plan_version')
    .select(['revision', 'begun_at'])
    .select((select) => select('practitioner_id', '=', PRACTITIONER_AT_WORK).as('is_mine'))
    .where('plan_id', '=', value('planId'))
    .orderBy('revision', 'desc')
    .limit(1),
);

/** The versions of a plan, the latest first. */
export function versionsOf(store: Store, { planId }: Input<'plans.versions'>): Output<'plans.versions'> {
  planRow(store, planId, 'planId');
  const rows = store.all(
    sqlFor
      .selectFrom('plan_version')
      .innerJoin('practitioner', 'practitioner.id', 'plan_version.practitioner_id')
      .select(['revision', 'plan_version.at', 'practitioner.name as by', 'content'])
      .where('plan_id', '=', planId)
      .orderBy('revision', 'desc'),
  );
  return { versions: rows.map((row) => ({ ...row, content: JSON.parse(row.content) })) };
}
