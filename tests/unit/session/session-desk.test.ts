import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PracticeError } from '../../../shared/contract/errors.ts';
import {
  type Act,
  EMPTY_SESSION_NOTES,
  type Session,
  type SessionEvent,
} from '../../../shared/model/session.ts';
import { pointEntry } from '../../support/records.ts';

/** The practice as the desk sees it: one session, and whatever refusal a test asks for. */
const practice = vi.hoisted(() => ({
  session: null as unknown as Session,
  asked: 0,
  refuse: null as Error | null,
  hold: null as Promise<void> | null,
}));

vi.mock('../../../renderer/app/practice-client.ts', () => ({
  ask: async (verb: string, input: { event?: SessionEvent }) => {
    practice.asked++;
    await practice.hold;
    if (practice.refuse !== null) throw practice.refuse;
    const { session } = practice;
    if (verb === 'sessions.record' && !session.events.some(({ id }) => id === input.event!.id)) {
      if (session.events.some(({ act }) => JSON.stringify(act) === JSON.stringify(input.event!.act))) {
        throw new PracticeError('conflict', 'This needle is not waiting to be placed.');
      }
      add(input.event!);
    }
    return practice.session;
  },
}));

/** The record takes an event. */
const add = (event: SessionEvent): void => {
  const { session } = practice;
  practice.session = {
    ...session,
    revision: session.revision + 1,
    events: [...session.events, structuredClone(event)],
  };
};

vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

const desk = {
  ...(await import('../../../renderer/app/desk/all-desks.ts')),
  ...(await import('../../../renderer/features/sessions/running/session-desk.ts')),
};

const [first, second] = [pointEntry('BL23', 'both'), pointEntry('BL25', 'right')];
const bl23: Act = { kind: 'needlesIn', applicationId: first.id, sides: ['left', 'right'] };
const bl25: Act = { kind: 'needlesIn', applicationId: second.id, sides: ['right'] };
const rest = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const kinds = () => practice.session.events.map(({ act }) => JSON.stringify(act));
const now = () => desk.deskNow(practice.session.id)!;

beforeEach(() => {
  vi.useFakeTimers();
  practice.session = {
    id: randomUUID(),
    planId: randomUUID(),
    patientId: randomUUID(),
    revision: 1,
    state: 'running',
    ordinal: 1,
    day: '2026-03-02',
    appointment: null,
    variant: null,
    begunAt: '2026-03-02T09:00:00.000Z',
    completedAt: null,
    signedAt: null,
    signedBy: null,
    difference: '',
    prescription: { applications: [first, second], leads: [] },
    notes: EMPTY_SESSION_NOTES,
    events: [],
    amendments: [],
  } as Session;
  Object.assign(practice, { asked: 0, refuse: null, hold: null });
  desk.layOutSession(practice.session);
});
afterEach(() => vi.useRealTimers());

test('what is pressed shows at once and comes into the record in the order of the presses', async () => {
  const { id } = practice.session;
  expect(desk.record(id, bl23)).toBeNull();
  expect(desk.record(id, bl25)).toBeNull();
  expect(desk.eventsOn(now()).map(({ act }) => act)).toEqual([bl23, bl25]);
  expect(now().waiting).toHaveLength(2);
  await rest();
  expect(kinds()).toEqual([JSON.stringify(bl23), JSON.stringify(bl25)]);
  expect(now().waiting).toEqual([]);
});

test('what could not be saved stays, in order, says why, and is saved once the record answers again', async () => {
  const { id } = practice.session;
  practice.refuse = new PracticeError('unreachable', 'Ashi’s record does not answer.');
  desk.record(id, bl23);
  desk.record(id, bl25);
  await rest();
  expect(now().failure).toBe('Ashi’s record does not answer.');
  expect(desk.hasUnsaved()).toBe(true);
  expect(desk.eventsOn(now())).toHaveLength(2);
  practice.refuse = null;
  await rest(10_000);
  expect(kinds()).toEqual([JSON.stringify(bl23), JSON.stringify(bl25)]);
  expect(now()).toMatchObject({ waiting: [], failure: null });
  expect(desk.hasUnsaved()).toBe(false);
});

test('a press that does not fit is refused with its reason, and nothing is asked', () => {
  const { id } = practice.session;
  const out: Act = { kind: 'needlesOut', applicationId: first.id, sides: ['left'] };
  expect(desk.record(id, out)).toMatch(/not in the body/);
  expect(practice.asked).toBe(0);
});

test('a press while another is being saved is not lost', async () => {
  const { id } = practice.session;
  let answer = () => {};
  practice.hold = new Promise((resolve) => {
    answer = resolve;
  });
  desk.record(id, bl23);
  await rest();
  desk.record(id, bl25);
  answer();
  practice.hold = null;
  await rest();
  expect(kinds()).toHaveLength(2);
});

test('where another window was faster its act stands, the same press here goes with a word, later ones stay', async () => {
  const { id } = practice.session;
  add({ id: randomUUID(), at: '2026-03-02T09:01:00.000Z', act: bl23 });
  desk.record(id, bl23);
  desk.record(id, bl25);
  await rest();
  expect(kinds()).toEqual([JSON.stringify(bl23), JSON.stringify(bl25)]);
  expect(now().waiting).toEqual([]);
  expect(now().refused).toMatch(/not waiting to be placed/);
});

test('an answer that is older than what the desk holds changes nothing', async () => {
  const { id } = practice.session;
  const before = practice.session;
  desk.record(id, bl23);
  await rest();
  desk.layOutSession(before);
  expect(now().recorded.events).toHaveLength(1);
});

test('the lock forgets what is in the record and keeps what is not', async () => {
  const { id } = practice.session;
  practice.refuse = new PracticeError('locked', 'The practice is locked.');
  desk.record(id, bl23);
  await rest();
  await desk.clearDesks();
  expect(now().waiting).toHaveLength(1);
  practice.refuse = null;
  await rest(10_000);
  await desk.clearDesks();
  expect(desk.deskNow(id)).toBeUndefined();
});
