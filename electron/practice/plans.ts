import { randomUUID } from 'node:crypto';
import type { Updateable } from 'kysely';
import { withFreshIds } from '../../shared/clinical/prescription.ts';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Plan, PlanContent, PlanSummary } from '../../shared/model/plan.ts';
import type { ApplicationTable, PlanTable } from '../database/schema.ts';
import { compiledOnce, type Store, sqlFor } from '../database/store.ts';
import { acknowledgementsOf } from './acknowledgements.ts';
import type { Done } from './done.ts';
import { refuseMerged } from './merged-entries.ts';
import { getPatient } from './patients.ts';
import {
  type PlanHead,
  planRow,
  toApplicationColumns,
  toContent,
  toPlan,
  toPlanColumns,
} from './plan-rows.ts';
import { insertVersion, keepVersion, keptVersions } from './plan-versions.ts';
import { refuseFaults, refuseUnknownHomePoints } from './prescription-faults.ts';

/** A patient's plans, the one worked on last first. */
export function plansOfPatient(store: Store, input: Input<'plans.ofPatient'>): Output<'plans.ofPatient'> {
  getPatient(store, { id: input.patientId });
  const plans = summaries()
    .where('patient_id', '=', input.patientId)
    .where('archived_at', input.archived ? 'is not' : 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id');
  return { plans: withPlaces(store, store.all(plans)) };
}

export function getPlan(store: Store, { id }: { id: string }): Plan {
  const row = planRow(store, id);
  return toPlan(row, toContent(row, applicationRows(store, id)), acknowledgementsOf(store, id));
}

export function createPlan(store: Store, input: Input<'plans.create'>, at: string): Done<Plan> {
  getPatient(store, { id: input.patientId });
  refuseMerged(store, input.patientId, 'patientId');
  return insertPlan(store, input.patientId, input.content, at, 'created');
}

/** Writes what differs from the record, and nothing when the record has moved on. */
export function revisePlan(store: Store, input: Input<'plans.revise'>, at: string): Done<Plan> {
  const { id, content } = input;
  const row = planRow(store, id);
  if (row.revision !== input.revision) {
    throw new PracticeError(
      'conflict',
      'This plan was changed elsewhere in the meantime. Open it again to see that change; yours is not saved.',
      'revision',
    );
  }
  refuseUnfit(content);
  const before = { revision: row.revision, at: row.updated_at };
  const revision = row.revision + 1;
  keepVersion(store, id, {
    before: () => ({ ...before, content: toContent(row, applicationRows(store, id)) }),
    after: { revision, at, content },
    keepsBefore: input.keepsBefore === true,
  });
  const changed = differing(row, toPlanColumns(content));
  store.run(PLAN_CHANGE({ ...changed, id, revision, updated_at: at }));
  const counts = writeApplications(store, id, content);
  return {
    value: toPlan({ ...row, revision, updated_at: at }, content, acknowledgementsOf(store, id)),
    subject: { kind: 'plan', id },
    summary: `revision ${revision}: ${[...Object.keys(changed), ...counts].join(', ') || 'nothing'}`,
  };
}

/** The versions of a plan, the latest first: that one is the plan as it stands. */
export function versionsOf(store: Store, { planId }: Input<'plans.versions'>): Output<'plans.versions'> {
  const row = planRow(store, planId, 'planId');
  const content = toContent(row, applicationRows(store, planId));
  const [latest, ...earlier] = keptVersions(store, planId);
  if (latest === undefined) return { versions: [] };
  return { versions: [{ ...latest, revision: row.revision, at: row.updated_at, content }, ...earlier] };
}

/** A new plan for the same patient with the same content, its title numbered: "Back pain" gives "Back pain (2)". */
export function duplicatePlan(store: Store, input: Input<'plans.duplicate'>, at: string): Done<Plan> {
  const { patientId, content } = getPlan(store, input);
  const copy: PlanContent = {
    ...content,
    title: nextTitle(content.title),
    ...withFreshIds(content, randomUUID),
  };
  return insertPlan(store, patientId, copy, at, `duplicated from ${input.id}`);
}

export function archivePlan(store: Store, input: Input<'plans.archive'>, at: string): Done<PlanSummary> {
  const { archived_at } = planRow(store, input.id);
  const set = sqlFor.updateTable('plan').set({ archived_at: input.archived ? (archived_at ?? at) : null });
  store.run(set.where('id', '=', input.id));
  return {
    value: withPlaces(store, store.all(summaries().where('id', '=', input.id)))[0]!,
    subject: { kind: 'plan', id: input.id },
    summary: input.archived ? 'archived' : 'taken out of the archive',
  };
}

/** The hundred patterns written most, then latest. */
export function knownPatterns(store: Store): Output<'plans.patterns'> {
  const rows = store.all(
    sqlFor
      .selectFrom('plan')
      .select('pattern')
      .where('pattern', '<>', '')
      .groupBy('pattern')
      .orderBy((select) => select.fn.countAll(), 'desc')
      .orderBy((select) => select.fn.max('updated_at'), 'desc')
      .limit(100),
  );
  return { patterns: rows.map(({ pattern }) => pattern) };
}

function insertPlan(
  store: Store,
  patientId: string,
  content: PlanContent,
  at: string,
  summary: string,
): Done<Plan> {
  refuseUnfit(content);
  const head = {
    id: randomUUID(),
    patient_id: patientId,
    revision: 1,
    created_at: at,
    updated_at: at,
    archived_at: null,
  };
  insertPlanRows(store, head, content);
  insertVersion(store, head.id, { revision: 1, at, content });
  return {
    value: toPlan(head, content, []),
    subject: { kind: 'plan', id: head.id },
    summary,
  };
}

/** The rows of a plan that is not in the record yet, and of its entries. */
export function insertPlanRows(store: Store, head: PlanHead, content: PlanContent): void {
  store.run(sqlFor.insertInto('plan').values({ ...head, ...toPlanColumns(content) }));
  for (const [position, application] of content.applications.entries()) {
    const row = { plan_id: head.id, id: application.id, ...toApplicationColumns(application, position) };
    store.run(sqlFor.insertInto('application').values(row));
  }
}

/** Inserts, updates and deletes the entries that differ from the record; gives the counts for the audit trail. */
export function writeApplications(store: Store, planId: string, content: PlanContent): string[] {
  const old = new Map(applicationRows(store, planId).map((row) => [row.id, row]));
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const [position, application] of content.applications.entries()) {
    const next = toApplicationColumns(application, position);
    const { id } = application;
    const row = old.get(id);
    old.delete(id);
    if (row === undefined) {
      store.run(sqlFor.insertInto('application').values({ plan_id: planId, id, ...next }));
      counts.added += 1;
      continue;
    }
    const changed = differing(row, next);
    if (Object.keys(changed).length > 0) {
      store.run(APPLICATION_CHANGE({ ...changed, planId, id }));
      counts.changed += 1;
    }
  }
  for (const id of old.keys()) {
    store.run(sqlFor.deleteFrom('application').where('plan_id', '=', planId).where('id', '=', id));
    counts.removed += 1;
  }
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
}

