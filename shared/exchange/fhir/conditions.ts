import type { Condition } from 'fhir/r4';
import { tm1Name } from '../../clinical/patterns/tm1.ts';
import { drawingWords, headed, spoken } from '../words.ts';
import { coded, idFrom, inWords, refer, SYSTEMS } from './parts.ts';
import type { PlanOf } from './records.ts';

const idOf = (plan: PlanOf, what: string): string => idFrom('Condition', plan.id, what);

/** What a plan is for: the complaint, the pattern with its ICD-11 code, the conventional diagnosis, as far as they are written. */
export function conditions(plan: PlanOf): Condition[] {
  const { complaint, pattern, assessment } = plan.content;
  const { region, onset, patternId, tm1, diagnosis, painArea } = assessment;
  const site = region === null ? [] : [inWords(headed(spoken(region)))];
  const patternText = pattern || (patternId === null ? '' : headed(spoken(patternId)));
  const found: Condition[] = [];
  if (complaint !== '' || region !== null) {
    found.push({
      ...base(plan, 'complaint'),
      code: inWords(complaint || `Complaint: ${spoken(region!)}`),
      bodySite: site,
      onsetString: onset ?? undefined,
      note: [{ text: drawingWords(painArea.length) }],
    });
  }
  if (patternText !== '' || tm1 !== '') {
    found.push({
      ...base(plan, 'pattern'),
      code: tm1 === '' ? inWords(patternText) : coded(SYSTEMS.icd11, tm1, patternText || tm1Name(tm1)),
    });
  }
  if (diagnosis !== '') found.push({ ...base(plan, 'diagnosis'), code: inWords(diagnosis) });
  return found;
}

const base = (plan: PlanOf, what: string): Condition => ({
  resourceType: 'Condition',
  id: idOf(plan, what),
  clinicalStatus:
    plan.archivedAt === null ? coded(SYSTEMS.conditionStatus, 'active', undefined, 'Active') : undefined,
  category: [coded(SYSTEMS.conditionCategory, 'encounter-diagnosis', undefined, 'Encounter Diagnosis')],
  subject: refer(plan.patientId),
  recordedDate: plan.createdAt,
});
