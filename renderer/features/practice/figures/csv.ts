import Papa from 'papaparse';
import { download } from '../../../app/download.ts';

/** A value of a table: numbers stay numbers, null is an empty cell. */
export type Cell = string | number | null;

/**
 * A table as CSV in UTF-8 with its mark, as spreadsheets open it. Words that a spreadsheet would take for a formula get an
 * apostrophe before them; numbers do not.
 */
export const csvOf = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${Papa.unparse({ fields: [...heads], data: rows.map((row) => [...row]) }, { escapeFormulae: true })}\r\n`;

/** Saves a table as a file. @param name without its ending */
export const saveCsv = (name: string, ...table: Parameters<typeof csvOf>): void =>
  download(new Blob([csvOf(...table)], { type: 'text/csv' }), `${name}.csv`);
