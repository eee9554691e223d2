import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAMPLE_CASES } from '../../../electron/practice/sample-cases.ts';
import { needleCount } from '../../../shared/clinical/session/counts.ts';
import { faultOf } from '../../../shared/clinical/session/faults.ts';
import { actOf, type NextAction, nextAction } from '../../../shared/clinical/session/next.ts';
import { entriesOf, runOf, tasksOf } from '../../../shared/clinical/session/run.ts';
import { STARTING_CUPPING, STARTING_MOXIBUSTION } from '../../../shared/clinical/starting.ts';
import { inSession } from '../../../shared/clinical/totals.ts';
import type { Application, Lead } from '../../../shared/model/application.ts';
import type { Prescription } from '../../../shared/model/plan.ts';
import type { SessionEvent } from '../../../shared/model/session.ts';
import { lowBackPlan, lowBackProtocol, pointEntry } from '../../support/records.ts';
import { at, MINUTE, NINE, prescribed, sessions } from './arbitrary.ts';

/** Does what is proposed until nothing more is, waiting for whatever has to wait, a quarter of a minute for each step. */
function followed(given: Prescription, before: readonly SessionEvent[] = []) {
  const events = [...before];
  const told: string[] = [];
  let now = Math.max(NINE, ...events.map((event) => Date.parse(event.at)));
  for (let step = 0; ; step++) {
    expect(step, 'it comes to an end').toBeLessThan(400);
    now += MINUTE / 4;
    const run = runOf(given, events);
    if (run.isPaused) {
      events.push({ id: `go ${step}`, at: new Date(now).toISOString(), act: { kind: 'resumed' } });
      continue;
    }
    const action = nextAction(run, now);
    if (action.kind === 'turn') {
      expect(needleCount(run).inBody, 'no needle is in when the patient turns').toBe(0);
      expect(tasksOf(run).filter(({ state }) => state === 'running')).toEqual([]);
    }
    const act = actOf(action);
    if (act === null) return { run, told, minutes: (now - NINE) / MINUTE };
    if ('leftMs' in action && action.leftMs !== null && action.leftMs > 0) now += action.leftMs;
    expect(faultOf(run, act), JSON.stringify(act)).toBeNull();
    told.push(tell(action, given));
    events.push({ id: `step ${step}`, at: new Date(now).toISOString(), act });
  }
}

function tell(action: NextAction, { applications }: Prescription): string {
  const named = (id: string) => {
    const place = applications.find((one) => one.id === id)?.place;
    return place?.kind === 'point' ? place.code : 'ashi';
  };
  switch (action.kind) {
    case 'needlesIn':
    case 'needlesOut':
      return `${action.kind} ${named(action.entry.application.id)} ${action.sides.join()}`;
    case 'begin':
    case 'end': {
      const { task } = action.task;
      return `${action.kind} ${task.of === 'lead' ? 'lead' : `${task.modality} ${named(task.applicationId)}`}`;
    }
    case 'turn':
      return `turn ${action.position}`;
    case 'complete':
      return 'complete';
  }
}

const expectDone = ({ run }: ReturnType<typeof followed>) => {
  expect(needleCount(run)).toMatchObject({ inBody: 0, ...(run.isStopped ? {} : { toCome: 0 }) });
  expect(tasksOf(run).filter(({ state }) => state === 'running')).toEqual([]);
  if (run.isStopped) return;
  const ofEntries = entriesOf(run).flatMap(({ tasks }) => tasks);
  expect(ofEntries.filter(({ state }) => state === 'waiting')).toEqual([]);
};

test('following what is proposed gives any session whole, with every needle out and nothing running', () => {
  fc.assert(fc.property(prescribed, (given) => expectDone(followed(given))));
});

test('from wherever a session stands, what is proposed brings it to its end', () => {
  fc.assert(fc.property(sessions, ({ given, events }) => expectDone(followed(given, events))));
});

test('every sample plan, and each half of those that alternate, is given whole', () => {
  const plans = SAMPLE_CASES.flatMap(({ plans: all }) => all.map(({ content }) => content()));
  expect(plans.length).toBeGreaterThan(8);
  for (const { applications, leads } of plans) {
    for (const variant of [null, 'A', 'B'] as const) {
      expectDone(followed({ applications: [...inSession(applications, variant)], leads }));
    }
  }
});

const only = (...applications: Application[]): Prescription => ({ applications, leads: [] });

test('the case of low back pain: needles, moxa while they stay, out in the order in which they went in, cups after', () => {
  const { told } = followed({ applications: lowBackPlan().applications, leads: [] });
  expect(told).toEqual([
    'needlesIn BL23 left,right',
    'needlesIn BL25 left,right',
    'needlesIn BL52 left,right',
    'needlesIn KI3 left,right',
    'needlesIn BL40 left,right',
    'needlesIn GB30 right',
    'needlesIn ashi right',
    'begin moxibustion GV4',
    'end moxibustion GV4',
    'needlesOut BL23 left,right',
    'needlesOut BL25 left,right',
    'needlesOut BL52 left,right',
    'needlesOut KI3 left,right',
    'needlesOut BL40 left,right',
    'needlesOut GB30 right',
    'needlesOut ashi right',
    'begin cupping BL23',
    'end cupping BL23',
  ]);
});

