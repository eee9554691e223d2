import { expect, test } from 'vitest';
import { needleCounts } from '../../../shared/clinical/session/counts.ts';
import { faultOf } from '../../../shared/clinical/session/faults.ts';
import { entriesOf, runOf } from '../../../shared/clinical/session/run.ts';
import { lowBackPlan, pointEntry } from '../../support/records.ts';
import { at, MINUTE, NINE } from './arbitrary.ts';

const { applications } = lowBackPlan();
const given = { applications, leads: [] };
const idOf = (code: string) =>
  applications.find(({ place }) => place.kind === 'point' && place.code === code)!.id;
const needling = (applicationId: string) => ({ of: 'entry', applicationId, modality: 'needling' }) as const;

test('needles are counted by the part of the body, sides and tender places too', () => {
  const run = runOf(given, [
    at(0, { kind: 'needlesIn', applicationId: idOf('BL23'), sides: ['left', 'right'] }),
    at(1, { kind: 'needlesIn', applicationId: idOf('KI3'), sides: ['left'] }),
    at(2, { kind: 'skipped', task: needling(idOf('KI3')), reason: 'swollen ankle' }),
    at(20, { kind: 'needlesOut', applicationId: idOf('BL23'), sides: ['left'] }),
  ]);
  expect([...needleCounts(run)]).toEqual([
    ['trunk', { toCome: 5, inBody: 1, out: 1, skipped: 0 }],
    ['foot', { toCome: 0, inBody: 1, out: 0, skipped: 1 }],
    ['leg', { toCome: 2, inBody: 0, out: 0, skipped: 0 }],
    ['buttock', { toCome: 1, inBody: 0, out: 0, skipped: 0 }],
  ]);
});

test('what was felt, changed and added stands with its entry', () => {
  const applicationId = idOf('BL23');
  const shallow = { ...applications[0]!.needling!, depthMm: 8 };
  const added = pointEntry('GB34', 'left');
  const [first, ...rest] = entriesOf(
    runOf(given, [
      at(0, { kind: 'adjusted', applicationId, needling: shallow }),
      at(1, { kind: 'needlesIn', applicationId, sides: ['left', 'right'] }),
      at(2, { kind: 'response', applicationId, sides: ['right'], response: 'twitch', note: 'strong' }),
      at(3, { kind: 'added', application: added }),
      at(4, { kind: 'needlesIn', applicationId: added.id, sides: ['left'] }),
    ]),
  );
  expect(first).toMatchObject({ isAdjusted: true, number: 1, application: { needling: { depthMm: 8 } } });
  expect(first!.needles).toMatchObject([
    { side: 'left', state: 'in', inAt: NINE + MINUTE, felt: null },
    { side: 'right', state: 'in', felt: { response: 'twitch', note: 'strong' } },
  ]);
  expect(rest.find(({ isAdded }) => isAdded)).toMatchObject({
    application: { id: added.id },
    needles: [{ side: 'left', state: 'in' }],
  });
});

test('the patient lies as the last turn says, and as the first round asks before', () => {
  const plan = {
    applications: [pointEntry('BL23', 'both'), pointEntry('CV4', 'midline')],
    leads: [],
  };
  expect(runOf(plan, []).round).toBe(0);
  const turned = [at(1, { kind: 'turned', position: 'supine' } as const)];
  expect(runOf(plan, turned).round).toBe(1);
  const back = at(2, { kind: 'undone', eventId: turned[0]!.id } as const);
  expect(runOf(plan, [...turned, back]).round).toBe(0);
  expect(faultOf(runOf(plan, []), { kind: 'turned', position: 'seated' })).toContain('No round');
});

test('only the last step is taken back, and a step taken back is not taken back again', () => {
  const first = at(0, { kind: 'needlesIn', applicationId: idOf('BL23'), sides: ['left', 'right'] });
  const second = at(1, { kind: 'needlesIn', applicationId: idOf('BL25'), sides: ['left', 'right'] });
  const run = runOf(given, [first, second]);
  expect(faultOf(run, { kind: 'undone', eventId: first.id })).toContain('Only the last step');
  const undone = at(2, { kind: 'undone', eventId: second.id } as const);
  expect(faultOf(runOf(given, [first, second, undone]), undone.act)).toContain('Only the last step');
});
