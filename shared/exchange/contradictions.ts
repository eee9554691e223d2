import { PracticeError } from '../contract/errors.ts';
import type { Act } from '../model/session.ts';
import type { ExportDocument, ExportedPatient, ExportedPlan, ExportedSession } from './document.ts';
import { peopleNamed } from './people.ts';

/**
 * Refuses a file whose parts contradict each other: an identifier that stands twice, a reference to what the file does not
 * hold, a session whose state does not follow from its dates. A shape alone cannot tell that.
 */
export function refuseContradictions(document: ExportDocument): void {
  const { patients, practitioners, protocols, practice } = document;
  refuseTwice(practitioners.map(({ id }) => id));
  refuseTwice((practice?.needles ?? []).map(({ id }) => id));
  refuseTwice(patients.map(({ recordNumber }) => recordNumber.toUpperCase()));
  if (patients.some(({ recordNumber }) => recordNumber === ''))
    throw contradiction('a patient has no number');
  refuseTwice([...protocols, ...patients].map(({ id }) => id));
  const plans = patients.flatMap((patient) => patient.plans);
  const sessions = plans.flatMap((plan) => plan.sessions);
  refuseTwice(plans.map(({ id }) => id));
  refuseTwice(sessions.map(({ id }) => id));
  refuseTwice(sessions.flatMap(({ events }) => events.map(({ id }) => id)));
  refuseTwice(sessions.flatMap(({ amendments }) => amendments.map(({ id }) => id)));
  refuseTwice(plans.flatMap(({ measurements }) => measurements.map(({ id }) => id)));
  refuseTwice(plans.flatMap(({ reviews }) => reviews.map(({ id }) => id)));
  refuseTwice(plans.flatMap(({ papers }) => papers.map(({ id }) => id)));
  const people = new Set(practitioners.map(({ id }) => id));
  for (const patient of patients) {
    for (const id of peopleNamed(patient))
      if (!people.has(id)) throw contradiction('a practitioner is missing');
    refuseInPatient(patient);
  }
}

function refuseInPatient({ plans }: ExportedPatient): void {
  for (const plan of plans) refuseInPlan(plan);
  const running = plans.flatMap(({ sessions }) => sessions.filter(({ state }) => state === 'running'));
  if (running.length > 1) throw contradiction('two sessions of one patient are running');
}

function refuseInPlan(plan: ExportedPlan): void {
  const { versions, sessions, measurements } = plan;
  refuseTwice(plan.acknowledgements.map(({ fingerprint }) => fingerprint));
  refuseTwice(sessions.flatMap(({ ordinal }) => (ordinal === null ? [] : [String(ordinal)])));
  const revisions = [...versions.map(({ revision }) => revision), plan.revision];
  const isRising = revisions.every((revision, index) => index === 0 || revision > revisions[index - 1]!);
  if (!isRising || (plan.stretch === null && versions.length > 0)) {
    throw contradiction('the versions of a plan do not follow each other');
  }
  for (const session of sessions) refuseInSession(session);
  const known = new Set(sessions.map(({ id }) => id));
  for (const { sessionId, items, value } of measurements) {
    if (sessionId !== null && !known.has(sessionId)) throw contradiction('a session is missing');
    const mean = items.reduce((sum, { score }) => sum + score, 0) / items.length;
    if (Math.abs(mean - value) > 1e-6) throw contradiction('a measurement is not the mean of its parts');
  }
}

function refuseInSession(session: ExportedSession): void {
  const { state, begunAt, completedAt, signature, appointment, prescription, ordinal } = session;
  const isBegun = begunAt !== null;
  const states = [
    ...(signature !== null ? ['signed'] : []),
    ...(completedAt !== null ? ['completed'] : []),
    ...(isBegun ? ['running'] : ['planned', 'missed']),
  ];
  const fits =
    (state === 'missed' ? states.includes('missed') : states[0] === state) &&
    (prescription !== null) === isBegun &&
    (ordinal !== null) === isBegun &&
    (completedAt === null || isBegun) &&
    (signature === null || completedAt !== null) &&
    (isBegun || appointment !== null) &&
    (isBegun || session.day === appointment?.on) &&
    (isBegun || session.events.length === 0) &&
    (signature !== null || session.amendments.length === 0) &&
    session.notesRevision <= session.revision;
  if (!fits) throw contradiction('the dates of a session do not fit its state');
  refuseStrayActs(session);
}

/** An act speaks of an entry or a lead of the session, or takes back an act before it. */
function refuseStrayActs({ prescription, events }: ExportedSession): void {
  if (prescription === null) return;
  const entries = new Set(prescription.applications.map(({ id }) => id));
  const leads = new Set(prescription.leads.map(({ id }) => id));
  const before = new Set<string>();
  for (const { id, act } of events) {
    if (act.kind === 'added') entries.add(act.application.id);
    const entry = entryOf(act);
    const isStray =
      (entry !== null && !entries.has(entry)) ||
      ('task' in act && act.task.of === 'lead' && !leads.has(act.task.leadId)) ||
      (act.kind === 'undone' && !before.has(act.eventId));
    if (isStray) throw contradiction('an act speaks of what its session does not hold');
    before.add(id);
  }
}

function entryOf(act: Act): string | null {
  if ('applicationId' in act) return act.applicationId;
  return 'task' in act && act.task.of === 'entry' ? act.task.applicationId : null;
}

function refuseTwice(ids: readonly string[]): void {
  if (new Set(ids).size < ids.length) throw contradiction('an identifier stands in it twice');
}

const contradiction = (what: string) =>
  new PracticeError('invalid', `This file contradicts itself: ${what}. Nothing of it is taken in.`);
