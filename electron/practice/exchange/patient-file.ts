import { formatISO } from 'date-fns/formatISO';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ExportHead } from '../../../shared/exchange/document.ts';
import { peopleNamed } from '../../../shared/exchange/people.ts';
import { connect } from '../../database/connection.ts';
import { Store } from '../../database/store.ts';
import { FORMS } from './forms.ts';
import { exportedPatient, practitionersNamed } from './gather.ts';

export interface PatientFileJob {
  readonly database: string;
  /** 32 bytes. */
  readonly key: Buffer;
  readonly id: string;
  readonly format: Input<'exports.patient'>['format'];
  readonly head: ExportHead;
}

/** One patient as a file, from one state of the record, which is only read. Throws `not-found`, and what the driver throws. */
export function patientFile({
  database: path,
  key,
  id,
  format,
  head,
}: PatientFileJob): Output<'exports.patient'> {
  const database = connect(path, key, { readonly: true });
  try {
    database.exec('BEGIN');
    const store = new Store(database);
    const patient = exportedPatient(store, id);
    const { endings, mediaType, file } = FORMS[format];
    const practitioners = practitionersNamed(store, peopleNamed(patient));
    const content = file({ head, practitioners, practice: null, protocols: [], patients: [patient] });
    const day = formatISO(new Date(head.madeAt), { representation: 'date' });
    return {
      fileName: `ashi-${fileWord(patient.recordNumber)}-${day}.${endings.patient}`,
      mediaType,
      ...(typeof content === 'string'
        ? { content, encoding: 'utf8' as const }
        : { content: Buffer.from(content).toString('base64'), encoding: 'base64' as const }),
    };
  } finally {
    database.close();
  }
}

/** A record number as part of a file's name on any system. */
const fileWord = (recordNumber: string): string => recordNumber.replace(/[^A-Za-z0-9]+/g, '-');
