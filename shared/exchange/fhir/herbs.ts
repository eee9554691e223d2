import type { Medication, MedicationRequest } from 'fhir/r4';
import { joined, spoken } from '../words.ts';
import { idFrom, inWords, refer, SYSTEMS } from './parts.ts';
import type { PlanOf } from './records.ts';

const medicationId = (plan: PlanOf, formulaId: string): string => idFrom('Medication', plan.id, formulaId);

/** The herbal formulas of a plan with their ingredients: whoever receives them checks them as they check medicines. */
export const medications = (plan: PlanOf): Medication[] =>
  plan.content.adjuncts.herbs.map((formula) => ({
    resourceType: 'Medication',
    id: medicationId(plan, formula.id),
    code: inWords(formula.name),
    form: inWords(spoken(formula.form)),
    ingredient: formula.ingredients.map(({ name, grams }) => ({
      // Grams of what is not said (a day's decoction, the whole supply), so they are no strength that could be reckoned with.
      itemCodeableConcept: inWords(joined([name, grams === null ? null : `${grams} g`])),
    })),
  }));

/** How each formula is to be taken, and for how long. */
export const medicationRequests = (plan: PlanOf): MedicationRequest[] =>
  plan.content.adjuncts.herbs.map((formula) => ({
    resourceType: 'MedicationRequest',
    id: idFrom('MedicationRequest', plan.id, formula.id),
    status: plan.archivedAt === null ? 'active' : 'unknown',
    intent: 'plan',
    medicationReference: refer(medicationId(plan, formula.id), formula.name),
    subject: refer(plan.patientId),
    authoredOn: plan.createdAt,
    basedOn: [refer(plan.id)],
    dosageInstruction: [{ text: formula.dose }],
    dispenseRequest:
      formula.days === null
        ? undefined
        : {
            expectedSupplyDuration: { value: formula.days, unit: 'days', system: SYSTEMS.units, code: 'd' },
          },
  }));
