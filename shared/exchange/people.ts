import type { ExportedPatient, ExportedPlan, ExportedSession } from './document.ts';

/** The identifiers of all practitioners whom a patient's records name. */
export const peopleNamed = (patient: ExportedPatient): ReadonlySet<string> =>
  new Set(patient.plans.flatMap(ofPlan));

const ofPlan = (plan: ExportedPlan): string[] => [
  ...[...plan.acknowledgements, ...plan.versions, ...plan.measurements, ...plan.reviews, ...plan.papers].map(
    ({ by }) => by,
  ),
  ...(plan.stretch === null ? [] : [plan.stretch.by]),
  ...plan.sessions.flatMap(ofSession),
];

const ofSession = ({ signature, events, amendments }: ExportedSession): string[] => [
  ...(signature === null ? [] : [signature.by]),
  ...[...events, ...amendments].map(({ by }) => by),
];
