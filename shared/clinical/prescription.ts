import type { Application, Lead, Pole } from '../model/application.ts';
import type { Prescription } from '../model/plan.ts';

/** Whether an entry has a needle on the side that a pole names. */
export const holdsPole = ({ needling, side }: Application, pole: Pole): boolean =>
  needling !== null && (side === pole.side || (side === 'both' && pole.side !== 'midline'));

/** Whether both ends of a lead find their needle. */
export function isAttached({ from, to }: Lead, applications: readonly Application[]): boolean {
  return [from, to].every((pole) =>
    applications.some((one) => one.id === pole.applicationId && holdsPole(one, pole)),
  );
}

/** The same prescription without leads whose needle is gone; the very same when none is loose. */
export function withoutLooseLeads<P extends Prescription>(prescription: P): P {
  const leads = prescription.leads.filter((lead) => isAttached(lead, prescription.applications));
  return leads.length === prescription.leads.length ? prescription : { ...prescription, leads };
}

/** The same prescription under new identifiers, for another plan: the copy and what it was copied from stay apart. */
export function withFreshIds({ applications, leads }: Prescription, freshId: () => string): Prescription {
  const ids = new Map(applications.map(({ id }) => [id, freshId()]));
  const moved = (pole: Pole): Pole => ({ ...pole, applicationId: ids.get(pole.applicationId)! });
  return {
    applications: applications.map((one) => ({ ...one, id: ids.get(one.id)! })),
    leads: leads.map((lead) => ({ ...lead, id: freshId(), from: moved(lead.from), to: moved(lead.to) })),
  };
}

/**
 * A prescription without what was written about a patient: the notes of its entries and the words for their tender places
 * and paths. What is done, where, and in what order stays.
 */
export const treatmentAlone = ({ applications, leads }: Prescription): Prescription => ({
  applications: applications.map((one) => ({
    ...one,
    note: '',
    place: one.place.kind === 'point' ? one.place : { ...one.place, description: '' },
  })),
  leads,
});
