import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { BODY_AREAS, PLACED_FLAGS } from '../../shared/model/body-area.ts';
import {
  CLINICAL_FIELDS,
  EMPTY_PATIENT,
  PATIENT_FLAGS,
  type Patient,
  type PatientDraft,
} from '../../shared/model/patient.ts';
import type { PatientTable } from '../database/schema.ts';
import { type Store, sqlFor } from '../database/store.ts';
import { mayAtWork } from './at-work.ts';
import type { Done } from './done.ts';
import { alsoFoundBy, MERGED_ENTRIES, refuseMerged } from './merged-entries.ts';
import { searchTerms, searchTextOf } from './search.ts';

/** Patients that match every word typed, by name; without words those worked with last. */
export function findPatients(store: Store, input: Input<'patients.find'>): Output<'patients.find'> {
  const terms = searchTerms(input.text);
  let matching = sqlFor
    .selectFrom('patient')
    .where('archived_at', input.archived ? 'is not' : 'is', null)
    .where('id', 'not in', MERGED_ENTRIES);
  for (const alternatives of terms) {
    matching = matching.where((where) =>
      where.or(alternatives.map((phrase) => sql<boolean>`instr(search, ${phrase}) > 0`)),
    );
  }
  const { total } = store.first(matching.select((select) => select.fn.countAll<number>().as('total')))!;
  const order = terms.length > 0 ? sql`search asc, id` : sql`${LAST_WORKED_WITH} desc, id`;
  // Whole rows, long notes and all, are read only once it is known which: ordering reads indexes alone.
  const ids = matching.select('id').orderBy(order).limit(input.limit);
  const found = sqlFor
    .selectFrom('patient')
    .selectAll()
    .select(LAST_WORKED_WITH.as('worked_at'))
    .where('id', 'in', ids)
    .orderBy(order);
  const patients = store.all(found).map((row) => ({ ...toPatient(row), workedAt: row.worked_at }));
  return { patients, total };
}

const LAST_WORKED_WITH = sql<string>`max(
  patient.updated_at,
  coalesce((select max(plan.updated_at) from plan where plan.patient_id = patient.id), ''),
  coalesce((select max(session.begun_at) from session where session.patient_id = patient.id), '')
)`;

export function getPatient(store: Store, { id }: { id: string }): Patient {
  const row = store.first(sqlFor.selectFrom('patient').selectAll().where('id', '=', id));
  if (row === undefined) throw new PracticeError('not-found', 'This patient is not in the record.', 'id');
  return toPatient(row);
}

/** Every patient but the entries that were put to another one. */
export const allPatients = (store: Store): Patient[] =>
  store
    .all(sqlFor.selectFrom('patient').selectAll().where('id', 'not in', MERGED_ENTRIES).orderBy('search'))
    .map(toPatient);

export function createPatient(store: Store, draft: PatientDraft, at: string): Done<Patient> {
  const recordNumber = draft.recordNumber || nextRecordNumber(store);
  refuseTakenNumber(store, recordNumber, null, 'recordNumber');
  const patient: Patient = {
    ...draft,
    recordNumber,
    ...flagsOf(draft),
    id: randomUUID(),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  };
  refuseClinicalChange(store, EMPTY_PATIENT, patient, '');
  insertPatient(store, patient);
  return { value: patient, subject: { kind: 'patient', id: patient.id }, summary: 'created' };
}

/** Writes the fields given, and nothing when the record has moved on; an emptied record number stays what it was. */
export function updatePatient(store: Store, input: Input<'patients.update'>, at: string): Done<Patient> {
  const before = getPatient(store, input);
  refuseMerged(store, before.id);
  if (before.revision !== input.revision) {
    throw new PracticeError(
      'conflict',
      'This patient was changed elsewhere in the meantime. What you typed is not saved yet.',
      'revision',
    );
  }
  const recordNumber = input.patient.recordNumber || before.recordNumber;
  refuseTakenNumber(store, recordNumber, before.id, 'patient.recordNumber');
  const patient = revisedPatient(before, { ...input.patient, recordNumber }, at);
  refuseClinicalChange(store, before, patient, 'patient.');
  writePatient(store, patient);
  const changed = changedFields(Object.keys(input.patient) as FieldOfPatient[], before, patient);
  return {
    value: patient,
    subject: { kind: 'patient', id: patient.id },
    summary: `changed: ${changed.join(', ') || 'nothing'}`,
  };
}

/** A patient with what was made of them, as the next revision; `at` dates the change. */
export const revisedPatient = (before: Patient, draft: PatientDraft, at: string): Patient => ({
  ...before,
  ...draft,
  ...flagsOf(draft),
  revision: before.revision + 1,
  updatedAt: at,
});

