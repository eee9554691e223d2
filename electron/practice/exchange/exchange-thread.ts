import { parentPort, workerData } from 'node:worker_threads';
import { toPracticeError } from '../../database/errors.ts';
import { type PracticeFileJob, writePractice } from './write-practice.ts';

/** What the thread is started for. Its key is a copy of its own. */
export type ExchangeErrand = { readonly kind: 'write' } & PracticeFileJob;

const errand = workerData as ExchangeErrand;
const key = Buffer.from(errand.key);
try {
  const value = writePractice({ ...errand, key }, (progress) => parentPort!.postMessage({ progress }));
  parentPort!.postMessage({ ok: true, value });
} catch (cause) {
  parentPort!.postMessage({ ok: false, refusal: toPracticeError(cause).toRefusal() });
} finally {
  key.fill(0);
}
