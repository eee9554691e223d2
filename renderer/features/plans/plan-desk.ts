import { create } from 'zustand';
import { isEqual } from '../../../shared/clinical/changes/fields.ts';
import { withoutLooseLeads } from '../../../shared/clinical/prescription.ts';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Plan, PlanContent } from '../../../shared/model/plan.ts';
import { ask } from '../../app/practice-client.ts';
import { queryClient } from '../../app/query-client.ts';
import * as steps from './history.ts';

/** Milliseconds without a keystroke after which what was typed becomes a step of undo and is saved. */
export const TYPING_PAUSE_MS = 900;
/** Milliseconds between attempts to save what could not be saved. */
export const RETRY_MS = 5000;

/** A plan being worked on. It outlives the screen that shows it, and so do its steps of undo. */
export interface Desk {
  /** As the record last gave it. */
  readonly recorded: Plan;
  readonly history: steps.History;
  readonly saving: boolean;
  /** Why the latest change is not in the record. */
  readonly failure: { readonly code: PracticeError['code']; readonly message: string } | null;
}

const useDesks = create<Readonly<Record<string, Desk>>>(() => ({}));

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const running = new Map<string, Promise<boolean>>();
/** Plans whose next save keeps what the record holds as a version of its own. */
const milestones = new Set<string>();

const deskOf = (planId: string): Desk | undefined => useDesks.getState()[planId];

function change(planId: string, changed: Partial<Desk>): void {
  const desk = deskOf(planId);
  if (desk !== undefined) useDesks.setState({ [planId]: { ...desk, ...changed } });
}

/** Whether the record lacks something of this desk. */
export const isUnsaved = (desk: Desk): boolean => !steps.isSame(desk.recorded.content, desk.history.present);

/** The plan on its desk, or undefined before it was laid out. */
export const useDesk = (planId: string): Desk | undefined => useDesks((desks) => desks[planId]);

/** What a plan on the desk holds now. Throws before it was laid out. */
export const useContentOf = (planId: string): PlanContent =>
  useDesks((desks) => {
    const desk = desks[planId];
    if (desk === undefined) throw new Error('This plan is not on the desk.');
    return desk.history.present;
  });

/** Lays a plan out as the record has it. Work on the desk stays, unless the record has moved past it untouched. */
export function layOut(plan: Plan): void {
  const desk = deskOf(plan.id);
  const isNewer = desk !== undefined && plan.revision > desk.recorded.revision;
  if (desk === undefined || (isNewer && !isUnsaved(desk))) {
    useDesks.setState({
      [plan.id]: { recorded: plan, history: steps.begin(plan.content), saving: false, failure: null },
    });
  }
}

/**
 * Changes a plan: one step of undo, saved at once. With a field's name in `typing` it is a keystroke: the step and
 * the save wait for a pause or `endTyping`.
 */
export function edit(
  planId: string,
  next: (content: PlanContent) => PlanContent,
  typing: string | null = null,
): void {
  const desk = deskOf(planId);
  if (desk === undefined) return;
  const history = steps.record(desk.history, withoutLooseLeads(next(desk.history.present)), typing);
  if (history === desk.history) return;
  change(planId, { history });
  if (typing === null) void flush(planId);
  else wait(planId, TYPING_PAUSE_MS);
}

/** A change that also gives word of itself: gives back what `next` gave. Throws when the plan is not on the desk. */
export function editWith<T extends { readonly content: PlanContent }>(
  planId: string,
  next: (content: PlanContent) => T,
): T {
  const desk = deskOf(planId);
  if (desk === undefined) throw new Error('This plan is not on the desk.');
  const changed = next(desk.history.present);
  edit(planId, () => changed.content);
  return changed;
}

/**
 * Puts another content in a plan's place as one step of undo; what the plan was stays a version of its own. False, and
 * nothing is done, when what the plan is could not be saved before.
 */
export async function replaceWith(planId: string, content: PlanContent): Promise<boolean> {
  if (!(await flush(planId))) return false;
  const desk = deskOf(planId);
  if (desk === undefined || isEqual(desk.history.present, content)) return true;
  milestones.add(planId);
  edit(planId, () => content);
  return true;
}

/** The field was left: what was typed is a step and is saved. */
export function endTyping(planId: string): void {
  if (deskOf(planId)?.history.typing != null) void flush(planId);
}

/** Takes the latest step back. */
export function undo(planId: string): void {
  step(planId, steps.undo);
}

/** Does the latest step again that was taken back. */
export function redo(planId: string): void {
  step(planId, steps.redo);
}

