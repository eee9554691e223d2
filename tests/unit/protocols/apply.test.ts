import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { refuseFaults } from '../../../electron/practice/prescription-faults.ts';
import { readBody } from '../../../scripts/read-body.ts';
import type { SurfaceMesh } from '../../../shared/atlas/surface/mesh.ts';
import {
  comparePrescriptions,
  isWithoutChange,
} from '../../../shared/clinical/changes/prescription-changes.ts';
import { applyProtocol, asProtocol, countPresent, partOf } from '../../../shared/clinical/protocols/apply.ts';
import { hasSides, mirrored } from '../../../shared/clinical/protocols/mirrored.ts';
import { STARTING_MOXIBUSTION } from '../../../shared/clinical/starting.ts';
import { Prescription } from '../../../shared/model/plan.ts';
import { lowBackPlan, lowBackProtocol, pointEntry } from '../../support/records.ts';
import { prescription } from './arbitrary.ts';

const EMPTY = { applications: [], leads: [] };
let mesh: SurfaceMesh;
beforeAll(async () => {
  mesh = (await readBody('female', 'average')).mesh;
});

describe('applying a protocol', () => {
  test('leaves nothing of it out, keeps what was there, and can be carried out', () => {
    fc.assert(
      fc.property(prescription, prescription, (plan, protocol) => {
        const applied = applyProtocol(plan, protocol, randomUUID);
        expect(() => refuseFaults(Prescription.parse(applied))).not.toThrow();
        expect(countPresent(applied, protocol)).toBe(protocol.applications.length);
        const { entries, leads } = comparePrescriptions(applied, protocol);
        expect(entries.filter(({ what }) => what === 'added')).toEqual([]);
        for (const one of entries) {
          if (one.what !== 'changed') continue;
          for (const modality of ['needling', 'cupping', 'moxibustion', 'bodywork'] as const) {
            if (one.after[modality] !== null) expect(one.before[modality]).not.toBeNull();
          }
          expect(['both', 'midline', one.after.side]).toContain(one.before.side);
        }
        expect(leads.filter(({ what }) => what === 'added').length).toBeLessThanOrEqual(
          protocol.leads.length,
        );
        const kept = comparePrescriptions(plan, applied);
        expect(kept.entries.filter(({ what }) => what === 'removed')).toEqual([]);
        expect(kept.reordered).toBe(false);
      }),
    );
  });

  test('to an empty plan gives the protocol itself, and applying it again changes nothing', () => {
    fc.assert(
      fc.property(prescription, (protocol) => {
        const once = applyProtocol(EMPTY, protocol, randomUUID);
        expect(isWithoutChange(comparePrescriptions(once, protocol))).toBe(true);
        expect(once.applications).toHaveLength(protocol.applications.length);
        const twice = applyProtocol(once, protocol, randomUUID);
        expect(twice).toEqual(once);
      }),
    );
  });

  test('lets a point join its entry with the technique that is there, and brings the treatment that it lacks', () => {
    const own = pointEntry('BL23', 'left', { note: 'mine' });
    const heated = pointEntry('BL23', 'right', { moxibustion: STARTING_MOXIBUSTION, group: 'local' });
    const { applications } = applyProtocol(
      { applications: [own], leads: [] },
      { applications: [heated], leads: [] },
      randomUUID,
    );
    expect(applications).toEqual([{ ...own, side: 'both', moxibustion: STARTING_MOXIBUSTION }]);
  });

  test('keeps what is done in sessions A apart from what is done in sessions B', () => {
    const [a, b] = [
      pointEntry('BL23', 'both', { variant: 'A' }),
      pointEntry('BL23', 'both', { variant: 'B', moxibustion: STARTING_MOXIBUSTION }),
    ];
    const once = applyProtocol(
      { applications: [a], leads: [] },
      { applications: [b], leads: [] },
      randomUUID,
    );
    expect(once.applications.map(({ variant }) => variant)).toEqual(['A', 'B']);
    const both = { applications: [b, a], leads: [] };
    expect(applyProtocol(once, both, randomUUID)).toEqual(once);
    const each = { applications: [pointEntry('BL23', 'both')], leads: [] };
    const [joined] = applyProtocol({ applications: [a], leads: [] }, each, randomUUID).applications;
    expect(joined!.variant).toBeNull();
  });

  test('brings the lead between its needles to those of the plan, once', () => {
    const protocol = lowBackProtocol();
    const own = pointEntry('BL40', 'both');
    const applied = applyProtocol({ applications: [own], leads: [] }, protocol, randomUUID);
    expect(applied.leads).toHaveLength(1);
    expect(applied.leads[0]!.to).toEqual({ applicationId: own.id, side: 'left' });
    expect(applyProtocol(applied, protocol, randomUUID).leads).toHaveLength(1);
  });

  test('by group takes that group alone, and no lead to a needle that was left out', () => {
    const part = partOf(lowBackProtocol(), ({ group }) => group === 'local');
    expect(part.applications.map(({ group }) => group)).toEqual(['local']);
    expect(part.leads).toEqual([]);
  });

  test('a plan kept as a protocol gives the same prescription to another patient', () => {
    const plan = lowBackPlan();
    const words = { title: 'Low back', pattern: plan.pattern, source: 'own', note: '' };
    const protocol = asProtocol(plan, words, randomUUID);
    expect(protocol.applications.map(({ id }) => id)).not.toContain(plan.applications[0]!.id);
    const { applications } = applyProtocol(EMPTY, protocol, randomUUID);
    const nameless = (entries: typeof applications) => entries.map(({ id: _, ...rest }) => rest);
    expect(nameless(applications)).toEqual(nameless(plan.applications));
  });
});

describe('mirroring', () => {
  test('twice gives the same prescription, and once one that can be carried out', () => {
    fc.assert(
      fc.property(prescription, (one) => {
        const other = mirrored(one, mesh);
        expect(() => refuseFaults(Prescription.parse(other))).not.toThrow();
        expect(mirrored(other, mesh)).toEqual(one);
        expect(isWithoutChange(comparePrescriptions(one, other))).toBe(!hasSides(one));
      }),
    );
  });

  test('puts a tender place on the other side of the skin and turns the patient', () => {
    const [entry] = mirrored(
      { applications: [pointEntry('GB30', 'right', { position: 'rightUp' })], leads: [] },
      null,
    ).applications;
    expect(entry).toMatchObject({ side: 'left', position: 'leftUp' });
    expect(() => mirrored(lowBackPlan(), null)).toThrow();
  });
});
