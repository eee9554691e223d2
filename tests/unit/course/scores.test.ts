import { expect, test } from 'vitest';
import { fieldsFor, readScores } from '../../../shared/clinical/course/scores.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import { freshId } from '../plans/example-plan.ts';

const field = (score: string, label = '') => ({ label, score });

test.each([
  ['painScale', [field('4')], { kind: 'items', items: [{ label: '', score: 4 }] }],
  ['painScale', [field(' 4,5 ')], { kind: 'items', items: [{ label: '', score: 4.5 }] }],
  ['painScale', [field('７')], { kind: 'items', items: [{ label: '', score: 7 }] }],
  ['painScale', [field('')], { kind: 'items', items: [] }],
  ['painScale', [field('four')], { kind: 'notANumber', at: 0 }],
  ['painScale', [field('11')], { kind: 'outOfRange', at: 0, lowest: 0, highest: 10 }],
  ['oswestry', [field('-1')], { kind: 'outOfRange', at: 0, lowest: 0, highest: 100 }],
  ['freeMeasure', [field('-120')], { kind: 'items', items: [{ label: '', score: -120 }] }],
  [
    'patientSpecific',
    [field('3', ' tying shoes '), field('', 'walking'), field('5', 'lifting')],
    {
      kind: 'items',
      items: [
        { label: 'tying shoes', score: 3 },
        { label: 'lifting', score: 5 },
      ],
    },
  ],
  ['patientSpecific', [field('3'), field('12')], { kind: 'outOfRange', at: 1, lowest: 0, highest: 10 }],
] as const)('%s: %j is read as %j', (measure, fields, reading) => {
  expect(readScores(measure, fields)).toEqual(reading);
});

test('activities are remembered from last time, and scores are asked anew', () => {
  const own = { measure: 'patientSpecific', label: 'tying shoes' } as const;
  const last: Measurement = {
    ...{ id: freshId(), planId: freshId(), sessionId: null, targetId: freshId(), ...own, on: '2026-03-03' },
    items: [
      { label: 'tying shoes', score: 3 },
      { label: 'walking', score: 5 },
    ],
    ...{ value: 4, at: '2026-03-03T10:00:00.000Z', by: 'Test' },
  };
  expect(fieldsFor(own, undefined, undefined)).toEqual([field('', 'tying shoes')]);
  expect(fieldsFor(own, undefined, last)).toEqual([field('', 'tying shoes'), field('', 'walking')]);
  expect(fieldsFor(own, last, undefined)).toEqual([field('3', 'tying shoes'), field('5', 'walking')]);
  expect(fieldsFor({ measure: 'painScale', label: 'at night' }, undefined, undefined)).toEqual([field('')]);
});
