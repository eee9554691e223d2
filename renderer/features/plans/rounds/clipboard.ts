import { treatmentAlone } from '../../../../shared/clinical/prescription.ts';
import { applyProtocol } from '../../../../shared/clinical/protocols/apply.ts';
import { readShorthand, type Unplaced } from '../../../../shared/clinical/shorthand/index.ts';
import type { Habits } from '../../../../shared/clinical/starting.ts';
import type { PlanContent, Prescription } from '../../../../shared/model/plan.ts';
import type { Copied } from '../../../app/copied.ts';

const freshId = () => crypto.randomUUID();

/** What is to be laid into a plan. */
export interface Pasted extends Prescription {
  /** Tender places and paths that have yet to be shown on this body. */
  readonly unplaced: readonly Unplaced[];
  /** Whether words about another patient were left behind. */
  readonly leftWords: boolean;
}

/** Copied entries as they come into a plan of this patient: words about one patient never come to another. */
export function copiedFor(patientId: string, { part, ...from }: Copied): Pasted {
  if (from.patientId === patientId) return { ...part, unplaced: [], leftWords: false };
  const alone = treatmentAlone(part);
  const leftWords = JSON.stringify(alone) !== JSON.stringify(part);
  return { ...alone, unplaced: [], leftWords };
}

/** Shorthand from elsewhere; null where the text is none. Tender places of another plan are new ones here. */
export function entriesIn(text: string, habits: Habits): Pasted | null {
  const present = { applications: [], leads: [] };
  const elsewhere = text.replace(/\b(ashi|area)#\d+/gi, '$1');
  const { mistake, ...read } = readShorthand(elsewhere, { present, habits, freshId });
  const isEmpty = read.applications.length + read.unplaced.length === 0;
  return mistake !== null || isEmpty ? null : { ...read, leftWords: false };
}

/** Lays entries into a plan; a place that is there already only gains what it lacks. */
export const pasteEntries = (content: PlanContent, pasted: Prescription): PlanContent => ({
  ...content,
  ...applyProtocol(content, pasted, freshId),
});
