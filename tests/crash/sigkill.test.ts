import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VerbName } from '../../shared/contract/index.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import type { Session } from '../../shared/model/session.ts';
import { granted, newPractice, practiceIn, temporaryFolder } from '../support/practice.ts';
import { type PracticeProcess, startPracticeProcess } from '../support/practice-process.ts';
import { FIRST_START, lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';
import { eventOf } from '../support/sessions.ts';

/** Set ASHI_KILLS for a longer run; ASHI_SEED to replay one. */
const KILLS = Number(process.env.ASHI_KILLS ?? 8);
const SEED = Number(process.env.ASHI_SEED ?? 20_261_122);
const instants = (most: number, kills: number) =>
  fc.sample(fc.integer({ min: 0, max: most }), { seed: SEED, numRuns: kills });

async function unlocked(folder: string, passphrase = PASSPHRASE): Promise<PracticeProcess> {
  const child = startPracticeProcess(folder);
  granted(await child.call('practice.unlock', { passphrase }));
  return child;
}

test('a plan is whole, and no saved change is gone, after kills at random instants of autosaving', async () => {
  const first = await newPractice();
  const { folder } = first;
  const patient = await first.ask('patients.create', patientDraft());
  let saved = await first.ask('plans.create', { patientId: patient.id, content: lowBackPlan() });
  first.practice.close();

  for (const instant of instants(150, KILLS)) {
    const child = await unlocked(folder);
    const found = granted(await child.call('plans.get', { id: saved.id }));
    expect(found).toEqual(saved);

    let asked: PlanContent = saved.content;
    let dead = false;
    const saving = (async () => {
      while (!dead) {
        const step = saved.revision + 1;
        const applications = saved.content.applications.map((entry) => ({ ...entry, note: `step ${step}` }));
        asked = { ...saved.content, goals: `step ${step} `.repeat(step % 400), applications };
        saved = granted(
          await child.call('plans.revise', { id: saved.id, revision: saved.revision, content: asked }),
        );
      }
    })();
    await Promise.race([pause(instant), saving]);
    await child.kill();
    dead = true;

    // The change under way when the process died may or may not have reached the disk, but never in part.
    const { practice, ask } = practiceIn(folder);
    await ask('practice.unlock', { passphrase: PASSPHRASE });
    const kept = await ask('plans.get', { id: saved.id });
    if (kept.revision === saved.revision) expect(kept.content).toEqual(saved.content);
    else expect([kept.revision, kept.content]).toEqual([saved.revision + 1, asked]);
    saved = kept;
    practice.close();
  }
});

test('sessions are whole, and no answered act, note or signature is gone, after kills at random instants', async () => {
  const first = await newPractice();
  const { folder } = first;
  const { id: patientId } = await first.ask('patients.create', patientDraft());
  const { id: planId } = await first.ask('plans.create', { patientId, content: lowBackPlan() });
  first.practice.close();

  const answered = new Map<string, Session>();
  let current: Session | null = null;
  for (const instant of instants(250, Math.ceil(KILLS / 4))) {
    const child = await unlocked(folder);
    let dead = false;
    let asked: Partial<Session> = {};
    const giving = (async () => {
      while (!dead) {
        const step = stepAfter(current, planId);
        asked = step.makes;
        current = granted(await child.call(step.verb, step.input as never)) as Session;
        answered.set(current.id, current);
      }
    })();
    await Promise.race([pause(instant), giving]);
    await child.kill();
    dead = true;

    const { practice, ask } = practiceIn(folder);
    await ask('practice.unlock', { passphrase: PASSPHRASE });
    for (const [id, session] of answered) {
      const kept = await ask('sessions.get', { id });
      if (kept.revision === session.revision) expect(kept).toEqual(session);
      else {
        // The step under way when the process died, as a whole.
        expect([id, kept.revision]).toEqual([current!.id, session.revision + 1]);
        expect(kept).toMatchObject(asked);
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

test('killed right after "Saved", the next start finds the change and a free folder', async () => {
  const { folder, practice } = await newPractice();
  practice.close();
  let child = await unlocked(folder);
  for (let round = 1; round <= 3; round++) {
    const patient = granted(await child.call('patients.create', patientDraft({ notes: `round ${round}` })));
    await child.kill();
    child = await unlocked(folder);
    expect(granted(await child.call('patients.get', { id: patient.id }))).toEqual(patient);
  }
  await child.close();
});

test('killed during the first start, the folder is either new or a practice that its passphrase unlocks', async () => {
  const states: string[] = [];
  for (const instant of instants(2000, Math.ceil(KILLS / 2))) {
    const folder = temporaryFolder();
    const child = startPracticeProcess(folder);
    const creating = child.call('practice.create', FIRST_START);
    await Promise.race([pause(instant), creating]);
    await child.kill();

    const { ask } = practiceIn(folder);
    const { state } = await ask('practice.status', {});
    states.push(state);
    if (state === 'locked')
      expect(await ask('practice.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
    else expect(await ask('practice.create', FIRST_START)).toHaveProperty('recoveryCode');
  }
  expect(states.every((state) => state === 'new' || state === 'locked')).toBe(true);
});

test('killed while the passphrase changes, the old or the new one unlocks', async () => {
  const { folder, practice: first } = await newPractice();
  first.close();
  let current = PASSPHRASE;
  for (const [round, instant] of instants(1200, Math.ceil(KILLS / 2)).entries()) {
    const next = `another passphrase ${round}`;
    const changing = await unlocked(folder, current);
    void changing.call('practice.changePassphrase', { current, next });
    await pause(instant);
    await changing.kill();

    const { practice, call } = practiceIn(folder);
    const works: string[] = [];
    for (const passphrase of [current, next]) {
      if ((await call('practice.unlock', { passphrase })).ok) works.push(passphrase);
    }
    practice.close();
    expect(works).toHaveLength(1);
    current = works[0]!;
  }
});
