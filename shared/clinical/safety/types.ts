import type { PointFacts } from '../../atlas/points/types.ts';
import type { Application, Lead } from '../../model/application.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Patient, PatientFlag } from '../../model/patient.ts';
import type { PlanContent } from '../../model/plan.ts';
import type { SafetySourceId } from './sources.ts';

/**
 * How grave a notice is. `stop` = not as planned: change it, or refer first; `caution` = weigh it and acknowledge it;
 * `note` = worth knowing, asks for nothing. None of them blocks, and none of them missing means that a plan is safe.
 */
export const GRADES = ['stop', 'caution', 'note'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * What the rules know of a patient. `age` in completed years; null: no date of birth. `weeksPregnant` in completed weeks;
 * null: not pregnant, or nobody knows since when.
 */
export interface PatientFacts extends Pick<Patient, 'flags' | 'flagAreas' | 'sex'> {
  readonly age: number | null;
  readonly weeksPregnant: number | null;
}

/** What of a plan the rules look at. */
export type Examined = Pick<PlanContent, 'applications' | 'leads' | 'assessment' | 'adjuncts'>;

/**
 * What the atlas knows of the ground under places that are no points, by entry: the points that lie near a tender place
 * or along a path. An entry that is missing is ground that nobody looked at.
 */
export type Ground = ReadonlyMap<string, readonly PointFacts[]>;

/** An entry with what lies under it. */
export interface Site {
  readonly application: Application;
  /** Names the place in a fingerprint: "BL23", or the entry for a tender place or a path. */
  readonly key: string;
  /** One point where the place is one; else the points near it. Empty where nothing is known. */
  readonly facts: readonly PointFacts[];
  readonly isPoint: boolean;
}

/** A lead with the entries at its ends. */
export interface Wire {
  readonly lead: Lead;
  readonly from: Site;
  readonly to: Site;
}

/** Everything that a rule may look at. */
export interface Situation extends Pick<PatientFacts, 'flagAreas' | 'sex' | 'age' | 'weeksPregnant'> {
  readonly flags: ReadonlySet<PatientFlag>;
  readonly sites: readonly Site[];
  readonly wires: readonly Wire[];
  readonly assessment: Assessment;
  readonly homePoints: readonly string[];
}

/** One thing that a rule found. */
export interface Finding {
  /** The entries that it concerns; none when it concerns the plan as a whole. */
  readonly sites: readonly Site[];
  /** What must stay as it is for an acknowledgement to hold, beside the places: "20 mm perpendicular". */
  readonly fact: string;
  /** A sentence of its own in place of the rule's; findings with the same sentence become one notice. */
  readonly what?: string;
  /** The documents of this finding, before those of the rule. */
  readonly sources?: readonly SafetySourceId[];
}

export interface Rule {
  readonly id: string;
  readonly topic: Topic;
  readonly grade: Grade;
  /** What is the matter, in one sentence. */
  readonly what: string;
  /** Why it matters and what practitioners do about it. */
  readonly why: string;
  readonly sources: readonly SafetySourceId[];
  /** It holds for patients with any of these flags; empty: for every patient. */
  readonly flags: readonly PatientFlag[];
  readonly find: (situation: Situation) => readonly Finding[];
}

export const TOPICS = [
  'assessment',
  'pregnancy',
  'bleeding',
  'electro',
  'anatomy',
  'needle',
  'heat',
  'cups',
  'patient',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a practitioner is told: one notice of a rule with all its places. */
export interface Notice {
  readonly rule: string;
  readonly grade: Grade;
  readonly what: string;
  readonly why: string;
  /** The documents, each once, those that carry furthest first. Never empty. */
  readonly sources: readonly SafetySourceId[];
  /** The entries that it concerns, in the order of the prescription; none when it concerns the whole plan. */
  readonly applicationIds: readonly string[];
  /** The same as long as rule, places, technique and flags are the same. */
  readonly fingerprint: string;
}
