import { randomUUID } from 'node:crypto';
import { addDays } from 'date-fns/addDays';
import { addMinutes } from 'date-fns/addMinutes';
import { format } from 'date-fns/format';
import { isSaturday } from 'date-fns/isSaturday';
import { isSunday } from 'date-fns/isSunday';
import { set } from 'date-fns/set';
import { subDays } from 'date-fns/subDays';
import { actOf, nextAction } from '../../shared/clinical/session/next.ts';
import { runOf } from '../../shared/clinical/session/run.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Act, Session } from '../../shared/model/session.ts';
import type { Store } from '../database/store.ts';
import { type CommandVerb, onRecord } from './record.ts';
import type { SampleCourse, SampleVisit } from './sample-courses.ts';

/** Gives a sample plan its past and its dates to come, each change by its own verb at its own instant. */
export function fillCourse(store: Store, plan: Plan, course: SampleCourse, now: Date): void {
  const [hours, minutes] = course.time;
  const onDay = (day: Date) => set(day, { hours, minutes, seconds: 0, milliseconds: 0 });
  let given = 0;
  for (const visit of course.visits) {
    const begin = onDay(weekday(subDays(now, visit.daysAgo), -1));
    if (visit.pain === null) {
      miss(store, plan, begin);
      continue;
    }
    give(store, plan, course, { ...visit, pain: visit.pain }, begin);
    given += 1;
    for (const { sessions, decision, note } of course.reviews) {
      if (sessions !== given) continue;
      ask(store, 'outcomes.review', { planId: plan.id, decision, note }, addMinutes(begin, 60));
    }
  }
  const appointments = course.planned.map((inDays) =>
    appointmentAt(onDay(inDays === 0 ? now : weekday(addDays(now, inDays), 1))),
  );
  if (appointments.length > 0) ask(store, 'sessions.plan', { planId: plan.id, appointments }, now);
}

const appointmentAt = (instant: Date) => ({
  on: format(instant, 'yyyy-MM-dd'),
  time: format(instant, 'HH:mm'),
  minutes: 45,
  variant: null,
});

/** The day itself, or where it falls on a weekend the nearest one before (-1) or after (1) it. */
function weekday(day: Date, way: 1 | -1): Date {
  return isSaturday(day) || isSunday(day) ? weekday(addDays(day, way), way) : day;
}

const ask = <V extends CommandVerb>(store: Store, verb: V, input: Input<V>, at: Date): Output<V> =>
  onRecord(store, verb, input, at.toISOString());

function miss(store: Store, { id: planId }: Plan, begin: Date): void {
  const appointments = [appointmentAt(begin)];
  const planned = ask(store, 'sessions.plan', { planId, appointments }, subDays(begin, 2));
  const { id, revision } = planned.sessions[0]!;
  ask(store, 'sessions.miss', { id, revision, missed: true }, addMinutes(begin, 30));
}

/** A session as Ashi proposes it, step by step. */
function give(
  store: Store,
  plan: Plan,
  course: SampleCourse,
  visit: SampleVisit & { pain: readonly [number, number] },
  begin: Date,
): void {
  const begun = ask(store, 'sessions.begin', { planId: plan.id, sessionId: null, variant: null }, begin);
  measure(store, plan, course, visit, begun, begin);
  const { session, end } = treat(store, begun, visit, begin);
  const { id, notes } = session;
  const written = {
    ...notes,
    consent: { given: session.ordinal === 1 ? ('written' as const) : ('spoken' as const), note: '' },
    painBefore: visit.pain[0],
    painAfter: visit.pain[1],
    ...visit.notes,
    adverse: visit.adverse === undefined ? [] : [{ id: randomUUID(), ...visit.adverse }],
  };
  const noted = ask(store, 'sessions.note', { id, revision: session.revision, notes: written }, end);
  const over = addMinutes(end, 2);
  const done = ask(store, 'sessions.complete', { id, revision: noted.revision, difference: '' }, over);
  if (visit.unsigned) return;
  ask(store, 'sessions.sign', { id, revision: done.revision }, addMinutes(over, 5));
}

/** What was asked at the beginning of the session. */
function measure(
  store: Store,
  { id: planId, content: { targets } }: Plan,
  { activities }: SampleCourse,
  { pain, scores }: SampleVisit & { pain: readonly [number, number] },
  { id: sessionId, day: on }: Session,
  at: Date,
): void {
  for (const { id: targetId, measure: asked } of targets) {
    const told = asked === 'painScale' ? [pain[0]] : (scores?.[asked] ?? []);
    if (told.length === 0) continue;
    const items = told.map((score, index) => ({
      label: asked === 'patientSpecific' ? activities[index]! : '',
      score,
    }));
    ask(store, 'outcomes.save', { id: null, measurement: { planId, sessionId, targetId, on, items } }, at);
  }
}

/** Half a minute for each step, and for what has a time, its time. */
function treat(store: Store, begun: Session, { stopped, adverse }: SampleVisit, begin: Date) {
  let session = begun;
  let at = addMinutes(begin, 5);
  const act = (one: Act) => {
    const event = { id: randomUUID(), at: at.toISOString(), act: one };
    session = ask(store, 'sessions.record', { id: begun.id, event }, at);
    at = addMinutes(at, 0.5);
  };
  for (;;) {
    const run = runOf(begun.prescription!, session.events);
    const action = nextAction(run, at.getTime());
    const one = actOf(action);
    if (one === null) return { session, end: at };
    if ('leftMs' in action && (action.leftMs ?? 0) > 0) {
      if (stopped !== undefined) act({ kind: 'stopped', reason: stopped });
      else at = new Date(at.getTime() + action.leftMs!);
      continue;
    }
    act(one);
    if (one.kind === 'needlesIn') for (const felt of feltAfter(one, session, adverse)) act(felt);
  }
}

/** What a needle was answered with: most with de qi, some with a twitch or nothing. */
function feltAfter(
  { applicationId, sides }: Extract<Act, { kind: 'needlesIn' }>,
  { prescription, ordinal }: Session,
  adverse: SampleVisit['adverse'],
): Act[] {
  const index = prescription!.applications.findIndex(({ id }) => id === applicationId);
  const { place } = prescription!.applications[index]!;
  return sides.map((side) => {
    const isWhere = place.kind === 'point' && adverse?.where === `${place.code} ${side}`;
    const turn = (2 * index + ordinal!) % 6;
    const usual = turn === 0 ? 'none' : turn === 1 ? 'twitch' : 'deQi';
    return {
      kind: 'response',
      applicationId,
      sides: [side],
      response: isWhere ? 'adverse' : usual,
      note: '',
    };
  });
}
