import fc from 'fast-check';
import { faultOf } from '../../../shared/clinical/session/faults.ts';
import { entriesOf, runOf, type SessionRun, tasksOf } from '../../../shared/clinical/session/run.ts';
import {
  type Application,
  BODYWORK_KINDS,
  CUP_KINDS,
  MODALITIES,
  MOXA_KINDS,
} from '../../../shared/model/application.ts';
import type { Prescription } from '../../../shared/model/plan.ts';
import { type Act, FELT_RESPONSES, type SessionEvent } from '../../../shared/model/session.ts';
import { pointEntry } from '../../support/records.ts';
import { prescription } from '../protocols/arbitrary.ts';

/** 2026-03-02, 09:00 UTC. */
export const NINE = Date.UTC(2026, 2, 2, 9);
export const MINUTE = 60_000;

/** An act at so many minutes past nine. */
export const at = (minutes: number, act: Act, id = `at ${minutes} ${act.kind}`): SessionEvent => ({
  id,
  at: new Date(NINE + minutes * MINUTE).toISOString(),
  act,
});

/** A prescription with every kind of cup, moxa and handwork, with and without a time. */
export const prescribed: fc.Arbitrary<Prescription> = fc
  .tuple(prescription, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
  .map(([{ applications, leads }, kinds]) => ({
    applications: applications.map((one, index) => varied(one, kinds[index]!)),
    leads,
  }));

function varied(one: Application, by: number): Application {
  const minutes = by % 5 === 0 ? null : 10;
  const { needling, cupping, moxibustion } = one;
  const rest = needling ?? cupping ?? moxibustion;
  return {
    ...one,
    needling: needling && { ...needling, retentionMin: by % 7 === 0 ? null : needling.retentionMin },
    cupping: cupping && { ...cupping, kind: CUP_KINDS[by % CUP_KINDS.length]!, minutes },
    moxibustion: moxibustion && { ...moxibustion, kind: MOXA_KINDS[by % MOXA_KINDS.length]!, minutes },
    bodywork:
      rest !== null && by % 2 === 0
        ? null
        : one.bodywork && { ...one.bodywork, kind: BODYWORK_KINDS[by % BODYWORK_KINDS.length]!, minutes },
  };
}

/** Every act that could be thought of where a session stands, fitting or not. */
function thinkable(run: SessionRun, salt: number): Act[] {
  const ofEntries = entriesOf(run).flatMap(({ application: { id, needling }, needles }): Act[] => {
    const each = needles.map(({ side }) => side);
    const sets = each.length === 2 ? [each, [each[0]!], [each[1]!]] : each.length === 1 ? [each] : [];
    const response = FELT_RESPONSES[salt % FELT_RESPONSES.length]!;
    return [
      ...sets.flatMap((sides): Act[] => [
        { kind: 'needlesIn', applicationId: id, sides },
        { kind: 'needlesOut', applicationId: id, sides },
        { kind: 'response', applicationId: id, sides, response, note: '' },
      ]),
      ...(needling === null
        ? []
        : [{ kind: 'adjusted' as const, applicationId: id, needling: { ...needling, depthMm: 9 } }]),
      { kind: 'noted', applicationId: id, text: 'pale' },
    ];
  });
  const ofTasks = tasksOf(run).flatMap(({ task }): Act[] => [
    { kind: 'begun', task },
    { kind: 'ended', task },
    { kind: 'skipped', task, reason: '' },
    { kind: 'extended', task, minutes: 5 },
  ]);
  const added = pointEntry(salt % 2 === 0 ? 'LI4' : 'BL18', 'both', {
    id: `00000000-0000-4000-8000-${String(run.standing.length).padStart(12, '0')}`,
  });
  return [
    ...ofEntries,
    ...ofTasks,
    { kind: 'added', application: added },
    ...run.rounds.map(({ position }): Act => ({ kind: 'turned', position })),
    { kind: 'paused' },
    { kind: 'resumed' },
    ...(salt % 11 === 0 ? [{ kind: 'stopped' as const, reason: 'faint' }] : []),
    ...run.standing.slice(-1).map(({ id }): Act => ({ kind: 'undone', eventId: id })),
  ];
}

/** A session in which each choice picks one of the acts that fit, a while after the one before. */
export function played(given: Prescription, choices: readonly number[]): readonly SessionEvent[] {
  const events: SessionEvent[] = [];
  for (const [index, choice] of choices.entries()) {
    const run = runOf(given, events);
    const fitting = thinkable(run, choice).filter((act) => faultOf(run, act) === null);
    const act = fitting[choice % fitting.length]!;
    events.push(at(index + (choice % 60) / 60, act, `event ${index}`));
  }
  return events;
}

/** What a session was to do, and what was done in it. */
export const sessions = fc
  .tuple(prescribed, fc.array(fc.nat({ max: 10_000 }), { maxLength: 40 }))
  .map(([given, choices]) => ({ given, events: played(given, choices) }));

/** Something of each entry is to be done. */
export const isWhole = ({ applications }: Prescription): boolean =>
  applications.every((one) => MODALITIES.some((modality) => one[modality] !== null));
