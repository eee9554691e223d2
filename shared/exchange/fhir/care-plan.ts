import type { CarePlan, CarePlanActivity } from 'fhir/r4';
import { factsAt } from '../../clinical/places.ts';
import type { Course } from '../../model/course.ts';
import { PLAN_NOTES } from '../../model/plan.ts';
import { joined, placeName, sideWords, spoken } from '../words.ts';
import { conditions } from './conditions.ts';
import { goals } from './goals.ts';
import { medicationRequests } from './herbs.ts';
import { inWords, refer } from './parts.ts';
import type { PlanOf } from './records.ts';
import { serviceRequests } from './service-requests.ts';

/** A plan, with what it rests on, what it aims at and all that is to be done. */
export function carePlan(plan: PlanOf): CarePlan {
  const requests = [...serviceRequests(plan), ...medicationRequests(plan)];
  return {
    resourceType: 'CarePlan',
    id: plan.id,
    // Put away says nothing of whether it was carried out.
    status: plan.archivedAt === null ? 'active' : 'unknown',
    intent: 'plan',
    title: plan.content.title,
    description: courseWords(plan.content.course),
    subject: refer(plan.patientId),
    created: plan.createdAt,
    addresses: conditions(plan).map(({ id }) => refer(id!)),
    goal: goals(plan).map(({ id }) => refer(id!)),
    activity: [...requests.map(({ id }) => ({ reference: refer(id!) })), ...besides(plan)],
  };
}

const PERIODS: Record<Course['period'], string> = {
  week: 'a week',
  twoWeeks: 'every two weeks',
  month: 'a month',
};

/** The course in a sentence; empty while it is open. */
const courseWords = ({ sessions, visits, period, reviewEvery }: Course): string =>
  joined([
    sessions === null ? null : `${sessions} sessions`,
    visits === null ? null : `${visits} ${PERIODS[period]}`,
    reviewEvery === null ? null : `looked over after every ${reviewEvery} sessions`,
  ]);

/** What stands beside the treatment of the body: diet, exercises, points pressed at home, and notes. */
function besides(plan: PlanOf): CarePlanActivity[] {
  const { adjuncts, notes } = plan.content;
  const activity = (what: string, description: string, scheduled = ''): CarePlanActivity => ({
    detail: {
      code: inWords(what),
      status: plan.archivedAt === null ? 'in-progress' : 'unknown',
      scheduledString: scheduled,
      description,
    },
  });
  return [
    ...adjuncts.diet.map(({ text }) => activity('Diet', text)),
    ...adjuncts.exercises.map(({ name, dose }) => activity('Exercise', name, dose)),
    ...adjuncts.homePoints.map(({ code, side, minutes, timesADay }) => {
      const place = { kind: 'point', code, level: null } as const;
      return activity(
        'Self-acupressure',
        joined([placeName(place), sideWords(side), factsAt(place)?.lay]),
        joined([
          minutes === null ? null : `${minutes} min`,
          timesADay === null ? null : `${timesADay} times a day`,
        ]),
      );
    }),
    ...PLAN_NOTES.filter((part) => notes[part].trim() !== '').map((part) =>
      activity(`Notes: ${spoken(part)}`, notes[part]),
    ),
  ];
}
