import { expect } from 'vitest';
import type { Answer } from '../../shared/contract/errors.ts';

/**
 * Expects a refusal that can be shown as it is: one or two sentences, no code, no stack, no path of a file, and none of
 * these words, which stand in the record or name its place.
 */
export function expectSentence(answer: Answer<unknown>, hidden: readonly string[]): void {
  if (answer.ok) throw new Error('It was not refused.');
  const { code, message } = answer.refusal;
  expect(code).not.toBe('internal');
  expect(message).toMatch(/^[A-Z].{5,250}[.!?]$/);
  const text = JSON.stringify(answer);
  expect(text).not.toMatch(
    /\bat .*\.ts|node_modules|SQLITE|Invalid input|undefined|\[object|\/tmp\/|\/home\//i,
  );
  for (const word of hidden) expect(text).not.toContain(word);
}
