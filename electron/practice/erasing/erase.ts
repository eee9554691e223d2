import { sql } from 'kysely';
import type { Extent } from '../../../shared/contract/erasure.ts';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import { PRACTITIONER_AT_WORK } from '../at-work.ts';
import type { Done } from '../done.ts';
import { mergedWith, refuseMerged } from '../merged-entries.ts';
import { getPatient } from '../patients.ts';

/** What of a patient, and of the entries put to them, is in the record. */
export function extentOf(store: Store, id: string): Extent {
  const ids = mergedWith(store, id);
  const plans = plansOf(ids);
  const count = (query: { select: unknown }) =>
    store.first(
      (query as ReturnType<typeof plansOf>).clearSelect().select((all) => all.fn.countAll<number>().as('n')),
    )!.n;
  const sessions = sqlFor.selectFrom('session').select('id').where('patient_id', 'in', ids);
  return {
    entries: ids.length - 1,
    plans: count(plans),
    sessions: count(sessions),
    signed: count(sessions.where('signed_at', 'is not', null)),
    measurements: count(sqlFor.selectFrom('measurement').select('id').where('plan_id', 'in', plans)),
    papers: count(sqlFor.selectFrom('printed_handout').select('id').where('plan_id', 'in', plans)),
  };
}

/** Takes a patient in the archive off the record, with everything of theirs; `recordNumber` says that it is meant. */
export function erasePatient(
  store: Store,
  { id, recordNumber }: Input<'erasure.run'>,
  at: string,
): Done<null> {
  const patient = getPatient(store, { id });
  refuseMerged(store, id);
  if (patient.archivedAt === null) {
    throw new PracticeError('conflict', 'Please archive this patient first: only then can they be erased.');
  }
  if (recordNumber.toLowerCase() !== patient.recordNumber.toLowerCase()) {
    throw new PracticeError('invalid', 'This is not the record number of this patient.', 'recordNumber');
  }
  const extent = extentOf(store, id);
  const ids = mergedWith(store, id);
  eraseRows(store, ids, at);
  const others = ids.filter((one) => one !== id);
  const told = [
    `${extent.plans} plans`,
    `${extent.sessions} sessions`,
    ...(others.length === 0 ? [] : [`with ${others.join(', ')}`]),
  ];
  return { value: null, subject: { kind: 'patient', id }, summary: `erased: ${told.join(', ')}` };
}

/** Deletes every row of these patients. That they were erased comes first: it is what lets signed sessions go. */
export function eraseRows(store: Store, ids: readonly string[], at: string): void {
  refuseRunning(store, ids);
  for (const patient_id of ids) {
    const row = { patient_id, at, practitioner_id: PRACTITIONER_AT_WORK };
    store.run(sqlFor.insertInto('erasure').values(row));
  }
  const plans = plansOf(ids);
  store.run(sqlFor.deleteFrom('measurement').where('plan_id', 'in', plans));
  store.run(sqlFor.deleteFrom('review').where('plan_id', 'in', plans));
  store.run(sqlFor.deleteFrom('session').where('patient_id', 'in', ids));
  store.run(sqlFor.deleteFrom('plan').where('patient_id', 'in', ids));
  // One that was undone is empty, and one that stands has both of its entries among these.
  store.run(
    sqlFor
      .deleteFrom('patient_merge')
      .where((where) => where.or([where('kept_id', 'in', ids), where('merged_id', 'in', ids)])),
  );
  store.run(sqlFor.deleteFrom('patient').where('id', 'in', ids));
}

const plansOf = (ids: readonly string[]) =>
  sqlFor.selectFrom('plan').select('id').where('patient_id', 'in', ids);

function refuseRunning(store: Store, ids: readonly string[]): void {
  const running = sqlFor
    .selectFrom('session')
    .select(sql`1`.as('one'))
    .where('patient_id', 'in', ids)
    .where('begun_at', 'is not', null)
    .where('completed_at', 'is', null);
  if (store.first(running) === undefined) return;
  throw new PracticeError('conflict', 'A session of this patient is running. Please complete it first.');
}

/** How many erasures the record knows of, and how many of them its file has been cleared of. */
export function erasures(store: Store): { all: number; cleared: number } {
  return store.first(
    sqlFor
      .selectFrom('settings')
      .select('erasures_cleared as cleared')
      .select((select) => [
        select
          .selectFrom('erasure')
          .select((all) => all.fn.countAll<number>().as('n'))
          .$asScalar()
          .$notNull()
          .as('all'),
      ]),
  )!;
}
