import type { ExportFormat } from '../../../shared/contract/exports.ts';
import type {
  ExportDocument,
  ExportedPatient,
  ExportedPractitioner,
  ExportHead,
} from '../../../shared/exchange/document.ts';
import { csvForm } from './csv-form.ts';
import { fhirForm } from './fhir-form.ts';
import { jsonForm } from './json-form.ts';

/** What is known of a whole practice before its first patient is read. */
export type PracticeStart = Pick<ExportDocument, 'head' | 'practice' | 'protocols'>;

/** Puts a practice into a file part by part, so that no more than one patient has to be in memory. */
export interface PracticeWriter {
  /** With those whom the patient's records name. */
  patient(patient: ExportedPatient, practitioners: readonly ExportedPractitioner[]): void;
  /** Who was named is known last. */
  end(practitioners: readonly ExportedPractitioner[]): void;
}

/** One form in which records leave Ashi. */
export interface Form {
  /** Of the file's name, by what is in it. */
  readonly endings: { readonly [S in ExportHead['scope']]: string };
  /** Of the file of one patient. */
  readonly mediaType: string;
  /** The file of one patient. */
  file(document: ExportDocument): string | Uint8Array;
  begin(start: PracticeStart, write: (part: string | Uint8Array) => void): PracticeWriter;
}

export const FORMS: { readonly [F in ExportFormat]: Form } = {
  json: jsonForm,
  csv: csvForm,
  fhir: fhirForm,
};
