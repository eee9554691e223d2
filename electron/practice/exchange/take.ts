import { runOf } from '../../../shared/clinical/session/run.ts';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { PlanTaking, SessionTaking } from '../../../shared/exchange/compare.ts';
import { unitedPatient } from '../../../shared/model/united-patient.ts';
import { appendToTrail } from '../../database/audit-chain.ts';
import { compiledOnce, type Store, sqlFor } from '../../database/store.ts';
import { trailEntry } from '../audit/entry.ts';
import type { Done } from '../done.ts';
import { saveLogo } from '../logo.ts';
import { draftOf, refuseTooLong } from '../merging.ts';
import { getNeedles, saveNeedles } from '../needles.ts';
import { getPatient, insertPatient, nextRecordNumber, revisedPatient, writePatient } from '../patients.ts';
import { toPlanColumns } from '../plan-rows.ts';
import { insertPlanRows, writeApplications } from '../plans.ts';
import { forgetPointUse, keepPointUse } from '../sessions/point-use.ts';
import { toPlannedColumns } from '../sessions/rows.ts';
import { getSettings, saveSettings } from '../settings.ts';
import { countsOf } from './report.ts';
import type { PatientTaking, Taking } from './taking.ts';

/**
 * Writes what was chosen of a file, within the transaction of the caller: with a row in the audit trail for each patient beside
 * the one of the whole. Throws `conflict` where the record has moved on since the file was held against it.
 */
export function takeIn(store: Store, taking: Taking, at: string): Done<Output<'imports.take'>> {
  try {
    return written(store, taking, at);
  } catch (cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT')) throw movedOn();
    throw cause;
  }
}

function written(store: Store, taking: Taking, at: string): Done<Output<'imports.take'>> {
  for (const person of taking.practitioners) {
    // Whoever is not here comes in as somebody who has left: they have no passphrase here.
    const row = { ...person, roles: '["practitioner"]', left_at: at };
    store.run(sqlFor.insertInto('practitioner').values(row));
  }
  for (const protocol of taking.protocols) insertProtocol(store, protocol);
  if (taking.practice !== null) takePractice(store, taking.practice);
  // Numbers that are free here come first, so that nobody is given one of them.
  for (const one of taking.patients.toSorted((a, b) => Number(a.isNumberTaken) - Number(b.isNumberTaken))) {
    takePatient(store, one, at);
    const { plan, session } = countsOf(one.plans);
    const subject = { kind: 'patient', id: one.home } as const;
    const summary = `${SUMMARY[one.entry]}: ${plan} plans, ${session} sessions`;
    appendToTrail(store, trailEntry(store, { at, verb: 'imports.take', subject, summary }));
  }
  const { patients, protocols } = taking;
  const added = {
    patient: patients.filter(({ entry }) => entry === 'new').length,
    ...countsOf(patients.flatMap(({ plans }) => plans)),
    protocol: protocols.length,
  };
  const kinds = Object.entries(added) as [keyof typeof added, number][];
  return {
    value: {
      added: kinds.map(([kind, count]) => ({ kind, count })),
      updated: patients.filter(({ entry }) => entry !== 'new').length,
    },
    subject: { kind: 'practice', id: null },
    summary: `taken in: ${kinds.map(([kind, count]) => `${count} ${kind}s`).join(', ')}`,
  };
}

const SUMMARY: { readonly [E in PatientTaking['entry']]: string } = {
  new: 'came in',
  later: 'later state taken in',
  kept: 'later state taken in',
  united: 'put to this entry',
};

function insertProtocol(store: Store, { content, ...head }: Taking['protocols'][number]): void {
  store.run(
    sqlFor.insertInto('protocol').values({
      ...{ id: head.id, revision: head.revision, title: content.title, content: JSON.stringify(content) },
      ...{ created_at: head.createdAt, updated_at: head.updatedAt, archived_at: head.archivedAt },
    }),
  );
}

