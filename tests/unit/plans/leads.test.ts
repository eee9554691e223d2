import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../shared/clinical/areas.ts';
import { editLead, joinByLeads, pairsOf, removeLead } from '../../../shared/clinical/leads.ts';
import {
  STARTING_BODYWORK,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
  withMoxaKind,
} from '../../../shared/clinical/starting.ts';
import { type Application, Lead } from '../../../shared/model/application.ts';
import type { Stroke } from '../../../shared/model/place.ts';
import { entry, freshId, planOf } from './example-plan.ts';

describe('needles joined by a lead', () => {
  const sides = (a: Application, b: Application) =>
    pairsOf(a, b).map(([from, to]) => `${from.side} ${to.side}`);

  it('are joined on each side that both have, else each to the nearest', () => {
    expect(sides(entry('BL23', 'both'), entry('BL25', 'both'))).toEqual(['left left', 'right right']);
    expect(sides(entry('BL23', 'both'), entry('GB30', 'right'))).toEqual(['right right']);
    expect(sides(entry('BL23', 'left'), entry('GB30', 'right'))).toEqual(['left right']);
    expect(sides(entry('GV4', 'midline'), entry('BL23', 'both'))).toEqual(['midline left']);
  });

  it('of one entry are joined across, where it has two', () => {
    const both = entry('BL23', 'both');
    expect(sides(both, both)).toEqual(['left right']);
    const one = entry('BL23', 'left');
    expect(sides(one, one)).toEqual([]);
  });

  it('are none without a needle', () => {
    const cup = entry('BL25', 'both', { needling: null, cupping: STARTING_CUPPING });
    expect(sides(entry('BL23', 'both'), cup)).toEqual([]);
  });

  it('carry current from then on, and are joined once', () => {
    const [from, to] = [entry('BL23', 'both'), entry('BL25', 'both')];
    const joined = joinByLeads(planOf(from, to), from.id, to.id, freshId);
    expect(joined.leads).toHaveLength(2);
    for (const lead of joined.leads) expect(Lead.safeParse(lead).success).toBe(true);
    expect(joined.applications.map(({ needling }) => needling?.stimulation)).toEqual([
      'electrical',
      'electrical',
    ]);
    expect(joinByLeads(joined, to.id, from.id, freshId)).toBe(joined);
    expect(removeLead(joined, joined.leads[0]!.id).leads).toEqual([joined.leads[1]]);
  });

  it('have a second frequency in a dense-disperse wave only', () => {
    const both = entry('BL23', 'both');
    const joined = joinByLeads(planOf(both), both.id, both.id, freshId);
    const { id } = joined.leads[0]!;
    const steady = editLead(joined, id, { waveform: 'continuous', hz: 4 });
    expect(steady.leads[0]).toMatchObject({ hz: 4, secondHz: null });
    expect(editLead(steady, id, { waveform: 'denseDisperse' }).leads[0]!.secondHz).not.toBeNull();
    expect(editLead(joined, id, { secondHz: null }).leads[0]!.secondHz).toBeNull();
  });
});

describe('what an entry covers of the skin', () => {
  const stroke: Stroke = {
    sex: 'female',
    anchors: [{ triangle: 1, barycentric: [1, 0, 0] }],
    widthMm: 40,
  };

  it.each([
    ['static', 'cup'],
    ['flash', 'flashCup'],
    ['sliding', 'slidingCup'],
    ['wet', 'wetCup'],
  ] as const)('is the true width of a %s cup', (kind, pattern) => {
    const cupping = { ...STARTING_CUPPING, kind, sizeMm: 65 };
    expect(areasOf(entry('BL23', 'both', { cupping }))).toEqual([{ pattern, widthMm: 65 }]);
  });

  it('is nothing for a needle, a cone or a warm needle, and the box or circle for other moxa', () => {
    const moxa = (kind: Parameters<typeof withMoxaKind>[1]) =>
      areasOf(entry('CV4', 'midline', { moxibustion: withMoxaKind(STARTING_MOXIBUSTION, kind) }));
    expect(areasOf(entry('CV4', 'midline'))).toEqual([]);
    expect(moxa('cone')).toEqual([]);
    expect(moxa('warmNeedle')).toEqual([]);
    expect(moxa('box')).toEqual([{ pattern: 'moxaBox', widthMm: 120 }]);
    expect(moxa('circling')).toEqual([{ pattern: 'moxaCircle', widthMm: 50 }]);
  });

  it('is a path as wide as it was painted, or as the cup that slides along it', () => {
    const path = { place: { kind: 'stroke', stroke, near: null, description: '' }, needling: null } as const;
    expect(
      areasOf(entry('BL23', 'left', { ...path, bodywork: { ...STARTING_BODYWORK, kind: 'guaSha' } })),
    ).toEqual([{ pattern: 'guaSha', widthMm: 40 }]);
    const cupping = { ...STARTING_CUPPING, kind: 'sliding', sizeMm: 55 } as const;
    expect(areasOf(entry('BL23', 'left', { ...path, cupping }))).toEqual([
      { pattern: 'slidingCup', widthMm: 55 },
    ]);
  });

  it('puts the widest first, so that nothing narrower is hidden', () => {
    const both = { cupping: STARTING_CUPPING, bodywork: { ...STARTING_BODYWORK, areaMm: 150 } };
    expect(areasOf(entry('BL23', 'both', both)).map(({ widthMm }) => widthMm)).toEqual([150, 50]);
  });
});
