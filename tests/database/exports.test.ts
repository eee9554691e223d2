import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { ExportDocument } from '../../shared/exchange/document.ts';
import { newPractice, temporaryFolder, withPlan } from '../support/practice.ts';
import { handoutDocument, lowBackProtocol, patientDraft } from '../support/records.ts';
import { completedSession } from '../support/sessions.ts';

const read = (text: string) => ExportDocument.parse(JSON.parse(text));

test('one patient is a file of all that the record holds of them, and of nobody else', async () => {
  const { ask, patientId, plan, practice } = await withPlan();
  await ask('patients.create', patientDraft({ familyName: 'Somebody-Else' }));
  await ask('plans.acknowledge', { planId: plan.id, fingerprints: ['pregnancy:BL23'] });
  await ask('papers.keep', { planId: plan.id, document: handoutDocument(plan.content) });
  const file = await ask('exports.patient', { id: patientId, format: 'json' });
  expect(file.fileName).toMatch(/^ashi-0001-\d{4}-\d\d-\d\d\.json$/);
  expect(file).toMatchObject({ mediaType: 'application/json', encoding: 'utf8' });
  expect(file.content).not.toContain('Somebody-Else');
  const document = read(file.content);
  expect(document.head).toMatchObject({ scope: 'patient', practice: 'Test Practice' });
  expect(document.practitioners).toMatchObject([{ name: 'Test Practitioner' }]);
  const [patient] = document.patients;
  expect(patient).toMatchObject(await ask('patients.get', { id: patientId }));
  expect(patient!.plans).toMatchObject([
    { id: plan.id, content: plan.content, acknowledgements: [{ fingerprint: 'pregnancy:BL23' }] },
  ]);
  expect(patient!.plans[0]!.papers).toHaveLength(1);
  const row = sqlFor.selectFrom('audit').selectAll().where('verb', '=', 'exports.patient');
  expect(practice.store.all(row)).toMatchObject([
    { subject_id: patientId, patient_id: patientId, summary: 'as json' },
  ]);
});

test('everything is one file that bears its name once it is whole, of which the audit trail tells', async () => {
  const { ask, practice } = await withPlan();
  const { patientId } = await completedSession(ask, { signed: true });
  await ask('patients.archive', { id: patientId, archived: true });
  await ask('protocols.create', { content: lowBackProtocol() });
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.ashi-practice-x.json.ashi-draft'), 'of a dead process');
  const made = await ask('exports.everything', { format: 'json', folder });
  expect(readdirSync(folder)).toEqual([made.fileName]);
  const path = join(folder, made.fileName);
  expect(made).toMatchObject({ patients: 2, bytes: statSync(path).size });
  const document = read(readFileSync(path, 'utf8'));
  expect(document.patients).toHaveLength(2);
  expect(document.protocols).toHaveLength(1);
  expect(document.practice).toEqual({
    settings: (await ask('settings.get', {})).settings,
    needles: [],
    logo: null,
  });
  const signed = document.patients.find(({ id }) => id === patientId)!.plans[0]!.sessions[0]!;
  expect(signed).toMatchObject({ state: 'signed', signature: { name: 'Test Practitioner' } });
  expect(signed.events.every(({ by }) => by === document.practitioners[0]!.id)).toBe(true);
  expect(await ask('exports.progress', {})).toEqual({ progress: null });
  const row = sqlFor.selectFrom('audit').selectAll().orderBy('id', 'desc');
  expect(practice.store.first(row)).toMatchObject({
    verb: 'exports.everything',
    summary: 'as json: 2 patients',
  });
});

test('a stopped export leaves nothing, and the next one is made', async () => {
  const { ask, call } = await withPlan();
  const folder = temporaryFolder();
  const made = call('exports.everything', { format: 'json', folder });
  expect(await call('exports.everything', { format: 'json', folder })).toMatchObject({
    refusal: { code: 'conflict', message: 'An export is being made already.' },
  });
  await ask('exports.stop', {});
  expect(await made).toMatchObject({
    refusal: { message: 'The export was stopped. Nothing of it was kept.' },
  });
  expect(readdirSync(folder)).toEqual([]);
  expect(await ask('exports.everything', { format: 'json', folder })).toMatchObject({ patients: 1 });
});

test('a folder that cannot take the file is refused with a sentence', async () => {
  const { refused } = await newPractice();
  const folder = temporaryFolder();
  const refusal = (path: string) => refused('exports.everything', { format: 'json', folder: path });
  expect((await refusal('backups')).message).toBe('Please enter the whole path of the folder.');
  expect((await refusal(join(folder, 'away'))).message).toMatch(/not there/);
  writeFileSync(join(folder, 'file'), '');
  expect((await refusal(join(folder, 'file'))).message).toMatch(/a file/);
  expect(readdirSync(folder)).toEqual(['file']);
});

test('a record number with signs of a path gives a plain file name', async () => {
  const { ask } = await newPractice();
  const { id } = await ask('patients.create', patientDraft({ recordNumber: '../../a b\\c:"*' }));
  const { fileName } = await ask('exports.patient', { id, format: 'json' });
  expect(fileName).toMatch(/^ashi-[A-Za-z0-9-]+\.json$/);
});

test('the sample practice can be exported too', async () => {
  const practice = new Practice({ folder: null, sample: true });
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'out'));
  try {
    practice.status();
    const made = await practice.exports.everything(
      { format: 'json', folder: join(folder, 'out') },
      new Date().toISOString(),
    );
    expect(existsSync(join(folder, 'out', made.fileName))).toBe(true);
    const { patients } = read(readFileSync(join(folder, 'out', made.fileName), 'utf8'));
    expect(patients).toHaveLength(made.patients);
    expect(patients.length).toBeGreaterThan(3);
  } finally {
    practice.close();
  }
});
