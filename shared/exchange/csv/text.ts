import Papa from 'papaparse';

/** A value of a table: numbers stay numbers, null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Words that a spreadsheet would take for a formula, and those that the apostrophe before them would be taken off from. Full-width
 * signs count in East Asian spreadsheets.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/**
 * A table as CSV (RFC 4180) in UTF-8 with its mark, as spreadsheets open it. Words that begin like a formula get an
 * apostrophe before them, so do words that begin with apostrophes and then like a formula; numbers do not.
 */
export const csvOf = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${BYTE_ORDER_MARK}${lines([heads, ...rows])}`;

export const BYTE_ORDER_MARK = '\ufeff';

/** Rows of a table, each with its line end; empty without rows. */
export const lines = (rows: readonly (readonly Cell[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => [...row]),
        { escapeFormulae: FORMULA },
      )}\r\n`;

/** Words as they were before an apostrophe was put there: what a program that reads these tables does with each cell. */
export const withoutApostrophe = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
