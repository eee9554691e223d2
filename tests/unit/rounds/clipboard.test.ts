import { beforeEach, describe, expect, test } from 'vitest';
import { forgetCopied, keepCopied, useCopied } from '../../../renderer/app/copied.ts';
import { copiedFor, entriesIn, pasteEntries } from '../../../renderer/features/plans/rounds/clipboard.ts';
import type { Prescription } from '../../../shared/model/plan.ts';
import { emptyPlan } from '../../../shared/model/plan.ts';
import { FIRST_HABITS } from '../../../shared/model/practice.ts';
import { ashiEntry, FIRST_START, lowBackPlan, pointEntry } from '../../support/records.ts';

const { needle, retentionMin } = FIRST_START.settings;
const habits = { ...FIRST_HABITS, needle, retentionMin };
const from = { id: 'plan-a', patientId: 'patient-a' };

const bl23 = pointEntry('BL23', 'both', { note: 'Sore since the fall', group: 'local', variant: 'A' });
const ashi = ashiEntry();
const plan = { ...lowBackPlan(), applications: [bl23, ashi, pointEntry('KI3', 'left')], leads: [] };
const withoutIds = ({ applications }: Prescription) => applications.map(({ id: _, ...rest }) => rest);

beforeEach(() => {
  keepCopied(from, plan, new Set([bl23.id, ashi.id]), habits);
});
const copied = () => useCopied.getState().copied!;

describe('entries that were copied out of a plan', () => {
  test('come whole into another plan of the same patient', () => {
    const pasted = copiedFor('patient-a', copied());
    const into = pasteEntries(emptyPlan('Next'), pasted);
    expect(withoutIds(into)).toEqual(withoutIds({ applications: [bl23, ashi], leads: [] }));
    expect(into.applications.map(({ id }) => id)).not.toContain(bl23.id);
    expect(pasted.leftWords).toBe(false);
  });

  test('leave the words about one patient behind on the way to another, and all of the treatment comes', () => {
    const pasted = copiedFor('patient-b', copied());
    expect(pasted.leftWords).toBe(true);
    const [point, tender] = pasteEntries(emptyPlan('Other'), pasted).applications;
    expect(point).toEqual({ ...bl23, id: point!.id, note: '' });
    expect(tender).toEqual({ ...ashi, id: tender!.id, place: { ...ashi.place, description: '' } });
  });

  test('lie on the clipboard of the computer as shorthand without those words', () => {
    expect(copied().text).toMatch(/BL23/);
    expect(copied().text).not.toMatch(/fall|midline|L4/);
    forgetCopied();
    expect(useCopied.getState().copied).toBeNull();
  });
});

describe('text from elsewhere', () => {
  test('is taken when it is shorthand, with depth, side and technique', () => {
    const pasted = entriesIn('BL23 R 25mm reduce 15min; KI3 moxa 10min', habits)!;
    expect(pasted.applications).toMatchObject([
      { side: 'right', needling: { depthMm: 25, stimulation: 'reducing', retentionMin: 15 } },
      { needling: null, moxibustion: { minutes: 10 } },
    ]);
  });

  test('is read again as what was copied, tender places waiting for the body that they are on', () => {
    const pasted = entriesIn(copied().text, habits)!;
    expect(withoutIds(pasted)).toEqual([{ ...withoutIds({ applications: [bl23], leads: [] })[0], note: '' }]);
    expect(pasted.unplaced).toMatchObject([{ kind: 'ashi', side: 'right' }]);
  });

  test('is left alone when it is anything else', () => {
    for (const text of ['Dear colleague,', 'https://example.org/', '', 'BL23; and then rest', '12.5'])
      expect(entriesIn(text, habits)).toBeNull();
  });

  test('only adds to a place that is there already', () => {
    const here = { ...emptyPlan('Here'), applications: [bl23] };
    const into = pasteEntries(here, entriesIn('A: cup BL23', habits)!);
    expect(into.applications).toHaveLength(1);
    expect(into.applications[0]).toMatchObject({ note: bl23.note, needling: bl23.needling });
    expect(into.applications[0]!.cupping).not.toBeNull();
  });
});
