import { createContext, useContext } from 'react';

/** What a field needs of the screen on which something is worked on. */
export interface Editing {
  /** A field was left. */
  readonly endTyping: () => void;
  /** Says what was done to those who do not see it. */
  readonly announce: (sentence: string) => void;
}

export const EditingContext = createContext<Editing | null>(null);

/** Only below a screen on which something is worked on. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('Nothing is worked on here.');
  return editing;
}
