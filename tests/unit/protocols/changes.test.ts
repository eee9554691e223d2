import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEqual } from '../../../shared/clinical/changes/fields.ts';
import { planChanges } from '../../../shared/clinical/changes/plan-changes.ts';
import { emptyPlan, type PlanContent } from '../../../shared/model/plan.ts';
import { lowBackPlan, lowBackProtocol, pointEntry } from '../../support/records.ts';
import { twoContents } from './arbitrary.ts';

const plan = lowBackPlan();
const withFirst = (change: object): PlanContent => ({
  ...plan,
  applications: plan.applications.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});
const fieldsOf = (after: PlanContent) =>
  planChanges(plan, after).flatMap((one) =>
    one.kind === 'entry' && one.change.what === 'changed'
      ? one.change.fields.map(({ path, before, after: to }) => [path, before, to])
      : [[one.kind]],
  );

describe('what changed between two versions of a plan', () => {
  test('is nothing exactly when both say the same', () => {
    fc.assert(
      fc.property(twoContents, ([before, after]) => {
        expect(planChanges(before, after).length === 0).toBe(isEqual(before, after));
        expect(planChanges(before, structuredClone(before))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('names the field with what it was and what it is', () => {
    const { needling } = plan.applications[0]!;
    expect(fieldsOf(withFirst({ needling: { ...needling, depthMm: 20 } }))).toEqual([
      ['needling.depthMm', 15, 20],
    ]);
    expect(fieldsOf(withFirst({ cupping: null }))).toEqual([
      ['cupping', plan.applications[0]!.cupping, null],
    ]);
    expect(fieldsOf(withFirst({ side: 'left', note: 'x' }))).toEqual([
      ['note', '', 'x'],
      ['side', 'both', 'left'],
    ]);
  });

  test('names entries that came, went and moved', () => {
    const [first, ...rest] = plan.applications;
    const added = pointEntry('KI7', 'both');
    expect(planChanges(plan, { ...plan, applications: [...rest, added] })).toEqual([
      { kind: 'entry', change: { what: 'removed', before: first } },
      { kind: 'entry', change: { what: 'added', after: added } },
    ]);
    expect(planChanges(plan, { ...plan, applications: [...rest, first!] })).toEqual([
      { kind: 'order', list: 'applications' },
    ]);
  });

  test('takes a point that was removed and added again for the same entry', () => {
    const again = { ...plan, applications: plan.applications.map((one) => ({ ...one, id: `${one.id}*` })) };
    expect(planChanges(plan, again)).toEqual([]);
  });

  test('names leads, notes, the course and what stands in lists', () => {
    const protocol = lowBackProtocol();
    const before: PlanContent = { ...emptyPlan('Plan'), ...protocolPrescription(protocol) };
    const after: PlanContent = {
      ...before,
      goals: 'Walk',
      notes: { ...before.notes, diet: 'Soup' },
      course: { ...before.course, sessions: 8 },
      leads: before.leads.map((lead) => ({ ...lead, hz: 4 })),
      targets: [{ id: 't', measure: 'painScale', label: '', baseline: 7, target: 3, asked: 'session' }],
    };
    const said = planChanges(before, after).map((one) => {
      if (one.kind === 'field') return one.path;
      if (one.kind === 'item') return `${one.list} ${one.what}`;
      return one.kind === 'lead' && one.change.what === 'changed' ? one.change.fields[0]!.path : one.kind;
    });
    expect(said).toEqual(['hz', 'goals', 'course.sessions', 'notes.diet', 'targets added']);
    expect(planChanges(after, before)).toHaveLength(5);
  });
});

const protocolPrescription = ({ applications, leads }: ReturnType<typeof lowBackProtocol>) => ({
  applications,
  leads,
});
