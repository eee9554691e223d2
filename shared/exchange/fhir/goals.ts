import type { CodeableConcept, Goal } from 'fhir/r4';
import type { Target } from '../../model/course.ts';
import { measureWords, spoken } from '../words.ts';
import { idFrom, inWords, refer, SYSTEMS } from './parts.ts';
import type { PlanOf } from './records.ts';

/** The codes of measures that a document of LOINC names; the others go in words. Held by docs/export/fhir.md. */
const LOINC: Partial<Record<Target['measure'], readonly [code: string, display: string]>> = {
  painScale: ['72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'],
  oswestry: ['97909-6', 'Oswestry disability index score ODI'],
};

/** What is measured. */
export function measureCode(target: Pick<Target, 'measure' | 'label'>): CodeableConcept {
  const loinc = LOINC[target.measure];
  return {
    coding: [
      { system: SYSTEMS.measure, code: target.measure, display: spoken(target.measure) },
      ...(loinc === undefined ? [] : [{ system: SYSTEMS.loinc, code: loinc[0], display: loinc[1] }]),
    ],
    text: measureWords(target),
  };
}

/** A score without a unit of its own; of a free measure the unit stands in its name. */
export const score = (value: number) => ({ value, unit: 'score', system: SYSTEMS.units, code: '{score}' });

/** What a plan wants to reach: its goals in words, and each target in numbers. */
export function goals(plan: PlanOf): Goal[] {
  const written = plan.content.goals.trim() === '' ? [] : [goal(plan, 'goals', plan.content.goals)];
  const targets = plan.content.targets.map((target) => ({
    ...goal(plan, target.id, measureWords(target)),
    target: [
      {
        measure: measureCode(target),
        detailQuantity: target.target === null ? undefined : score(target.target),
      },
    ],
    note: [
      { text: target.baseline === null ? '' : `At the start: ${target.baseline}` },
      { text: target.asked === 'session' ? 'Asked in each session' : 'Asked at reviews' },
    ],
  }));
  return [...written, ...targets];
}

const goal = (plan: PlanOf, what: string, description: string): Goal => ({
  resourceType: 'Goal',
  id: idFrom('Goal', plan.id, what),
  lifecycleStatus: plan.archivedAt === null ? 'active' : 'accepted',
  description: inWords(description),
  subject: refer(plan.patientId),
});
