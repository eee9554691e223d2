import { flushAll } from './desk/all-desks.ts';
import { ask } from './practice-client.ts';
import { queryClient } from './query-client.ts';
import { startAfresh } from './start-afresh.ts';

/** Saves what is on the desks, locks, and forgets what was asked and answered. */
export async function lockPractice(): Promise<void> {
  await flushAll();
  try {
    await startAfresh(await ask('practice.lock', {}));
  } catch {
    // Nothing was locked, because nobody answers; asking for the record's state says so.
    await queryClient.invalidateQueries({ queryKey: ['practice.status'] });
  }
}
