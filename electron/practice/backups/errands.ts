import { join } from 'node:path';
import type { Progress } from '../../database/check.ts';
import { runThread } from '../threads.ts';
import type { Errand } from './errand-thread.ts';

/** Lies beside this module, in the sources and in the built practice. */
const THREAD = join(import.meta.dirname, 'errand-thread');

/**
 * Runs an errand in its thread. Ended by `signal`, it leaves nothing but a draft, which the next one clears away.
 * @param onProgress told of errands that say how far they are
 */
export const runErrand = <T>(
  errand: Errand,
  signal: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<T> => runThread<T, Progress>(THREAD, errand, signal, onProgress);
