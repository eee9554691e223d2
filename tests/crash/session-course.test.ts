import { expect, test } from 'vitest';
import { needleCount } from '../../shared/clinical/session/counts.ts';
import { actOf, nextAction } from '../../shared/clinical/session/next.ts';
import { runOf, tasksOf } from '../../shared/clinical/session/run.ts';
import { leftMs } from '../../shared/clinical/session/timers.ts';
import type { Target } from '../../shared/model/course.ts';
import type { Session, SessionEvent } from '../../shared/model/session.ts';
import { unlocked } from '../support/kills.ts';
import { granted, newPractice } from '../support/practice.ts';
import type { PracticeProcess } from '../support/practice-process.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { eventOf } from '../support/sessions.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const TARGETS: Target[] = [
  { id: id(1), measure: 'painScale', label: '', baseline: 7, target: 3, asked: 'session' },
  { id: id(2), measure: 'rolandMorris', label: '', baseline: 13, target: 5, asked: 'review' },
];
const PAIN = [7, 7, 6, 6, 5, 5, 4, 5, 4, 3];
const ROLAND = new Map([
  [1, 13],
  [5, 9],
  [10, 6],
]);
/** In which sessions the process is killed, and after how many acts: while needles go in, and with moxa on. */
const KILLED = new Map([
  [4, 5],
  [8, 8],
]);
const MINUTE = 60_000;

test('a course of ten sessions, killed twice in the middle of one: nothing is lost and the timers are right', async () => {
  const { folder, ask, practice } = await newPractice();
  const { id: patientId } = await ask('patients.create', patientDraft());
  const content = lowBackPlan({
    targets: TARGETS,
    course: { sessions: 10, visits: 2, period: 'week', reviewEvery: 5 },
  });
  const { id: planId } = await ask('plans.create', { patientId, content });
  practice.close();

  let child = await unlocked(folder);
  for (let number = 1; number <= 10; number++) {
    let session = granted(await child.call('sessions.begin', { planId, sessionId: null, variant: null }));
    expect(session.ordinal).toBe(number);
    await measure(child, session, id(1), PAIN[number - 1]!);
    if (ROLAND.has(number)) await measure(child, session, id(2), ROLAND.get(number)!);

    const answered: SessionEvent[] = [];
    // An hour of treatment that has passed already, so that its instants lie in the past.
    let now = Date.now() - 60 * MINUTE;
    for (;;) {
      const run = runOf(session.prescription!, session.events);
      const action = nextAction(run, now);
      const act = actOf(action);
      if (act === null) break;
      if ('leftMs' in action && (action.leftMs ?? 0) > 0) now += action.leftMs!;
      now += MINUTE / 4;
      const event = eventOf(act, new Date(now).toISOString());
      session = granted(await child.call('sessions.record', { id: session.id, event }));
      answered.push(event);
      if (answered.length !== KILLED.get(number)) continue;

      const before = left(session, now);
      expect(needleCount(runOf(session.prescription!, session.events)).inBody).toBeGreaterThan(0);
      await child.kill();
      child = await unlocked(folder);
      const { sessions: running } = granted(await child.call('sessions.running', {}));
      expect(running.map((one) => one.id)).toEqual([session.id]);
      session = granted(await child.call('sessions.get', { id: session.id }));
      expect(session.events).toEqual(answered);
      expect(before.size).toBeGreaterThan(0);
      expect(left(session, now)).toEqual(before);
      // What the window sends again, for it had no answer, is recorded once.
      session = granted(await child.call('sessions.record', { id: session.id, event }));
      expect(session.events).toEqual(answered);
    }
    expect(session.events).toEqual(answered);
    session = await end(child, session);
    if (number === 5)
      granted(await child.call('outcomes.review', { planId, decision: 'continue', note: '' }));
  }

  const { sessions } = granted(await child.call('sessions.ofPlan', { planId }));
  expect(sessions.map(({ ordinal, state }) => [ordinal, state])).toEqual(
    PAIN.map((_, index) => [index + 1, 'signed']),
  );
  const { measurements, reviews } = granted(await child.call('outcomes.ofPlan', { planId }));
  const values = (targetId: string) =>
    measurements.filter((one) => one.targetId === targetId).map(({ value }) => value);
  expect([values(id(1)), values(id(2))]).toEqual([PAIN, [...ROLAND.values()]]);
  expect(reviews).toMatchObject([{ sessions: 5 }]);
  const { plans: due } = granted(await child.call('outcomes.reviewsDue', {}));
  expect(due).toMatchObject([{ planId, sessions: 10, dueAfter: 10 }]);
  const { points } = granted(await child.call('sessions.pointUse', { patientId }));
  expect(points.find(({ point }) => point === 'BL23')).toMatchObject({ sessions: 10, needles: 20 });
  await child.close();
});

async function measure(child: PracticeProcess, session: Session, targetId: string, score: number) {
  const { id: sessionId, planId, day: on } = session;
  const measurement = { planId, sessionId, targetId, on, items: [{ label: '', score }] };
  granted(await child.call('outcomes.save', { id: null, measurement }));
}

/** What everything that runs has left at an instant, milliseconds, by what it is. */
function left({ prescription, events }: Session, now: number): Map<string, number | null> {
  const run = runOf(prescription!, events);
  return new Map(
    tasksOf(run)
      .filter(({ state }) => state === 'running')
      .map((task) => [JSON.stringify(task.task), leftMs(task, run, now)]),
  );
}

/** Completes a session in which everything is out, with its notes, and signs it. */
async function end(child: PracticeProcess, { id: sessionId, revision, notes }: Session): Promise<Session> {
  const written = { ...notes, subjective: 'As told.' };
  const noted = granted(await child.call('sessions.note', { id: sessionId, revision, notes: written }));
  const done = granted(
    await child.call('sessions.complete', { id: sessionId, revision: noted.revision, difference: '' }),
  );
  return granted(await child.call('sessions.sign', { id: sessionId, revision: done.revision }));
}
