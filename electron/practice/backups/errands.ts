import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Answer, PracticeError } from '../../../shared/contract/errors.ts';
import type { Errand } from './backup-thread.ts';

/** Lies beside this module, in the sources and in the built practice. */
const THREAD = join(import.meta.dirname, `backup-thread${extname(import.meta.filename)}`);

/**
 * Does what takes long in a thread of its own: people go on working meanwhile. Rejects with a PracticeError; ended by
 * `signal`, it leaves nothing but a draft, which the next backup clears away.
 */
export async function runErrand<T>(errand: Errand, signal: AbortSignal): Promise<T> {
  const worker = new Worker(THREAD, { workerData: errand });
  const end = () => void worker.terminate();
  signal.addEventListener('abort', end);
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.once('message', (answer: Answer<T>) => {
        if (answer.ok) resolve(answer.value);
        else reject(new PracticeError(answer.refusal.code, answer.refusal.message));
      });
      worker.once('error', reject);
      worker.once('exit', () =>
        reject(new PracticeError('unreachable', 'Ashi was closed before this was done.')),
      );
    });
  } finally {
    signal.removeEventListener('abort', end);
  }
}