function takePractice(store: Store, { settings, needles, logo }: NonNullable<Taking['practice']>): void {
  saveSettings(store, { ...getSettings(store), settings });
  const { revision, usual } = getNeedles(store);
  const kept = new Set(needles.map(({ id }) => id));
  const stillThere = Object.entries(usual).filter(([, id]) => kept.has(id));
  saveNeedles(store, { revision, needles: [...needles], usual: Object.fromEntries(stillThere) });
  saveLogo(store, { logo });
}

function takePatient(
  store: Store,
  { home, patient, entry, isNumberTaken, plans }: PatientTaking,
  at: string,
): void {
  const { plans: _, ...theirs } = patient;
  if (entry === 'new') {
    const recordNumber = isNumberTaken ? nextRecordNumber(store) : theirs.recordNumber;
    insertPatient(store, { ...theirs, recordNumber });
  } else if (entry === 'later') {
    const here = getPatient(store, { id: home });
    if (here.updatedAt > theirs.updatedAt) throw movedOn();
    const recordNumber = isNumberTaken ? here.recordNumber : theirs.recordNumber;
    writePatient(store, { ...theirs, recordNumber });
  } else if (entry === 'united') {
    unite(store, home, theirs, at);
  }
  for (const plan of plans) takePlan(store, home, plan);
}

/** What the file says of somebody who is here is put to what is written here, once. */
function unite(
  store: Store,
  home: string,
  theirs: Omit<PatientTaking['patient'], 'plans'>,
  at: string,
): void {
  const here = getPatient(store, { id: home });
  const added = draftOf(theirs);
  const known = (field: 'allergies' | 'notes') => here[field].includes(added[field]);
  const other = {
    ...added,
    allergies: known('allergies') ? '' : added.allergies,
    notes: known('notes') ? '' : added.notes,
  };
  const united = unitedPatient(draftOf(here), other, []);
  refuseTooLong(united);
  if (JSON.stringify(united) !== JSON.stringify(draftOf(here))) {
    writePatient(store, revisedPatient(here, united, at));
  }
}

function takePlan(store: Store, patientId: string, taking: PlanTaking): void {
  const { plan, head } = taking;
  const { id, content, revision } = plan;
  if (head !== null) {
    const dates = { updated_at: plan.updatedAt, archived_at: plan.archivedAt };
    if (head.over === null) {
      const row = { id, patient_id: patientId, revision, created_at: plan.createdAt, ...dates };
      insertPlanRows(store, row, content);
    } else {
      const set = sqlFor.updateTable('plan').set({ revision, ...dates, ...toPlanColumns(content) });
      expectOne(store.run(set.where('id', '=', id).where('revision', '=', head.over)));
      writeApplications(store, id, content);
      store.run(sqlFor.deleteFrom('plan_version').where('plan_id', '=', id));
    }
    takeVersions(store, plan);
  }
  for (const { fingerprint, by, at } of taking.acknowledgements) {
    const row = { plan_id: id, fingerprint, practitioner_id: by, at };
    store.run(sqlFor.insertInto('acknowledgement').values(row));
  }
  // What was measured in a session comes in before its signature: afterwards nothing moves.
  for (const session of taking.sessions) takeSession(store, patientId, id, session);
  for (const { measurement, isHere } of taking.measurements) takeMeasurement(store, id, measurement, isHere);
  for (const session of taking.sessions) signTaken(store, session);
  for (const { by, ...review } of taking.reviews) {
    store.run(sqlFor.insertInto('review').values({ ...review, plan_id: id, practitioner_id: by }));
  }
  for (const { by, document, ...paper } of taking.papers) {
    const row = { ...paper, plan_id: id, practitioner_id: by, document: JSON.stringify(document) };
    store.run(sqlFor.insertInto('printed_handout').values(row));
  }
}

