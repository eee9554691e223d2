import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { followChain } from '../../electron/database/audit-chain.ts';
import { sqlFor } from '../../electron/database/store.ts';
import { Reads } from '../../electron/practice/audit/reads.ts';
import type { Practice } from '../../electron/practice/practice.ts';
import { newPractice, temporaryFolder } from '../support/practice.ts';
import { lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';
import { completedSession } from '../support/sessions.ts';

const SECRET = 'Mnemosynebridge';
const trail = (practice: Practice) =>
  practice.store.all(sqlFor.selectFrom('audit').selectAll().orderBy('id'));
const reads = (practice: Practice) =>
  trail(practice)
    .filter(({ summary }) => summary.startsWith('shown'))
    .map((row) => [row.verb, row.patient_id, row.summary]);

/** A practice with one patient and a plan, before anything was read. */
async function onePatient() {
  const folder = temporaryFolder();
  const test = await newPractice(folder);
  const { ask } = test;
  const patient = await ask('patients.create', patientDraft({ familyName: SECRET, notes: SECRET }));
  const plan = await ask('plans.create', {
    patientId: patient.id,
    content: lowBackPlan({ complaint: SECRET, title: SECRET }),
  });
  return { ...test, folder, patient, plan };
}

test('who looks at a patient stands in the trail: by name of the verb, once in a while', async () => {
  const { ask, practice, patient, plan } = await onePatient();
  const { practitioner } = await ask('settings.get', {});
  await ask('patients.get', { id: patient.id });
  await ask('patients.get', { id: patient.id });
  await ask('plans.get', { id: plan.id });
  await ask('plans.versions', { planId: plan.id });
  await ask('sessions.pointUse', { patientId: patient.id });
  await ask('sessions.pointUse', { patientId: null });
  const once = [
    ['patients.get', patient.id, 'shown'],
    ['plans.get', patient.id, 'shown'],
    ['plans.versions', patient.id, 'shown'],
    ['sessions.pointUse', patient.id, 'shown'],
  ];
  expect(reads(practice)).toEqual(once);
  const last = trail(practice).at(-1)!;
  expect(last).toMatchObject({
    practitioner_id: practitioner.id,
    subject_kind: 'patient',
    subject_id: patient.id,
  });
  expect(Date.now() - Date.parse(last.at)).toBeLessThan(60_000);

  // Who locks and unlocks begins anew.
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  await ask('patients.get', { id: patient.id });
  expect(reads(practice)).toEqual([...once, once[0]]);
});

test('lists of several patients leave their number, and nothing that was typed or found', async () => {
  const { ask, practice, patient } = await onePatient();
  await ask('patients.create', patientDraft({ familyName: SECRET }));
  await ask('patients.find', { text: SECRET, archived: false, limit: 20 });
  await ask('patients.find', { text: 'nobody of this name', archived: true, limit: 20 });
  await completedSession(ask);
  await ask('sessions.unsigned', {});
  await ask('sessions.running', {});
  await ask('sessions.between', { from: '2000-01-01', to: '2001-01-01' });
  expect(reads(practice)).toEqual([
    ['patients.find', null, 'shown: 2 patients'],
    ['sessions.unsigned', null, 'shown: 1 patients'],
  ]);
  expect(JSON.stringify(trail(practice))).not.toContain(SECRET);
  expect(JSON.stringify(trail(practice))).not.toContain('nobody');
  // A list that shows a patient does not stand for opening that patient.
  await ask('patients.get', { id: patient.id });
  expect(reads(practice)).toHaveLength(3);
});

test('what somebody reads for longer than ten minutes leaves another row', async () => {
  const { practice, patient } = await onePatient();
  let now = 0;
  const reading = new Reads(practice.store, () => now);
  const read = () => reading.note('patients.get', { id: patient.id }, patient);
  const minutes = [0, 5, 9.9, 10, 15, 21];
  for (const minute of minutes) {
    now = minute * 60_000;
    await read();
  }
  expect(reads(practice)).toHaveLength(3);
});

test('answers that are given together are written together, before they are given', async () => {
  const { call, practice, patient, plan } = await onePatient();
  const transaction = vi.spyOn(practice.store, 'transaction');
  const answers = [
    call('patients.get', { id: patient.id }),
    call('plans.get', { id: plan.id }),
    call('plans.versions', { planId: plan.id }),
    call('patients.get', { id: patient.id }),
  ];
  await Promise.race(answers);
  expect(reads(practice)).toHaveLength(3);
  expect(transaction).toHaveBeenCalledTimes(1);
  await Promise.all(answers);
});

test('where the trail cannot be written, reading goes on, the log says so, and the rows are written later', async () => {
  const { ask, refused, practice, folder, patient, plan } = await onePatient();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const database = join(folder, 'practice.db');
  renameSync(database, `${database}.away`);
  expect(await ask('patients.get', { id: patient.id })).toEqual(patient);
  expect((await ask('plans.get', { id: plan.id })).id).toBe(plan.id);
  expect(await refused('patients.archive', { id: patient.id, archived: true })).toMatchObject({
    code: 'unreachable',
  });
  expect(reads(practice)).toEqual([]);
  expect(log.mock.calls).toEqual([['audit: a read is not in the trail yet, unreachable']]);
  log.mockRestore();

  renameSync(`${database}.away`, database);
  // Asked again within the ten minutes it leaves no row of its own, but lets the waiting ones through.
  await ask('patients.get', { id: patient.id });
  expect(reads(practice)).toEqual([
    ['patients.get', patient.id, 'shown'],
    ['plans.get', patient.id, 'shown'],
  ]);
  expect(followChain(trail(practice))).toMatchObject({ brokenAt: null });
});

test('a comparison with a backup tells the last change, not the last look', async () => {
  const { ask, practice, patient } = await onePatient();
  const { name } = await ask('backups.make', {});
  const changed = trail(practice).at(-1)!.at;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await ask('patients.get', { id: patient.id });
  expect(trail(practice).at(-1)!.at > changed).toBe(true);
  expect(await ask('backups.compare', { name })).toMatchObject({ changedAt: changed });
  expect(trail(practice).at(-1)).toMatchObject({ verb: 'backups.compare', patient_id: null });
});
