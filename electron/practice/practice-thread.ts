import { parseArgs } from 'node:util';
import { parentPort as workerPort } from 'node:worker_threads';
import { PACE } from './key-ring.ts';
import { keychainOver } from './keychain.ts';
import { Practice } from './practice.ts';
import type { PracticeReply, PracticeRequest } from './practice-client.ts';
import { createRouter } from './router.ts';

/** What Electron gives a utility process instead of a worker's port; its messages arrive wrapped. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const utilityPort = (process as { parentPort?: UtilityPort }).parentPort;
const { values } = parseArgs({
  options: { data: { type: 'string' }, sample: { type: 'boolean' } },
  strict: false,
});
const { keychain, settle } = keychainOver(reply);
const options = { folder: (values.data as string) ?? null, sample: values.sample === true };
const practice = new Practice(options, PACE, keychain);
const route = createRouter(practice);
const underway = new Set<Promise<void>>();

function receive(request: PracticeRequest): void {
  if ('question' in request) {
    settle(request);
    return;
  }
  if ('close' in request) {
    practice.hurry();
    void Promise.all(underway).then(() => {
      practice.close();
      reply({ id: request.id, answer: { ok: true, value: null } });
      if (utilityPort === undefined) workerPort!.close();
      else process.exit(0);
    });
    return;
  }
  const answered = route(request.verb, request.input).then((answer) => reply({ id: request.id, answer }));
  underway.add(answered);
  void answered.then(() => underway.delete(answered));
}

function reply(message: PracticeReply): void {
  (utilityPort ?? workerPort!).postMessage(message);
}

if (utilityPort === undefined) workerPort!.on('message', receive);
else utilityPort.on('message', ({ data }) => receive(data as PracticeRequest));
