import { expect, test } from 'vitest';
import type { VerbName } from '../../shared/contract/index.ts';
import type { Session } from '../../shared/model/session.ts';
import { LOST, TORN, tries } from '../support/endurance.ts';
import { killedWhile, reopened, spread, unlocked } from '../support/kills.ts';
import { granted, withPlan } from '../support/practice.ts';
import { completedSession, eventOf } from '../support/sessions.ts';

test('sessions are whole, and no answered act, note or signature is gone, after kills at random instants', async () => {
  const { folder, practice: first, plan } = await withPlan();
  first.close();
  const { id: planId } = plan;

  const answered = new Map<string, Session>();
  let current: Session | null = null;
  for (const instant of spread(120, tries(4, 50))) {
    const child = await unlocked(folder);
    let asked: Partial<Session> = {};
    const giving = async () => {
      for (;;) {
        const step = stepAfter(current, planId);
        asked = step.makes;
        current = granted(await child.call(step.verb, step.input as never)) as Session;
        answered.set(current.id, current);
      }
    };
    await killedWhile('a session is given', child, giving(), instant);

    const { practice, ask } = await reopened(folder);
    for (const [id, session] of answered) {
      const kept = await ask('sessions.get', { id });
      if (kept.revision === session.revision) expect(kept, LOST).toEqual(session);
      else {
        // The step under way when the process died, as a whole.
        expect([id, kept.revision], TORN).toEqual([current!.id, session.revision + 1]);
        expect(kept, TORN).toMatchObject(asked);
        current = kept;
        answered.set(id, kept);
      }
    }
    const { sessions } = await ask('sessions.ofPlan', { planId });
    const begunUnanswered = sessions.filter(({ id }) => !answered.has(id));
    expect(begunUnanswered.length).toBeLessThanOrEqual(1);
    for (const { id } of begunUnanswered) {
      current = await ask('sessions.get', { id });
      answered.set(id, current);
    }
    expect(sessions.map(({ ordinal }) => ordinal)).toEqual(sessions.map((_, index) => index + 1));
    practice.close();
  }
});

interface Step {
  verb: VerbName;
  input: unknown;
  /** What the session then says. */
  makes: Partial<Session>;
}

/** What is asked of a session next, and what that makes of it: begun, noted twice, written up, completed, signed, the next. */
function stepAfter(session: Session | null, planId: string): Step {
  if (session === null || session.state === 'signed') {
    return { verb: 'sessions.begin', input: { planId, sessionId: null, variant: null }, makes: {} };
  }
  const { id, revision, events, notes } = session;
  if (session.state === 'completed') {
    return { verb: 'sessions.sign', input: { id, revision }, makes: { state: 'signed' } };
  }
  if (events.length < 2) {
    const event = eventOf({ kind: 'noted', applicationId: null, text: `note ${events.length}` });
    return { verb: 'sessions.record', input: { id, event }, makes: { events: [...events, event] } };
  }
  if (notes.subjective === '') {
    const written = { ...notes, subjective: 'better '.repeat(400) };
    return {
      verb: 'sessions.note',
      input: { id, revision, notes: written },
      makes: { notes: written },
    };
  }
  const input = { id, revision, difference: '' };
  return { verb: 'sessions.complete', input, makes: { state: 'completed' } };
}

test('signatures and amendments are there in full or not at all, and stay, after kills while signing', async () => {
  const { folder, practice: first, ask: before } = await withPlan();
  const waiting: Session[] = [];
  for (let n = 0; n < 3; n++) waiting.push(await completedSession(before));
  first.close();

  const answered = new Map<string, Session>();
  for (const instant of spread(25, tries(4, 60))) {
    const child = await unlocked(folder);
    let asked = waiting[0]!.id;
    let text = '';
    const signing = async () => {
      for (let n = 0; ; n++) {
        // Signed once, then amended again and again.
        const { id, revision } = waiting[n % waiting.length]!;
        [asked, text] = [id, `seen again, ${'in other words '.repeat(n % 90)}${n}`];
        const step = answered.has(id)
          ? child.call('sessions.amend', { id, part: 'treatment', text })
          : child.call('sessions.sign', { id, revision });
        answered.set(id, granted(await step));
      }
    };
    await killedWhile('signing and amending', child, signing(), instant);

    const { practice, ask } = await reopened(folder);
    for (const { id, ...completed } of waiting) {
      const kept = await ask('sessions.get', { id });
      const known = answered.get(id);
      if (known !== undefined) {
        const { amendments, revision: _, ...signed } = kept;
        const { amendments: told, revision: __, ...answer } = known;
        expect(signed, TORN).toEqual(answer);
        expect(amendments.slice(0, told.length), LOST).toEqual(told);
        const more = amendments.slice(told.length);
        if (more.length > 0) expect([id, more.map((one) => one.text)], TORN).toEqual([asked, [text.trim()]]);
        expect(kept.signedAt, TORN).not.toBeNull();
      } else if (kept.state === 'signed') {
        expect([id, kept.signedBy], TORN).toEqual([asked, 'Test Practitioner']);
      } else expect(kept, TORN).toEqual({ id, ...completed });
      if (kept.state === 'signed') answered.set(id, kept);
    }
    // Once all are signed, new ones wait.
    if (waiting.every(({ id }) => answered.has(id))) {
      for (const [n] of waiting.entries()) waiting[n] = await completedSession(ask);
    }
    practice.close();
  }
});
