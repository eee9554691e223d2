import type { Answer } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';

import {
  answerOf,
  type Keychain,
  type KeychainAnswer,
  type KeychainQuestion,
  NO_KEYCHAIN,
} from './keychain.ts';

/** What the practice's thread is started with. */
export interface PracticeOptions {
  /** The data folder; null with `sample`, which makes a temporary one. */
  folder: string | null;
  /** The sample practice: temporary folder, key in memory only, no passphrase. */
  sample: boolean;
}

/** The host's end of the practice: a `Worker`, or Electron's `UtilityProcess`. */
export interface PracticePort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

/** The practice as a host sees it. */
export interface PracticeConnection {
  /** Asks the practice. Never rejects: a practice that is gone answers with the refusal `unreachable`. */
  call(verb: string, input: unknown): Promise<Answer<unknown>>;
  /** Finishes what was asked before, closes the record, frees its lock and lets the thread end. */
  close(): Promise<void>;
}

/** `PracticeConnection.call` with the contract's types, for callers that know their verb. */
export type TypedCall = <V extends VerbName>(verb: V, input: Input<V>) => Promise<Answer<Output<V>>>;

export type PracticeRequest =
  | { id: number; verb: string; input: unknown }
  | { id: number; close: true }
  | KeychainAnswer;
export type PracticeReply = { id: number; answer: Answer<unknown> } | KeychainQuestion;

/** The arguments under which a host starts `practice-thread.ts` (`argv` of a Worker, `args` of a utility process). */
export function practiceArguments(options: PracticeOptions): string[] {
  if (options.sample) return ['--sample'];
  if (options.folder === null) throw new Error('A practice needs a data folder.');
  return ['--data', options.folder];
}

/** Speaks with a started practice over its port, and lends it the keychain of the system where the host has one. */
export function connectPractice(port: PracticePort, keychain: Keychain = NO_KEYCHAIN): PracticeConnection {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let nextId = 1;
  let gone = false;

  port.on('message', (message) => {
    const reply = message as PracticeReply;
    if ('question' in reply) {
      void answerOf(keychain, reply).then((answer) => port.postMessage(answer));
      return;
    }
    const { id, answer } = reply;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  port.on('exit', () => {
    gone = true;
    for (const settle of waiting.values()) settle(PRACTICE_GONE);
    waiting.clear();
  });

  const ask = (request: { verb: string; input: unknown } | { close: true }) =>
    new Promise<Answer<unknown>>((settle) => {
      if (gone) return settle(PRACTICE_GONE);
      const id = nextId++;
      waiting.set(id, settle);
      port.postMessage({ id, ...request } satisfies PracticeRequest);
    });

  return {
    call: (verb, input) => ask({ verb, input }),
    close: async () => {
      await ask({ close: true });
    },
  };
}

const PRACTICE_GONE: Answer<unknown> = {
  ok: false,
  refusal: {
    code: 'unreachable',
    message: 'The record has stopped. Please start Ashi again; everything shown as saved is kept.',
  },
};
