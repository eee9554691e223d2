import { expect, test } from 'vitest';
import { type Figure, kindsOf, linesOf, tableOf } from '../../../scripts/lib/figures.ts';

const [file, test1, test2] = ['/x/kills.test.ts', 'kills > one', 'kills > two'];
const FIGURES: Figure[] = [
  { name: 'kills while dreaming', count: 1, inside: 1, file, test: test1 },
  { name: 'kills while dreaming', count: 1, inside: 0, file, test: test1 },
  { name: 'kills while awake', count: 7, inside: 7, file, test: test2 },
  { name: 'spoilt apples', count: 1200, file, test: test2 },
];

test('the table of an endurance run has a line for each thing that was counted, summed, and nothing else', () => {
  expect(linesOf(FIGURES, [])).toEqual([
    { name: 'kills while awake', tries: 7, inside: 7, failed: 0 },
    { name: 'kills while dreaming', tries: 2, inside: 1, failed: 0 },
    { name: 'spoilt apples', tries: 1200, inside: null, failed: 0 },
  ]);
  expect(tableOf(FIGURES, [])).toContain('lost 0, torn 0, leaks 0, other failures 0');
  expect(tableOf(FIGURES, [])).toMatch(/^kills in all +9 +8 *$/m);
  expect(tableOf([], [])).toMatch(/^kills in all +0 +0 *$/m);
});

test('what failed stands in the lines of the test that counted them; a test that counted nothing gets its own line', () => {
  const failures = [
    { file, test: test1, message: 'lost: expected 1 to be 2' },
    { file: '/x/other.test.ts', test: 'never counted', message: 'no such file' },
  ];
  expect(linesOf(FIGURES, failures).map(({ name, failed }) => [name, failed])).toEqual([
    ['kills while awake', 0],
    ['kills while dreaming', 1],
    ['spoilt apples', 0],
    ['never counted', 1],
  ]);
  expect(kindsOf(failures)).toEqual({ lost: 1, torn: 0, leak: 0, other: 1 });
});
