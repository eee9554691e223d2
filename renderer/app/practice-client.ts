import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import { carry } from './host.ts';

/**
 * Asks the practice. Resolves with the verb's output; rejects with a `PracticeError` whose message may be shown,
 * also when the practice cannot be reached (`unreachable`).
 */
export async function ask<V extends VerbName>(verb: V, input: Input<V>): Promise<Output<V>> {
  const answer = await carry(verb, input).catch(() => {
    throw new PracticeError('unreachable', 'Ashi’s record does not answer. Is Ashi still running?');
  });
  if (!answer.ok) throw new PracticeError(answer.refusal.code, answer.refusal.message, answer.refusal.field);
  return answer.value;
}
