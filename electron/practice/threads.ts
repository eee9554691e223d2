import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Answer, PracticeError } from '../../shared/contract/errors.ts';

/** What a thread says: how far it is, and at the end how it went. */
export type ThreadMessage<T, P> = { readonly progress: P } | Answer<T>;

/**
 * Does what takes long in a thread of its own: people go on working meanwhile. `module` is its path without its ending, which
 * is that of the sources or of the built practice. Rejects with a PracticeError, also where `signal` ends the thread.
 */
export async function runThread<T, P = never>(
  module: string,
  workerData: unknown,
  signal: AbortSignal,
  onProgress?: (progress: P) => void,
): Promise<T> {
  const worker = new Worker(`${module}${extname(import.meta.filename)}`, {
    workerData,
    // A file that means harm ends its thread, not the practice.
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const end = () => void worker.terminate();
  signal.addEventListener('abort', end);
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.on('message', (message: ThreadMessage<T, P>) => {
        if ('progress' in message) onProgress?.(message.progress);
        else if (message.ok) resolve(message.value);
        else reject(new PracticeError(message.refusal.code, message.refusal.message, message.refusal.field));
      });
      worker.once('error', (cause: NodeJS.ErrnoException) =>
        reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PracticeError('invalid', TOO_MUCH) : cause),
      );
      worker.once('exit', () =>
        reject(new PracticeError('unreachable', 'Ashi was closed before this was done.')),
      );
    });
  } finally {
    signal.removeEventListener('abort', end);
  }
}

const MOST_MEMORY_MB = 1500;
const TOO_MUCH = 'This is more than Ashi takes at once.';
