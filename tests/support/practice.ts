import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { toPracticeError } from '../../electron/database/errors.ts';
import type { Pace } from '../../electron/practice/key-ring.ts';
import { type Keychain, NO_KEYCHAIN } from '../../electron/practice/keychain.ts';
import { Practice } from '../../electron/practice/practice.ts';
import type { TypedCall } from '../../electron/practice/practice-client.ts';
import { createRouter } from '../../electron/practice/router.ts';
import { type Answer, PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import { FIRST_START, lowBackPlan, patientDraft } from './records.ts';

/** A practice behind its real router, in this process; answers are held against the contract. */
export interface TestPractice {
  practice: Practice;
  /** Any verb with any input. */
  call: (verb: string, input: unknown) => Promise<Answer<unknown>>;
  /** A verb that must succeed. */
  ask: <V extends VerbName>(verb: V, input: Input<V>) => Promise<Output<V>>;
  /** A verb that must be refused; gives the refusal. */
  refused: (verb: string, input: unknown) => Promise<PracticeError>;
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The least work that a key file may ask for, and no wait after a wrong passphrase. */
export const QUICK: Pace = { cost: async () => ({ N: 2 ** 14, r: 8, p: 1 }), wait: async () => {} };

/** Opens a data folder as a host would; closed after the test. */
export function practiceIn(
  folder: string,
  pace: Partial<Pace> = {},
  keychain: Keychain = NO_KEYCHAIN,
): TestPractice {
  const practice = new Practice({ folder, sample: false }, { ...QUICK, ...pace }, keychain);
  onTestFinished(() => practice.close());
  const call = createRouter(practice, { checkAnswers: true });
  return {
    practice,
    call,
    ask: (async (verb: VerbName, input: unknown) => granted(await call(verb, input))) as TestPractice['ask'],
    refused: async (verb, input) => {
      const answer = await call(verb, input);
      if (answer.ok) throw new Error(`${verb} was not refused`);
      return new PracticeError(answer.refusal.code, answer.refusal.message, answer.refusal.field);
    },
  };
}

/** A practice after its first start, with the recovery code it gave. */
export async function newPractice(folder = temporaryFolder(), keychain: Keychain = NO_KEYCHAIN) {
  const test = practiceIn(folder, {}, keychain);
  const { recoveryCode } = await test.ask('practice.create', FIRST_START);
  return { ...test, folder, recoveryCode };
}

/** A new practice with one patient, and the low-back plan in full. */
export async function withPlan() {
  const test = await newPractice();
  const { id: patientId } = await test.ask('patients.create', patientDraft());
  const plan = await test.ask('plans.create', { patientId, content: lowBackPlan() });
  return { ...test, patientId, plan };
}

/** What an action is refused with, in the words that a person would read. */
export function refusalOf(action: () => unknown): PracticeError {
  try {
    action();
  } catch (cause) {
    return toPracticeError(cause);
  }
  throw new Error('It was not refused.');
}

/** The value of an answer that must be one. */
export function granted<T>(answer: Answer<T>): T {
  if (!answer.ok)
    throw new Error(`${answer.refusal.code}: ${answer.refusal.message} ${answer.refusal.field ?? ''}`);
  return answer.value;
}

/** `call` of a connection, typed. */
export const typed = (call: (verb: string, input: unknown) => Promise<Answer<unknown>>) => call as TypedCall;
