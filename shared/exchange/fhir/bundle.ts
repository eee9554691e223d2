import type { Bundle, FhirResource } from 'fhir/r4';
import type { ExportedPatient, ExportedPractitioner } from '../document.ts';
import { carePlan } from './care-plan.ts';
import { conditions } from './conditions.ts';
import { goals } from './goals.ts';
import { medicationRequests, medications } from './herbs.ts';
import { assessed, measured, observedIn } from './observations.ts';
import { idFrom, tidy, urnOf } from './parts.ts';
import {
  allergies,
  flags,
  organization,
  type Practice,
  patient,
  patientNotes,
  practitioner,
} from './people.ts';
import { bodyStructures } from './places.ts';
import { entriesGiven, procedures } from './procedures.ts';
import type { PlanOf } from './records.ts';
import { adverseEvents, reviews } from './reviews.ts';
import { plannedSession, serviceRequests } from './service-requests.ts';

/** Who gives the record out, whom it names, and when it is given: an instant. */
export interface Sender {
  readonly practice: Practice;
  readonly practitioners: readonly ExportedPractitioner[];
  readonly at: string;
}

/**
 * One patient as a FHIR R4 bundle of type collection. Every reference is to a resource of the bundle. docs/export/fhir.md
 * says where each part of the record goes, and what has no place in it.
 */
export function fhirBundle(record: ExportedPatient, { practice, practitioners, at }: Sender): Bundle {
  const plans = record.plans.map((plan): PlanOf => ({ ...plan, patientId: record.id }));
  const sites = plans.flatMap(({ content, sessions }) => [
    ...content.applications,
    ...sessions.flatMap(entriesGiven),
  ]);
  const resources: FhirResource[] = [
    organization(practice),
    ...practitioners.map(practitioner),
    patient(record, practice),
    ...flags(record),
    ...allergies(record),
    ...patientNotes(record),
    ...bodyStructures(record.id, sites),
    ...plans.flatMap((plan) => ofPlan(plan, practitioners)),
  ];
  return {
    resourceType: 'Bundle',
    id: idFrom('Bundle', record.id, at),
    type: 'collection',
    timestamp: at,
    entry: resources.map((resource) => ({ fullUrl: urnOf(resource.id!), resource: tidy(resource) })),
  };
}

function ofPlan(plan: PlanOf, practitioners: readonly ExportedPractitioner[]): FhirResource[] {
  const sessions = plan.sessions.map((session) => ({
    ...session,
    planId: plan.id,
    patientId: plan.patientId,
  }));
  return [
    ...conditions(plan),
    ...assessed(plan),
    ...goals(plan),
    ...medications(plan),
    ...medicationRequests(plan),
    ...serviceRequests(plan),
    carePlan(plan),
    ...sessions.flatMap((session) => [
      ...(session.state === 'planned' ? [plannedSession(session)] : []),
      ...procedures(session, practitioners),
      ...observedIn(session),
      ...adverseEvents(session),
    ]),
    ...measured(plan, practitioners),
    ...reviews(plan, practitioners),
  ];
}
