import { useEffect } from 'react';
import { type Safety, useSafety } from '../../features/plans/safety/use-safety.ts';
import { PlanPaper, type PlanRecord } from '../plan-paper.tsx';

/** What is read of a plan before its papers are set. */
export interface OpenedPlan {
  readonly record: PlanRecord;
  readonly safety: Safety;
}

/** Opens a plan of the day and weighs it; shows nothing unless that fails. */
export function DayPlan({
  planId,
  onOpened,
}: {
  planId: string;
  onOpened: (planId: string, opened: OpenedPlan) => void;
}) {
  return <PlanPaper planId={planId}>{(record) => <Weighed {...record} onOpened={onOpened} />}</PlanPaper>;
}

function Weighed({
  plan,
  patient,
  settings,
  practitioner,
  onOpened,
}: PlanRecord & { onOpened: (planId: string, opened: OpenedPlan) => void }) {
  const safety = useSafety(patient, plan.content, plan.acknowledgements);
  useEffect(
    () => onOpened(plan.id, { record: { plan, patient, settings, practitioner }, safety }),
    [plan, patient, settings, practitioner, safety, onOpened],
  );
  return null;
}
