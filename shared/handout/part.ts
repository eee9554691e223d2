import type { Application } from '../model/application.ts';
import { HANDOUT_LENGTHS, type HandoutLength } from '../model/handout.ts';
import type { HandoutBlock } from '../model/handout-document.ts';
import type { Patient, PatientFlag } from '../model/patient.ts';
import type { PlanContent } from '../model/plan.ts';
import type { PracticeSettings } from '../model/practice.ts';
import type { Appointment } from '../model/session.ts';
import type { PaperWords } from './words.ts';

/** What a part of a handout is written from. */
export interface Told {
  readonly content: PlanContent;
  /** The entries of the plan in the order of treatment, in which the figure numbers them. */
  readonly applications: readonly Application[];
  readonly patient: Patient;
  readonly practice: PracticeSettings;
  /** Day of issue, YYYY-MM-DD. */
  readonly date: string;
  /** The plan's next dates. */
  readonly appointments: readonly Appointment[];
  readonly length: HandoutLength;
  readonly words: PaperWords;
}

/** A part of a handout before it has its place. One that holds its heading alone has nothing to say. */
export type Part = Pick<HandoutBlock, 'heading'> &
  Partial<Pick<HandoutBlock, 'paragraphs' | 'items' | 'rounds' | 'foot'>>;
export type Compose = (told: Told) => Part;

/** A message that belongs to a length and to all above it; empty in shorter papers. */
export const from = ({ length, words }: Told, least: HandoutLength, key: string): string =>
  HANDOUT_LENGTHS.indexOf(length) >= HANDOUT_LENGTHS.indexOf(least) ? words.say(key) : '';

export const isFlagged = ({ patient }: Told, ...flags: readonly PatientFlag[]): boolean =>
  flags.some((flag) => patient.flags.includes(flag));
