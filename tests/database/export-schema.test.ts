import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedPatient, exportedPractice } from '../../electron/practice/exchange/gather.ts';
import { allPatients } from '../../electron/practice/patients.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { root } from '../../scripts/lib/root.mjs';
import { figure, SEED, tries } from '../support/endurance.ts';
import { exportedPractices } from '../support/random-export.ts';

const RUNS = tries(100, 1000);

/** A validator that knows nothing of Ashi, on the published schema. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addFormat('base64', true);
const isValid = ajv.compile(
  JSON.parse(readFileSync(join(root, 'docs/export/ashi-export-1.schema.json'), 'utf8')),
);
const faultsOf = (document: unknown) => (isValid(document) ? [] : isValid.errors);

test('the sample practice as a file fits the published schema', () => {
  const practice = new Practice({ folder: null, sample: true });
  try {
    practice.status();
    const { store } = practice;
    const patients = allPatients(store).map(({ id }) => exportedPatient(store, id));
    const head = {
      ...{ format: 'ashi-export', version: 1, scope: 'everything', madeAt: new Date().toISOString() },
      ...{ madeBy: 'Ashi', practice: 'Sample' },
    };
    const document = { head, practitioners: [], practice: exportedPractice(store), protocols: [], patients };
    expect(faultsOf(document)).toEqual([]);
    const [patient] = patients;
    expect(faultsOf({ ...document, patients: [{ ...patient, surprise: 1 }] })).not.toEqual([]);
    expect(faultsOf({ ...document, patients: [{ ...patient, birthDate: 'long ago' }] })).not.toEqual([]);
    expect(faultsOf({ ...document, head: { ...head, version: 2 } })).not.toEqual([]);
  } finally {
    practice.close();
  }
});

test('any practice as a file fits the published schema', () => {
  fc.assert(
    fc.property(exportedPractices, (document) => {
      expect(faultsOf(document)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  figure('exports held against the published schema', RUNS);
});