/** The columns of `next` that are not so in the record. */
function differing<Next extends object>(row: Next, next: Next): Partial<Next> {
  const changed: Partial<Next> = {};
  for (const column in next) if (row[column] !== next[column]) changed[column] = next[column];
  return changed;
}

/** Refuses a plan that cannot be carried out as it is written. */
export function refuseUnfit(content: PlanContent): void {
  refuseFaults(content);
  refuseUnknownHomePoints(content.adjuncts.homePoints);
}

function nextTitle(title: string): string {
  const numbered = /^(.*) \((\d{1,4})\)$/.exec(title);
  const suffix = ` (${numbered === null ? 2 : Number(numbered[2]) + 1})`;
  return (numbered?.[1] ?? title).slice(0, 200 - suffix.length) + suffix;
}

/** In the order of the plan; sorting here costs a fraction of what it costs SQLite on whole rows. */
const applicationRows = (store: Store, planId: string) =>
  store.all(APPLICATIONS({ planId })).sort((a, b) => a.position - b.position);

const APPLICATIONS = compiledOnce(({ planId }: { planId: string }) =>
  sqlFor.selectFrom('application').selectAll().where('plan_id', '=', planId),
);

const PLAN_CHANGE = compiledOnce(({ id, ...changed }: Updateable<PlanTable> & { id: string }) =>
  sqlFor.updateTable('plan').set(changed).where('id', '=', id),
);

const APPLICATION_CHANGE = compiledOnce(
  ({ planId, id, ...changed }: Updateable<ApplicationTable> & { planId: string; id: string }) =>
    sqlFor.updateTable('application').set(changed).where('plan_id', '=', planId).where('id', '=', id),
);

const summaries = () =>
  sqlFor
    .selectFrom('plan')
    .select([
      'id',
      'patient_id as patientId',
      'title',
      'complaint',
      'pattern',
      'created_at as createdAt',
      'updated_at as updatedAt',
      'archived_at as archivedAt',
    ]);

type SummaryRow = Omit<PlanSummary, 'places'>;

/** Joins each plan with what its prescription names, in one further query. */
function withPlaces(store: Store, plans: SummaryRow[]): PlanSummary[] {
  const applications = store.all(
    sqlFor
      .selectFrom('application')
      .select(['plan_id as planId', 'code', 'level'])
      .where(
        'plan_id',
        'in',
        plans.map(({ id }) => id),
      )
      .orderBy('position'),
  );
  const placesOf = Map.groupBy(applications, ({ planId }) => planId);
  return plans.map((plan) => ({
    ...plan,
    places: (placesOf.get(plan.id) ?? []).map(({ code, level }) =>
      level === null ? code : `${code} ${level}`,
    ),
  }));
}
