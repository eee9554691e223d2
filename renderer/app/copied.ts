import { create } from 'zustand';
import { treatmentAlone } from '../../shared/clinical/prescription.ts';
import { partOf } from '../../shared/clinical/protocols/apply.ts';
import { printShorthand } from '../../shared/clinical/shorthand/index.ts';
import type { Habits } from '../../shared/clinical/starting.ts';
import type { Plan, Prescription } from '../../shared/model/plan.ts';

/** Entries that were copied out of a plan. */
export interface Copied {
  readonly planId: string;
  readonly patientId: string;
  readonly part: Prescription;
  /** The same as shorthand, as it lies on the computer's clipboard: the treatment, without words about the patient. */
  readonly text: string;
}

/** What was copied last, in this window's memory alone and until the lock. */
export const useCopied = create<{ readonly copied: Copied | null }>(() => ({ copied: null }));

export const forgetCopied = (): void => useCopied.setState({ copied: null });

/** Keeps entries of a plan with the leads between them, and gives their shorthand for the computer's clipboard. */
export function keepCopied(
  { id, patientId }: Pick<Plan, 'id' | 'patientId'>,
  prescription: Prescription,
  ids: ReadonlySet<string>,
  habits: Habits,
): string {
  const part = partOf(prescription, (one) => ids.has(one.id));
  const text = printShorthand(treatmentAlone(part), habits);
  useCopied.setState({ copied: { planId: id, patientId, part, text } });
  return text;
}
