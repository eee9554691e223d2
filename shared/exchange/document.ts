import { z } from 'zod';
import { PrintedHandout } from '../model/handout-document.ts';
import { Logo } from '../model/logo.ts';
import { StockedNeedle } from '../model/needles.ts';
import { Measurement, Review } from '../model/outcome.ts';
import { Patient } from '../model/patient.ts';
import { Acknowledgement, Plan, PlanVersion } from '../model/plan.ts';
import { PracticeSettings, Practitioner } from '../model/practice.ts';
import { Protocol } from '../model/protocol.ts';
import { Amendment, Session, SessionEvent } from '../model/session.ts';
import { Id, Instant, line } from '../model/text.ts';

/** What the file says that it is. */
export const EXPORT_FORMAT = 'ashi-export';
/** Moves when a file of the new form could not be read by what reads the old one. */
export const EXPORT_VERSION = 1;

/** Who did something: one of the file's practitioners. */
const by = Id;

export const ExportHead = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  scope: z.enum(['patient', 'everything']),
  madeAt: Instant,
  /** "Ashi 0.1.0". */
  madeBy: line(60),
  /** What the practice is called. */
  practice: line(160),
});
export type ExportHead = z.infer<typeof ExportHead>;

/** An act with who recorded it. */
const ExportedEvent = SessionEvent.extend({ by });

/** A session of the plan that it lies in. `notesRevision` is the revision that its notes were written with. */
export const ExportedSession = Session.omit({
  planId: true,
  patientId: true,
  signedAt: true,
  signedBy: true,
}).extend({
  notesRevision: z.int().min(1),
  /** Who signed, by the name of then. */
  signature: z.strictObject({ at: Instant, by, name: line(160) }).nullable(),
  events: z.array(ExportedEvent).max(5000),
  amendments: z.array(Amendment.extend({ by, name: line(160) })).max(1000),
});
export type ExportedSession = z.infer<typeof ExportedSession>;

const OfPlan = { planId: true, by: true } as const;

/** A plan of the patient whom it lies with, and all that hangs on it. */
export const ExportedPlan = Plan.omit({ patientId: true }).extend({
  acknowledgements: z.array(Acknowledgement.extend({ by })).max(5000),
  /** When the latest stretch of work on it began, and whose it is; null: nobody knows. */
  stretch: z.strictObject({ begunAt: Instant, by }).nullable(),
  /** As it stood after earlier stretches, the first first. */
  versions: z.array(PlanVersion.extend({ begunAt: Instant, by })).max(5000),
  sessions: z.array(ExportedSession).max(1000),
  measurements: z.array(Measurement.omit(OfPlan).extend({ by })).max(10_000),
  reviews: z.array(Review.omit(OfPlan).extend({ by })).max(1000),
  /** Handouts as they were printed. */
  papers: z.array(PrintedHandout.omit(OfPlan).extend({ by })).max(1000),
});
export type ExportedPlan = z.infer<typeof ExportedPlan>;

export const ExportedPatient = Patient.extend({ plans: z.array(ExportedPlan).max(1000) });
export type ExportedPatient = z.infer<typeof ExportedPatient>;

export const ExportedPractitioner = Practitioner.pick({ id: true, name: true, title: true, licence: true });
export type ExportedPractitioner = z.infer<typeof ExportedPractitioner>;

/** Letterhead and habits, the needles that are kept, and the picture of the letterhead. */
export const ExportedPractice = z.strictObject({
  settings: PracticeSettings,
  needles: z.array(StockedNeedle).max(60),
  logo: Logo.nullable(),
});
export type ExportedPractice = z.infer<typeof ExportedPractice>;

/** The whole file: what `docs/export/README.md` tells outsiders, version 1. */
export const ExportDocument = z.strictObject({
  head: ExportHead,
  /** Whoever the records below name. */
  practitioners: z.array(ExportedPractitioner).max(1000),
  /** Null in the export of one patient. */
  practice: ExportedPractice.nullable(),
  protocols: z.array(Protocol).max(10_000),
  patients: z.array(ExportedPatient).max(20_000),
});
export type ExportDocument = z.infer<typeof ExportDocument>;
