import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithoutChange } from '../../../shared/clinical/changes/prescription-changes.ts';
import { applyProtocol, partOf } from '../../../shared/clinical/protocols/apply.ts';
import { heldAgainst } from '../../../shared/clinical/protocols/compare.ts';
import { exampleProtocols } from '../../../shared/clinical/protocols/examples.ts';
import { pointEntry } from '../../support/records.ts';
import { HABITS, prescription } from './arbitrary.ts';

const EMPTY = { applications: [], leads: [] };
const trial = exampleProtocols(HABITS).find(({ id }) => id === 'brinkhaus-2006')!;

describe('a plan held against a protocol', () => {
  test('shows no difference once the protocol was applied to an empty plan', () => {
    fc.assert(
      fc.property(prescription, (protocol) => {
        const plan = applyProtocol(EMPTY, protocol, randomUUID);
        expect(isWithoutChange(heldAgainst(plan, protocol))).toBe(true);
      }),
    );
  });

  test('shows what only one of them has and what is done otherwise, not what the protocol leaves open', () => {
    const deep = pointEntry('BL23', 'both', { note: 'mine' });
    const open = pointEntry('BL23', 'left', { needling: { ...deep.needling!, depthMm: null } });
    const plan = { applications: [deep, pointEntry('GB30', 'right')], leads: [] };
    const protocol = { applications: [open, pointEntry('KI3', 'both')], leads: [] };
    const said = heldAgainst(plan, protocol).entries.map((one) =>
      one.what === 'changed' ? one.fields.map(({ path }) => path) : one.what,
    );
    expect(said).toEqual(['removed', ['side'], 'added']);
  });

  test('asks for no more of a group to choose from than its least number', () => {
    const four = partOf(
      trial.content,
      ({ place }) =>
        place.kind === 'point' && ['BL23', 'BL24', 'BL25', 'BL26', 'BL60', 'KI3'].includes(place.code),
    );
    const plan = applyProtocol(EMPTY, four, randomUUID);
    expect(isWithoutChange(heldAgainst(plan, trial.content, trial.choices))).toBe(true);
    const three = { applications: plan.applications.slice(1), leads: [] };
    expect(heldAgainst(three, trial.content, trial.choices).entries.length).toBeGreaterThan(20);
  });
});
