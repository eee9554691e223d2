import { PracticeError } from '../../../../shared/contract/errors.ts';
import type { Session, SessionNotes } from '../../../../shared/model/session.ts';
import { type Desk, deskFor } from '../../../app/desk/desk.ts';
import { mergeEdit } from '../../../app/merge-edit.ts';
import { ask } from '../../../app/practice-client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { mayNow } from '../../../app/use-may.ts';

/** The notes of a session being written. */
export type NotesDesk = Desk<Session, SessionNotes>;

/** The desk of all notes that are written in this window. */
export const notesDesk = deskFor<Session, SessionNotes>({
  contentOf: ({ notes }) => notes,
  withContent: (session, notes) => ({ ...session, notes }),
  isReadOnly: () => !mayNow('treat'),
  read: (id) => ask('sessions.get', { id }),
  write,
  remember: rememberSession,
});

/**
 * Saves notes. What was done or written elsewhere meanwhile is kept beside them; only where the same part was changed to
 * something else is the answer `conflict`.
 */
async function write({ id, revision, notes: base }: Session, notes: SessionNotes) {
  const save = async (on: number, written: SessionNotes) => ({
    record: await ask('sessions.note', { id, revision: on, notes: written }),
    written,
  });
  try {
    return await save(revision, notes);
  } catch (cause) {
    if (!(cause instanceof PracticeError) || cause.code !== 'conflict') throw cause;
    const newer = await ask('sessions.get', { id });
    const { draft, clashes } = mergeEdit(base, notes, newer.notes);
    if (clashes.length > 0) throw cause;
    return save(newer.revision, draft);
  }
}

/** Keeps the cache of answers in step with a session that was changed. */
export function rememberSession(session: Session): void {
  queryClient.setQueryData(['sessions.get', { id: session.id }], session);
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [verb] }) => String(verb).startsWith('sessions.') && verb !== 'sessions.get',
  });
}
