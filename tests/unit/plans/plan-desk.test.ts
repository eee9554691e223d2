import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Plan, PlanContent } from '../../../shared/model/plan.ts';
import { entry, freshId, planOf } from './example-plan.ts';

/** The practice as the desk sees it: one plan, revisions, and whatever refusal a test asks for. */
const practice = vi.hoisted(() => ({
  plan: null as unknown as Plan,
  saved: [] as PlanContent[],
  milestones: [] as string[],
  atOnce: 0,
  most: 0,
  refuse: null as Error | null,
}));

vi.mock('../../../renderer/app/practice-client.ts', () => ({
  ask: async (verb: string, input: { revision: number; content: PlanContent; keepsBefore?: true }) => {
    practice.most = Math.max(practice.most, ++practice.atOnce);
    await Promise.resolve();
    practice.atOnce--;
    if (practice.refuse !== null) throw practice.refuse;
    if (verb === 'plans.get') return practice.plan;
    if (input.revision !== practice.plan.revision) throw new PracticeError('conflict', 'Changed elsewhere.');
    practice.saved.push(input.content);
    if (input.keepsBefore) practice.milestones.push(input.content.title);
    practice.plan = {
      ...practice.plan,
      revision: input.revision + 1,
      content: structuredClone(input.content),
    };
    return practice.plan;
  },
}));

vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

const desk = {
  ...(await import('../../../renderer/app/desk/desk.ts')),
  ...(await import('../../../renderer/app/desk/all-desks.ts')),
  ...(await import('../../../renderer/features/plans/plan-desk.ts')),
};

const titled = (title: string) => (content: PlanContent) => ({ ...content, title });
const type = (...titles: string[]) => {
  for (const title of titles) desk.edit(practice.plan.id, titled(title), 'title');
};
const rest = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  const at = '2026-11-22T10:42:00.000Z';
  practice.plan = {
    id: freshId(),
    patientId: freshId(),
    revision: 1,
    content: planOf(),
    acknowledgements: [],
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  };
  Object.assign(practice, { saved: [], milestones: [], most: 0, refuse: null });
  desk.layOut(practice.plan);
});

afterEach(async () => {
  practice.refuse = null;
  await desk.clearDesks();
  vi.useRealTimers();
});

describe('saving', () => {
  test('a change is saved at once', async () => {
    desk.edit(practice.plan.id, (content) => ({ ...content, applications: [entry('BL23', 'both')] }));
    await rest();
    expect(practice.plan.content.applications).toHaveLength(1);
    expect(desk.hasUnsaved()).toBe(false);
  });

  test('typing is saved once, within a second of the last key', async () => {
    type('a');
    await rest(600);
    type('ab');
    await rest(600);
    expect(practice.saved).toHaveLength(0);
    await rest(400);
    expect(practice.saved.map(({ title }) => title)).toEqual(['ab']);
  });

  test('leaving the field saves at once', async () => {
    type('a');
    desk.endTyping(practice.plan.id);
    await rest();
    expect(practice.plan.content.title).toBe('a');
  });

  test('two saves never run at once, and the last change wins', async () => {
    for (const title of ['a', 'b', 'c', 'd']) desk.edit(practice.plan.id, titled(title));
    await rest();
    expect(practice.most).toBe(1);
    expect(practice.plan.content.title).toBe('d');
    expect(desk.hasUnsaved()).toBe(false);
  });

  test('a field left at any moment of a save that is under way is saved', async () => {
    for (let ticks = 0; ticks < 12; ticks++) {
      desk.edit(practice.plan.id, titled(`entry ${ticks}`));
      type(`word ${ticks}`);
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      desk.endTyping(practice.plan.id);
      await rest();
      expect(practice.plan.content.title).toBe(`word ${ticks}`);
      expect(practice.most).toBe(1);
    }
  });

  test('a change undone before it was saved leaves nothing to save', async () => {
    type('a');
    desk.undo(practice.plan.id);
    await rest(2000);
    expect(practice.saved).toHaveLength(0);
  });

  test('undo and redo are saved', async () => {
    desk.edit(practice.plan.id, titled('a'));
    await rest();
    desk.undo(practice.plan.id);
    await rest();
    expect(practice.plan.content.title).toBe('Back pain');
    desk.redo(practice.plan.id);
    await rest();
    expect(practice.plan.content.title).toBe('a');
  });

  test('laying the plan out again keeps the steps of undo', async () => {
    desk.edit(practice.plan.id, titled('a'));
    await rest();
    desk.layOut(practice.plan);
    desk.undo(practice.plan.id);
    await rest();
    expect(practice.plan.content.title).toBe('Back pain');
  });
});

