import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { TypedCall } from '../../electron/practice/practice-client.ts';
import type { Answer } from '../../shared/contract/errors.ts';

/** A practice in a real process of its own. */
export interface PracticeProcess {
  call: TypedCall;
  /** SIGKILL: the process gets no chance to do anything. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets it close in peace. */
  close(): Promise<void>;
}

/**
 * Starts one on a data folder; it does not outlive its test. What was asked and not answered when it dies stays unanswered.
 * `built` takes the practice that `npm run build` made, which starts ten times as fast as its sources.
 */
export function startPracticeProcess(
  folder: string,
  { built = false, ...identity }: { built?: boolean; uid?: number } = {},
): PracticeProcess {
  const host = fileURLToPath(new URL('./practice-host.ts', import.meta.url));
  const thread = built
    ? '../../dist/desktop/practice-thread.js'
    : '../../electron/practice/practice-thread.ts';
  const child = fork(host, [folder, fileURLToPath(new URL(thread, import.meta.url))], {
    execArgv: [],
    ...identity,
  });
  const waiting = new Map<number, (answer: Answer<never>) => void>();
  let nextId = 1;
  child.on('message', (message) => {
    const { id, answer } = message as { id: number; answer: Answer<never> };
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const gone = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    call: (verb, input) =>
      new Promise((settle) => {
        const id = nextId++;
        waiting.set(id, settle);
        child.send({ id, verb, input }, () => {});
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      child.send({ id: 0, verb: 'close', input: null });
      await gone;
    },
  };
}
