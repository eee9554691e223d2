/** What is worked on, with the steps that led to it and those that were undone. */
export interface History<C> {
  readonly present: C;
  /** Earlier contents, the latest last. */
  readonly past: readonly C[];
  /** Undone contents, the next to redo first. */
  readonly future: readonly C[];
  /** The field that is being typed in: its next change belongs to the same step. */
  readonly typing: string | null;
}

const MOST_STEPS = 500;

/** A history that begins here. */
export const begin = <C>(content: C): History<C> => ({
  present: content,
  past: [],
  future: [],
  typing: null,
});

/** Whether two contents say the same. */
export const isSame = <C>(a: C, b: C): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * One more change. With a field's name in `typing`, changes of that field run together into one step until
 * `pause`; a field typed back to where it began leaves no step.
 */
export function record<C>(history: History<C>, next: C, typing: string | null = null): History<C> {
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
export const pause = <C>(history: History<C>): History<C> =>
  history.typing === null ? history : { ...history, typing: null };

/** One step back, or the same history at its beginning. */
export function undo<C>(history: History<C>): History<C> {
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
export function redo<C>(history: History<C>): History<C> {
  const [next, ...future] = history.future;
  if (next === undefined) return pause(history);
  return { present: next, past: [...history.past, history.present], future, typing: null };
}

/** Brings what was changed elsewhere into every step, so that undoing takes back only what was done here. */
export const everywhere = <C>(history: History<C>, bring: (content: C) => C): History<C> => ({
  ...history,
  present: bring(history.present),
  past: history.past.map(bring),
  future: history.future.map(bring),
});
