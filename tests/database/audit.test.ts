import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { newPractice } from '../support/practice.ts';
import { lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

const trail = ({ practice }: Pick<Awaited<ReturnType<typeof newPractice>>, 'practice'>) =>
  practice.store.all(sqlFor.selectFrom('audit').selectAll().orderBy('id'));

test('the trail names verb, subject and practitioner of each change, without words from the record', async () => {
  const test = await newPractice();
  const { ask } = test;
  const { practitioner } = await ask('settings.get', {});
  const secret = 'Mnemosynebridge';
  const patient = await ask('patients.create', patientDraft({ familyName: secret, notes: secret }));
  await ask('patients.update', {
    id: patient.id,
    revision: 1,
    patient: patientDraft({ phone: secret, recordNumber: '0001' }),
  });
  const content = lowBackPlan({ complaint: secret, goals: secret });
  const plan = await ask('plans.create', { patientId: patient.id, content });
  await ask('plans.revise', {
    id: plan.id,
    revision: 1,
    content: { ...content, goals: '', applications: content.applications.slice(1) },
  });
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });

  const rows = trail(test);
  expect(
    rows.map(({ verb, subject_kind, subject_id, summary }) => [verb, subject_kind, subject_id, summary]),
  ).toEqual([
    ['practice.create', 'practice', null, 'created'],
    ['patients.create', 'patient', patient.id, 'created'],
    ['patients.update', 'patient', patient.id, 'changed: familyName, phone, notes'],
    ['plans.create', 'plan', plan.id, 'created'],
    ['plans.revise', 'plan', plan.id, 'revision 2: goals, 7 changed, 1 removed'],
    ['practice.lock', 'practice', null, 'locked'],
    ['practice.unlock', 'practice', null, 'unlocked with the passphrase'],
  ]);
  expect(rows.map((row) => row.practitioner_id)).toEqual(rows.map(() => practitioner.id));
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('the trail cannot be changed or shortened', async () => {
  const test = await newPractice();
  const before = trail(test);
  const { store } = test.practice;
  expect(() => store.run(sqlFor.deleteFrom('audit'))).toThrow('only grows');
  expect(() => store.run(sqlFor.updateTable('audit').set({ summary: 'x' } as never))).toThrow('only grows');
  expect(trail(test)).toEqual(before);
});

test('a refused change leaves no row in the trail', async () => {
  const test = await newPractice();
  const before = trail(test);
  await test.refused('plans.create', { patientId: crypto.randomUUID(), content: lowBackPlan() });
  await test.refused('patients.create', patientDraft({ birthDate: '2023-02-29' }));
  await test.refused('practice.changePassphrase', {
    current: 'wrong passphrase',
    next: 'another passphrase',
  });
  expect(trail(test)).toEqual(before);
});

test('who unlocks sees how often somebody has tried in vain', async () => {
  const { ask, refused, practice } = await newPractice();
  await ask('practice.lock', {});
  await refused('practice.unlock', { passphrase: 'the first guess' });
  await refused('practice.unlock', { passphrase: 'the second guess' });
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(trail({ practice }).at(-1)!.summary).toBe('unlocked with the passphrase, wrong tries before: 2');
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(trail({ practice }).at(-1)!.summary).toBe('unlocked with the passphrase');
});
