import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Acknowledgement, PlanContent } from '../../../../shared/model/plan.ts';
import { type Safety, useSafety } from './use-safety.ts';

const PlanSafetyContext = createContext<Safety | null>(null);

/** What is to be weighed in the plan that is being worked on. Only below the plan screen. */
export function usePlanSafety(): Safety {
  const safety = useContext(PlanSafetyContext);
  if (safety === null) throw new Error('No plan is weighed here.');
  return safety;
}

/** Weighs the plan for everything below: a moment after a change, so that the hand never waits for it. */
export function PlanSafety({
  patient,
  content,
  acknowledgements,
  children,
}: {
  patient: Patient;
  content: PlanContent;
  acknowledgements: readonly Acknowledgement[];
  children: ReactNode;
}) {
  const safety = useSafety(patient, useDeferredValue(content), acknowledgements);
  return <PlanSafetyContext value={safety}>{children}</PlanSafetyContext>;
}