function step(planId: string, move: (history: steps.History) => steps.History): void {
  const desk = deskOf(planId);
  if (desk === undefined) return;
  change(planId, { history: move(desk.history) });
  void flush(planId);
}

/** Drops what is on the desk for what the record holds, after both were changed. Rejects when it cannot be read. */
export async function reload(planId: string): Promise<void> {
  const plan = await ask('plans.get', { id: planId });
  milestones.delete(planId);
  remember(plan);
  useDesks.setState({
    [planId]: { recorded: plan, history: steps.begin(plan.content), saving: false, failure: null },
  });
}

/**
 * Records that the practitioner has seen safety notices, by their fingerprints. The plan stays as it is: no step of undo.
 * Rejects when the record cannot be reached.
 */
export async function acknowledge(planId: string, fingerprints: readonly string[]): Promise<void> {
  const { acknowledgements } = await ask('plans.acknowledge', { planId, fingerprints: [...fingerprints] });
  const desk = deskOf(planId);
  if (desk !== undefined) change(planId, { recorded: { ...desk.recorded, acknowledgements } });
  queryClient.setQueryData<Plan>(
    ['plans.get', { id: planId }],
    (plan) => plan && { ...plan, acknowledgements },
  );
}

/** Saves a plan now. True when the record holds everything; otherwise the desk says why not and tries again. */
export function flush(planId: string): Promise<boolean> {
  clearTimeout(timers.get(planId));
  timers.delete(planId);
  const desk = deskOf(planId);
  if (desk === undefined) return Promise.resolve(true);
  change(planId, { history: steps.pause(desk.history) });
  const saving = running.get(planId) ?? Promise.resolve().then(() => save(planId));
  running.set(planId, saving);
  return saving;
}

/** Saves every plan on the desk. True when the record holds everything. */
export async function flushAll(): Promise<boolean> {
  const saved = await Promise.all(Object.keys(useDesks.getState()).map(flush));
  return saved.every(Boolean);
}

/** Whether any plan is not wholly in the record. */
export const hasUnsaved = (): boolean => Object.values(useDesks.getState()).some(isUnsaved);

/** Clears the desk for the lock: saves everything, then forgets every plan that is wholly in the record. */
export async function clearDesk(): Promise<void> {
  await flushAll();
  useDesks.setState(
    Object.fromEntries(Object.entries(useDesks.getState()).filter(([, desk]) => isUnsaved(desk))),
    true,
  );
}

/**
 * One save after the other until the record holds what the desk holds or the hand is typing. It leaves `running` in the
 * same breath in which it looks for the last time, so that no change falls between two saves.
 */
async function save(planId: string): Promise<boolean> {
  for (let desk = deskOf(planId); desk !== undefined; desk = deskOf(planId)) {
    if (!isUnsaved(desk) || desk.history.typing !== null) {
      running.delete(planId);
      change(planId, { saving: false, failure: null });
      return !isUnsaved(desk);
    }
    change(planId, { saving: true });
    const content = desk.history.present;
    const { id, revision } = desk.recorded;
    const keepsBefore = milestones.delete(planId) ? ({ keepsBefore: true } as const) : {};
    try {
      const plan = await ask('plans.revise', { id, revision, content, ...keepsBefore });
      change(planId, { recorded: { ...plan, content } });
      remember(plan);
    } catch (cause) {
      const { code, message } = cause instanceof PracticeError ? cause : unexpected(cause);
      running.delete(planId);
      if ('keepsBefore' in keepsBefore) milestones.add(planId);
      change(planId, { saving: false, failure: { code, message } });
      if (code === 'locked') void queryClient.invalidateQueries({ queryKey: ['practice.status'] });
      if (code !== 'conflict' && code !== 'invalid' && code !== 'not-found') wait(planId, RETRY_MS);
      return false;
    }
  }
  running.delete(planId);
  return true;
}

const unexpected = (cause: unknown) =>
  new PracticeError('internal', cause instanceof Error ? cause.message : String(cause));

function wait(planId: string, milliseconds: number): void {
  clearTimeout(timers.get(planId));
  timers.set(
    planId,
    setTimeout(() => void flush(planId), milliseconds),
  );
}

/** Keeps the cache of answers in step, so that the handout and the lists show what was saved. */
function remember(plan: Plan): void {
  queryClient.setQueryData(['plans.get', { id: plan.id }], plan);
  for (const verb of ['plans.ofPatient', 'plans.patterns', 'plans.versions', 'patients.find']) {
    void queryClient.invalidateQueries({ queryKey: [verb], refetchType: 'none' });
  }
}
