import { PracticeError } from '../../../shared/contract/errors.ts';
import type { ImportedPatient } from '../../../shared/contract/imports.ts';
import {
  comparePlan,
  type PlanTaking,
  patientRelation,
  type Relation,
  together,
} from '../../../shared/exchange/compare.ts';
import type { ExportDocument, ExportedPatient, ExportedPlan } from '../../../shared/exchange/document.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import { alikePairs } from '../alike.ts';
import { mergedInto } from '../merged-entries.ts';
import { allPatients, getPatient } from '../patients.ts';
import { exportedPlan } from './gather.ts';
import { refuseUnknownPoints } from './unknown-points.ts';

/** What a patient of the file is to the record here. */
export interface Met {
  readonly patient: ExportedPatient;
  readonly state: ImportedPatient['state'];
  readonly home: string | null;
  readonly isNumberTaken: boolean;
  readonly isEntryTaken: boolean;
  readonly twins: ImportedPatient['twins'];
  readonly plans: readonly PlanTaking[];
}

/** Holds a file against the record, which is only read: who is new, who is here, what would come in. */
export function meet(store: Store, document: ExportDocument): readonly Met[] {
  refuseUnknownPoints(document);
  const erased = new Set(
    store.all(sqlFor.selectFrom('erasure').select('patient_id')).map((row) => row.patient_id),
  );
  const numbers = new Map(
    store
      .all(sqlFor.selectFrom('patient').select(['id', 'record_number']))
      .map(({ id, record_number }) => [record_number.toUpperCase(), id]),
  );
  const homes = new Map(document.patients.map((patient) => [patient.id, homeOf(store, patient)]));
  const twins = twinsOf(
    store,
    document.patients.filter(({ id }) => homes.get(id) === null),
  );
  return document.patients.map((patient) => {
    const home = homes.get(patient.id)!;
    const holder = numbers.get(patient.recordNumber.toUpperCase());
    const isNumberTaken = holder !== undefined && holder !== patient.id;
    const base = { patient, home, isNumberTaken, twins: twins.get(patient.id) ?? [] };
    if (erased.has(patient.id)) return { ...base, state: 'erased', isEntryTaken: false, plans: [] };
    const relations = new Set<Relation>();
    const plans = patient.plans.map((plan) => {
      const compared = comparePlan(planHere(store, plan.id, home), plan);
      for (const relation of compared.relations) relations.add(relation);
      return compared.taking;
    });
    if (home === null) {
      const state = base.twins.length > 0 ? 'twin' : 'new';
      return { ...base, state, isEntryTaken: true, plans };
    }
    const { plans: _, ...entry } = patient;
    const ofEntry =
      home === patient.id ? patientRelation(getPatient(store, { id: home }), entry, isNumberTaken) : 'same';
    if (home === patient.id && hasOtherPlans(store, patient)) relations.add('earlier');
    if (isSecondRunning(store, home, plans)) relations.add('apart');
    const state = together([...relations, ofEntry]);
    return { ...base, state, isEntryTaken: ofEntry === 'later', plans };
  });
}

/** Records of the file that are not here. */
export function freshOf<T extends { readonly id: string }>(
  store: Store,
  table: 'practitioner' | 'protocol',
  records: readonly T[],
): T[] {
  const known = new Set(store.all(sqlFor.selectFrom(table).select('id')).map(({ id }) => id));
  return records.filter(({ id }) => !known.has(id));
}

/**
 * The entry here that a patient of the file belongs to: their own or the one that it was put to, or the one to whom their plans
 * went when they came in before; null where there is none.
 */
function homeOf(store: Store, { id, plans }: ExportedPatient): string | null {
  const known = sqlFor.selectFrom('patient').select('id').where('id', '=', id);
  const ofPlan = plans.map((plan) => ownerOf(store, plan.id)).find((owner) => owner !== null) ?? null;
  let home = store.first(known) === undefined ? ofPlan : id;
  for (let next = home; next !== null; next = mergedInto(store, next)) home = next;
  return home;
}

const ownerOf = (store: Store, planId: string): string | null =>
  store.first(sqlFor.selectFrom('plan').select('patient_id').where('id', '=', planId))?.patient_id ?? null;

function planHere(store: Store, id: string, home: string | null): ExportedPlan | null {
  const owner = ownerOf(store, id);
  if (owner === null) return null;
  if (owner === home) return exportedPlan(store, id);
  throw new PracticeError(
    'conflict',
    'A plan of this file belongs to another patient here. Nothing of the file is taken in.',
  );
}

function hasOtherPlans(store: Store, { id, plans }: ExportedPatient): boolean {
  const wanted = new Set(plans.map((plan) => plan.id));
  const own = store.all(sqlFor.selectFrom('plan').select('id').where('patient_id', '=', id));
  return own.some((plan) => !wanted.has(plan.id));
}

/** Whether a running session would come in beside another one: a patient lies on one couch at a time. */
export function isSecondRunning(store: Store, patientId: string, plans: readonly PlanTaking[]): boolean {
  const coming = plans.flatMap(({ sessions }) => sessions).find(({ session }) => session.state === 'running')
    ?.session.id;
  if (coming === undefined) return false;
  const running = sqlFor
    .selectFrom('session')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('begun_at', 'is not', null)
    .where('completed_at', 'is', null)
    .where('id', '<>', coming);
  return store.first(running) !== undefined;
}

/** Who is here already by the same name and date of birth, or so nearly that a person should look. */
function twinsOf(store: Store, strangers: readonly ExportedPatient[]): Map<string, ImportedPatient['twins']> {
  const here = new Map(allPatients(store).map((patient) => [patient.id, patient]));
  const twins = new Map<string, ImportedPatient['twins']>();
  for (const { first, second, because } of alikePairs([...here.values(), ...strangers])) {
    const stranger = here.has(first.id) ? second : first;
    const known = here.get(first.id) ?? here.get(second.id);
    if (known === undefined || here.has(stranger.id) || !because.includes('name')) continue;
    const { id, recordNumber } = known;
    const twin = { id, name: `${known.givenName} ${known.familyName}`, recordNumber };
    twins.set(stranger.id, [...(twins.get(stranger.id) ?? []), twin]);
  }
  return twins;
}
