import { Worker } from 'node:worker_threads';
import { connectPractice, practiceArguments } from '../../electron/practice/practice-client.ts';

/** A host of its own process for tests that kill it: relays what its parent asks to a practice thread. */
const worker = new Worker(new URL('../../electron/practice/practice-thread.ts', import.meta.url), {
  argv: practiceArguments({ folder: process.argv[2]!, sample: false }),
});
const { call, close } = connectPractice(worker);

process.on('message', async ({ id, verb, input }: { id: number; verb: string; input: unknown }) => {
  if (verb === 'close') {
    await close();
    process.disconnect();
  } else {
    process.send!({ id, answer: await call(verb, input) });
  }
});
