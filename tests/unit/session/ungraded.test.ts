import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { runOf } from '../../../shared/clinical/session/run.ts';
import { ungraded } from '../../../shared/clinical/session/ungraded.ts';
import type { Act, AdverseEvent } from '../../../shared/model/session.ts';
import { pointEntry } from '../../support/records.ts';
import { eventOf } from '../../support/sessions.ts';

const [back, foot] = [pointEntry('BL23', 'both'), pointEntry('KI3', 'left')];
const needled: Act[] = [
  { kind: 'needlesIn', applicationId: back.id, sides: ['left', 'right'] },
  { kind: 'needlesIn', applicationId: foot.id, sides: ['left'] },
];
const felt = (applicationId: string, sides: ('left' | 'right')[], note: string): Act => ({
  kind: 'response',
  applicationId,
  sides,
  response: 'adverse',
  note,
});
const waiting = (acts: Act[], adverse: AdverseEvent[] = []) =>
  ungraded(
    runOf(
      { applications: [back, foot], leads: [] },
      [...needled, ...acts].map((act) => eventOf(act)),
    ),
    adverse,
  ).map(({ entry, sides, note }) => [entry.application.id, sides, note]);

test('an adverse response waits with its sides and words until an event speaks of its entry', () => {
  const acts = [felt(back.id, ['left', 'right'], 'sharp'), felt(foot.id, ['left'], '')];
  expect(waiting(acts)).toEqual([
    [back.id, ['left', 'right'], 'sharp'],
    [foot.id, ['left'], ''],
  ]);
  const graded: AdverseEvent = {
    ...{ id: randomUUID(), applicationId: back.id, kind: 'pain', where: 'BL23', severity: 'mild' },
    ...{ action: '', note: '' },
  };
  expect(waiting(acts, [graded])).toEqual([[foot.id, ['left'], '']]);
  expect(waiting(acts, [{ ...graded, applicationId: null }])).toHaveLength(2);
});

test('what is felt otherwise later, or was taken back, does not wait', () => {
  const later: Act = {
    kind: 'response',
    applicationId: back.id,
    sides: ['left'],
    response: 'deQi',
    note: '',
  };
  expect(waiting([felt(back.id, ['left'], 'sharp'), later])).toEqual([]);
  expect(waiting([])).toEqual([]);
});
