import { appendFileSync } from 'node:fs';

/** Whether `npm run test:endurance` runs: minutes of kills, cases and files instead of seconds. */
const isLong = process.env.ASHI_ENDURANCE === '1';

/** How often a suite tries: `short` within `npm test`, `long` in the endurance run. */
export const tries = (short: number, long: number): number => (isLong ? long : short);

/** The seed of random cases; ASHI_SEED replays another one. */
export const SEED = Number(process.env.ASHI_SEED ?? 20_261_123);

/** Counts what was tried, for the table that the endurance run prints. Names are those of its lines: "kills while autosaving". */
export function figure(name: string, count: number): void {
  const into = process.env.ASHI_FIGURES;
  if (into !== undefined) appendFileSync(into, `${JSON.stringify({ name, count })}\n`);
}
