import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PracticeError } from '../../../shared/contract/errors.ts';
import { EMPTY_SESSION_NOTES, type Session, type SessionNotes } from '../../../shared/model/session.ts';

/** The practice as the desk sees it: one session, which other windows change too. */
const practice = vi.hoisted(() => ({ session: null as unknown as Session, asked: 0 }));

vi.mock('../../../renderer/app/practice-client.ts', () => ({
  ask: async (verb: string, input: { revision: number; notes: SessionNotes }) => {
    if (verb === 'sessions.get') return practice.session;
    practice.asked++;
    if (practice.session.state === 'signed') throw new PracticeError('signed', 'This session is signed.');
    if (input.revision !== practice.session.revision)
      throw new PracticeError('conflict', 'Changed elsewhere.');
    return elsewhere(input.notes);
  },
}));

/** What another window, or this one, brings into the record. */
function elsewhere(notes: Partial<SessionNotes>, changed: Partial<Session> = {}): Session {
  const { session } = practice;
  const revision = session.revision + 1;
  practice.session = { ...session, ...changed, revision, notes: { ...session.notes, ...notes } };
  return practice.session;
}

const { notesDesk } = await import('../../../renderer/features/sessions/notes/notes-desk.ts');
const { RETRY_MS } = await import('../../../renderer/app/desk/desk.ts');

const write = (notes: Partial<SessionNotes>) =>
  notesDesk.edit(practice.session.id, (now) => ({ ...now, ...notes }));
const onDesk = () => notesDesk.deskOf(practice.session.id)!;
const rest = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  practice.asked = 0;
  practice.session = {
    id: randomUUID(),
    revision: 1,
    state: 'completed',
    notes: EMPTY_SESSION_NOTES,
  } as unknown as Session;
  notesDesk.layOut(practice.session);
});
afterEach(() => vi.useRealTimers());

test('acts that were recorded meanwhile do not stand in the way of the notes', async () => {
  elsewhere({}, { events: [] });
  write({ subjective: 'Stiff.' });
  await rest();
  expect(practice.session.notes.subjective).toBe('Stiff.');
  expect(onDesk().failure).toBeNull();
});

test('what another window wrote in other parts stays, and undo takes back only what was written here', async () => {
  write({ subjective: 'Stiff.' });
  await rest();
  elsewhere({ pulse: 'deep', consent: { given: 'spoken', note: '' } });
  write({ plan: 'Same points.' });
  await rest();
  expect(practice.session.notes).toMatchObject({
    subjective: 'Stiff.',
    plan: 'Same points.',
    pulse: 'deep',
    consent: { given: 'spoken' },
  });
  notesDesk.undo(practice.session.id);
  notesDesk.undo(practice.session.id);
  await rest();
  expect(practice.session.notes).toMatchObject({ subjective: '', plan: '', pulse: 'deep' });
});

test('what was typed while the other window’s words came in is kept', async () => {
  elsewhere({ pulse: 'deep' });
  write({ subjective: 'Stiff.' });
  await Promise.resolve();
  write({ subjective: 'Stiff at night.' });
  await rest();
  expect(practice.session.notes).toMatchObject({ subjective: 'Stiff at night.', pulse: 'deep' });
  expect(notesDesk.isUnsaved(onDesk())).toBe(false);
});

test('the same part is never overwritten: it waits for a choice', async () => {
  elsewhere({ subjective: 'Theirs.' });
  write({ subjective: 'Mine.' });
  await rest(10 * RETRY_MS);
  expect(practice.session.notes.subjective).toBe('Theirs.');
  expect(onDesk().failure?.code).toBe('conflict');
  notesDesk.rebase(practice.session, { ...practice.session.notes, subjective: 'Mine.' });
  await rest();
  expect(practice.session.notes.subjective).toBe('Mine.');
  expect(onDesk().failure).toBeNull();
});

test('a session that was signed elsewhere is not asked again and again, and nothing typed is dropped', async () => {
  elsewhere({}, { state: 'signed' });
  write({ subjective: 'Too late.' });
  await rest(10 * RETRY_MS);
  expect(practice.asked).toBe(1);
  expect(onDesk().failure?.code).toBe('signed');
  expect(onDesk().history.present.subjective).toBe('Too late.');
});
