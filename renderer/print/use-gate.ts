import { useState } from 'react';
import type { Patient } from '../../shared/model/patient.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { useSafety } from '../features/plans/safety/use-safety.ts';
import type { WaysOut } from './use-ways-out.ts';

/** The ways out of a plan's paper, which with open notices lead to the gate first; the gate lets everything pass. */
export function useGate(
  patient: Patient,
  { id, content, acknowledgements }: Pick<Plan, 'id' | 'content' | 'acknowledgements'>,
  ways: WaysOut,
) {
  const safety = useSafety(patient, content, acknowledgements);
  const [asked, setAsked] = useState(0);
  const ask = () => setAsked((times) => times + 1);
  const { open } = safety;
  return {
    safety,
    ways: open.length === 0 ? ways : { ...ways, print: ask, savePdf: ways.savePdf && ask },
    gate: {
      planId: id,
      applications: content.applications,
      open,
      asked,
      onPrint: ways.print,
      onSavePdf: ways.savePdf,
    },
  };
}
