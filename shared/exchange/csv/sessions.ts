import type { Act } from '../../model/session.ts';
import type { ExportedPatient } from '../document.ts';
import { table } from './table.ts';

const sessionsOf = (patient: ExportedPatient) =>
  patient.plans.flatMap(({ id: planId, sessions }) =>
    sessions.map((session) => ({ ...session, planId, patientId: patient.id })),
  );

export const sessions = table('sessions', sessionsOf, {
  session_id: ({ id }) => id,
  plan_id: ({ planId }) => planId,
  patient_id: ({ patientId }) => patientId,
  revision: ({ revision }) => revision,
  state: ({ state }) => state,
  ordinal: ({ ordinal }) => ordinal,
  day: ({ day }) => day,
  planned_on: ({ appointment }) => appointment?.on ?? null,
  planned_time: ({ appointment }) => appointment?.time ?? null,
  planned_min: ({ appointment }) => appointment?.minutes ?? null,
  variant: ({ variant }) => variant,
  begun_at: ({ begunAt }) => begunAt,
  completed_at: ({ completedAt }) => completedAt,
  signed_at: ({ signature }) => signature?.at ?? null,
  signed_by: ({ signature }) => signature?.by ?? null,
  signed_name: ({ signature }) => signature?.name ?? null,
  needle_difference: ({ difference }) => difference,
});

/** What was done, tap by tap. `detail` holds as JSON what has no column. */
export const acts = table(
  'acts',
  (patient: ExportedPatient) =>
    sessionsOf(patient).flatMap(({ id: sessionId, events }) =>
      events.map((event, index) => ({ ...event, sessionId, index, ...columnsOf(event.act) })),
    ),
  {
    act_id: ({ id }) => id,
    session_id: ({ sessionId }) => sessionId,
    position: ({ index }) => index + 1,
    at: ({ at }) => at,
    by: ({ by }) => by,
    kind: ({ act }) => act.kind,
    application_id: ({ applicationId }) => applicationId ?? null,
    modality: ({ modality }) => modality ?? null,
    lead_id: ({ leadId }) => leadId ?? null,
    sides: ({ sides }) => sides?.join('; ') ?? null,
    response: ({ response }) => response ?? null,
    minutes: ({ minutes }) => minutes ?? null,
    patient_position: ({ position }) => position ?? null,
    text: ({ text }) => text ?? null,
    undone_act_id: ({ undone }) => undone ?? null,
    detail: ({ detail }) => (detail === undefined ? null : JSON.stringify(detail)),
  },
);

interface ActColumns {
  readonly applicationId?: string | null;
  readonly modality?: string;
  readonly leadId?: string;
  readonly sides?: readonly string[];
  readonly response?: string;
  readonly minutes?: number;
  readonly position?: string;
  readonly text?: string;
  readonly undone?: string;
  readonly detail?: object;
}

function columnsOf(act: Act): ActColumns {
  switch (act.kind) {
    case 'needlesIn':
    case 'needlesOut':
      return act;
    case 'response':
      return { ...act, text: act.note };
    case 'begun':
    case 'ended':
      return taskOf(act.task);
    case 'skipped':
      return { ...taskOf(act.task), text: act.reason };
    case 'extended':
      return { ...taskOf(act.task), minutes: act.minutes };
    case 'adjusted':
      return { applicationId: act.applicationId, detail: act.needling };
    case 'added':
      return { applicationId: act.application.id, detail: act.application };
    case 'noted':
      return act;
    case 'turned':
      return act;
    case 'stopped':
      return { text: act.reason };
    case 'undone':
      return { undone: act.eventId };
    case 'paused':
    case 'resumed':
      return {};
  }
}

const taskOf = (task: Extract<Act, { kind: 'begun' }>['task']): ActColumns =>
  task.of === 'lead'
    ? { leadId: task.leadId }
    : { applicationId: task.applicationId, modality: task.modality };

/** What was written about each session. */
export const notes = table('notes', sessionsOf, {
  session_id: ({ id }) => id,
  consent: (session) => session.notes.consent.given,
  consent_note: (session) => session.notes.consent.note,
  pain_before: (session) => session.notes.painBefore,
  pain_after: (session) => session.notes.painAfter,
  pain_drawing_strokes: (session) => session.notes.painArea.length,
  subjective: (session) => session.notes.subjective,
  objective: (session) => session.notes.objective,
  assessment: (session) => session.notes.assessment,
  plan: (session) => session.notes.plan,
  tongue: (session) => session.notes.tongue,
  pulse: (session) => session.notes.pulse,
});

export const adverseEvents = table(
  'adverse_events',
  (patient: ExportedPatient) =>
    sessionsOf(patient).flatMap((session) =>
      session.notes.adverse.map((event) => ({ ...event, sessionId: session.id })),
    ),
  {
    adverse_event_id: ({ id }) => id,
    session_id: ({ sessionId }) => sessionId,
    application_id: ({ applicationId }) => applicationId,
    kind: ({ kind }) => kind,
    where: ({ where }) => where,
    severity: ({ severity }) => severity,
    action: ({ action }) => action,
    note: ({ note }) => note,
  },
);

/** What was written beside signed sessions. */
export const amendments = table(
  'amendments',
  (patient: ExportedPatient) =>
    sessionsOf(patient).flatMap((session) =>
      session.amendments.map((amendment) => ({ ...amendment, sessionId: session.id })),
    ),
  {
    amendment_id: ({ id }) => id,
    session_id: ({ sessionId }) => sessionId,
    at: ({ at }) => at,
    by: ({ by }) => by,
    name: ({ name }) => name,
    part: ({ part }) => part,
    text: ({ text }) => text,
  },
);