/** The row of a patient who is not in the record yet. */
export function insertPatient(store: Store, patient: Patient): void {
  const { id, revision, createdAt, updatedAt, archivedAt } = patient;
  store.run(
    sqlFor.insertInto('patient').values({
      ...{ id, revision, created_at: createdAt, updated_at: updatedAt, archived_at: archivedAt },
      ...columnsOf(patient),
      search: searchTextOf(patient),
    }),
  );
}

export function writePatient(store: Store, patient: Patient): void {
  const search = searchTextOf(patient) + alsoFoundBy(store, patient.id);
  const { revision, updatedAt, archivedAt } = patient;
  store.run(
    sqlFor
      .updateTable('patient')
      .set({ revision, updated_at: updatedAt, archived_at: archivedAt, ...columnsOf(patient), search })
      .where('id', '=', patient.id),
  );
}

export function archivePatient(store: Store, input: Input<'patients.archive'>, at: string): Done<Patient> {
  const before = getPatient(store, input);
  refuseMerged(store, before.id);
  const archivedAt = input.archived ? (before.archivedAt ?? at) : null;
  store.run(
    sqlFor
      .updateTable('patient')
      .set({ archived_at: archivedAt, updated_at: at })
      .where('id', '=', before.id),
  );
  return {
    value: { ...before, archivedAt, updatedAt: at },
    subject: { kind: 'patient', id: before.id },
    summary: input.archived ? 'archived' : 'taken out of the archive',
  };
}

type FieldOfPatient = keyof PatientDraft;

const changedFields = (among: readonly FieldOfPatient[], before: PatientDraft, after: PatientDraft) =>
  among.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** What is clinical is written by practitioners; the rest by everybody at work. */
function refuseClinicalChange(store: Store, before: PatientDraft, after: PatientDraft, path: string): void {
  const [field] = changedFields(CLINICAL_FIELDS, before, after);
  if (field === undefined || mayAtWork(store, 'treat')) return;
  throw new PracticeError(
    'not-allowed',
    'Flags, due date, allergies and notes of a patient are written by practitioners.',
    path + field,
  );
}

/** One more than the greatest number in use, in at least four digits. */
export function nextRecordNumber(store: Store): string {
  const { greatest } = store.first(
    sqlFor
      .selectFrom('patient')
      .select(sql<number | null>`max(cast(record_number as integer))`.as('greatest'))
      .where(sql<boolean>`record_number not glob '*[^0-9]*' and length(record_number) <= 12`),
  )!;
  return String((greatest ?? 0) + 1).padStart(4, '0');
}

function refuseTakenNumber(store: Store, recordNumber: string, own: string | null, field: string): void {
  const holder = store.first(
    sqlFor.selectFrom('patient').select('id').where('record_number', '=', recordNumber),
  );
  if (holder !== undefined && holder.id !== own) {
    throw new PracticeError(
      'exists',
      'This record number belongs to another patient. Choose another one, or leave it empty for the next free number.',
      field,
    );
  }
}

/** Each flag once, in the order of the banner, with where and when of those that are set. */
function flagsOf({ flags, flagAreas, dueDate }: PatientDraft) {
  const placed = PLACED_FLAGS.flatMap((flag) => {
    const areas = BODY_AREAS.filter((area) => flagAreas[flag]?.includes(area));
    return flags.includes(flag) && areas.length > 0 ? [[flag, areas] as const] : [];
  });
  return {
    flags: PATIENT_FLAGS.filter((flag) => flags.includes(flag)),
    flagAreas: Object.fromEntries(placed),
    dueDate: flags.includes('pregnant') ? dueDate : null,
  };
}

const columnsOf = (patient: PatientDraft) => ({
  record_number: patient.recordNumber,
  given_name: patient.givenName,
  family_name: patient.familyName,
  birth_date: patient.birthDate,
  sex: patient.sex,
  build: patient.build,
  language: patient.language,
  flags: JSON.stringify(patient.flags),
  flag_areas: JSON.stringify(patient.flagAreas),
  due_date: patient.dueDate,
  allergies: patient.allergies,
  phone: patient.phone,
  email: patient.email,
  notes: patient.notes,
});

export const toPatient = (row: Selectable<PatientTable>): Patient => ({
  id: row.id,
  revision: row.revision,
  recordNumber: row.record_number,
  givenName: row.given_name,
  familyName: row.family_name,
  birthDate: row.birth_date,
  sex: row.sex as Patient['sex'],
  build: row.build as Patient['build'],
  language: row.language as Patient['language'],
  flags: JSON.parse(row.flags),
  flagAreas: JSON.parse(row.flag_areas),
  dueDate: row.due_date,
  allergies: row.allergies,
  phone: row.phone,
  email: row.email,
  notes: row.notes,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  archivedAt: row.archived_at,
});