function takeVersions(
  store: Store,
  { id, content, revision, updatedAt, versions, stretch }: PlanTaking['plan'],
): void {
  const latest = stretch === null ? [] : [{ ...stretch, revision, at: updatedAt, content }];
  for (const version of [...versions, ...latest]) {
    store.run(
      VERSION({
        ...{ plan_id: id, revision: version.revision, begun_at: version.begunAt, at: version.at },
        ...{ practitioner_id: version.by, content: JSON.stringify(version.content) },
      }),
    );
  }
}

const VERSION = compiledOnce(
  (row: {
    plan_id: string;
    revision: number;
    begun_at: string;
    at: string;
    practitioner_id: string;
    content: string;
  }) => sqlFor.insertInto('plan_version').values(row),
);

/** A session without its signature, with its acts. Of one that is signed here nothing but amendments is new. */
function takeSession(store: Store, patientId: string, planId: string, taking: SessionTaking): void {
  const { session, over, actsHere } = taking;
  if (isSignedHere(store, session.id)) return;
  const { id, revision, ordinal, completedAt, prescription, events } = session;
  const planned = session.appointment === null ? {} : toPlannedColumns(session.appointment);
  const columns = {
    ...{ revision, notes_revision: session.notesRevision, variant: session.variant, ...planned },
    ...{
      day: session.day,
      missed: session.state === 'missed' ? 1 : 0,
      ordinal,
      difference: session.difference,
    },
    ...{ begun_at: session.begunAt, completed_at: completedAt, notes: JSON.stringify(session.notes) },
    prescription: prescription === null ? null : JSON.stringify(prescription),
  };
  if (over === null) {
    store.run(
      sqlFor.insertInto('session').values({ id, plan_id: planId, patient_id: patientId, ...columns }),
    );
  } else {
    const set = sqlFor.updateTable('session').set(columns).where('id', '=', id);
    expectOne(store.run(set.where('revision', '=', over)));
    forgetPointUse(store, id);
  }
  for (const [position, event] of events.entries()) {
    if (position < actsHere) continue;
    const { id: eventId, at, by, act } = event;
    store.run(
      ACT({ session_id: id, position, id: eventId, at, practitioner_id: by, act: JSON.stringify(act) }),
    );
  }
  if (completedAt !== null) keepPointUse(store, session, runOf(prescription!, events));
}

const ACT = compiledOnce(
  (row: {
    session_id: string;
    position: number;
    id: string;
    at: string;
    practitioner_id: string;
    act: string;
  }) => sqlFor.insertInto('session_event').values(row),
);

function signTaken(store: Store, { session: { id, signature }, amendments }: SessionTaking): void {
  if (signature !== null && !isSignedHere(store, id)) {
    const signed = { signed_at: signature.at, signed_by: signature.by, signed_name: signature.name };
    store.run(sqlFor.updateTable('session').set(signed).where('id', '=', id));
  }
  for (const { by, name, ...amendment } of amendments) {
    const row = { ...amendment, session_id: id, practitioner_id: by, practitioner_name: name };
    store.run(sqlFor.insertInto('amendment').values(row));
  }
}

function takeMeasurement(
  store: Store,
  planId: string,
  { id, by, sessionId, targetId, on, items, ...rest }: PlanTaking['measurements'][number]['measurement'],
  isHere: boolean,
): void {
  const columns = {
    ...rest,
    session_id: sessionId,
    day: on,
    items: JSON.stringify(items),
    practitioner_id: by,
  };
  if (isHere) expectOne(store.run(sqlFor.updateTable('measurement').set(columns).where('id', '=', id)));
  else {
    const row = { id, plan_id: planId, target_id: targetId, ...columns };
    store.run(sqlFor.insertInto('measurement').values(row));
  }
}

const isSignedHere = (store: Store, id: string): boolean =>
  store.first(sqlFor.selectFrom('session').select('signed_at').where('id', '=', id))?.signed_at != null;

/** One row was to change: the one that the file was held against. */
function expectOne(changed: number): void {
  if (changed !== 1) throw movedOn();
}

const movedOn = () =>
  new PracticeError(
    'conflict',
    'The record was changed while the file was read, or the file contradicts it. Nothing was taken in; please have it checked again.',
  );
