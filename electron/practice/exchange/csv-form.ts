import { PATIENT_TABLES } from '../../../shared/exchange/csv/index.ts';
import { practitioners as PRACTITIONERS } from '../../../shared/exchange/csv/people.ts';
import { csvOf, lines } from '../../../shared/exchange/csv/text.ts';
import type { Form, PracticeWriter } from './forms.ts';
import { ZipWriter, zipOf } from './zip.ts';

/** Tables for spreadsheets and statistics: a zip with a file for each. */
export const csvForm: Form = {
  endings: { patient: 'csv.zip', everything: 'csv.zip' },
  mediaType: 'application/zip',
  file: ({ head, patients, practitioners }) =>
    zipOf(new Date(head.madeAt), (zip) => {
      const writer = tablesIn(zip);
      for (const patient of patients) writer.patient(patient, practitioners);
      writer.end(practitioners);
    }),
  begin: ({ head }, write) => {
    const zip = new ZipWriter(new Date(head.madeAt), write);
    const { patient, end } = tablesIn(zip);
    return {
      patient,
      end: (practitioners) => {
        end(practitioners);
        zip.end();
      },
    };
  },
};

function tablesIn(zip: ZipWriter): PracticeWriter {
  const open = PATIENT_TABLES.map((table) => {
    const push = zip.file(`${table.name}.csv`);
    push(csvOf(table.heads, []));
    return { table, push };
  });
  return {
    patient: (patient) => {
      for (const { table, push } of open) push(lines(table.rows(patient)));
    },
    end: (practitioners) => {
      for (const { push } of open) push('', true);
      const rows = PRACTITIONERS.rows(practitioners);
      zip.file(`${PRACTITIONERS.name}.csv`)(csvOf(PRACTITIONERS.heads, rows), true);
    },
  };
}
