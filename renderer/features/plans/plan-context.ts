import { createContext, useContext, useMemo } from 'react';
import type { Habits } from '../../../shared/clinical/starting.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { PlanContent } from '../../../shared/model/plan.ts';
import { edit, endTyping, useContentOf } from './plan-desk.ts';

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

/** What stays while the plan changes. The content comes from the desk to those who ask, past everything between. */
export type PlanTools = Omit<PlanWork, 'content'> & { readonly planId: string };

export const PlanToolsContext = createContext<PlanTools | null>(null);

/** The plan that is being worked on. Only below the plan screen. */
export function usePlanWork(): PlanWork {
  const tools = usePlanTools();
  return { ...tools, content: useContentOf(tools.planId) };
}

/** The same for a part that need not be drawn anew with every change of the plan. */
export function usePlanTools(): PlanTools {
  const tools = useContext(PlanToolsContext);
  if (tools === null) throw new Error('There is no plan on the desk here.');
  return tools;
}

/** The tools of a screen that a plan on the desk is worked on in. */
export function useToolsFor({
  planId,
  patient,
  habits,
  announce,
}: Pick<PlanTools, 'planId' | 'patient' | 'habits' | 'announce'>): PlanTools {
  return useMemo(
    () => ({
      planId,
      patient,
      habits,
      edit: (next, typing) => edit(planId, next, typing),
      endTyping: () => endTyping(planId),
      announce,
    }),
    [planId, patient, habits, announce],
  );
}
