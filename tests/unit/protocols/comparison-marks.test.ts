import { expect, test } from 'vitest';
import { marksOf } from '../../../renderer/features/plans/changes/comparison.ts';
import { comparePrescriptions } from '../../../shared/clinical/changes/prescription-changes.ts';
import type { Application } from '../../../shared/model/application.ts';
import { pointEntry } from '../../support/records.ts';

const marks = (before: readonly Application[], after: readonly Application[]) => {
  const [a, b] = [
    { applications: [...before], leads: [] },
    { applications: [...after], leads: [] },
  ];
  const legend = { added: '', removed: '', changed: '' };
  const changes = comparePrescriptions(a, b).entries;
  return marksOf({ before: a, after: b, changes, title: '', legend }).map(
    ({ place, side, order, difference }) =>
      `${order} ${place.kind === 'point' ? place.code : ''} ${side} ${difference}`,
  );
};

test('the body shows what stayed, came, went and is done otherwise, under the numbers of the first', () => {
  const [stays, goes, deeper] = [
    pointEntry('BL23', 'both'),
    pointEntry('BL25', 'both'),
    pointEntry('GV4', 'midline'),
  ];
  const after = [stays, { ...deeper, note: 'x' }, pointEntry('KI3', 'both')];
  expect(marks([stays, goes, deeper], after)).toEqual([
    '1 BL23 both same',
    '2 BL25 both removed',
    '3 GV4 midline changed',
    '0 KI3 both added',
  ]);
});

test('a side that was lost or gained has its own mark', () => {
  const both = pointEntry('BL23', 'both');
  const left = { ...both, side: 'left' as const };
  const right = { ...both, side: 'right' as const };
  expect(marks([both], [left])).toEqual(['1 BL23 left changed', '1 BL23 right removed']);
  expect(marks([left], [both])).toEqual(['1 BL23 left changed', '0 BL23 right added']);
  expect(marks([left], [right])).toEqual(['1 BL23 right added', '1 BL23 left removed']);
});
