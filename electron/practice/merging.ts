import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { type Patient, PatientDraft } from '../../shared/model/patient.ts';
import { unitedPatient } from '../../shared/model/united-patient.ts';
import { type Store, sqlFor } from '../database/store.ts';
import { alikePairs } from './alike.ts';
import { PRACTITIONER_AT_WORK } from './at-work.ts';
import type { Done } from './done.ts';
import { entryOf, mergedInto, refuseMerged } from './merged-entries.ts';
import { allPatients, getPatient, revisedPatient, writePatient } from './patients.ts';

const MOST_PAIRS = 100;

/** What undoing a merge needs. */
interface Before {
  /** The plans that went to the kept entry; their sessions go with them. */
  readonly plans: readonly string[];
  readonly kept: { readonly before: PatientDraft; readonly after: PatientDraft; readonly updatedAt: string };
  readonly other: { readonly archivedAt: string | null };
}

/** Fields that are put back, or stay, together. Everything else stands alone. */
const FIELDS_OF_FLAGS = ['flags', 'flagAreas', 'dueDate'] as const;
const FIELDS = (Object.keys(PatientDraft.shape) as (keyof PatientDraft)[]).filter(
  (field) => field !== 'recordNumber' && field !== 'flagAreas' && field !== 'dueDate',
);
const together = (field: keyof PatientDraft): readonly (keyof PatientDraft)[] =>
  field === 'flags' ? FIELDS_OF_FLAGS : [field];

/** Entries that are probably of the same person as this one, the likeliest first. */
export function alikePatients(store: Store, { id }: Input<'patients.alike'>): Output<'patients.alike'> {
  getPatient(store, { id });
  const pairs = pairsIn(allPatients(store)).filter(
    ({ first, second }) => first.id === id || second.id === id,
  );
  return {
    patients: pairs.map(({ first, second, because }) => ({
      patient: first.id === id ? second : first,
      because,
    })),
  };
}

/** Pairs of entries that are probably of one person, the likeliest first. */
export function writtenTwice(store: Store): Output<'patients.writtenTwice'> {
  const pairs = pairsIn(allPatients(store));
  return { pairs: pairs.slice(0, MOST_PAIRS), total: pairs.length };
}

function pairsIn(patients: readonly Patient[]) {
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  return alikePairs(patients).map(({ first, second, because }) => ({
    first: byId.get(first.id)!,
    second: byId.get(second.id)!,
    because: [...because],
  }));
}

/** Of what a patient was put together, and what this entry was put to. */
export function mergesOf(store: Store, { id }: Input<'patients.merges'>): Output<'patients.merges'> {
  const current = getPatient(store, { id });
  const merges = standing(store, id).map((row, index) => {
    const before = JSON.parse(row.before) as Before;
    return {
      id: row.id,
      at: row.at,
      by: row.by,
      merged: entryOf(store, row.merged_id)!,
      plans: before.plans.length,
      sessionsSince: sessionsSince(store, before, row.at),
      changedSince: changedSince(before, current),
      isLatest: index === 0,
    };
  });
  const into = mergedInto(store, id);
  return { merges, into: into === null ? null : entryOf(store, into) };
}

/** Puts two entries of one person together; nothing is written when either has moved on. */
export function mergePatients(store: Store, input: Input<'patients.merge'>, at: string): Done<Patient> {
  const { keptId, otherId, taken } = input;
  if (keptId === otherId) throw new PracticeError('invalid', 'These are one and the same entry.', 'otherId');
  const kept = getPatient(store, { id: keptId });
  const other = getPatient(store, { id: otherId });
  for (const id of [keptId, otherId]) refuseMerged(store, id);
  if (kept.revision !== input.keptRevision || other.revision !== input.otherRevision) {
    throw new PracticeError(
      'conflict',
      'One of the two was changed elsewhere in the meantime. Please compare them again.',
    );
  }
  refuseTwoRunning(store, keptId, otherId);
  const united = unitedPatient(draftOf(kept), draftOf(other), taken);
  refuseTooLong(united);
  const plans = store.all(sqlFor.selectFrom('plan').select('id').where('patient_id', '=', otherId));
  // The row comes first: it is what lets signed sessions change hands.
  const id = randomUUID();
  const row = { id, kept_id: keptId, merged_id: otherId, at, practitioner_id: PRACTITIONER_AT_WORK };
  const before: Omit<Before, 'kept'> = {
    plans: plans.map((plan) => plan.id),
    other: { archivedAt: other.archivedAt },
  };
  store.run(sqlFor.insertInto('patient_merge').values({ ...row, before: '{}' }));
  store.run(sqlFor.updateTable('plan').set({ patient_id: keptId }).where('patient_id', '=', otherId));
  store.run(sqlFor.updateTable('session').set({ patient_id: keptId }).where('patient_id', '=', otherId));
  store.run(
    sqlFor
      .updateTable('patient')
      .set({ archived_at: other.archivedAt ?? at })
      .where('id', '=', otherId),
  );
  const value = revisedPatient(kept, united, at);
  writePatient(store, value);
  const whole: Before = {
    ...before,
    kept: { before: draftOf(kept), after: draftOf(value), updatedAt: kept.updatedAt },
  };
  store.run(
    sqlFor
      .updateTable('patient_merge')
      .set({ before: JSON.stringify(whole) })
      .where('id', '=', id),
  );
  return {
    value,
    subject: { kind: 'patient', id: keptId },
    summary: `put together with ${otherId}: ${plans.length} plans`,
  };
}

