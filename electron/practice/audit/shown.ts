import type { Input, Output, VerbName } from '../../../shared/contract/index.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import type { Done } from '../done.ts';
import type { DoorVerb, QueryVerb } from '../record.ts';

/** Whose data an answer shows, and what the trail says of it, without any words from the record. */
export type Shown = Pick<Done<unknown>, 'subject' | 'summary'>;

/** What is to be told of an answer; null: it shows nobody's data. */
type Shows<V extends VerbName> = ((store: Store, input: Input<V>, output: Output<V>) => Shown | null) | null;

/** One patient's. */
const patient = (id: string | undefined): Shown | null =>
  id === undefined ? null : { subject: { kind: 'patient', id }, summary: 'shown' };

/** That of several, in a list; an empty one shows nobody's. */
function several(patientIds: readonly string[]): Shown | null {
  const count = new Set(patientIds).size;
  if (count === 0) return null;
  return { subject: { kind: 'practice', id: null }, summary: `shown: ${count} patients` };
}

/** The practice's as a whole. */
const practice = (summary: string) => (): Shown => ({ subject: { kind: 'practice', id: null }, summary });

const ofPlan = (store: Store, { planId }: { planId: string }) =>
  patient(store.first(sqlFor.selectFrom('plan').select('patient_id').where('id', '=', planId))?.patient_id);
const ofThatPatient = (_: Store, { patientId }: { patientId: string }) => patient(patientId);
const thePatients = (_: Store, __: unknown, { sessions }: { sessions: { patientId: string }[] }) =>
  several(sessions.map(({ patientId }) => patientId));

/** Each query with whose data it shows. Counts over the whole practice and words of plans without a name show nobody's. */
export const SHOWN: { readonly [V in QueryVerb]: Shows<V> } & { readonly [V in DoorVerb]?: Shows<V> } = {
  'practice.status': null,
  'people.atDoor': null,
  'people.atWork': null,
  'people.list': null,
  'backups.list': null,
  'erasure.of': (_, { id }) => patient(id),
  'erasure.returned': null,
  'retention.get': (_, __, { past }) => several(past.map(({ patient: { id } }) => id)),
  'backups.compare': practice('compared a backup'),
  'audit.list': (_, { patientId }, { lines }) =>
    patientId === null ? several(lines.flatMap(({ patient: whose }) => whose?.id ?? [])) : patient(patientId),
  'audit.verify': practice('checked the trail'),
  'checks.get': null,
  'checks.stop': null,
  'mending.look': null,
  'mending.report': null,
  'settings.get': null,
  'patients.find': (_, __, { patients }) => several(patients.map(({ id }) => id)),
  'patients.get': (_, { id }) => patient(id),
  'patients.alike': (_, __, { patients }) => several(patients.map(({ patient: { id } }) => id)),
  'patients.writtenTwice': (_, __, { pairs }) =>
    several(pairs.flatMap(({ first, second }) => [first.id, second.id])),
  'patients.merges': (_, { id }) => patient(id),
  'plans.ofPatient': ofThatPatient,
  'plans.get': (_, __, plan) => patient(plan.patientId),
  'plans.patterns': null,
  'plans.versions': ofPlan,
  'protocols.list': null,
  'needles.get': null,
  'papers.ofPlan': ofPlan,
  'papers.get': (store, __, { planId }) => ofPlan(store, { planId }),
  'logo.get': null,
  'sessions.ofPlan': ofPlan,
  'sessions.get': (_, __, session) => patient(session.patientId),
  'sessions.before': (_, __, { session }) => patient(session?.patientId),
  'sessions.running': thePatients,
  'sessions.between': thePatients,
  'sessions.ofPatient': ofThatPatient,
  'sessions.unsigned': thePatients,
  'sessions.pointUse': (_, { patientId }) => patient(patientId ?? undefined),
  'sessions.painDrawings': ofThatPatient,
  'outcomes.ofPlan': ofPlan,
  'outcomes.reviewsDue': (_, __, { plans }) => several(plans.map(({ patientId }) => patientId)),
  'outcomes.byPattern': null,
  'exports.progress': null,
  'exports.stop': null,
  // Whom a file may be is said with names of the record.
  'imports.check': (_, __, { patients }) =>
    several(patients.flatMap(({ twins }) => twins.map(({ id }) => id))),
};