describe('what could not be saved', () => {
  test('stays on the desk and is tried again by itself', async () => {
    practice.refuse = new PracticeError('disk-full', 'The disk is full.');
    desk.edit(practice.plan.id, titled('a'));
    await rest();
    expect(desk.hasUnsaved()).toBe(true);
    practice.refuse = null;
    await rest(desk.RETRY_MS);
    expect(practice.plan.content.title).toBe('a');
  });

  test('goes along with the next change', async () => {
    practice.refuse = new PracticeError('unreachable', 'No answer.');
    desk.edit(practice.plan.id, titled('a'));
    await rest();
    practice.refuse = null;
    desk.edit(practice.plan.id, (content) => ({ ...content, goals: 'walk' }));
    await rest();
    expect(practice.plan.content).toMatchObject({ title: 'a', goals: 'walk' });
  });

  test('a change made elsewhere meanwhile is never overwritten; the record can be taken instead', async () => {
    practice.plan = { ...practice.plan, revision: 7, content: { ...planOf(), title: 'theirs' } };
    desk.edit(practice.plan.id, titled('mine'));
    await rest(60_000);
    expect(practice.plan.content.title).toBe('theirs');
    expect(desk.hasUnsaved()).toBe(true);
    await desk.reload(practice.plan.id);
    expect(desk.hasUnsaved()).toBe(false);
    desk.edit(practice.plan.id, titled('mine after all'));
    await rest();
    expect(practice.plan.content.title).toBe('mine after all');
  });

  test('an untouched plan follows the record, a touched one does not', async () => {
    const theirs = { ...practice.plan, revision: 7, content: { ...planOf(), title: 'theirs' } };
    desk.layOut(theirs);
    practice.plan = theirs;
    desk.edit(theirs.id, titled('mine'));
    await rest();
    expect(practice.plan.content.title).toBe('mine');
  });

  test('survives the lock, which clears all that is saved', async () => {
    practice.refuse = new PracticeError('disk-full', 'The disk is full.');
    desk.edit(practice.plan.id, titled('a'));
    await desk.clearDesks();
    expect(desk.hasUnsaved()).toBe(true);
    practice.refuse = null;
    await desk.clearDesks();
    desk.edit(practice.plan.id, titled('b'));
    await rest();
    expect(practice.plan.content.title).toBe('a');
  });
});

test('closing waits until everything is in the record', async () => {
  type('half a word');
  expect(await desk.flushAll()).toBe(true);
  expect(practice.plan.content.title).toBe('half a word');
});

describe('an earlier version put in the plan’s place', () => {
  const earlier = () => ({ ...planOf(), title: 'earlier' });

  test('is one step of undo, and what the plan was is saved before it and kept', async () => {
    type('half a word');
    expect(await desk.replaceWith(practice.plan.id, earlier())).toBe(true);
    await rest();
    expect(practice.saved.map(({ title }) => title)).toEqual(['half a word', 'earlier']);
    desk.undo(practice.plan.id);
    await rest();
    expect(practice.plan.content.title).toBe('half a word');
    expect(practice.milestones).toEqual(['earlier']);
  });

  test('keeps what was before also when its own save comes late, and is refused when that was not saved', async () => {
    const saved = desk.flush(practice.plan.id);
    await rest();
    await saved;
    const replaced = desk.replaceWith(practice.plan.id, earlier());
    practice.refuse = new PracticeError('disk-full', 'The disk is full.');
    expect(await replaced).toBe(true);
    await rest();
    expect(await desk.replaceWith(practice.plan.id, planOf())).toBe(false);
    practice.refuse = null;
    await rest(desk.RETRY_MS);
    expect(practice.milestones).toEqual(['earlier']);
    expect(practice.plan.content.title).toBe('earlier');
  });

  test('does nothing when it says what the plan says', async () => {
    expect(await desk.replaceWith(practice.plan.id, practice.plan.content)).toBe(true);
    desk.edit(practice.plan.id, titled('on'));
    await rest();
    expect(practice.milestones).toEqual([]);
  });
});
