import { randomBytes } from 'node:crypto';
import { type ScryptCost, scryptKey } from './keys.ts';

/** What trying one passphrase is to take on the computer on which it was chosen, milliseconds. */
const WANTED_MS = 500;
/** What every computer pays, however slow or busy: 128 MB. A passphrase never becomes cheaper to guess than it was. */
const LEAST_N = 2 ** 17;
/** A gigabyte; what a key file may ask for. */
const MOST_N = 2 ** 20;
/** The cost at which the computer is measured. */
const MEASURED_N = 2 ** 16;
/** Something else may be using the processor: the quickest of some tries is the computer's own pace. */
const TRIES = 3;

/** The cost that makes one try take about half a second on this computer. Takes a second or less itself. */
export async function calibratedCost(): Promise<ScryptCost> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES; tries++) {
    const begun = performance.now();
    const worked = processorTime();
    await scryptKey('a passphrase of usual length', randomBytes(16), { N: MEASURED_N, r: 8, p: 1 });
    quickest = Math.min(quickest, performance.now() - begun, processorTime() - worked);
  }
  return costFor(quickest);
}

/** The cost for a computer that derives a key of N 65,536 in so many milliseconds; time grows with N. */
export function costFor(milliseconds: number): ScryptCost {
  let N = LEAST_N;
  // The nearest power of two on a scale of ratios.
  while (N < MOST_N && milliseconds * (N / MEASURED_N) * Math.SQRT2 < WANTED_MS) N *= 2;
  return { N, r: 8, p: 1 };
}

/** Milliseconds for which this process had the processor: programs beside it do not make the computer look slow. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
