import { UndoRedo } from '../../app/desk/undo-redo.tsx';
import { usePlanTools } from './plan-context.ts';
import { redo, undo, useDesk } from './plan-desk.ts';

/** Takes the latest step of the plan back, or does it again. */
export function PlanUndoRedo() {
  const { planId } = usePlanTools();
  return (
    <UndoRedo history={useDesk(planId)?.history} onUndo={() => undo(planId)} onRedo={() => redo(planId)} />
  );
}
