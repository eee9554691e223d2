import type { Selectable } from 'kysely';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Application } from '../../shared/model/application.ts';
import type { Place } from '../../shared/model/place.ts';
import type { Acknowledgement, Plan, PlanContent } from '../../shared/model/plan.ts';
import type { ApplicationTable, PlanTable } from '../database/schema.ts';
import { compiledOnce, type Store, sqlFor } from '../database/store.ts';

type ApplicationColumns = Omit<Selectable<ApplicationTable>, 'plan_id' | 'id'>;

/** A line of a prescription in columns; `position` counts from 0. */
export function toApplicationColumns(application: Application, position: number): ApplicationColumns {
  const { place } = application;
  const point = place.kind === 'point' ? place : null;
  const ashi = place.kind === 'ashi' ? place : null;
  const path = place.kind === 'stroke' ? place : null;
  const free = ashi ?? path;
  return {
    position,
    place_kind: place.kind,
    code: point?.code ?? null,
    level: point?.level ?? null,
    sex: ashi?.sex ?? null,
    anchor: jsonOrNull(ashi?.anchor),
    stroke: jsonOrNull(path?.stroke),
    near: free?.near ?? null,
    description: free?.description ?? null,
    side: application.side,
    needling: jsonOrNull(application.needling),
    cupping: jsonOrNull(application.cupping),
    moxibustion: jsonOrNull(application.moxibustion),
    bodywork: jsonOrNull(application.bodywork),
    patient_position: application.position,
    variant: application.variant,
    group_name: application.group,
    note: application.note,
  };
}

const toApplication = (row: Selectable<ApplicationTable>): Application => ({
  id: row.id,
  place: toPlace(row),
  side: row.side as Application['side'],
  needling: parseOrNull(row.needling),
  cupping: parseOrNull(row.cupping),
  moxibustion: parseOrNull(row.moxibustion),
  bodywork: parseOrNull(row.bodywork),
  position: row.patient_position as Application['position'],
  variant: row.variant as Application['variant'],
  group: row.group_name,
  note: row.note,
});

function toPlace(row: Selectable<ApplicationTable>): Place {
  if (row.place_kind === 'point') return { kind: 'point', code: row.code!, level: row.level };
  const told = { near: row.near, description: row.description! };
  if (row.place_kind === 'stroke') return { kind: 'stroke', stroke: JSON.parse(row.stroke!), ...told };
  return { kind: 'ashi', sex: row.sex as 'female' | 'male', anchor: JSON.parse(row.anchor!), ...told };
}

/** The columns of a plan that its practitioner writes. */
export const toPlanColumns = (content: PlanContent) => ({
  title: content.title,
  complaint: content.complaint,
  pattern: content.pattern,
  goals: content.goals,
  note_cupping: content.notes.cupping,
  note_moxibustion: content.notes.moxibustion,
  note_massage: content.notes.massage,
  note_herbs: content.notes.herbs,
  note_diet: content.notes.diet,
  note_home_care: content.notes.homeCare,
  assessment: JSON.stringify(content.assessment),
  course: JSON.stringify(content.course),
  targets: JSON.stringify(content.targets),
  adjuncts: JSON.stringify(content.adjuncts),
  leads: JSON.stringify(content.leads),
  handout: JSON.stringify(content.handout),
});

/** What the practitioner wrote, from the rows of a plan and its entries in order. */
export const toContent = (
  row: Selectable<PlanTable>,
  applications: ReadonlyArray<Selectable<ApplicationTable>>,
): PlanContent => ({
  title: row.title,
  complaint: row.complaint,
  pattern: row.pattern,
  goals: row.goals,
  assessment: JSON.parse(row.assessment),
  course: JSON.parse(row.course),
  targets: JSON.parse(row.targets),
  adjuncts: JSON.parse(row.adjuncts),
  notes: {
    cupping: row.note_cupping,
    moxibustion: row.note_moxibustion,
    massage: row.note_massage,
    herbs: row.note_herbs,
    diet: row.note_diet,
    homeCare: row.note_home_care,
  },
  handout: JSON.parse(row.handout),
  applications: applications.map(toApplication),
  leads: JSON.parse(row.leads),
});

/** What a plan is beside what is written in it. */
export type PlanHead = Pick<
  Selectable<PlanTable>,
  'id' | 'patient_id' | 'revision' | 'created_at' | 'updated_at' | 'archived_at'
>;

export const toPlan = (
  row: PlanHead,
  content: PlanContent,
  acknowledgements: readonly Acknowledgement[],
): Plan => ({
  id: row.id,
  patientId: row.patient_id,
  revision: row.revision,
  content,
  acknowledgements: [...acknowledgements],
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  archivedAt: row.archived_at,
});

const jsonOrNull = (value: unknown) => (value == null ? null : JSON.stringify(value));
const parseOrNull = (json: string | null) => (json === null ? null : JSON.parse(json));

/** The row of a plan, or the refusal of one that the record does not have; `field` names it in the refusal. */
export function planRow(store: Store, id: string, field = 'id'): Selectable<PlanTable> {
  const row = store.first(PLAN({ id }));
  if (row === undefined) throw new PracticeError('not-found', 'This plan is not in the record.', field);
  return row;
}

const PLAN = compiledOnce(({ id }: { id: string }) =>
  sqlFor.selectFrom('plan').selectAll().where('id', '=', id),
);
