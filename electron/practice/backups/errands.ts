import { join } from 'node:path';
import { runThread } from '../threads.ts';
import type { Errand } from './backup-thread.ts';

/** Lies beside this module, in the sources and in the built practice. */
const THREAD = join(import.meta.dirname, 'backup-thread');

/** Runs an errand in its thread. Ended by `signal`, it leaves nothing but a draft, which the next backup clears away. */
export const runErrand = <T>(errand: Errand, signal: AbortSignal): Promise<T> =>
  runThread<T>(THREAD, errand, signal);
