import { createContext, useContext } from 'react';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { QuickPhrases, Session, SessionNotes } from '../../../../shared/model/session.ts';

/** What every part of the notes works with. */
export interface NotesWork {
  readonly session: Session;
  readonly notes: SessionNotes;
  readonly patient: Patient;
  readonly plan: Plan;
  /** The session before this one that is over. */
  readonly before: Session | null;
  readonly phrases: QuickPhrases;
  /** One step of undo; with a part's name in `typing` a keystroke in it. */
  readonly edit: (change: Partial<SessionNotes>, typing?: string) => void;
  readonly announce: (sentence: string) => void;
}

export const NotesContext = createContext<NotesWork | null>(null);

/** Only below the screen of a session's notes while they can be changed. */
export function useNotesWork(): NotesWork {
  const work = useContext(NotesContext);
  if (work === null) throw new Error('No notes are written here.');
  return work;
}
