import type { CodeableConcept, Observation } from 'fhir/r4';
import type { RedFlag } from '../../model/assessment.ts';
import type { ExportedPractitioner } from '../document.ts';
import { headed, joined, redFlagWords, spoken } from '../words.ts';
import { measureCode, score } from './goals.ts';
import { coded, idFrom, inWords, refer, SYSTEMS } from './parts.ts';
import { hasProcedure, type PlanOf, referTo, type SessionOf } from './records.ts';

const survey = [coded(SYSTEMS.observationCategory, 'survey', undefined, 'Survey')];
const exam = [coded(SYSTEMS.observationCategory, 'exam', undefined, 'Exam')];

/** What was measured for the targets of a plan, with what each target was called then. */
export const measured = (plan: PlanOf, practitioners: readonly ExportedPractitioner[]): Observation[] => {
  const given = new Set(plan.sessions.filter(hasProcedure).map(({ id }) => id));
  return plan.measurements.map((measurement) => ({
    resourceType: 'Observation',
    id: measurement.id,
    basedOn: [refer(plan.id)],
    partOf:
      measurement.sessionId !== null && given.has(measurement.sessionId)
        ? [refer(measurement.sessionId)]
        : [],
    status: 'final',
    category: survey,
    code: measureCode(measurement),
    subject: refer(plan.patientId),
    effectiveDateTime: measurement.on,
    issued: measurement.at,
    performer: [referTo(measurement.by, practitioners)],
    valueQuantity: score(measurement.value),
    component: measurement.items
      .filter(({ label }) => label !== '')
      .map((item) => ({ code: inWords(item.label), valueQuantity: score(item.score) })),
  }));
};

/** What was asked and seen before the plan: red flags with their answers, tongue, pulse, the eight principles. */
export function assessed(plan: PlanOf): Observation[] {
  const { redFlags, redFlagAction, tongue, pulse, principles } = plan.content.assessment;
  const found = (what: string, code: CodeableConcept, value: Partial<Observation>): Observation => ({
    resourceType: 'Observation',
    id: idFrom('Observation', plan.id, what),
    basedOn: [refer(plan.id)],
    status: 'final',
    category: exam,
    code,
    subject: refer(plan.patientId),
    issued: plan.updatedAt,
    ...value,
  });
  const told = (what: string, name: string, text: string) =>
    text.trim() === '' ? [] : [found(what, inWords(name), { valueString: text })];
  return [
    ...Object.entries(redFlags).map(([flag, answer]) =>
      found(flag, inWords(`Red flag: ${redFlagWords(flag as RedFlag)}`), { valueBoolean: answer === 'yes' }),
    ),
    ...told('redFlagAction', 'What was done about red flags', redFlagAction),
    ...told('tongue', 'Tongue', tongue),
    ...told('pulse', 'Pulse', pulse),
    ...told(
      'principles',
      'Eight principles',
      joined([principles.depth, principles.temperature, principles.strength, principles.nature]),
    ),
  ];
}

/** Pain before and after a session, tongue and pulse of the day; preliminary until the session is signed. */
export function observedIn(session: SessionOf): Observation[] {
  if (!hasProcedure(session)) return [];
  const { notes } = session;
  const found = (what: string, code: CodeableConcept, at: string | null, value: Partial<Observation>) => ({
    resourceType: 'Observation' as const,
    id: idFrom('Observation', session.id, what),
    basedOn: [refer(session.planId)],
    partOf: [refer(session.id)],
    status: session.signature === null ? ('preliminary' as const) : ('final' as const),
    code,
    subject: refer(session.patientId),
    effectiveDateTime: at ?? session.day,
    ...value,
  });
  const pain = (what: 'painBefore' | 'painAfter', at: string | null) => {
    const value = notes[what];
    const code = measureCode({ measure: 'painScale', label: headed(spoken(what)) });
    return value === null ? [] : [found(what, code, at, { category: survey, valueQuantity: score(value) })];
  };
  const seen = (what: 'tongue' | 'pulse') =>
    notes[what].trim() === ''
      ? []
      : [found(what, inWords(headed(what)), session.begunAt, { category: exam, valueString: notes[what] })];
  return [
    ...pain('painBefore', session.begunAt),
    ...pain('painAfter', session.completedAt),
    ...seen('tongue'),
    ...seen('pulse'),
  ];
}
