import type { VerbName } from '../../../shared/contract/index.ts';
import type { TrailRow } from '../../database/audit-chain.ts';
import { compiledOnce, type Store, sqlFor } from '../../database/store.ts';
import { PRACTITIONER_AT_WORK } from '../at-work.ts';
import type { Done } from '../done.ts';

type Subject = Done<unknown>['subject'];

/** What the trail says of something that was done: when, by whom, by which verb, to what, and whose data that is. */
export function trailEntry(
  store: Store,
  { at, verb, subject, summary }: { at: string; verb: VerbName; subject: Subject; summary: string },
): Omit<TrailRow, 'id'> {
  return {
    ...{ at, verb, summary, practitioner_id: store.first(AT_WORK({}))!.practitioner_id },
    ...{ subject_kind: subject.kind, subject_id: subject.id, patient_id: patientOf(store, subject) },
  };
}

/** Whose data a subject is; null: nobody's alone, or of something that is not in the record. */
function patientOf(store: Store, { kind, id, patientId }: Subject): string | null {
  if (patientId !== undefined) return patientId;
  if (id === null) return null;
  if (kind === 'patient') return id;
  if (kind !== 'plan' && kind !== 'session') return null;
  return store.first(PATIENT_OF[kind]({ id }))?.patient_id ?? null;
}

const PATIENT_OF = {
  plan: compiledOnce(({ id }: { id: string }) =>
    sqlFor.selectFrom('plan').select('patient_id').where('id', '=', id),
  ),
  session: compiledOnce(({ id }: { id: string }) =>
    sqlFor.selectFrom('session').select('patient_id').where('id', '=', id),
  ),
};

const AT_WORK = compiledOnce(() => PRACTITIONER_AT_WORK);
