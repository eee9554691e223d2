import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Figure, KINDS_OF_FAILURE, USUAL_SEED } from '../../scripts/lib/figures.ts';

/** Whether `npm run test:endurance` runs: minutes of kills, cases and files instead of seconds. */
const isLong = process.env.ASHI_ENDURANCE === '1';

/** How often a suite tries: `short` within `npm test`, `long` in the endurance run. */
export const tries = (short: number, long: number): number => (isLong ? long : short);

/** The seed of random cases; ASHI_SEED replays another one. */
export const SEED = Number(process.env.ASHI_SEED ?? USUAL_SEED);

/**
 * What an expectation says in its message where its failing would mean this: something that was answered as saved is gone,
 * something is there in part, words of the record or secrets got out. The endurance run counts them by these words.
 */
export const [LOST, TORN, LEAK] = KINDS_OF_FAILURE;

/**
 * Counts what was tried, for the table that the endurance run prints. Names are those of its lines: "kills while autosaving".
 * @param inside how many of them met what they were meant for in the middle, where that can be told
 */
export function figure(name: string, count: number, inside?: number): void {
  const into = process.env.ASHI_FIGURES;
  if (into === undefined) return;
  const { testPath, currentTestName } = expect.getState();
  const of = { file: testPath ?? '', test: currentTestName ?? '' };
  const line: Figure = { name, count, ...(inside === undefined ? {} : { inside }), ...of };
  appendFileSync(into, `${JSON.stringify(line)}\n`);
}
