import { createContext, useContext } from 'react';
import type { Habits } from '../../../shared/clinical/starting.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { PlanContent } from '../../../shared/model/plan.ts';

/** What every part of the plan screen works with. */
export interface PlanWork {
  patient: Patient;
  content: PlanContent;
  habits: Habits;
  /** One step of undo; with a field's name in `typing` a keystroke in that field. */
  edit: (next: (content: PlanContent) => PlanContent, typing?: string) => void;
  /** A field was left. */
  endTyping: () => void;
  /** Says what was done to those who do not see it. */
  announce: (sentence: string) => void;
}

export const PlanWorkContext = createContext<PlanWork | null>(null);

/** The plan that is being worked on. Only below the plan screen. */
export function usePlanWork(): PlanWork {
  const work = useContext(PlanWorkContext);
  if (work === null) throw new Error('There is no plan on the desk here.');
  return work;
}
