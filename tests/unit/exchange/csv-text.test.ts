import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type Cell, csvOf, withoutApostrophe } from '../../../shared/exchange/csv/text.ts';
import { figure, SEED, tries } from '../../support/endurance.ts';

const readBack = (text: string): string[][] =>
  Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, ''), { newline: '\r\n' }).data;

test('a table is UTF-8 with its mark, and comes back as it was', () => {
  const text = csvOf(
    ['Pattern', 'Median'],
    [
      ['腎陽虛, "yang"', -1.5],
      ['two\nlines', null],
      ['ألم أسفل الظهر', true],
    ],
  );
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(readBack(text)).toEqual([
    ['Pattern', 'Median'],
    ['腎陽虛, "yang"', '-1.5'],
    ['two\nlines', ''],
    ['ألم أسفل الظهر', 'true'],
  ]);
});

test.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\n=1', '＝1', '=1\n+2', "'=1"])(
  'the words %j are words, no formula, and can be had back',
  (words) => {
    const [, row] = readBack(csvOf(['Words', 'Number'], [[words, -2]]));
    expect(row).toEqual([`'${words}`, '-2']);
    expect(withoutApostrophe(row![0]!)).toBe(words);
  },
);

test('an apostrophe that stands before anything else stays as it was written', () => {
  expect(readBack(csvOf(['Words'], [["'twas"]]))[1]).toEqual(["'twas"]);
  expect(withoutApostrophe("'twas")).toBe("'twas");
});

test('any words and numbers come back', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...`='"+-@,;\r\n\t `) }),
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(words, fc.integer(), fc.constant(null));
  const runs = tries(300, 5000);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const read = readBack(csvOf(['a', 'b', 'c'], rows)).slice(1);
      const numbers = (value: Cell) => typeof value === 'number';
      expect(
        read.map((row, at) =>
          row.map((text, column) => (numbers(rows[at]![column]!) ? text : withoutApostrophe(text))),
        ),
      ).toEqual(rows.map((row) => row.map((value) => (value === null ? '' : String(value)))));
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('tables written and read back', runs);
});
