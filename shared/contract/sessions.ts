import { z } from 'zod';
import {
  Amendment,
  Appointment,
  Session,
  SessionEvent,
  SessionNotes,
  SessionOfPatient,
  SessionSummary,
} from '../model/session.ts';
import { Id, line } from '../model/text.ts';
import { atWork, command, query } from './verb.ts';

const Day = z.iso.date();
/** A change names the revision that it was made on; when the record has moved on, the answer is the error `conflict`. */
const revision = z.int().min(1);

export const sessionsContract = {
  /** The sessions of a plan by day, the earliest first. */
  'sessions.ofPlan': query(
    z.strictObject({ planId: Id }),
    z.strictObject({ sessions: z.array(SessionSummary) }),
  ),
  /** All sessions of a patient, the latest day first. */
  'sessions.ofPatient': query(
    z.strictObject({ patientId: Id }),
    z.strictObject({ sessions: z.array(SessionOfPatient) }),
  ),
  'sessions.get': query(z.strictObject({ id: Id }), Session),
  /** The session of the same plan that was completed before this one, to write the notes on from. */
  'sessions.before': query(z.strictObject({ id: Id }), z.strictObject({ session: Session.nullable() })),
  /** Sessions that are being given now. */
  'sessions.running': query(z.strictObject({}), z.strictObject({ sessions: z.array(SessionOfPatient) })),
  /** All sessions from one day to another, both included, by day and time. */
  'sessions.between': query(
    z.strictObject({ from: Day, to: Day }),
    z.strictObject({ sessions: z.array(SessionOfPatient) }),
  ),
  /** Sessions that are over and wait for a signature, the earliest first. */
  'sessions.unsigned': query(z.strictObject({}), z.strictObject({ sessions: z.array(SessionOfPatient) })),
  /** Gives sessions of a plan their dates: all of them, or none. */
  'sessions.plan': atWork(
    command(
      z.strictObject({
        planId: Id,
        appointments: z
          .array(Appointment.extend({ variant: Session.shape.variant }))
          .min(1)
          .max(100),
      }),
      z.strictObject({ sessions: z.array(SessionSummary) }),
    ),
  ),
  /** Takes dates from a calendar: known sessions are moved, others added to plans. All of it, or nothing. */
  'sessions.takeDates': atWork(
    command(
      z.strictObject({
        moved: z.array(z.strictObject({ id: Id, appointment: Appointment })).max(1000),
        added: z.array(z.strictObject({ planId: Id, appointment: Appointment })).max(1000),
      }),
      z.strictObject({ moved: z.int(), added: z.int() }),
    ),
  ),
  /** Another date for a session that has not begun. */
  'sessions.move': atWork(
    command(z.strictObject({ id: Id, revision, appointment: Appointment }), SessionSummary),
  ),
  /** Whether the patient did not come. */
  'sessions.miss': atWork(command(z.strictObject({ id: Id, revision, missed: z.boolean() }), SessionSummary)),
  /** Takes a session off the record in which nothing was done, written or measured: planned, missed, or begun by mistake. */
  'sessions.remove': atWork(command(z.strictObject({ id: Id, revision }), z.strictObject({}))),
  /** Begins a planned session, or one that was not planned, with the prescription as the plan holds it now. */
  'sessions.begin': command(
    z.strictObject({ planId: Id, sessionId: Id.nullable(), variant: Session.shape.variant }),
    Session,
  ),
  /** Records an act of a running session. The same event twice is recorded once. */
  'sessions.record': command(z.strictObject({ id: Id, event: SessionEvent }), Session),
  /** Saves the notes of a session that is not signed. Acts recorded since that revision are no conflict, other notes are. */
  'sessions.note': command(z.strictObject({ id: Id, revision, notes: SessionNotes }), Session),
  /** Ends a running session. `difference` is asked for when needles in and out differ. */
  'sessions.complete': command(
    z.strictObject({ id: Id, revision, difference: Session.shape.difference }),
    Session,
  ),
  /** Goes on with a session that was completed too early. */
  'sessions.reopen': command(z.strictObject({ id: Id, revision }), Session),
  /** Freezes a completed session. From then on it takes amendments only. */
  'sessions.sign': command(z.strictObject({ id: Id, revision }), Session),
  /** Writes an amendment beside a signed session. */
  'sessions.amend': command(
    z.strictObject({ id: Id, part: Amendment.shape.part, text: Amendment.shape.text }),
    Session,
  ),
  /** How often points were needled or treated and what was felt; of one patient or, with null, of the whole practice. */
  'sessions.pointUse': query(
    z.strictObject({ patientId: Id.nullable() }),
    z.strictObject({
      points: z.array(
        z.strictObject({
          /** "BL23", "EX-B2 L2". */
          point: line(20),
          /** In so many sessions. */
          sessions: z.int(),
          needles: z.int(),
          deQi: z.int(),
          twitch: z.int(),
          none: z.int(),
          adverse: z.int(),
          /** The last day. */
          last: Day,
        }),
      ),
    }),
  ),
  /** The pain drawings of a patient: of the plans' assessments and of sessions, the earliest first. */
  'sessions.painDrawings': query(
    z.strictObject({ patientId: Id }),
    z.strictObject({
      drawings: z.array(
        z.strictObject({
          /** Null: of the plan's assessment. */
          sessionId: Id.nullable(),
          planId: Id,
          planTitle: z.string(),
          day: Day,
          pain: SessionNotes.shape.painBefore,
          painArea: SessionNotes.shape.painArea,
        }),
      ),
    }),
  ),
};
