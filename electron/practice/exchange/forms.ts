import type { ExportFormat } from '../../../shared/contract/exports.ts';
import type {
  ExportDocument,
  ExportedPatient,
  ExportedPractitioner,
} from '../../../shared/exchange/document.ts';
import { jsonForm } from './json-form.ts';

/** What is known of a whole practice before its first patient is read. */
export type PracticeStart = Pick<ExportDocument, 'head' | 'practice' | 'protocols'>;

/** Puts a practice into a file part by part, so that no more than one patient has to be in memory. */
export interface PracticeWriter {
  patient(patient: ExportedPatient): void;
  /** Who was named is known last. */
  end(practitioners: readonly ExportedPractitioner[]): void;
}

/** One form in which records leave Ashi. */
export interface Form {
  /** Of the file's name. */
  readonly ending: string;
  readonly mediaType: string;
  /** The file of one patient. */
  file(document: ExportDocument): string | Uint8Array;
  begin(start: PracticeStart, write: (part: string | Uint8Array) => void): PracticeWriter;
}

export const FORMS: { readonly [F in ExportFormat]: Form } = {
  json: jsonForm,
};
