import { create } from 'zustand';
import { PracticeError } from '../../../shared/contract/errors.ts';
import { mergeEdit } from '../merge-edit.ts';
import { queryClient } from '../query-client.ts';
import { addDesk } from './all-desks.ts';
import * as steps from './history.ts';

/** Milliseconds without a keystroke after which what was typed becomes a step of undo and is saved. */
export const TYPING_PAUSE_MS = 900;
/** Milliseconds between attempts to save what could not be saved. */
export const RETRY_MS = 5000;

/** A record being worked on. It outlives the screen that shows it, and so do its steps of undo. */
export interface Desk<R, C> {
  /** As the record last gave it. */
  readonly recorded: R;
  readonly history: steps.History<C>;
  readonly saving: boolean;
  /** When this window last saved it, ISO 8601; null: not yet. */
  readonly savedAt: string | null;
  /** Why the latest change is not in the record. */
  readonly failure: Failure | null;
}
export type Failure = Pick<PracticeError, 'code' | 'message'>;

/** What is worked on and how it comes into the record. */
interface Rules<R, C> {
  readonly contentOf: (record: R) => C;
  readonly withContent: (record: R, content: C) => R;
  readonly read: (id: string) => Promise<R>;
  /** `written` is what the record holds now: the content, or more where it was changed elsewhere too. */
  readonly write: (recorded: R, content: C) => Promise<{ readonly record: R; readonly written: C }>;
  /** Keeps the cache of answers in step. */
  readonly remember: (record: R) => void;
  /** Whether it is only looked at. */
  readonly isReadOnly: () => boolean;
  /** What follows from every change. */
  readonly tidy?: (content: C) => C;
}

/** Refusals that trying again does not change. */
const FINAL: readonly Failure['code'][] = ['conflict', 'invalid', 'not-allowed', 'not-found', 'signed'];

/**
 * A desk for one kind of records: changes are steps of undo, saved one after the other, at once or after a pause of the
 * hand, and tried again until the record holds them.
 */
