import { z } from 'zod';
import {
  Application,
  Minutes,
  MODALITIES,
  Needling,
  PatientPosition,
  Pole,
  VARIANTS,
} from './application.ts';
import { Stroke } from './place.ts';
import { Prescription } from './plan.ts';
import { Id, Instant, line, notes, requiredLine } from './text.ts';

/**
 * How far a session has come: it has a date, is being given, is over, is frozen by a signature; or the patient did not
 * come.
 */
export const SESSION_STATES = ['planned', 'running', 'completed', 'signed', 'missed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** When a session is meant to be, by the clock on the practice's wall. */
export const Appointment = z.strictObject({
  on: z.iso.date('Please enter a date.'),
  /** "09:30"; null: some time that day. */
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Please enter the time as hours and minutes.')
    .nullable(),
  /** How long it is to take. */
  minutes: z
    .int('Please enter whole minutes.')
    .min(1, 'At least one minute.')
    .max(720, 'At most twelve hours.')
    .nullable(),
});
export type Appointment = z.infer<typeof Appointment>;

/** Something of a session that has a time of its own: one modality at an entry, or a stimulator's lead. */
export const Task = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('entry'), applicationId: Id, modality: z.enum(MODALITIES) }),
  z.strictObject({ of: z.literal('lead'), leadId: Id }),
]);
export type Task = z.infer<typeof Task>;

export const FELT_RESPONSES = ['deQi', 'twitch', 'none', 'adverse'] as const;
export type FeltResponse = (typeof FELT_RESPONSES)[number];

const sides = z
  .array(Pole.shape.side)
  .min(1, 'Please say on which side.')
  .max(2)
  .refine((all) => new Set(all).size === all.length, 'A side is named twice.');

/** What was done during a session. Each tap is one act. */
export const Act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('needlesIn'), applicationId: Id, sides }),
  z.strictObject({ kind: z.literal('needlesOut'), applicationId: Id, sides }),
  /** A cup, moxa, hands, a lamp or a lead. Needles have acts of their own. */
  z.strictObject({ kind: z.literal('begun'), task: Task }),
  z.strictObject({ kind: z.literal('ended'), task: Task }),
  z.strictObject({ kind: z.literal('skipped'), task: Task, reason: line(200) }),
  z.strictObject({ kind: z.literal('extended'), task: Task, minutes: Minutes }),
  /** Another depth, angle, needle or stimulation than planned. */
  z.strictObject({ kind: z.literal('adjusted'), applicationId: Id, needling: Needling }),
  /** An entry that the plan does not hold. */
  z.strictObject({ kind: z.literal('added'), application: Application }),
  z.strictObject({
    kind: z.literal('response'),
    applicationId: Id,
    sides,
    response: z.enum(FELT_RESPONSES),
    note: line(200),
  }),
  z.strictObject({
    kind: z.literal('noted'),
    applicationId: Id.nullable(),
    text: requiredLine('Please enter a note.', 500),
  }),
  /** The patient has turned for the next round. */
  z.strictObject({ kind: z.literal('turned'), position: PatientPosition }),
  z.strictObject({ kind: z.literal('paused') }),
  z.strictObject({ kind: z.literal('resumed') }),
  /** Nothing more is placed; what is in the body is taken out. */
  z.strictObject({ kind: z.literal('stopped'), reason: line(200) }),
  /** Takes back the last act that stands. */
  z.strictObject({ kind: z.literal('undone'), eventId: Id }),
]);
export type Act = z.infer<typeof Act>;

/** An act with its time. The window names it, so that asking twice records it once. */
export const SessionEvent = z.strictObject({ id: Id, at: Instant, act: Act });
export type SessionEvent = z.infer<typeof SessionEvent>;

export const ADVERSE_KINDS = [
  'bleeding',
  'bruise',
  'pain',
  'fainting',
  'nausea',
  'drowsiness',
  'aggravation',
  'burn',
  'blister',
  'skinReaction',
  'stuckNeedle',
  'forgottenNeedle',
  'breathlessness',
  'other',
] as const;
export const SEVERITIES = ['mild', 'moderate', 'severe'] as const;

/** Something that should not have happened: what, where, how bad, and what was done about it. */
export const AdverseEvent = z.strictObject({
  id: Id,
  /** The entry at whose needles it was felt; null: told of otherwise. */
  applicationId: Id.nullable(),
  kind: z.enum(ADVERSE_KINDS),
  where: line(200),
  severity: z.enum(SEVERITIES),
  action: line(500),
  note: line(500),
});
export type AdverseEvent = z.infer<typeof AdverseEvent>;

