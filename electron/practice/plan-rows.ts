import type { Selectable } from 'kysely';
import type { Application, Place, Plan, PlanContent } from '../../shared/model/plan.ts';
import type { ApplicationTable, PlanTable } from '../database/schema.ts';

type ApplicationColumns = Omit<Selectable<ApplicationTable>, 'plan_id' | 'id'>;

/** A line of a prescription in columns; `position` counts from 0. */
export function toApplicationColumns(application: Application, position: number): ApplicationColumns {
  const { place } = application;
  const point = place.kind === 'point' ? place : null;
  const ashi = place.kind === 'ashi' ? place : null;
  return {
    position,
    place_kind: place.kind,
    code: point?.code ?? null,
    level: point?.level ?? null,
    sex: ashi?.sex ?? null,
    anchor: jsonOrNull(ashi?.anchor),
    description: ashi?.description ?? null,
    side: application.side,
    needling: jsonOrNull(application.needling),
    cupping: jsonOrNull(application.cupping),
    moxibustion: jsonOrNull(application.moxibustion),
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
  note: row.note,
});

const toPlace = (row: Selectable<ApplicationTable>): Place =>
  row.place_kind === 'point'
    ? { kind: 'point', code: row.code!, level: row.level }
    : {
        kind: 'ashi',
        sex: row.sex as 'female' | 'male',
        anchor: JSON.parse(row.anchor!),
        description: row.description!,
      };

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
  notes: {
    cupping: row.note_cupping,
    moxibustion: row.note_moxibustion,
    massage: row.note_massage,
    herbs: row.note_herbs,
    diet: row.note_diet,
    homeCare: row.note_home_care,
  },
  applications: applications.map(toApplication),
});

type PlanHead = Pick<
  Selectable<PlanTable>,
  'id' | 'patient_id' | 'revision' | 'created_at' | 'updated_at' | 'archived_at'
>;

export const toPlan = (row: PlanHead, content: PlanContent): Plan => ({
  id: row.id,
  patientId: row.patient_id,
  revision: row.revision,
  content,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  archivedAt: row.archived_at,
});

const jsonOrNull = (value: unknown) => (value == null ? null : JSON.stringify(value));
const parseOrNull = (json: string | null) => (json === null ? null : JSON.parse(json));
