import { expect, test } from 'vitest';
import { weeksPregnantOn } from '../../../shared/model/age.ts';

test.each([
  ['2027-01-01', '2027-01-01', 40],
  ['2027-01-01', '2026-12-31', 39],
  ['2027-01-01', '2026-09-04', 23],
  ['2027-01-01', '2026-09-03', 22],
  ['2027-01-01', '2026-03-27', 0],
  // Longer than any pregnancy, or not yet begun: nobody changed the record, or the date is wrong.
  ['2027-01-01', '2026-03-26', null],
  ['2027-01-01', '2027-01-21', 42],
  ['2027-01-01', '2027-01-22', null],
])('a birth due on %s: on %s these weeks are complete: %s', (dueDate, day, weeks) => {
  expect(weeksPregnantOn(dueDate, day)).toBe(weeks);
});
