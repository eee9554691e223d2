import fc from 'fast-check';
import type { Bundle } from 'fhir/r4';
import { expect, test } from 'vitest';
import { ExportedPatient, type ExportedPractitioner } from '../../../shared/exchange/document.ts';
import { fhirBundle } from '../../../shared/exchange/fhir/bundle.ts';
import { anyPatient } from '../../support/any-record.ts';
import { figure, SEED, tries } from '../../support/endurance.ts';
import { faultsIn, looseEnds } from '../../support/fhir.ts';
import { patientOfPlantedWords, wordsIn } from '../../support/planted-words.ts';

interface Record {
  readonly patient: ExportedPatient;
  readonly practitioners: readonly ExportedPractitioner[];
}

/** As the bundle is read by whoever receives the file. */
const bundleOf = ({ patient, practitioners }: Record): Bundle =>
  JSON.parse(
    JSON.stringify(
      fhirBundle(patient, {
        practice: { name: 'Test Practice', address: 'Somewhere 1', phone: '', email: 'a@b.example' },
        practitioners,
        at: '2026-03-01T09:30:00.000Z',
      }),
    ),
  );

test('any record is a valid FHIR R4 bundle in which every reference resolves', () => {
  const runs = tries(25, 500);
  fc.assert(
    fc.property(anyPatient(), (record) => {
      const bundle = bundleOf(record);
      expect(faultsIn(bundle)).toEqual([]);
      expect(looseEnds(bundle)).toEqual([]);
      expect(bundleOf(record)).toEqual(bundle);
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('FHIR bundles validated', runs);
});

test('every word of a record that a clinician wrote is in the bundle', () => {
  const runs = tries(25, 500);
  fc.assert(
    fc.property(patientOfPlantedWords, (record) => {
      const told = JSON.stringify(bundleOf(record));
      expect(wordsIn(record).filter(([, text]) => !told.includes(text))).toEqual([]);
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('records looked for in FHIR, word by word', runs);
});

test('the records that are tried are such as the practice holds', () => {
  for (const { patient } of fc.sample(anyPatient(), { numRuns: 20, seed: SEED })) {
    expect(ExportedPatient.safeParse(patient).error?.issues).toBeUndefined();
  }
});

test('texts are what they were, without what FHIR does not allow', () => {
  const [record] = fc.sample(anyPatient(), { numRuns: 1, seed: SEED });
  const patient = {
    ...record!.patient,
    notes: ' <b>bold</b> &\u00a0"said"\u2028next\u0007\ttab ',
  };
  const resources = bundleOf({ ...record!, patient }).entry!.map(({ resource }) => resource!);
  expect(resources).toContainEqual(
    expect.objectContaining({ valueString: '<b>bold</b> & "said"\nnext\ttab' }),
  );
});
