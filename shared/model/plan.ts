import { z } from 'zod';
import { Adjuncts } from './adjuncts.ts';
import { Application, Lead } from './application.ts';
import { Assessment } from './assessment.ts';
import { Course, Target } from './course.ts';
import { HANDOUT_AS_USUAL, HandoutDraft } from './handout.ts';
import { Id, Instant, line, notes, requiredLine } from './text.ts';

export const PlanNotes = z.strictObject({
  cupping: notes(),
  moxibustion: notes(),
  massage: notes(),
  herbs: notes(),
  diet: notes(),
  homeCare: notes(),
});
export type PlanNotes = z.infer<typeof PlanNotes>;
export const PLAN_NOTES = ['cupping', 'moxibustion', 'massage', 'herbs', 'diet', 'homeCare'] as const;

/** What is done to the body: the entries in the order of treatment, and the leads between their needles. */
export const Prescription = z.strictObject({
  applications: z.array(Application).max(200, 'A plan holds at most 200 entries.'),
  leads: z.array(Lead).max(20, 'A plan holds at most 20 leads.'),
});
export type Prescription = z.infer<typeof Prescription>;

/** What a practitioner can change of a plan; one value of it is one step of undo. */
export const PlanContent = z.strictObject({
  title: requiredLine('Please enter a title for the plan.'),
  complaint: line(1000),
  pattern: line(300),
  goals: notes(),
  assessment: Assessment,
  course: Course,
  targets: z.array(Target).max(12, 'A plan holds at most 12 targets.'),
  adjuncts: Adjuncts,
  notes: PlanNotes,
  handout: HandoutDraft,
  ...Prescription.shape,
});
export type PlanContent = z.infer<typeof PlanContent>;

/** A plan in which nothing is written yet but its title. */
export const emptyPlan = (title: string): PlanContent => ({
  title,
  complaint: '',
  pattern: '',
  goals: '',
  assessment: {
    region: null,
    onset: null,
    painArea: [],
    redFlags: {},
    redFlagAction: '',
    tongue: '',
    pulse: '',
    principles: { depth: null, temperature: null, strength: null, nature: null },
    patternId: null,
    tm1: '',
    diagnosis: '',
  },
  course: { sessions: null, visits: null, period: 'week', reviewEvery: null },
  targets: [],
  adjuncts: { herbs: [], diet: [], exercises: [], homePoints: [] },
  notes: { cupping: '', moxibustion: '', massage: '', herbs: '', diet: '', homeCare: '' },
  handout: HANDOUT_AS_USUAL,
  applications: [],
  leads: [],
});

/**
 * That the practitioner has seen a safety notice. It holds for the notice's `fingerprint`: the rule with everything it
 * fired on; when the plan or the patient's flags change that, the notice is open again.
 */
export const Acknowledgement = z.strictObject({
  fingerprint: line(400).min(1),
  by: z.string(),
  at: Instant,
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** `revision` counts saved changes; a change names the revision that it was made on. */
export const Plan = z.strictObject({
  id: Id,
  patientId: Id,
  revision: z.int().min(1),
  content: PlanContent,
  acknowledgements: z.array(Acknowledgement),
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
});
export type Plan = z.infer<typeof Plan>;

export const PlanSummary = z.strictObject({
  id: Id,
  patientId: Id,
  title: z.string(),
  complaint: z.string(),
  pattern: z.string(),
  /** What the prescription names, in order: "BL23", "EX-B2 L2"; null for a tender place or a path. */
  places: z.array(z.string().nullable()),
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** A plan as it stood after a stretch of work by one practitioner. */
export const PlanVersion = z.strictObject({
  revision: z.int().min(1),
  at: Instant,
  by: z.string(),
  content: PlanContent,
});
export type PlanVersion = z.infer<typeof PlanVersion>;
