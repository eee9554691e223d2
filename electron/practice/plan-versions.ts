import { sql } from 'kysely';
import type { PlanContent, PlanVersion } from '../../shared/model/plan.ts';
import { compiledOnce, type Store, sqlFor } from '../database/store.ts';
import { PRACTITIONER_AT_WORK } from './at-work.ts';

/** Changes within this time of a version's beginning, by the same hand, belong to that version. */
const STRETCH_MS = 10 * 60_000;

interface State {
  readonly revision: number;
  readonly at: string;
  readonly content: PlanContent;
}

/**
 * Keeps what a plan was before a change that begins a new version: after a stretch of work, under another hand, or with
 * `keepsBefore`. While the stretch lasts nothing is written: the latest version is the plan itself, and its row is filled
 * in only when the next one begins. A plan of before there were versions keeps what it was.
 */
export function keepVersion(
  store: Store,
  planId: string,
  change: { before: () => State; after: State; keepsBefore: boolean },
): void {
  const { after, keepsBefore } = change;
  const latest = store.first(LATEST({ planId }));
  const age = latest === undefined ? -1 : Date.parse(after.at) - Date.parse(latest.begun_at);
  if (age >= 0 && age < STRETCH_MS && !keepsBefore && latest?.is_mine === 1) return;
  const { revision, at, content } = change.before();
  if (latest === undefined) insertVersion(store, planId, { revision, at, content });
  else {
    store.run(
      sqlFor
        .updateTable('plan_version')
        .set({ revision, at, content: JSON.stringify(content) })
        .where('plan_id', '=', planId)
        .where('revision', '=', latest.revision),
    );
  }
  insertVersion(store, planId, after);
}

/** Begins a version: the first of a new plan, or the next. */
export function insertVersion(store: Store, planId: string, { revision, at, content }: State): void {
  const row = { plan_id: planId, revision, begun_at: at, at, practitioner_id: PRACTITIONER_AT_WORK };
  store.run(sqlFor.insertInto('plan_version').values({ ...row, content: JSON.stringify(content) }));
}

const LATEST = compiledOnce(({ planId }: { planId: string }) =>
  sqlFor
    .selectFrom('plan_version')
    .select(['revision', 'begun_at'])
    .select((select) => select('practitioner_id', '=', PRACTITIONER_AT_WORK).as('is_mine'))
    .where('plan_id', '=', planId)
    .orderBy('revision', 'desc')
    // A bound limit makes SQLite prepare the statement anew each time that it is bound.
    .limit(sql.lit(1)),
);

/** The versions of a plan, the latest first. What the latest holds may be behind the plan itself: see `keepVersion`. */
export function keptVersions(store: Store, planId: string): PlanVersion[] {
  const rows = store.all(
    sqlFor
      .selectFrom('plan_version')
      .innerJoin('practitioner', 'practitioner.id', 'plan_version.practitioner_id')
      .select(['revision', 'plan_version.at', 'practitioner.name as by', 'content'])
      .where('plan_id', '=', planId)
      .orderBy('revision', 'desc'),
  );
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) }));
}
