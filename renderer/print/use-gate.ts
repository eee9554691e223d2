import { useState } from 'react';
import { useSafety } from '../features/plans/safety/use-safety.ts';
import type { PlanRecord } from './plan-paper.tsx';
import type { WaysOut } from './use-ways-out.ts';

/** The ways out of a plan's paper, which with open notices lead to the gate first; the gate lets everything pass. */
export function useGate({ plan, patient }: PlanRecord, ways: WaysOut) {
  const safety = useSafety(patient, plan.content, plan.acknowledgements);
  const [asked, setAsked] = useState(0);
  const ask = () => setAsked((times) => times + 1);
  const { open } = safety;
  return {
    safety,
    ways: open.length === 0 ? ways : { ...ways, print: ask, savePdf: ways.savePdf && ask },
    gate: {
      planId: plan.id,
      applications: plan.content.applications,
      open,
      asked,
      onPrint: ways.print,
      onSavePdf: ways.savePdf,
    },
  };
}
