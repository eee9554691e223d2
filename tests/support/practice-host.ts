import { Worker } from 'node:worker_threads';
import { connectPractice, practiceArguments } from '../../electron/practice/practice-client.ts';

/** A host of its own process for tests that kill it: relays what its parent asks to a practice thread. */
const [folder, thread] = process.argv.slice(2);
const worker = new Worker(thread!, { argv: practiceArguments({ folder: folder!, sample: false }) });
const { call, close } = connectPractice(worker);

process.on('message', async ({ id, verb, input }: { id: number; verb: string; input: unknown }) => {
  if (verb === 'close') {
    await close();
    process.disconnect();
  } else {
    process.send!({ id, answer: await call(verb, input) });
  }
});
