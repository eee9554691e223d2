import {
  type Application,
  type Lead,
  MODALITIES,
  type PatientPosition,
  type Pole,
} from '../../model/application.ts';
import type { Prescription } from '../../model/plan.ts';
import type { Act, FeltResponse, SessionEvent, Task } from '../../model/session.ts';
import { placesPerSide } from '../places.ts';
import { moxaMinutes } from '../rounds/duration.ts';
import { type Round, roundsOf } from '../rounds/rounds.ts';

/** Instants and stretches of time are milliseconds, instants since 1970. */
export interface Stretch {
  readonly from: number;
  /** Null: it lasts. */
  readonly to: number | null;
}

/** The needle on one side of an entry; of a point with several places there, its needles. */
export interface NeedleRun {
  readonly side: Pole['side'];
  /** So many needles. */
  readonly count: number;
  readonly state: 'waiting' | 'in' | 'out' | 'skipped';
  readonly inAt: number | null;
  readonly outAt: number | null;
  readonly felt: { readonly response: FeltResponse; readonly note: string } | null;
}

/** One thing with a time of its own. */
export interface TaskRun {
  readonly task: Task;
  readonly state: 'waiting' | 'running' | 'done' | 'skipped';
  /** How long it is to last, as extended; null: until it is ended by hand. */
  readonly minutes: number | null;
  /** Of needles, when the last one went in. */
  readonly begunAt: number | null;
  readonly endedAt: number | null;
}

/** One entry of today's prescription with what has become of it. */
export interface EntryRun {
  /** As it was adjusted. */
  readonly application: Application;
  readonly isAdded: boolean;
  readonly isAdjusted: boolean;
  /** From 1, in the order of treatment. */
  readonly number: number;
  /** Empty without needling. */
  readonly needles: readonly NeedleRun[];
  /** By modality, in the order of `MODALITIES`. */
  readonly tasks: readonly TaskRun[];
}

export interface LeadRun {
  readonly lead: Lead;
  readonly task: TaskRun;
}

/** Where a session stands after its acts. */
export interface SessionRun {
  readonly rounds: readonly { readonly position: PatientPosition; readonly entries: readonly EntryRun[] }[];
  readonly leads: readonly LeadRun[];
  /** Index of the round in which the patient lies now. */
  readonly round: number;
  readonly pauses: readonly Stretch[];
  readonly isPaused: boolean;
  /** Nothing more is to be placed. */
  readonly isStopped: boolean;
  /** The acts that were not taken back, the first first. */
  readonly standing: readonly SessionEvent[];
}

/** The same for the same task. */
export const taskKey = (task: Task): string =>
  task.of === 'lead' ? task.leadId : `${task.applicationId} ${task.modality}`;

/** All entries in the order of treatment. */
export const entriesOf = (run: SessionRun): readonly EntryRun[] =>
  run.rounds.flatMap(({ entries }) => entries);

/** Everything with a time, entries before leads. */
export const tasksOf = (run: SessionRun): readonly TaskRun[] => [
  ...entriesOf(run).flatMap(({ tasks }) => tasks),
  ...run.leads.map(({ task }) => task),
];

/**
 * Works out where a session stands from what was to be done and the acts so far. Acts are taken as they were recorded:
 * whether one fits is asked before it is recorded.
 */
export function runOf({ applications, leads }: Prescription, events: readonly SessionEvent[]): SessionRun {
  const standing = standingOf(events);
  const added = standing.flatMap(({ act }) => (act.kind === 'added' ? [act.application] : []));
  const adjusted = new Map(
    standing.flatMap(({ act }) =>
      act.kind === 'adjusted' ? [[act.applicationId, act.needling] as const] : [],
    ),
  );
  const rounds = roundsOf(added.length === 0 ? applications : [...applications, ...added]);
  const addedIds = new Set(added.map(({ id }) => id));
  let number = 0;
  const entry = (planned: Application): EntryRun => {
    const needling = adjusted.get(planned.id);
    const application = needling === undefined ? planned : { ...planned, needling };
    const own = standing.filter(({ act }) => speaksOf(act, planned.id));
    const needles = needlesOf(application, own);
    number += 1;
    return {
      application,
      isAdded: addedIds.has(planned.id),
      isAdjusted: needling !== undefined,
      number,
      needles,
      tasks: MODALITIES.filter((modality) => application[modality] !== null).map((modality) => {
        const task: Task = { of: 'entry', applicationId: planned.id, modality };
        const run = taskOf(task, plannedMinutes(application, modality), own);
        if (modality === 'needling') return needlingTask(run, needles);
        return isOnNeedles(application, modality) ? hanging(run, needles, isGone(needles)) : run;
      }),
    };
  };
  const given = rounds.map(({ position, applications: held }: Round) => ({
    position,
    entries: held.map(entry),
  }));
  const all = given.flatMap(({ entries }) => entries);
  const turned = standing.findLast(({ act }) => act.kind === 'turned')?.act;
  const lies =
    turned?.kind === 'turned' ? rounds.findIndex(({ position }) => position === turned.position) : 0;
  const pauses = pausesOf(standing);
  return {
    rounds: given,
    leads: leads.map((lead) => {
      const task = taskOf({ of: 'lead', leadId: lead.id }, lead.minutes, standing);
      const ends = [lead.from, lead.to].flatMap((pole) => needleAt(all, pole) ?? []);
      return {
        lead,
        task: hanging(
          task,
          ends,
          ends.some((end) => isGone([end])),
        ),
      };
    }),
    round: Math.max(0, lies),
    pauses,
    isPaused: pauses.at(-1)?.to === null,
    isStopped: standing.some(({ act }) => act.kind === 'stopped'),
    standing,
  };
}

