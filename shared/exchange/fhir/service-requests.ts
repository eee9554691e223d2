import type { ServiceRequest, Timing } from 'fhir/r4';
import { placesOf } from '../../clinical/places.ts';
import { roundsOf } from '../../clinical/rounds/rounds.ts';
import { type Application, MODALITIES, type Modality } from '../../model/application.ts';
import type { Course } from '../../model/course.ts';
import { positionWords } from '../words.ts';
import { idFrom, inWords, refer } from './parts.ts';
import { bodySite } from './places.ts';
import type { PlanOf, SessionOf } from './records.ts';
import { details, leadDetails, treatment } from './treatments.ts';

/** What is asked for at each entry of a plan's prescription, in the order of treatment, then what its leads carry. */
export function serviceRequests(plan: PlanOf): ServiceRequest[] {
  const { applications, leads } = plan.content;
  const ordered = roundsOf(applications).flatMap(({ position, applications: held }) =>
    held.map((application) => ({ application, position })),
  );
  return [
    ...ordered.flatMap(({ application, position }, index) =>
      MODALITIES.filter((modality) => application[modality] !== null).map((modality) =>
        ofEntry(plan, application, modality, [
          `entry ${index + 1} of ${ordered.length}`,
          `patient ${positionWords(position)}`,
        ]),
      ),
    ),
    ...leads.map((lead) => ({
      ...request(plan, lead.id),
      code: treatment('lead'),
      orderDetail: leadDetails(lead, applications).map(inWords),
      occurrenceTiming: timing(plan.content.course),
    })),
  ];
}

function ofEntry(
  plan: PlanOf,
  application: Application,
  modality: Modality,
  order: readonly string[],
): ServiceRequest {
  const { variant, group, note } = application;
  return {
    ...request(plan, `${application.id} ${modality}`),
    code: treatment(modality),
    orderDetail: [...details(application, modality), ...order].map(inWords),
    quantityQuantity: modality === 'needling' ? { value: placesOf(application), unit: 'needles' } : undefined,
    // A treatment of every other session has no rhythm that a timing could tell.
    occurrenceTiming: variant === null ? timing(plan.content.course) : undefined,
    bodySite: [bodySite(plan.patientId, application)],
    note: [
      { text: variant === null ? '' : `Only in sessions ${variant}, which alternate with the others` },
      { text: group === '' ? '' : `Group: ${group}` },
      { text: note },
    ],
  };
}

const request = (plan: PlanOf, what: string): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: idFrom('ServiceRequest', plan.id, what),
  basedOn: [refer(plan.id)],
  status: plan.archivedAt === null ? 'active' : 'unknown',
  intent: 'plan',
  subject: refer(plan.patientId),
  authoredOn: plan.createdAt,
});

const PERIODS: Record<Course['period'], { readonly period: number; readonly periodUnit: 'wk' | 'mo' }> = {
  week: { period: 1, periodUnit: 'wk' },
  twoWeeks: { period: 2, periodUnit: 'wk' },
  month: { period: 1, periodUnit: 'mo' },
};

/** How the sessions of a course follow each other; undefined while all of it is open. */
export const timing = ({ sessions, visits, period }: Course): Timing | undefined =>
  sessions === null && visits === null
    ? undefined
    : {
        repeat: {
          count: sessions ?? undefined,
          ...(visits === null ? {} : { frequency: visits, ...PERIODS[period] }),
        },
      };

/** A session that has a date and was not given yet. */
export const plannedSession = (session: SessionOf): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: session.id,
  basedOn: [refer(session.planId)],
  status: 'active',
  intent: 'plan',
  code: treatment('session'),
  orderDetail: [
    inWords(session.variant === null ? '' : `Treatment ${session.variant}`),
    inWords(session.appointment?.minutes == null ? '' : `${session.appointment.minutes} min`),
  ],
  subject: refer(session.patientId),
  occurrenceDateTime: plannedAt(session),
});

/** The instant of an appointment, by the clock of the computer that exports; the day alone where no time is set. */
const plannedAt = ({ day, appointment }: SessionOf): string =>
  appointment?.time == null ? day : new Date(`${appointment.on}T${appointment.time}:00`).toISOString();
