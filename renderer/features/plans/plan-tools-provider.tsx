import type { ReactNode } from 'react';
import { EditingContext } from '../../app/desk/editing.ts';
import { type PlanTools, PlanToolsContext } from './plan-context.ts';

/** Gives the tools of a plan to the parts of its screen, and what fields need of them to every field. */
export function PlanToolsProvider({ tools, children }: { tools: PlanTools; children: ReactNode }) {
  return (
    <PlanToolsContext value={tools}>
      <EditingContext value={tools}>{children}</EditingContext>
    </PlanToolsContext>
  );
}
