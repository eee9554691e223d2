import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { newDatabaseKey } from '../../electron/database/keys.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { sqlFor } from '../../electron/database/store.ts';
import { createPatient, findPatients } from '../../electron/practice/patients.ts';
import { foundPractice } from '../../electron/practice/settings.ts';
import { newPractice, temporaryFolder } from '../support/practice.ts';
import { FIRST_START, lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

const find = (text: string, archived = false) => ({ text, archived, limit: 50 });

test('a patient comes back as written, in every script, after locking and unlocking', async () => {
  const { ask } = await newPractice();
  const draft = patientDraft({
    givenName: 'مريم 👩🏽‍⚕️',
    familyName: '歐陽‏',
    notes: 'Zeile 1\nZeile 2\t😀 عربي 中文\u202e',
    allergies: 'Nickel; "latex" <b> \\ \' ; DROP TABLE patient',
    flags: ['fainting', 'pregnant', 'fainting'],
    birthDate: '2000-02-29',
  });
  const created = await ask('patients.create', draft);
  expect(created).toEqual({
    ...draft,
    flags: ['pregnant', 'fainting'],
    recordNumber: '0001',
    id: created.id,
    revision: 1,
    createdAt: created.createdAt,
    updatedAt: created.createdAt,
    archivedAt: null,
  });
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(await ask('patients.get', { id: created.id })).toEqual(created);
  expect((await ask('patients.find', find('歐陽'))).patients).toEqual([
    { ...created, workedAt: created.createdAt },
  ]);
});

test('where a flag holds and when a birth is due are kept in order, and only with their flag', async () => {
  const { ask } = await newPractice();
  const draft = patientDraft({
    flags: ['thrombosis', 'pregnant'],
    flagAreas: { thrombosis: ['rightLeg', 'leftLeg', 'rightLeg'], implant: ['head'], tumour: [] },
    dueDate: '2020-02-29',
  });
  const { id, revision, ...created } = await ask('patients.create', draft);
  expect(created).toMatchObject({ dueDate: '2020-02-29' });
  expect(created.flagAreas).toEqual({ thrombosis: ['leftLeg', 'rightLeg'] });
  expect(await ask('patients.get', { id })).toEqual({ id, revision, ...created });
  const patient = { ...draft, recordNumber: '', flags: ['implant' as const] };
  const changed = await ask('patients.update', { id, revision, patient });
  expect(changed).toMatchObject({ flags: ['implant'], dueDate: null });
  expect(changed.flagAreas).toEqual({ implant: ['head'] });
});

test('record numbers: the next free one where none is given, each only once', async () => {
  const { ask, refused } = await newPractice();
  expect((await ask('patients.create', patientDraft())).recordNumber).toBe('0001');
  await ask('patients.create', patientDraft({ recordNumber: 'A-7' }));
  await ask('patients.create', patientDraft({ recordNumber: '0120' }));
  const next = await ask('patients.create', patientDraft({ recordNumber: '   ' }));
  expect(next.recordNumber).toBe('0121');

  for (const recordNumber of ['A-7', 'a-7', ' 0120 ']) {
    const refusal = await refused('patients.create', patientDraft({ recordNumber }));
    expect(refusal).toMatchObject({ code: 'exists', field: 'recordNumber' });
    expect(refusal.message).toContain('belongs to another patient');
  }
  expect(
    await refused('patients.update', {
      id: next.id,
      revision: 1,
      patient: patientDraft({ recordNumber: 'A-7' }),
    }),
  ).toMatchObject({ code: 'exists', field: 'patient.recordNumber' });
  const kept = await ask('patients.update', {
    id: next.id,
    revision: 1,
    patient: patientDraft({ notes: 'same number' }),
  });
  expect(kept).toMatchObject({ recordNumber: '0121', notes: 'same number' });
  expect((await ask('patients.find', find(''))).total).toBe(4);
});

test('an edited patient is found by the new name and date and no longer by the old ones', async () => {
  const { ask } = await newPractice();
  const { id } = await ask('patients.create', patientDraft({ familyName: 'Before' }));
  await ask('patients.update', {
    id,
    revision: 1,
    patient: patientDraft({ familyName: 'After', birthDate: null }),
  });
  expect((await ask('patients.find', find('before'))).total).toBe(0);
  expect((await ask('patients.find', find('1968'))).total).toBe(0);
  expect((await ask('patients.find', find('after test'))).patients).toMatchObject([{ id, birthDate: null }]);
});

test('an edit made on an older record is refused, says so and changes nothing', async () => {
  const { ask, refused } = await newPractice();
  const { id } = await ask('patients.create', patientDraft());
  const flagged = patientDraft({ flags: ['anticoagulant'], recordNumber: '0001' });
  const newer = await ask('patients.update', { id, revision: 1, patient: flagged });
  expect(newer.revision).toBe(2);

  const stale = { id, revision: 1, patient: patientDraft({ phone: '123' }) };
  const refusal = await refused('patients.update', stale);
  expect(refusal).toMatchObject({ code: 'conflict', field: 'revision' });
  expect(refusal.message).toContain('changed elsewhere');
  expect(await ask('patients.get', { id })).toEqual(newer);

  // Archiving writes nothing over, so it neither asks for a revision nor makes one.
  const archived = await ask('patients.archive', { id, archived: true });
  expect(archived.revision).toBe(2);
  expect(await ask('patients.update', { ...stale, revision: 2 })).toMatchObject({
    revision: 3,
    phone: '123',
    archivedAt: archived.archivedAt,
  });
});

test('an archived patient is listed in the archive alone, keeps its plans and can come back', async () => {
  const { ask } = await newPractice();
  const { id } = await ask('patients.create', patientDraft());
  const plan = await ask('plans.create', { patientId: id, content: lowBackPlan() });
  const archived = await ask('patients.archive', { id, archived: true });
  expect(archived.archivedAt).not.toBeNull();
  expect((await ask('patients.find', find('person'))).total).toBe(0);
  expect((await ask('patients.find', find('person', true))).patients).toMatchObject([archived]);
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);
  await ask('patients.archive', { id, archived: false });
  expect((await ask('patients.find', find('person'))).patients).toMatchObject([{ id, archivedAt: null }]);
});

