import { createContext, useContext } from 'react';
import type { Act } from '../../../../shared/model/session.ts';
import type { RunWords } from './use-run-words.ts';

/** What every part of a running session works with; the very same while the session goes on. */
export interface RunTools {
  readonly sessionId: string;
  /** Records an act, saves it at once and says it to those who do not see it; where it does not fit, says why. */
  readonly record: (act: Act) => void;
  readonly words: RunWords;
}

export const RunContext = createContext<RunTools | null>(null);

/** The tools of the session on the screen. Only below its screen. */
export function useRunTools(): RunTools {
  const tools = useContext(RunContext);
  if (tools === null) throw new Error('No session is being given here.');
  return tools;
}
