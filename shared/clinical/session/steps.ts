import type { Prescription } from '../../model/plan.ts';
import type { Act, SessionEvent } from '../../model/session.ts';
import { type NextAction, nextAction } from './next.ts';
import { runOf } from './run.ts';

/** The act that records a step; null for the end, which is no act. */
export function actOf(next: NextAction): Act | null {
  switch (next.kind) {
    case 'needlesIn':
    case 'needlesOut':
      return { kind: next.kind, applicationId: next.entry.application.id, sides: [...next.sides] };
    case 'begin':
      return { kind: 'begun', task: next.task.task };
    case 'end':
      return { kind: 'ended', task: next.task.task };
    case 'turn':
      return { kind: 'turned', position: next.position };
    case 'complete':
      return null;
  }
}

/** The entry that a step is about; null where it is about none or several. */
export function entryOf(next: NextAction): string | null {
  if (next.kind === 'needlesIn' || next.kind === 'needlesOut') return next.entry.application.id;
  if (next.kind !== 'begin' && next.kind !== 'end') return null;
  const { task } = next.task;
  return task.of === 'entry' ? task.applicationId : null;
}

/** The same for the same step, however long it still has to wait. */
export const stepKey = (next: NextAction): string => JSON.stringify(actOf(next));

/** What comes after a step that is done when it is due, `now` or later; null after the end. */
export function stepAfter(
  prescription: Prescription,
  events: readonly SessionEvent[],
  next: NextAction,
  now: number,
): NextAction | null {
  const act = actOf(next);
  if (act === null) return null;
  const wait = 'leftMs' in next ? Math.max(0, next.leftMs ?? 0) : 0;
  const then = now + wait;
  const done: SessionEvent = { id: '', at: new Date(then).toISOString(), act };
  return nextAction(runOf(prescription, [...events, done]), then);
}
