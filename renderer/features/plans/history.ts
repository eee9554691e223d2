import type { PlanContent } from '../../../shared/model/plan.ts';

/** A plan's content with the steps that led to it and those that were undone. */
export interface History {
  readonly present: PlanContent;
  /** Earlier contents, the latest last. */
  readonly past: readonly PlanContent[];
  /** Undone contents, the next to redo first. */
  readonly future: readonly PlanContent[];
  /** The field that is being typed in: its next change belongs to the same step. */
  readonly typing: string | null;
}

const MOST_STEPS = 500;

/** A history that begins here. */
export const begin = (content: PlanContent): History => ({
  present: content,
  past: [],
  future: [],
  typing: null,
});

/** Whether two contents say the same. */
export const isSame = (a: PlanContent, b: PlanContent): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * One more change. With a field's name in `typing`, changes of that field run together into one step until
 * `pause`; a field typed back to where it began leaves no step.
 */
export function record(history: History, next: PlanContent, typing: string | null = null): History {
  const { present, past } = history;
  if (next === present) return history;
  const continues = typing !== null && typing === history.typing;
  if (!continues) {
    return isSame(next, present)
      ? history
      : { present: next, past: [...past, present].slice(-MOST_STEPS), future: [], typing };
  }
  const start = past.at(-1);
  return start !== undefined && isSame(start, next)
    ? { present: start, past: past.slice(0, -1), future: [], typing: null }
    : { ...history, present: next };
}

/** The hand left the field or rested: what is typed next is a step of its own. */
export const pause = (history: History): History =>
  history.typing === null ? history : { ...history, typing: null };

/** One step back, or the same history at its beginning. */
export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (previous === undefined) return pause(history);
  return {
    present: previous,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    typing: null,
  };
}

/** One step forward again, or the same history when nothing was undone. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return pause(history);
  return { present: next, past: [...history.past, history.present], future, typing: null };
}
