import { expect, test } from 'vitest';
import { appendToTrail } from '../../electron/database/audit-chain.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { newPractice } from '../support/practice.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';

type Filter = Partial<Input<'audit.list'>>;

const NOTHING = {
  ...{ practitionerId: null, patientId: null, kind: null, from: null, until: null, before: null },
  limit: 500,
} as const;

/** A practice whose trail tells of two patients and a look at all. */
async function twoPatients() {
  const test = await newPractice();
  const { ask } = test;
  const [mara, nora] = [
    await ask('patients.create', patientDraft({ givenName: 'Mara', familyName: 'One' })),
    await ask('patients.create', patientDraft({ givenName: 'Nora', familyName: 'Two' })),
  ];
  const plan = await ask('plans.create', { patientId: mara.id, content: lowBackPlan() });
  await ask('patients.get', { id: nora.id });
  await ask('plans.get', { id: plan.id });
  await ask('audit.export', { format: 'csv' });
  const list = async (filter: Filter) => (await ask('audit.list', { ...NOTHING, ...filter })).lines;
  const verbs = async (filter: Filter) => (await list(filter)).map(({ verb }) => verb);
  return { ...test, mara, nora, plan, list, verbs };
}

test('the trail is listed from its end, with names, and narrowed by patient, person, kind and days', async () => {
  const { ask, mara, nora, list, verbs } = await twoPatients();
  const { practitioner } = await ask('settings.get', {});
  const all = await list({});
  expect(all.map(({ verb, kind, patient }) => [verb, kind, patient?.name])).toEqual([
    ['audit.export', 'exported', undefined],
    ['plans.get', 'read', 'Mara One'],
    ['patients.get', 'read', 'Nora Two'],
    ['plans.create', 'changed', 'Mara One'],
    ['patients.create', 'changed', 'Nora Two'],
    ['patients.create', 'changed', 'Mara One'],
    ['practice.create', 'changed', undefined],
  ]);
  expect(all.every(({ person }) => person === practitioner.name)).toBe(true);
  expect(await verbs({ patientId: mara.id })).toEqual(['plans.get', 'plans.create', 'patients.create']);
  expect(await verbs({ patientId: nora.id, kind: 'read' })).toEqual(['patients.get']);
  expect(await verbs({ kind: 'exported' })).toEqual(['audit.export']);
  expect(await verbs({ kind: 'changed' })).toEqual([
    ...['plans.create', 'patients.create', 'patients.create', 'practice.create'],
  ]);
  expect(await verbs({ practitionerId: crypto.randomUUID() })).toEqual([]);
  const [latest] = await list({ kind: 'read' });
  expect(await verbs({ from: latest!.at, until: new Date(Date.now() + 60_000).toISOString() })).toContain(
    'audit.list',
  );
  expect(await verbs({ until: '2020-01-01T00:00:00.000Z' })).toEqual([]);
});

test('what was written of an entry before it was merged is found with the kept one, and names follow today’s', async () => {
  const { ask, mara, nora, list, verbs } = await twoPatients();
  const ids = { keptId: mara.id, otherId: nora.id };
  await ask('patients.merge', { ...ids, keptRevision: 1, otherRevision: 1, taken: [] });
  expect(await verbs({ patientId: mara.id })).toEqual([
    ...['patients.merge', 'plans.get', 'patients.get', 'plans.create', 'patients.create', 'patients.create'],
  ]);
  const kept = await ask('patients.get', { id: mara.id });
  const patient = patientDraft({ givenName: 'Mara', familyName: 'Renamed' });
  await ask('patients.update', { id: mara.id, revision: kept.revision, patient });
  const names = (await list({ patientId: mara.id })).map(({ patient: whose }) => whose?.name);
  expect(names).toContain('Mara Renamed');
  expect(names).not.toContain('Mara One');
});

test('of an erased patient the rows stay, without a name', async () => {
  const { ask, nora, list } = await twoPatients();
  await ask('patients.archive', { id: nora.id, archived: true });
  await ask('erasure.run', { id: nora.id, recordNumber: nora.recordNumber });
  const rows = await list({ patientId: nora.id });
  expect(rows.map(({ verb, patient }) => [verb, patient])).toEqual(
    ['erasure.run', 'patients.archive', 'patients.get', 'patients.create'].map((verb) => [
      verb,
      { id: nora.id, name: null },
    ]),
  );
  expect(JSON.stringify(await list({}))).not.toContain('Nora');
  expect(await ask('audit.verify', { noted: '' })).toMatchObject({ brokenAt: null });
});

test('a long trail is walked to its first row, a piece at a time, each row once', async () => {
  const { ask, practice, mara } = await twoPatients();
  const { practitioner } = await ask('settings.get', {});
  const at = new Date().toISOString();
  const rows = 25_000;
  practice.store.transaction(() => {
    for (let n = 0; n < rows; n++) {
      appendToTrail(practice.store, {
        ...{ at, practitioner_id: practitioner.id, verb: 'plans.revise', subject_kind: 'plan' },
        ...{ subject_id: null, patient_id: n % 2 === 0 ? mara.id : null, summary: `n ${n}` },
      });
    }
  });
  const walk = async (filter: Filter) => {
    const seen: number[] = [];
    let [answers, before]: [number, number | null] = [0, null];
    do {
      const page: Output<'audit.list'> = await ask('audit.list', { ...NOTHING, ...filter, before });
      seen.push(...page.lines.map(({ id }) => id));
      before = page.next;
      answers++;
    } while (before !== null);
    return { seen, answers };
  };
  const all = await walk({ kind: 'changed' });
  expect(all.seen).toHaveLength(rows + 4);
  expect(new Set(all.seen).size).toBe(rows + 4);
  expect(all.seen).toEqual(all.seen.toSorted((a, b) => b - a));
  // What is rare is found without looking through all rows at once.
  const rare = await walk({ kind: 'exported' });
  expect(rare.seen).toEqual([7]);
  expect(rare.answers).toBe(3);
  expect((await walk({ patientId: mara.id })).seen).toHaveLength(rows / 2 + 3);
});
