import type { ExportedPatient, ExportedPractitioner } from '../document.ts';
import type { Cell } from './text.ts';

/** One of the tables that a record is written into. */
export interface Table<Source> {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly heads: readonly string[];
  rows(source: Source): Cell[][];
}

export type PatientTable = Table<ExportedPatient>;
export type PractitionerTable = Table<readonly ExportedPractitioner[]>;

/** A table by the rows that a source has in it, and how each column is read from a row. */
export const table = <Source, Row>(
  name: string,
  rowsOf: (source: Source) => readonly Row[],
  columns: Readonly<Record<string, (row: Row) => Cell>>,
): Table<Source> => ({
  name,
  heads: Object.keys(columns),
  rows: (source) => rowsOf(source).map((row) => Object.values(columns).map((cell) => cell(row))),
});
