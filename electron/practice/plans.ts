import { randomUUID } from 'node:crypto';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Plan, PlanContent, PlanSummary } from '../../shared/model/plan.ts';
import { type Store, sqlFor } from '../database/store.ts';
import type { Done } from './done.ts';
import { getPatient } from './patients.ts';
import { refuseUnknownPlaces } from './places.ts';
import { toApplication, toApplicationRow, toPlan, toPlanColumns } from './plan-rows.ts';

/** A patient's plans, the one worked on last first. */
export function plansOfPatient(store: Store, input: Input<'plans.ofPatient'>): Output<'plans.ofPatient'> {
  getPatient(store, { id: input.patientId });
  const plans = summaries()
    .where('patient_id', '=', input.patientId)
    .where('archived_at', input.archived ? 'is not' : 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id');
  return { plans: store.all(plans) };
}

export function getPlan(store: Store, { id }: { id: string }): Plan {
  const row = store.first(sqlFor.selectFrom('plan').selectAll().where('id', '=', id));
  if (row === undefined) throw new PracticeError('not-found', 'This plan is not in the record.', 'id');
  const applications = sqlFor
    .selectFrom('application')
    .selectAll()
    .where('plan_id', '=', id)
    .orderBy('position');
  return toPlan(row, store.all(applications).map(toApplication));
}

export function createPlan(store: Store, input: Input<'plans.create'>, at: string): Done<Plan> {
  getPatient(store, { id: input.patientId });
  return insertPlan(store, input.patientId, input.content, at, 'created');
}

/** Writes the rows that differ from the record, and nothing when the record has moved on. */
export function revisePlan(store: Store, input: Input<'plans.revise'>, at: string): Done<Plan> {
  const before = getPlan(store, input);
  if (before.revision !== input.revision) {
    throw new PracticeError(
      'conflict',
      'This plan was changed elsewhere in the meantime. Open it again to see that change; yours is not saved.',
      'revision',
    );
  }
  const { content } = input;
  refuseTwins(content);
  refuseUnknownPlaces(content);
  const revision = before.revision + 1;
  const head = sqlFor.updateTable('plan').set({ revision, updated_at: at, ...toPlanColumns(content) });
  store.run(head.where('id', '=', before.id));
  const counts = writeApplications(store, before, content);
  return {
    value: { ...before, revision, content, updatedAt: at },
    subject: { kind: 'plan', id: before.id },
    summary: `revision ${revision}: ${[...changedFields(before.content, content), ...counts].join(', ') || 'nothing'}`,
  };
}

/** A new plan for the same patient with the same content, its title numbered: "Back pain" gives "Back pain (2)". */
export function duplicatePlan(store: Store, input: Input<'plans.duplicate'>, at: string): Done<Plan> {
  const { patientId, content } = getPlan(store, input);
  const copy: PlanContent = {
    ...content,
    title: nextTitle(content.title),
    applications: content.applications.map((application) => ({ ...application, id: randomUUID() })),
  };
  return insertPlan(store, patientId, copy, at, `duplicated from ${input.id}`);
}

export function archivePlan(store: Store, input: Input<'plans.archive'>, at: string): Done<PlanSummary> {
  const { archivedAt } = getPlan(store, input);
  const set = sqlFor.updateTable('plan').set({ archived_at: input.archived ? (archivedAt ?? at) : null });
  store.run(set.where('id', '=', input.id));
  return {
    value: store.first(summaries().where('id', '=', input.id))!,
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
  refuseTwins(content);
  refuseUnknownPlaces(content);
  const head = {
    id: randomUUID(),
    patient_id: patientId,
    revision: 1,
    created_at: at,
    updated_at: at,
    archived_at: null,
  };
  store.run(sqlFor.insertInto('plan').values({ ...head, ...toPlanColumns(content) }));
  for (const [position, application] of content.applications.entries()) {
    store.run(sqlFor.insertInto('application').values(toApplicationRow(head.id, application, position)));
  }
  return {
    value: { id: head.id, patientId, revision: 1, content, createdAt: at, updatedAt: at, archivedAt: null },
    subject: { kind: 'plan', id: head.id },
    summary,
  };
}

/** Inserts, updates and deletes what differs between two contents; gives the counts for the audit trail. */
function writeApplications(store: Store, before: Plan, content: PlanContent): string[] {
  const old = new Map(
    before.content.applications.map((application, position) => [
      application.id,
      JSON.stringify(toApplicationRow(before.id, application, position)),
    ]),
  );
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const [position, application] of content.applications.entries()) {
    const row = toApplicationRow(before.id, application, position);
    const known = old.get(application.id);
    old.delete(application.id);
    if (known === undefined) {
      store.run(sqlFor.insertInto('application').values(row));
      counts.added += 1;
    } else if (known !== JSON.stringify(row)) {
      const { plan_id, id, ...columns } = row;
      const change = sqlFor.updateTable('application').set(columns);
      store.run(change.where('plan_id', '=', plan_id).where('id', '=', id));
      counts.changed += 1;
    }
  }
  for (const id of old.keys()) {
    store.run(sqlFor.deleteFrom('application').where('plan_id', '=', before.id).where('id', '=', id));
    counts.removed += 1;
  }
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
}

function refuseTwins(content: PlanContent): void {
  const seen = new Set<string>();
  for (const [index, { id }] of content.applications.entries()) {
    if (seen.has(id)) {
      const message = 'Two entries of this plan have the same identifier.';
      throw new PracticeError('invalid', message, `content.applications.${index}.id`);
    }
    seen.add(id);
  }
}

const changedFields = (before: PlanContent, after: PlanContent) =>
  (['title', 'complaint', 'pattern', 'goals', 'notes'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );

function nextTitle(title: string): string {
  const numbered = /^(.*) \((\d{1,4})\)$/.exec(title);
  const suffix = ` (${numbered === null ? 2 : Number(numbered[2]) + 1})`;
  return (numbered?.[1] ?? title).slice(0, 200 - suffix.length) + suffix;
}

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
    ])
    .select((select) =>
      select
        .selectFrom('application')
        .whereRef('application.plan_id', '=', 'plan.id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('applicationCount'),
    );