test('back and belly: the patient turns when everything of the first round is off', () => {
  const given = only(
    pointEntry('BL23', 'both', { cupping: STARTING_CUPPING }),
    pointEntry('CV4', 'midline', { needling: null, moxibustion: STARTING_MOXIBUSTION }),
  );
  expect(followed(given).told).toEqual([
    'needlesIn BL23 left,right',
    'needlesOut BL23 left,right',
    'begin cupping BL23',
    'end cupping BL23',
    'turn supine',
    'begin moxibustion CV4',
    'end moxibustion CV4',
  ]);
});

test('leads are clipped on when both needles are in, and come off before them', () => {
  const { applications, leads } = lowBackProtocol();
  expect(followed({ applications, leads }).told).toEqual([
    'needlesIn BL23 left,right',
    'needlesIn BL40 left,right',
    'begin lead',
    'end lead',
    'needlesOut BL23 left,right',
    'needlesOut BL40 left,right',
  ]);
});

test('moxa on needles burns down before the needle is taken out', () => {
  const moxibustion = { ...STARTING_MOXIBUSTION, kind: 'warmNeedle' as const, minutes: 60 };
  expect(followed(only(pointEntry('BL23', 'both', { moxibustion }))).told).toEqual([
    'needlesIn BL23 left,right',
    'begin moxibustion BL23',
    'end moxibustion BL23',
    'needlesOut BL23 left,right',
  ]);
});

test('what has no needle to hang on does not begin, and ends when its needle comes out', () => {
  const { applications, leads } = lowBackProtocol();
  const [back, knee] = applications as [Application, Application];
  const [{ id: leadId }] = leads as [Lead];
  const lead = { of: 'lead', leadId } as const;
  const given = { applications, leads };
  const begun = { kind: 'begun', task: lead } as const;
  const first = at(0, { kind: 'needlesIn', applicationId: back.id, sides: ['left', 'right'] });
  expect(faultOf(runOf(given, [first]), begun)).toContain('has to be in');
  const second = at(1, { kind: 'needlesIn', applicationId: knee.id, sides: ['left', 'right'] });
  const runs = [first, second, at(2, begun)];
  expect(runOf(given, runs).leads[0]!.task.state).toBe('running');
  const out = at(9, { kind: 'needlesOut', applicationId: knee.id, sides: ['left'] });
  expect(runOf(given, [...runs, out]).leads[0]!.task).toMatchObject({
    state: 'done',
    endedAt: NINE + 9 * MINUTE,
  });
  const task = { of: 'entry', applicationId: knee.id, modality: 'needling' } as const;
  const skipped = runOf(given, [first, at(1, { kind: 'skipped', task, reason: 'tender' })]);
  expect(skipped.leads[0]!.task.state).toBe('skipped');
});

test('one side that was never placed is asked for again when the other is out', () => {
  const given = only(pointEntry('BL23', 'both'));
  const [{ id: applicationId }] = given.applications as [Application];
  const left = at(0, { kind: 'needlesIn', applicationId, sides: ['left'] });
  const out = at(20, { kind: 'needlesOut', applicationId, sides: ['left'] });
  expect(nextAction(runOf(given, [left, out]), NINE + 30 * MINUTE)).toMatchObject({
    kind: 'needlesIn',
    sides: ['right'],
  });
  const task = { of: 'entry', applicationId, modality: 'needling' } as const;
  const skipped = at(21, { kind: 'skipped', task, reason: 'not needed' });
  const run = runOf(given, [left, out, skipped]);
  expect(nextAction(run, NINE + 30 * MINUTE)).toEqual({ kind: 'complete' });
  expect(tasksOf(run)).toMatchObject([{ state: 'done', endedAt: NINE + 20 * MINUTE }]);
});

test('after a stop only what is in or on the body is asked for', () => {
  const given = only(pointEntry('BL23', 'both'), pointEntry('CV4', 'midline'));
  const [back] = given.applications;
  const before = [
    at(0, { kind: 'needlesIn', applicationId: back!.id, sides: ['left', 'right'] }),
    at(1, { kind: 'stopped', reason: 'felt faint' }),
  ];
  const { told, run, minutes } = followed(given, before);
  expect(told).toEqual(['needlesOut BL23 left,right']);
  expect(minutes).toBeLessThan(3);
  expect(needleCount(run)).toEqual({ toCome: 1, inBody: 0, out: 2, skipped: 0 });
});