/** Takes the two apart again: what came goes back, what was changed since stays. */
export function separatePatients(
  store: Store,
  { mergeId }: Input<'patients.separate'>,
  at: string,
): Done<Output<'patients.separate'>> {
  const row = store.first(sqlFor.selectFrom('patient_merge').selectAll().where('id', '=', mergeId));
  if (row === undefined || row.undone_at !== null) {
    throw new PracticeError('not-found', 'These entries are not, or no longer, put together.', 'mergeId');
  }
  refuseMerged(store, row.kept_id);
  if (standing(store, row.kept_id)[0]?.id !== mergeId) {
    throw new PracticeError(
      'conflict',
      'Another entry was put to this patient later. Please take that one apart first.',
      'mergeId',
    );
  }
  const before = JSON.parse(row.before) as Before;
  const current = getPatient(store, { id: row.kept_id });
  for (const id of before.plans) {
    store.run(sqlFor.updateTable('plan').set({ patient_id: row.merged_id }).where('id', '=', id));
    store.run(sqlFor.updateTable('session').set({ patient_id: row.merged_id }).where('plan_id', '=', id));
  }
  store.run(
    sqlFor
      .updateTable('patient')
      .set({ archived_at: before.other.archivedAt })
      .where('id', '=', row.merged_id),
  );
  store.run(
    sqlFor.updateTable('patient_merge').set({ undone_at: at, before: '{}' }).where('id', '=', mergeId),
  );
  const stayed = changedSince(before, current);
  const back = FIELDS.filter((field) => !stayed.includes(field)).flatMap((field) =>
    broughtBy(before, field) ? together(field).map((one) => [one, before.kept.before[one]]) : [],
  );
  const isTouched = current.updatedAt !== row.at;
  const kept = revisedPatient(
    current,
    { ...draftOf(current), ...Object.fromEntries(back) },
    isTouched ? current.updatedAt : before.kept.updatedAt,
  );
  writePatient(store, kept);
  return {
    value: { kept, other: getPatient(store, { id: row.merged_id }), stayed: [...stayed] },
    subject: { kind: 'patient', id: row.kept_id },
    summary: `taken apart from ${row.merged_id}: ${before.plans.length} plans`,
  };
}

/** The merges into a patient that stand, the latest first. */
const standing = (store: Store, keptId: string) =>
  store.all(
    sqlFor
      .selectFrom('patient_merge')
      .innerJoin('practitioner', 'practitioner.id', 'patient_merge.practitioner_id')
      .select(['patient_merge.id', 'merged_id', 'at', 'before', 'practitioner.name as by'])
      .where('kept_id', '=', keptId)
      .where('undone_at', 'is', null)
      .orderBy('at', 'desc')
      .orderBy(sql`patient_merge.rowid`, 'desc'),
  );

const broughtBy = ({ kept: { before, after } }: Before, field: keyof PatientDraft) =>
  together(field).some((one) => !isDeepStrictEqual(before[one], after[one]));

/** What the merge changed of the kept entry, and somebody else changed since. */
const changedSince = (before: Before, current: Patient): (keyof PatientDraft)[] =>
  FIELDS.filter(
    (field) =>
      broughtBy(before, field) &&
      together(field).some((one) => !isDeepStrictEqual(current[one], before.kept.after[one])),
  );

function sessionsSince(store: Store, { plans }: Before, at: string): number {
  const since = sqlFor
    .selectFrom('session')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('plan_id', 'in', plans)
    .where('begun_at', '>', at);
  return store.first(since)!.count;
}

function refuseTwoRunning(store: Store, keptId: string, otherId: string): void {
  const running = store.all(
    sqlFor
      .selectFrom('session')
      .select('id')
      .where('patient_id', 'in', [keptId, otherId])
      .where('begun_at', 'is not', null)
      .where('completed_at', 'is', null),
  );
  if (running.length < 2) return;
  throw new PracticeError(
    'conflict',
    'A session of each of the two is running. Please complete one of them first.',
  );
}

export function refuseTooLong(united: PatientDraft): void {
  for (const field of ['allergies', 'notes'] as const) {
    if (PatientDraft.shape[field].safeParse(united[field]).success) continue;
    throw new PracticeError('invalid', TOO_LONG[field], field);
  }
}

const TOO_LONG = {
  allergies:
    'The allergies of both are too long to stand together. Please shorten them first: none of them may be lost.',
  notes:
    'The notes of both are too long to stand together. Please shorten them first: none of them may be lost.',
};

export const draftOf = (patient: Patient): PatientDraft =>
  Object.fromEntries(
    Object.keys(PatientDraft.shape).map((field) => [field, patient[field as keyof PatientDraft]]),
  ) as PatientDraft;
