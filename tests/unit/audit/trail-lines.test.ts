import { expect, test } from 'vitest';
import { SHOWN } from '../../../electron/practice/audit/shown.ts';
import en from '../../../renderer/app/i18n/en/audit.json' with { type: 'json' };
import { byDays } from '../../../renderer/features/audit/group-lines.ts';
import { filterOf } from '../../../renderer/features/audit/search.ts';
import type { TrailLine } from '../../../shared/contract/audit.ts';
import { VERBS } from '../../../shared/contract/index.ts';

const MARA = { id: 'mara', name: 'Mara Example' };
const line = (id: number, changes: Partial<TrailLine> = {}): TrailLine => ({
  ...{ id, at: new Date(2026, 10, 23, 9, id).toISOString(), verb: 'patients.get', kind: 'read' },
  ...{ person: 'A. Example', patient: MARA, summary: 'shown' },
  ...changes,
});

const idsOf = (lines: readonly TrailLine[]) =>
  byDays(lines).map(({ day, groups }) => [day, groups.map((group) => group.lines.map(({ id }) => id))]);

test('what one person looked at of one patient in one go stands together, and nothing else does', () => {
  const other = { id: 'other', name: 'Other Person' };
  expect(
    idsOf([
      line(12),
      line(11, { verb: 'plans.get' }),
      line(10, { person: 'B. Example' }),
      line(9, { patient: other }),
      line(8, { patient: other, kind: 'changed', verb: 'patients.update' }),
      line(7, { patient: other, kind: 'changed', verb: 'patients.update' }),
      line(6, { patient: null, verb: 'patients.find' }),
      line(5, { patient: null, verb: 'patients.find' }),
      line(4, { at: new Date(2026, 10, 22, 23, 59).toISOString(), patient: null }),
    ]),
  ).toEqual([
    ['2026-11-23', [[12, 11], [10], [9], [8], [7], [6], [5]]],
    ['2026-11-22', [[4]]],
  ]);
});

test('two erased patients do not become one', () => {
  const erased = (id: string) => ({ id, name: null });
  expect(idsOf([line(2, { patient: erased('a') }), line(1, { patient: erased('b') })])[0]![1]).toHaveLength(
    2,
  );
});

test('days of a filter are whole days of this workstation', () => {
  expect(filterOf({ from: '2026-03-28', until: '2026-03-29' })).toEqual({
    ...{ patientId: null, practitionerId: null, kind: null },
    from: new Date(2026, 2, 28).toISOString(),
    until: new Date(2026, 2, 30).toISOString(),
  });
});

test('every verb that can stand in the trail has words for people', () => {
  const silent = Object.entries(SHOWN)
    .filter(([, shows]) => shows === null)
    .map(([verb]) => verb);
  const words = en.verb as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const wordless = VERBS.filter((verb) => {
    const [domain, name] = verb.split('.') as [string, string];
    return words[domain]?.[name] === undefined;
  });
  expect(wordless.filter((verb) => !silent.includes(verb))).toEqual([]);
});
