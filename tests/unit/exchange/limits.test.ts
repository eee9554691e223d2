import { expect, test } from 'vitest';
import { mostBytesOf, weighsMoreThan } from '../../../shared/contract/limits.ts';

test('a file that is taken in may weigh more than what is written by hand', () => {
  const text = '"'.repeat(20_000_000);
  expect(weighsMoreThan({ text }, mostBytesOf('imports.check'))).toBe(false);
  expect(weighsMoreThan({ text }, mostBytesOf('patients.create'))).toBe(true);
  expect(weighsMoreThan({ text: text.repeat(4) }, mostBytesOf('imports.take'))).toBe(true);
});

test('circles, bytes, endless lists and long names are weighed to their end', () => {
  const circle: Record<string, unknown> = {};
  circle.again = circle;
  const most = mostBytesOf('plans.revise');
  expect(weighsMoreThan(circle, most)).toBe(true);
  expect(weighsMoreThan(new Uint8Array(3_000_000), most)).toBe(true);
  expect(weighsMoreThan(Array(400_000).fill(0), most)).toBe(true);
  expect(weighsMoreThan({ ['x'.repeat(3_000_000)]: 1 }, most)).toBe(true);
  expect(weighsMoreThan({ plan: [null, true, 'BL23', { deep: [1] }] }, most)).toBe(false);
});
