import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { STARTING_LEAD } from '../../../shared/clinical/leads.ts';
import { sheetOf } from '../../../shared/clinical/sheet.ts';
import { STARTING_CUPPING } from '../../../shared/clinical/starting.ts';
import type { Application, Lead } from '../../../shared/model/application.ts';
import { lowBackPlan, pointEntry } from '../../support/records.ts';

const of = (applications: readonly Application[], leads: readonly Lead[] = []) => ({ applications, leads });

const lead = (from: Application, to: Application): Lead => ({
  ...STARTING_LEAD,
  id: randomUUID(),
  from: { applicationId: from.id, side: 'left' },
  to: { applicationId: to.id, side: 'left' },
});

describe('the treatment sheet', () => {
  test('goes round by round, numbers the points as they go in, and counts every needle', () => {
    const { rounds, totals } = sheetOf(lowBackPlan(), null);
    const entries = rounds.flatMap((round) => round.entries);
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    // BL23, BL25, BL52, KI3 and BL40 on both sides, GB30 and the tender place on the right; GV4 gets moxa alone.
    expect(totals.map(({ needles }) => needles)).toEqual([12]);
    expect(rounds.reduce((sum, { sums }) => sum + sums[0]!.needles, 0)).toBe(12);
    const [bl23] = entries;
    expect(bl23!.done).toEqual([
      { modality: 'needling', count: 2 },
      { modality: 'cupping', count: 2 },
    ]);
    for (const round of rounds) {
      const counted = round.entries.flatMap(({ done }) => done).filter((one) => one.modality === 'needling');
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(round.sums[0]!.needles);
      expect(round.sums[0]!.minutes).toBeGreaterThan(0);
    }
  });

  test('begins a round where the patient turns, and numbers on', () => {
    const { rounds } = sheetOf(
      of([pointEntry('BL23', 'both'), pointEntry('ST25', 'both'), pointEntry('BL25', 'both')]),
      null,
    );
    expect(rounds.map(({ position }) => position)).toEqual(['prone', 'supine']);
    const numbered = rounds.map(({ entries }) =>
      entries.map(({ number, application: { place } }) => [number, place.kind === 'point' && place.code]),
    );
    expect(numbered).toEqual([
      [
        [1, 'BL23'],
        [2, 'BL25'],
      ],
      [[3, 'ST25']],
    ]);
  });

  test('counts the webs of a point with several places on each side', () => {
    const { rounds, totals } = sheetOf(of([pointEntry('EX-LE10', 'both')]), null);
    expect(rounds[0]!.entries[0]!.done).toEqual([{ modality: 'needling', count: 8 }]);
    expect(totals[0]!.needles).toBe(8);
  });

  test('clips a lead on after the later of its two needles, also where the plan names them the other way round', () => {
    const [first, second, third] = [
      pointEntry('BL23', 'both'),
      pointEntry('BL25', 'both'),
      pointEntry('BL52', 'both'),
    ];
    const leads = [lead(second!, first!), lead(first!, third!)];
    const { rounds } = sheetOf(of([first!, second!, third!], leads), null);
    expect(rounds[0]!.entries.map((entry) => entry.leads.map(({ id }) => id))).toEqual([
      [],
      [leads[0]!.id],
      [leads[1]!.id],
    ]);
  });

  test('holds of two alternating sessions only the one that is asked for', () => {
    const a = pointEntry('BL23', 'both', { variant: 'A' });
    const b = pointEntry('BL40', 'both', { variant: 'B' });
    const each = pointEntry('GV4', 'midline', { cupping: STARTING_CUPPING });
    const plan = of([a, b, each], [lead(a, b)]);
    const codes = (session: 'A' | 'B' | null) =>
      sheetOf(plan, session).rounds.flatMap(({ entries }) => entries.map(({ application: { id } }) => id));
    expect(codes('A')).toEqual([a.id, each.id]);
    expect(codes('B')).toEqual([b.id, each.id]);
    expect(codes(null)).toEqual([a.id, b.id, each.id]);
    expect(sheetOf(plan, 'A').totals).toMatchObject([{ session: 'A', needles: 3, cups: 1 }]);
    // Both on one sheet: the hand that counts needs the sum of the session that it holds.
    const both = sheetOf(
      { ...plan, applications: [...plan.applications, pointEntry('BL25', 'both', { variant: 'A' })] },
      null,
    );
    expect(both.totals).toMatchObject([
      { session: 'A', needles: 5 },
      { session: 'B', needles: 3 },
    ]);
    expect(both.rounds[0]!.sums.map(({ needles }) => needles)).toEqual([5, 3]);
    // A lead to a needle that is not put in today is not clipped on.
    const leads = sheetOf(plan, 'A').rounds.flatMap(({ entries }) => entries.flatMap((one) => one.leads));
    expect(leads).toEqual([]);
  });

  test('is empty where nothing is prescribed', () => {
    expect(sheetOf(of([]), null).rounds).toEqual([]);
  });
});