/** The needle that a pole names. */
export const needleAt = (entries: readonly EntryRun[], pole: Pole): NeedleRun | undefined =>
  entries
    .find(({ application }) => application.id === pole.applicationId)
    ?.needles.find(({ side }) => side === pole.side);

/**
 * The needles that something hangs on, while it waits or runs: both of a lead, those of an entry whose moxa burns on
 * them; none of anything else.
 */
export function polesOf(run: SessionRun, task: Task): readonly Pole[] {
  if (task.of === 'lead') {
    const lead = run.leads.find((one) => one.lead.id === task.leadId)?.lead;
    return lead === undefined ? [] : [lead.from, lead.to];
  }
  const entry = entriesOf(run).find(({ application }) => application.id === task.applicationId);
  if (entry === undefined || !isOnNeedles(entry.application, task.modality)) return [];
  return entry.needles.map(({ side }) => ({ applicationId: task.applicationId, side }));
}

const isOnNeedles = (application: Application, modality: (typeof MODALITIES)[number]): boolean =>
  modality === 'moxibustion' &&
  application.moxibustion?.kind === 'warmNeedle' &&
  application.needling !== null;

/** Whether none of the needles is in the body, or will be. */
const isGone = (needles: readonly NeedleRun[]): boolean =>
  needles.every(({ state }) => state === 'out' || state === 'skipped');

/** What hangs on needles ends with them: it is over when they come out, and cannot begin without them. */
function hanging(run: TaskRun, needles: readonly NeedleRun[], isLoose: boolean): TaskRun {
  if (!isLoose || run.state === 'done' || run.state === 'skipped') return run;
  if (run.state === 'waiting') return { ...run, state: 'skipped' };
  const outAt = needles.flatMap((needle) => needle.outAt ?? []);
  return { ...run, state: 'done', endedAt: Math.max(...outAt) };
}

/** What stands of the acts: each undoing takes back the last one before it. */
function standingOf(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const standing: SessionEvent[] = [];
  for (const event of events) {
    if (event.act.kind === 'undone') standing.pop();
    else standing.push(event);
  }
  return standing;
}

const instantOf = ({ at }: SessionEvent): number => Date.parse(at);

function speaksOf(act: Act, applicationId: string): boolean {
  if ('applicationId' in act) return act.applicationId === applicationId;
  return 'task' in act && act.task.of === 'entry' && act.task.applicationId === applicationId;
}

const sidesOf = ({ side }: Application): readonly Pole['side'][] =>
  side === 'both' ? ['left', 'right'] : [side];

function needlesOf(application: Application, own: readonly SessionEvent[]): readonly NeedleRun[] {
  if (application.needling === null) return [];
  const count = placesPerSide(application);
  const waiting = { count, state: 'waiting', inAt: null, outAt: null, felt: null } as const;
  return sidesOf(application).map((side) => own.reduce(stepOfNeedle, { side, ...waiting }));
}

function stepOfNeedle(needle: NeedleRun, event: SessionEvent): NeedleRun {
  const { act } = event;
  if ('sides' in act && !act.sides.includes(needle.side)) return needle;
  switch (act.kind) {
    case 'needlesIn':
      return { ...needle, state: 'in', inAt: instantOf(event) };
    case 'needlesOut':
      return { ...needle, state: 'out', outAt: instantOf(event) };
    case 'response':
      return { ...needle, felt: { response: act.response, note: act.note } };
    case 'skipped':
      return needle.state === 'waiting' && act.task.of === 'entry' && act.task.modality === 'needling'
        ? { ...needle, state: 'skipped' }
        : needle;
    default:
      return needle;
  }
}

function taskOf(task: Task, minutes: number | null, events: readonly SessionEvent[]): TaskRun {
  const waiting: TaskRun = { task, state: 'waiting', minutes, begunAt: null, endedAt: null };
  return events.reduce(stepOfTask, waiting);
}

function stepOfTask(run: TaskRun, event: SessionEvent): TaskRun {
  const { act } = event;
  if (!('task' in act) || taskKey(act.task) !== taskKey(run.task)) return run;
  switch (act.kind) {
    case 'begun':
      return { ...run, state: 'running', begunAt: instantOf(event) };
    case 'ended':
      return { ...run, state: 'done', endedAt: instantOf(event) };
    case 'skipped':
      return { ...run, state: 'skipped' };
    case 'extended':
      return { ...run, minutes: (run.minutes ?? 0) + act.minutes };
  }
}

/** Needling runs from its last needle in until the last one out; with one side out and the other to come it waits. */
function needlingTask(run: TaskRun, needles: readonly NeedleRun[]): TaskRun {
  const placed = needles.filter(({ inAt }) => inAt !== null);
  const begunAt = Math.max(...placed.map(({ inAt }) => inAt!));
  if (needles.some(({ state }) => state === 'in')) return { ...run, state: 'running', begunAt };
  if (!isGone(needles)) return { ...run, state: 'waiting' };
  if (placed.length === 0) return { ...run, state: 'skipped' };
  return { ...run, state: 'done', begunAt, endedAt: Math.max(...placed.map(({ outAt }) => outAt!)) };
}

function plannedMinutes(application: Application, modality: (typeof MODALITIES)[number]): number | null {
  switch (modality) {
    case 'needling':
      return application.needling!.retentionMin;
    case 'moxibustion':
      return moxaMinutes(application) || null;
    default:
      return application[modality]!.minutes;
  }
}

function pausesOf(standing: readonly SessionEvent[]): readonly Stretch[] {
  const pauses: { from: number; to: number | null }[] = [];
  for (const event of standing) {
    const last = pauses.at(-1);
    if (event.act.kind === 'paused') pauses.push({ from: instantOf(event), to: null });
    else if (event.act.kind === 'resumed' && last !== undefined) last.to = instantOf(event);
  }
  return pauses;
}
