import type { Input, Output } from '../../shared/contract/index.ts';
import type { Acknowledgement } from '../../shared/model/plan.ts';
import { compiledOnce, type Store, sqlFor } from '../database/store.ts';
import { PRACTITIONER_AT_WORK } from './at-work.ts';
import type { Done } from './done.ts';
import { planRow } from './plan-rows.ts';

/** Which notices of a plan were acknowledged, by whom and when; the first first. */
export const acknowledgementsOf = (store: Store, planId: string): Acknowledgement[] =>
  store.all(OF_PLAN({ planId }));

const OF_PLAN = compiledOnce(({ planId }: { planId: string }) =>
  sqlFor
    .selectFrom('acknowledgement')
    .innerJoin('practitioner', 'practitioner.id', 'acknowledgement.practitioner_id')
    .select(['fingerprint', 'practitioner.name as by', 'acknowledgement.at'])
    .where('plan_id', '=', planId)
    .orderBy('acknowledgement.at')
    .orderBy('fingerprint'),
);

/** Records that the practitioner at work has seen notices. One that was acknowledged before keeps its first time. */
export function acknowledge(
  store: Store,
  { planId, fingerprints }: Input<'plans.acknowledge'>,
  at: string,
): Done<Output<'plans.acknowledge'>> {
  planRow(store, planId, 'planId');
  for (const fingerprint of fingerprints) {
    const row = { plan_id: planId, fingerprint, practitioner_id: PRACTITIONER_AT_WORK, at };
    store.run(
      sqlFor
        .insertInto('acknowledgement')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
  return {
    value: { acknowledgements: acknowledgementsOf(store, planId) },
    subject: { kind: 'plan', id: planId },
    summary: `acknowledged ${fingerprints.length} notices`,
  };
}
