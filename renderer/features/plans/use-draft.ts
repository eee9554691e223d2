import { type KeyboardEvent, useState } from 'react';

/** What a text means to a field: a value, or a sentence about what is wrong with it. */
export type Reading<T> = { ok: true; value: T } | { ok: false; error: string };

interface Draft<T> {
  text: string;
  /** What the field would show for the recorded value; when that changes under it, the draft is void. */
  basis: string;
  /** The value before the hand began to type. */
  origin: T;
  error: string | undefined;
}

/**
 * The text of a field while it is being typed. What can be read is given to `commit` at once; what cannot is kept on
 * screen with its sentence, and never recorded. Undo and redo take the draft with them.
 */
export function useDraft<T>({
  value,
  show,
  read,
  commit,
  onLeave,
  whenWrong = 'origin',
}: {
  value: T;
  show: (value: T) => string;
  read: (text: string) => Reading<T>;
  commit: (value: T) => void;
  /** The field was left. */
  onLeave: () => void;
  /** What the record holds while the text cannot be read: the value from before the typing, or the latest right one. */
  whenWrong?: 'origin' | 'latest';
}) {
  const [state, setState] = useState<Draft<T> | null>(null);
  const shown = show(value);
  const draft = state?.basis === shown ? state : null;

  const change = (text: string) => {
    const origin = draft === null ? value : draft.origin;
    const reading = read(text);
    const next = reading.ok ? reading.value : whenWrong === 'latest' ? value : origin;
    if (show(next) !== shown) commit(next);
    setState({ text, basis: show(next), origin, error: reading.ok ? undefined : reading.error });
  };

  return {
    text: draft?.text ?? shown,
    error: draft?.error,
    change,
    /** For the control: a wrong entry stays to be corrected, a right one shows as it was understood. */
    props: {
      onBlur: () => {
        if (draft?.error === undefined) setState(null);
        onLeave();
      },
      onKeyDown: (event: KeyboardEvent) => {
        const undoes = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
        if (!undoes || draft?.error === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        setState(null);
      },
    },
  };
}
