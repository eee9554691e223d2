import { unzipSync } from 'fflate';
import type { Bundle } from 'fhir/r4';
import Papa from 'papaparse';
import { expect, onTestFinished, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { FORMS } from '../../electron/practice/exchange/forms.ts';
import {
  exportedPatient,
  exportedPractice,
  practitionersNamed,
} from '../../electron/practice/exchange/gather.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { PATIENT_TABLES } from '../../shared/exchange/csv/index.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportedPatient } from '../../shared/exchange/document.ts';
import { peopleNamed } from '../../shared/exchange/people.ts';
import { faultsIn, looseEnds } from '../support/fhir.ts';
import { newPractice } from '../support/practice.ts';
import { completedSession } from '../support/sessions.ts';

const filesIn = (zip: Uint8Array): [name: string, text: string][] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace('\ufeff', ''), { newline: '\r\n', skipEmptyLines: true }).data;

const HEAD = {
  format: EXPORT_FORMAT,
  version: EXPORT_VERSION,
  scope: 'everything',
  madeAt: '2026-03-01T09:30:00.000Z',
  madeBy: 'Ashi',
  practice: 'Test Practice',
} as const;

/** The sample practice, and the zip that a form makes of it. */
function sample() {
  const practice = new Practice({ folder: null, sample: true });
  onTestFinished(() => practice.close());
  practice.status();
  const { store } = practice;
  const ids = store.all(sqlFor.selectFrom('patient').select('id'));
  const patients = ids.map(({ id }) => exportedPatient(store, id));
  const named = (all: readonly ExportedPatient[]) =>
    practitionersNamed(store, new Set(all.flatMap((one) => [...peopleNamed(one)])));
  const zipIn = (format: 'csv' | 'fhir'): Uint8Array => {
    const parts: Uint8Array[] = [];
    const start = { head: HEAD, practice: exportedPractice(store), protocols: [] };
    const writer = FORMS[format].begin(start, (part) => parts.push(Buffer.from(part as Uint8Array)));
    for (const patient of patients) writer.patient(patient, named([patient]));
    writer.end(named(patients));
    return Buffer.concat(parts);
  };
  return { patients, practitioners: named(patients), zipIn };
}

test('every patient of the sample practice is a valid FHIR bundle, in a zip whose names tell nothing', () => {
  const { patients, zipIn } = sample();
  const files = filesIn(zipIn('fhir'));
  expect(files.map(([name]) => name)).toEqual(patients.map(({ id }) => `${id}.json`));
  for (const [, text] of files) {
    const bundle = JSON.parse(text) as Bundle;
    expect(faultsIn(bundle)).toEqual([]);
    expect(looseEnds(bundle)).toEqual([]);
  }
});

test('the tables of the sample practice hold each row of each patient', () => {
  const { patients, practitioners, zipIn } = sample();
  const tables = new Map(filesIn(zipIn('csv')));
  expect([...tables.keys()].sort()).toEqual(
    [...PATIENT_TABLES.map(({ name }) => `${name}.csv`), 'practitioners.csv'].sort(),
  );
  for (const { name, heads, rows } of PATIENT_TABLES) {
    const text = tables.get(`${name}.csv`)!;
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...read] = rowsOf(text);
    expect(head).toEqual(heads);
    expect(read.map(([id]) => id)).toEqual(patients.flatMap((patient) => rows(patient).map(([id]) => id)));
  }
  expect(rowsOf(tables.get('practitioners.csv')!)).toHaveLength(practitioners.length + 1);
});

test('one patient leaves as a bundle or as tables, and a signed session says who signed it', async () => {
  const { ask } = await newPractice();
  const { patientId } = await completedSession(ask, { signed: true });
  const fhir = await ask('exports.patient', { id: patientId, format: 'fhir' });
  expect(fhir).toMatchObject({ mediaType: 'application/fhir+json', encoding: 'utf8' });
  expect(fhir.fileName).toMatch(/^ashi-0001-\d{4}-\d\d-\d\d\.fhir\.json$/);
  const bundle = JSON.parse(fhir.content) as Bundle;
  expect(faultsIn(bundle)).toEqual([]);
  const procedures = bundle
    .entry!.map(({ resource }) => resource!)
    .filter((one) => one.resourceType === 'Procedure');
  const [session, ...parts] = procedures;
  expect(session).toMatchObject({ status: 'completed', asserter: { display: 'Test Practitioner' } });
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.every(({ partOf }) => partOf![0]!.reference === `urn:uuid:${session!.id}`)).toBe(true);

  const csv = await ask('exports.patient', { id: patientId, format: 'csv' });
  expect(csv).toMatchObject({ mediaType: 'application/zip', encoding: 'base64' });
  const tables = new Map(filesIn(Buffer.from(csv.content, 'base64')));
  const [head, row] = rowsOf(tables.get('sessions.csv')!);
  expect(row![head!.indexOf('signed_name')]).toBe('Test Practitioner');
  expect(rowsOf(tables.get('patients.csv')!)).toHaveLength(2);
});