export function deskFor<R extends { readonly id: string; readonly revision: number }, C extends object>(
  rules: Rules<R, C>,
) {
  type Own = Desk<R, C>;
  const useDesks = create<Readonly<Record<string, Own>>>(() => ({}));
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<boolean>>();

  const deskOf = (id: string): Own | undefined => useDesks.getState()[id];
  const change = (id: string, changed: Partial<Own>): void => {
    const desk = deskOf(id);
    if (desk !== undefined) useDesks.setState({ [id]: { ...desk, ...changed } });
  };
  const begin = (record: R): void =>
    useDesks.setState({
      [record.id]: {
        recorded: record,
        history: steps.begin(rules.contentOf(record)),
        saving: false,
        savedAt: null,
        failure: null,
      },
    });
  const wait = (id: string, milliseconds: number): void => {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => void flush(id), milliseconds),
    );
  };

  /** Whether the record lacks something of this desk. */
  const isUnsaved = ({ recorded, history }: Own): boolean =>
    !steps.isSame(rules.contentOf(recorded), history.present);

  /** Lays a record out. Work on the desk stays, unless the record has moved past it untouched. */
  function layOut(record: R): void {
    const desk = deskOf(record.id);
    const isNewer = desk !== undefined && record.revision > desk.recorded.revision;
    if (desk !== undefined && (!isNewer || isUnsaved(desk))) return;
    const says = rules.contentOf(record);
    if (desk !== undefined && steps.isSame(says, desk.history.present))
      change(record.id, { recorded: record });
    else begin(record);
  }

  /**
   * Changes what is on the desk: one step of undo, saved at once. With a field's name in `typing` it is a keystroke: the
   * step and the save wait for a pause or `endTyping`.
   */
  function edit(id: string, next: (content: C) => C, typing: string | null = null): void {
    const desk = deskOf(id);
    if (desk === undefined || rules.isReadOnly()) return;
    const changed = next(desk.history.present);
    const history = steps.record(desk.history, rules.tidy?.(changed) ?? changed, typing);
    if (history === desk.history) return;
    change(id, { history });
    if (typing === null) void flush(id);
    else wait(id, TYPING_PAUSE_MS);
  }

  /** The field was left: what was typed is a step and is saved. */
  function endTyping(id: string): void {
    if (deskOf(id)?.history.typing != null) void flush(id);
  }

  function step(id: string, move: (history: Own['history']) => Own['history']): void {
    const desk = deskOf(id);
    if (desk === undefined || rules.isReadOnly()) return;
    change(id, { history: move(desk.history) });
    void flush(id);
  }

  /** Drops what is on the desk for what the record holds, after both were changed. Rejects when it cannot be read. */
  async function reload(id: string): Promise<void> {
    const record = await rules.read(id);
    rules.remember(record);
    begin(record);
  }

  /** Puts what is on the desk onto a newer record, as one step of undo; it is saved over that. */
  function rebase(record: R, content: C): void {
    const desk = deskOf(record.id);
    if (desk === undefined) return;
    change(record.id, {
      recorded: record,
      history: steps.record(steps.pause(desk.history), content),
      failure: null,
    });
    void flush(record.id);
  }

  /** Saves now. True when the record holds everything; otherwise the desk says why not and tries again. */
  function flush(id: string): Promise<boolean> {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const desk = deskOf(id);
    if (desk === undefined) return Promise.resolve(true);
    change(id, { history: steps.pause(desk.history) });
    const saving = running.get(id) ?? Promise.resolve().then(() => save(id));
    running.set(id, saving);
    return saving;
  }

  /** Saves everything on the desk. True when the record holds everything. */
  async function flushAll(): Promise<boolean> {
    const saved = await Promise.all(Object.keys(useDesks.getState()).map(flush));
    return saved.every(Boolean);
  }

  /** Whether anything is not wholly in the record. */
  const hasUnsaved = (): boolean => Object.values(useDesks.getState()).some(isUnsaved);

  /** Clears the desk for the lock: saves everything, then forgets all that is wholly in the record. */
  async function clear(): Promise<void> {
    await flushAll();
    const kept = Object.entries(useDesks.getState()).filter(([, desk]) => isUnsaved(desk));
    useDesks.setState(Object.fromEntries(kept), true);
  }

  /**
   * One save after the other until the record holds what the desk holds or the hand is typing. It leaves `running` in the
   * same breath in which it looks for the last time, so that no change falls between two saves.
   */
  async function save(id: string): Promise<boolean> {
    for (let desk = deskOf(id); desk !== undefined; desk = deskOf(id)) {
      if (!isUnsaved(desk) || desk.history.typing !== null) {
        running.delete(id);
        change(id, { saving: false, failure: null });
        return !isUnsaved(desk);
      }
      change(id, { saving: true });
      const content = desk.history.present;
      try {
        const { record, written } = await rules.write(desk.recorded, content);
        change(id, { recorded: rules.withContent(record, written), savedAt: new Date().toISOString() });
        const now = deskOf(id);
        if (written !== content && now !== undefined) {
          const bring = (one: C) => mergeEdit(content, one, written).draft;
          change(id, { history: steps.everywhere(now.history, bring) });
        }
        rules.remember(record);
      } catch (cause) {
        const { code, message } = cause instanceof PracticeError ? cause : unexpected(cause);
        running.delete(id);
        change(id, { saving: false, failure: { code, message } });
        if (code === 'locked') void queryClient.invalidateQueries({ queryKey: ['practice.status'] });
        if (!FINAL.includes(code)) wait(id, RETRY_MS);
        return false;
      }
    }
    running.delete(id);
    return true;
  }

  /** What is asked of something on the desk, told anew whenever that changes. Throws before it was laid out. */
  const useOnDesk = <T>(id: string, of: (desk: Own) => T): T =>
    useDesks((desks) => {
      const desk = desks[id];
      if (desk === undefined) throw new Error('This is not on the desk.');
      return of(desk);
    });

  addDesk({ flushAll, hasUnsaved, clear });
  return {
    /** What is on the desk, or undefined before it was laid out. */
    useDesk: (id: string): Own | undefined => useDesks((desks) => desks[id]),
    useOnDesk,
    /** What it holds as it stands now. Throws before it was laid out. */
    useContent: (id: string): C => useOnDesk(id, ({ history }) => history.present),
    deskOf,
    change,
    isUnsaved,
    layOut,
    edit,
    endTyping,
    /** Takes the latest step back. */
    undo: (id: string): void => step(id, steps.undo),
    /** Does the latest step again that was taken back. */
    redo: (id: string): void => step(id, steps.redo),
    reload,
    rebase,
    flush,
  };
}

const unexpected = (cause: unknown) =>
  new PracticeError('internal', cause instanceof Error ? cause.message : String(cause));