/** 0: no pain; 10: the worst imaginable. */
const painScore = z
  .int('Please enter a whole number.')
  .min(0, 'At least 0.')
  .max(10, 'At most 10.')
  .nullable();

export const CONSENTS = ['spoken', 'written', 'refused'] as const;

/** What the practitioner writes about a session. */
export const SessionNotes = z.strictObject({
  /** Null: not asked yet. */
  consent: z.strictObject({ given: z.enum(CONSENTS).nullable(), note: line(300) }),
  painBefore: painScore,
  painAfter: painScore,
  /** Where it hurts today, as painted on the body. */
  painArea: z.array(Stroke).max(60, 'A body drawing holds at most 60 strokes.'),
  subjective: notes(),
  objective: notes(),
  assessment: notes(),
  plan: notes(),
  tongue: line(300),
  pulse: line(300),
  adverse: z.array(AdverseEvent).max(20, 'A session holds at most 20 adverse events.'),
});
export type SessionNotes = z.infer<typeof SessionNotes>;

export const EMPTY_SESSION_NOTES: SessionNotes = {
  consent: { given: null, note: '' },
  painBefore: null,
  painAfter: null,
  painArea: [],
  subjective: '',
  objective: '',
  assessment: '',
  plan: '',
  tongue: '',
  pulse: '',
  adverse: [],
};

/** The parts of a session's notes in free words; each has quick phrases of the practice. */
export const NOTE_PARTS = ['subjective', 'objective', 'assessment', 'plan', 'tongue', 'pulse'] as const;
export const NotePart = z.enum(NOTE_PARTS);
export type NotePart = z.infer<typeof NotePart>;

/** What an amendment of a signed session speaks of. */
export const AMENDED_PARTS = ['treatment', 'pain', 'consent', 'adverse', 'outcomes', ...NOTE_PARTS] as const;

/** Written beside a signed session, which stays as it was. */
export const Amendment = z.strictObject({
  id: Id,
  at: Instant,
  by: z.string(),
  part: z.enum(AMENDED_PARTS),
  text: notes().refine((text) => text.trim() !== '', 'Please write what is to be amended.'),
});
export type Amendment = z.infer<typeof Amendment>;

/** A session of a plan. `revision` counts its saved changes, acts included. */
export const Session = z.strictObject({
  id: Id,
  planId: Id,
  patientId: Id,
  revision: z.int().min(1),
  state: z.enum(SESSION_STATES),
  /** Which session of the plan it is, from 1, once it has begun. */
  ordinal: z.int().min(1).nullable(),
  /** The day that it is planned for, then the day on which it was given. */
  day: z.iso.date(),
  appointment: Appointment.nullable(),
  variant: z.enum(VARIANTS).nullable(),
  begunAt: Instant.nullable(),
  completedAt: Instant.nullable(),
  signedAt: Instant.nullable(),
  signedBy: z.string().nullable(),
  /** Why it was completed although needles in and needles out differ; empty where they agree. */
  difference: line(300),
  /** What was to be done when it began, in the order of treatment; null before. */
  prescription: Prescription.nullable(),
  notes: SessionNotes,
  events: z.array(SessionEvent),
  amendments: z.array(Amendment),
});
export type Session = z.infer<typeof Session>;

/** A session in a list. */
export const SessionSummary = Session.pick({
  id: true,
  planId: true,
  patientId: true,
  revision: true,
  state: true,
  ordinal: true,
  day: true,
  appointment: true,
  variant: true,
  begunAt: true,
  completedAt: true,
  signedAt: true,
}).extend({
  painBefore: SessionNotes.shape.painBefore,
  painAfter: SessionNotes.shape.painAfter,
  adverseEvents: z.int(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

/** A session with whom and what it is for: in lists over several patients. */
export const SessionOfPatient = SessionSummary.extend({
  patient: z.string(),
  recordNumber: z.string(),
  planTitle: z.string(),
  /** Which session of the plan it is or, planned, is going to be; null for one that was missed. */
  number: z.int().min(1).nullable(),
  /** How many sessions the plan's course has; null while it is open. */
  courseSessions: z.int().nullable(),
});
export type SessionOfPatient = z.infer<typeof SessionOfPatient>;

/** Sentences that a practitioner writes again and again, by the part of the notes. */
export const QuickPhrases = z.partialRecord(
  NotePart,
  z.array(requiredLine('Please enter the phrase.', 300)).max(40, 'At most 40 phrases for each part.'),
);
export type QuickPhrases = z.infer<typeof QuickPhrases>;
