import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Store, sqlFor } from '../../electron/database/store.ts';
import {
  exportedPatient,
  exportedPractice,
  practitionersNamed,
} from '../../electron/practice/exchange/gather.ts';
import { listProtocols } from '../../electron/practice/protocols.ts';
import type { ExportDocument } from '../../shared/exchange/document.ts';
import { peopleNamed } from '../../shared/exchange/people.ts';
import { emptyRecords } from '../support/empty-record.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { statesOf, takeText } from '../support/exchange.ts';
import { temporaryFolder } from '../support/practice.ts';
import { exportedPractices } from '../support/random-export.ts';

const RUNS = tries(25, 500);

/** What an export of everything would hold, but for its head. */
function exported(store: Store): Omit<ExportDocument, 'head'> {
  const ids = store.all(sqlFor.selectFrom('patient').select('id').orderBy('record_number').orderBy('id'));
  const patients = ids.map(({ id }) => exportedPatient(store, id));
  const named = new Set(patients.flatMap((patient) => [...peopleNamed(patient)]));
  return {
    practice: exportedPractice(store),
    protocols: listProtocols(store, { archived: false }).protocols,
    patients,
    practitioners: practitionersNamed(store, named),
  };
}

test('what is exported comes in elsewhere as it was, once, and goes out again the same', () => {
  const emptyRecord = emptyRecords(temporaryFolder());
  fc.assert(
    fc.property(exportedPractices, (document) => {
      const [first, second] = [emptyRecord(), emptyRecord()];
      try {
        takeText(first, JSON.stringify(document), { practice: true });
        const out = exported(first);
        expect({ ...out, patients: [] }).toEqual({ ...withoutHead(document), patients: [] });
        expect(out.patients.map(sorted)).toEqual(document.patients.map(sorted));

        const text = JSON.stringify({ head: document.head, ...out });
        takeText(second, text, { practice: true });
        expect(exported(second)).toEqual(out);
        expect(new Set(statesOf(second, text))).toEqual(new Set(out.patients.length > 0 ? ['same'] : []));
        takeText(second, text);
        expect(exported(second)).toEqual(out);
      } finally {
        first.close();
        second.close();
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
  figure('practices exported and taken in', RUNS);
});

const withoutHead = ({ head: _, ...rest }: ExportDocument) => rest;

/** Lists in the order of their identifiers: the file keeps an order of its own. */
function sorted(patient: ExportDocument['patients'][number]) {
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...patient,
    plans: byId(patient.plans).map((plan) => ({
      ...plan,
      sessions: byId(plan.sessions),
      measurements: byId(plan.measurements),
    })),
  };
}
