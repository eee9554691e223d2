import { IMPORT_KINDS, type ImportReport } from '../../../shared/contract/imports.ts';
import type { PlanTaking } from '../../../shared/exchange/compare.ts';
import type { ExportDocument } from '../../../shared/exchange/document.ts';
import type { Store } from '../../database/store.ts';
import { freshOf, type Met } from './meet.ts';

/** What a person decides on: counts, and each patient with what they are to the record. */
export function reportOf(store: Store, document: ExportDocument, met: readonly Met[]): ImportReport {
  const { head, patients, protocols } = document;
  const allPlans = patients.flatMap(({ plans }) => plans);
  const takings = met.flatMap(({ plans }) => plans);
  const inFile = {
    patient: patients.length,
    plan: allPlans.length,
    session: allPlans.flatMap(({ sessions }) => sessions).length,
    measurement: allPlans.flatMap(({ measurements }) => measurements).length,
    paper: allPlans.flatMap(({ papers }) => papers).length,
    protocol: protocols.length,
  };
  const fresh = {
    patient: met.filter(({ state, home }) => home === null && state !== 'erased').length,
    ...countsOf(takings),
    protocol: freshOf(store, 'protocol', protocols).length,
  };
  return {
    madeAt: head.madeAt,
    madeBy: head.madeBy,
    practice: head.practice,
    scope: head.scope,
    counts: IMPORT_KINDS.map((kind) => ({ kind, inFile: inFile[kind], fresh: fresh[kind] })),
    patients: met.map(({ patient, state, isNumberTaken, twins }) => ({
      id: patient.id,
      name: `${patient.givenName} ${patient.familyName}`,
      birthDate: patient.birthDate,
      recordNumber: patient.recordNumber,
      state,
      plans: patient.plans.length,
      sessions: patient.plans.flatMap(({ sessions }) => sessions).length,
      isNumberTaken: isNumberTaken && (state === 'new' || state === 'twin'),
      twins,
    })),
    practitioners: freshOf(store, 'practitioner', document.practitioners).map(({ name }) => name),
  };
}

/** New plans, sessions, measurements and papers. */
export const countsOf = (plans: readonly PlanTaking[]) => ({
  plan: plans.filter(({ head }) => head !== null && head.over === null).length,
  session: plans.flatMap(({ sessions }) => sessions.filter(({ over }) => over === null)).length,
  measurement: plans.flatMap(({ measurements }) => measurements.filter(({ isHere }) => !isHere)).length,
  paper: plans.flatMap(({ papers }) => papers).length,
});
