import { create } from 'zustand';
import { faultOf } from '../../../../shared/clinical/session/faults.ts';
import { runOf, type SessionRun } from '../../../../shared/clinical/session/run.ts';
import { PracticeError } from '../../../../shared/contract/errors.ts';
import type { Act, Session, SessionEvent } from '../../../../shared/model/session.ts';
import { addDesk } from '../../../app/desk/all-desks.ts';
import { ask } from '../../../app/practice-client.ts';
import { queryClient } from '../../../app/query-client.ts';

/** Milliseconds between attempts to save what could not be saved. */
const RETRY_MS = 4000;

/** A session that is being given. It outlives the screen that shows it. */
export interface SessionDesk {
  /** As the record last gave it. */
  readonly recorded: Session;
  /** Acts that the record does not hold yet, the first first. */
  readonly waiting: readonly SessionEvent[];
  /** Why they are not in the record; null: they are on their way. */
  readonly failure: string | null;
  /** Why the record refused the last act that is gone; null: it refused none. */
  readonly refused: string | null;
}

const useDesks = create<Readonly<Record<string, SessionDesk>>>(() => ({}));
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const saving = new Map<string, Promise<boolean>>();

/** The session on its desk now; undefined where it was not laid out. */
export const deskNow = (id: string): SessionDesk | undefined => useDesks.getState()[id];

/** The session on its desk, or undefined before it was laid out. */
export const useSessionDesk = (id: string): SessionDesk | undefined => useDesks((desks) => desks[id]);

function change(id: string, changed: Partial<SessionDesk>): void {
  const desk = deskNow(id);
  if (desk !== undefined) useDesks.setState({ [id]: { ...desk, ...changed } });
}

/** All acts of a session, those on their way to the record included. */
export const eventsOn = ({ recorded, waiting }: SessionDesk): readonly SessionEvent[] =>
  waiting.length === 0 ? recorded.events : [...recorded.events, ...waiting];

/** Where a session stands with all its acts. It must have begun. */
export const runOn = (desk: SessionDesk): SessionRun => runOf(desk.recorded.prescription!, eventsOn(desk));

/** Lays a session out as the record has it; acts on their way stay. What is older than the desk is not looked at. */
export function layOutSession(session: Session): void {
  const desk = deskNow(session.id);
  if (desk === undefined) {
    const empty = { recorded: session, waiting: [], failure: null, refused: null };
    useDesks.setState({ [session.id]: empty });
  } else if (session.revision > desk.recorded.revision) {
    const held = new Set(session.events.map(({ id }) => id));
    change(session.id, {
      recorded: session,
      waiting: desk.waiting.filter(({ id }) => !held.has(id)),
    });
  }
}

/**
 * Records an act, now, and saves it at once. Gives the reason, a sentence, when it does not fit where the session stands;
 * then nothing is done.
 */
export function record(id: string, act: Act): string | null {
  const desk = deskNow(id);
  if (desk === undefined) return null;
  const fault = faultOf(runOn(desk), act);
  if (fault !== null) return fault;
  const event: SessionEvent = { id: crypto.randomUUID(), at: new Date().toISOString(), act };
  change(id, { waiting: [...desk.waiting, event], refused: null });
  void flushSession(id);
  return null;
}

/** Saves the acts of a session now. True when the record holds all of them; otherwise it is tried again. */
export function flushSession(id: string): Promise<boolean> {
  clearTimeout(timers.get(id));
  const running = saving.get(id) ?? Promise.resolve().then(() => save(id));
  saving.set(id, running);
  return running;
}

addDesk({
  flushAll: async () => {
    const saved = await Promise.all(Object.keys(useDesks.getState()).map(flushSession));
    return saved.every(Boolean);
  },
  hasUnsaved: () => Object.values(useDesks.getState()).some(({ waiting }) => waiting.length > 0),
  clear: async () => {
    const kept = Object.entries(useDesks.getState()).filter(([, { waiting }]) => waiting.length > 0);
    useDesks.setState(Object.fromEntries(kept), true);
  },
});

/**
 * One act after the other, in the order in which they were done, until the record holds all. It leaves `saving` in the
 * same breath in which it looks for the last time, so that no act falls between two saves.
 */
async function save(id: string): Promise<boolean> {
  for (;;) {
    const desk = deskNow(id);
    const [event] = desk?.waiting ?? [];
    if (event === undefined) {
      saving.delete(id);
      if (desk?.failure) change(id, { failure: null });
      return true;
    }
    try {
      keep(await ask('sessions.record', { id, event }));
    } catch (cause) {
      const { code, message } = cause instanceof PracticeError ? cause : unexpected(cause);
      if (REFUSALS.has(code) && (await dropRefused(id, event, message))) continue;
      saving.delete(id);
      change(id, { failure: message });
      if (code === 'locked') void queryClient.invalidateQueries({ queryKey: ['practice.status'] });
      timers.set(
        id,
        setTimeout(() => void flushSession(id), RETRY_MS),
      );
      return false;
    }
  }
}

const unexpected = (cause: unknown) =>
  new PracticeError('internal', cause instanceof Error ? cause.message : String(cause));

/** Answers that do not change when the same is asked again. */
const REFUSALS: ReadonlySet<PracticeError['code']> = new Set(['conflict', 'invalid', 'signed', 'not-found']);

/**
 * The record does not take an act, because another window was faster: the session is read anew, and the act goes with
 * every later one that does not fit any more. False when the session cannot be read.
 */
async function dropRefused(id: string, refused: SessionEvent, reason: string): Promise<boolean> {
  try {
    keep(await ask('sessions.get', { id }));
  } catch {
    return false;
  }
  const { recorded, waiting } = deskNow(id)!;
  const fitting: SessionEvent[] = [];
  for (const event of waiting) {
    if (event.id === refused.id || recorded.state !== 'running') continue;
    const run = runOf(recorded.prescription!, [...recorded.events, ...fitting]);
    if (faultOf(run, event.act) === null) fitting.push(event);
  }
  change(id, { waiting: fitting, refused: reason });
  return true;
}

/** Keeps what the record answered, here and where it is asked for. */
export function keep(session: Session): void {
  queryClient.setQueryData(['sessions.get', { id: session.id }], session);
  layOutSession(session);
}