test('without words the patients worked with last come first, by record or by plan', async () => {
  const { ask } = await newPractice();
  const ids: string[] = [];
  // Instants are kept in milliseconds: each step in one of its own.
  const later = () => pause(2);
  for (const familyName of ['One', 'Two', 'Three']) {
    await later();
    ids.push((await ask('patients.create', patientDraft({ familyName }))).id);
  }
  const names = async () =>
    (await ask('patients.find', find(''))).patients.map((patient) => patient.familyName);
  expect(await names()).toEqual(['Three', 'Two', 'One']);
  await later();
  const { id, revision, content } = await ask('plans.create', { patientId: ids[0]!, content: lowBackPlan() });
  expect(await names()).toEqual(['One', 'Three', 'Two']);
  await later();
  await ask('patients.update', {
    id: ids[1]!,
    revision: 1,
    patient: patientDraft({ familyName: 'Two' }),
  });
  expect(await names()).toEqual(['Two', 'One', 'Three']);
  await later();
  const plan = await ask('plans.revise', { id, revision, content });
  expect(await names()).toEqual(['One', 'Two', 'Three']);
  // The date that goes with the order: that of the plan, where it is the later one.
  const { patients } = await ask('patients.find', find(''));
  expect(patients.map(({ workedAt }) => workedAt)).toEqual([
    plan.updatedAt,
    patients[1]!.updatedAt,
    patients[2]!.updatedAt,
  ]);
});

test('the limit cuts the list and not the count; with words the list is by family name', async () => {
  const { ask } = await newPractice();
  for (const familyName of ['Zander', 'Äbel', 'Muster', 'Öz']) {
    await ask('patients.create', patientDraft({ familyName, givenName: 'Kim' }));
  }
  const { patients, total } = await ask('patients.find', { text: 'kim', archived: false, limit: 3 });
  expect(patients.map((patient) => patient.familyName)).toEqual(['Äbel', 'Muster', 'Öz']);
  expect(total).toBe(4);
});

test('among ten thousand patients the right one is found, and the search reads an index', () => {
  const store = openDatabase({ path: `${temporaryFolder()}/many.db`, key: newDatabaseKey(), backup: null });
  onTestFinished(() => store.close());
  const at = new Date().toISOString();
  store.transaction(() => {
    foundPractice(store, { ...FIRST_START, practitioner: { ...FIRST_START.practitioner, id: randomUUID() } });
    for (let number = 0; number < 10_000; number++) {
      const draft = patientDraft({
        familyName: `Family${number % 997}`,
        givenName: number === 7777 ? 'Zoë' : `Given${number % 89}`,
        notes: 'x'.repeat(1500),
        recordNumber: String(number + 1),
      });
      createPatient(store, draft, at);
    }
  });
  const answer = findPatients(store, find(`zoe family${7777 % 997} 02.03.1968`));
  expect(answer.total).toBe(1);
  expect(answer.patients).toMatchObject([{ givenName: 'Zoë', recordNumber: '7778' }]);
  expect(findPatients(store, find('')).total).toBe(10_000);

  const counted = `explain query plan select count(*) from patient where archived_at is null and instr(search, ' zoe') > 0`;
  const steps = store.all({ compile: () => sql.raw<{ detail: string }>(counted).compile(sqlFor) });
  expect(steps.map(({ detail }) => detail).join()).toContain('COVERING INDEX');
});
