import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.mjs';
import { PATIENT_TABLES } from '../../../shared/exchange/csv/index.ts';
import { practitioners as PRACTITIONERS } from '../../../shared/exchange/csv/people.ts';
import { csvOf, withoutApostrophe } from '../../../shared/exchange/csv/text.ts';
import { anyPatient } from '../../support/any-record.ts';
import { figure, SEED, tries } from '../../support/endurance.ts';
import { patientOfPlantedWords, wordsIn } from '../../support/planted-words.ts';

test('the tables of any record come back as they were', () => {
  const runs = tries(50, 500);
  fc.assert(
    fc.property(anyPatient(), ({ patient }) => {
      for (const { heads, rows } of PATIENT_TABLES) {
        const written = rows(patient);
        const [head, ...read] = Papa.parse<string[]>(csvOf(heads, written).slice(1), {
          newline: '\r\n',
          skipEmptyLines: true,
        }).data;
        expect(head).toEqual(heads);
        expect(
          read.map((row, at) =>
            row.map((text, column) =>
              typeof written[at]![column] === 'string' ? withoutApostrophe(text) : text,
            ),
          ),
        ).toEqual(written.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
      }
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('records written as tables and read back', runs);
});

test('every word of a record that a clinician wrote is in the tables', () => {
  const runs = tries(25, 500);
  fc.assert(
    fc.property(patientOfPlantedWords, ({ patient, practitioners }) => {
      const told = JSON.stringify([
        PRACTITIONERS.rows(practitioners),
        ...PATIENT_TABLES.map((table) => table.rows(patient)),
      ]);
      expect(wordsIn([practitioners, patient]).filter(([, text]) => !told.includes(text))).toEqual([]);
    }),
    { numRuns: runs, seed: SEED },
  );
});

test('every row of every table can be tied to its patient', () => {
  const { patient } = fc.sample(
    anyPatient().filter((one) => one.patient.plans.some(({ sessions }) => sessions.length > 1)),
    { numRuns: 1, seed: SEED },
  )[0]!;
  const plans = new Set(patient.plans.map(({ id }) => id));
  const sessions = new Set(patient.plans.flatMap((plan) => plan.sessions.map(({ id }) => id)));
  for (const { name, heads, rows } of PATIENT_TABLES) {
    for (const row of rows(patient)) {
      const cell = (head: string) => row[heads.indexOf(head)];
      const isTied =
        cell('patient_id') === patient.id ||
        plans.has(String(cell('plan_id'))) ||
        sessions.has(String(cell('session_id')));
      expect(isTied, name).toBe(true);
    }
  }
});

test('the description tells every table with every column', () => {
  const lines = readFileSync(join(root, 'docs/export/csv.md'), 'utf8').split('\n');
  const columns = [PRACTITIONERS, ...PATIENT_TABLES].map(({ name, heads }) => {
    const line = lines.find((one) => one.startsWith(`| \`${name}\``)) ?? '';
    const named = new Set([...line.matchAll(/`([^`]+)`/g)].map(([, word]) => word));
    return [name, heads.filter((head) => !named.has(head))];
  });
  expect(columns.filter(([, missing]) => missing!.length > 0)).toEqual([]);
});
