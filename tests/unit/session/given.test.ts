import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenOf, remarksOf } from '../../../shared/clinical/session/given.ts';
import { runOf } from '../../../shared/clinical/session/run.ts';
import type { Act, SessionEvent } from '../../../shared/model/session.ts';
import { lowBackPlan } from '../../support/records.ts';

const { applications, leads } = lowBackPlan();
const [bl23, bl25, bl52] = applications as [(typeof applications)[number], ...typeof applications];
const at = (minute: number, act: Act): SessionEvent => ({
  id: randomUUID(),
  at: new Date(Date.UTC(2026, 10, 23, 9, minute, 10)).toISOString(),
  act,
});
const needling = (applicationId: string) => ({ of: 'entry', applicationId, modality: 'needling' }) as const;
const told = (events: readonly SessionEvent[]) => {
  const entries = givenOf(runOf({ applications, leads }, events)).flatMap((round) => round.entries);
  return (id: string) => entries.find(({ entry }) => entry.application.id === id)!;
};

test('both sides are told together as long as times and responses agree', () => {
  const sides = ['left', 'right'] as const;
  const inAndOut = [
    at(0, { kind: 'needlesIn', applicationId: bl23.id, sides: [...sides] }),
    at(20, { kind: 'needlesOut', applicationId: bl23.id, sides: [...sides] }),
  ];
  expect(told(inAndOut)(bl23.id).needles).toMatchObject([{ sides, count: 2, state: 'out' }]);
  const felt = [
    ...inAndOut,
    at(21, { kind: 'response', applicationId: bl23.id, sides: ['left'], response: 'deQi', note: '' }),
  ];
  expect(told(felt)(bl23.id).needles).toMatchObject([
    { sides: ['left'], count: 1, felt: { response: 'deQi' } },
    { sides: ['right'], count: 1, felt: null },
  ]);
  const apart = [
    at(0, { kind: 'needlesIn', applicationId: bl25!.id, sides: ['left'] }),
    at(1, { kind: 'needlesIn', applicationId: bl25!.id, sides: ['right'] }),
  ];
  expect(told(apart)(bl25!.id).needles.map(({ sides: on }) => on)).toEqual([['left'], ['right']]);
});

test('what was left out says why, and what was noted stands at its entry or with the session', () => {
  const events = [
    at(0, { kind: 'skipped', task: needling(bl52!.id), reason: 'sore there' }),
    at(1, { kind: 'noted', applicationId: bl23.id, text: 'warm at once' }),
    at(2, { kind: 'noted', applicationId: null, text: 'fell asleep' }),
    at(3, { kind: 'stopped', reason: 'felt faint' }),
  ];
  expect(told(events)(bl52!.id)).toMatchObject({ reason: 'sore there', needles: [{ state: 'skipped' }] });
  expect(told(events)(bl23.id).remarks).toEqual(['warm at once']);
  expect(remarksOf(runOf({ applications, leads }, events))).toMatchObject([
    { kind: 'noted', text: 'fell asleep' },
    { kind: 'stopped', text: 'felt faint' },
  ]);
});

test('what was taken back is not told', () => {
  const skipped = at(0, { kind: 'skipped', task: needling(bl52!.id), reason: 'sore there' });
  const undone = at(1, { kind: 'undone', eventId: skipped.id });
  expect(told([skipped, undone])(bl52!.id)).toMatchObject({ reason: '', needles: [{ state: 'waiting' }] });
});
