import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import { carry } from './host.ts';
import { refusalWords } from './i18n/refusal-words.ts';

/**
 * Asks the practice. Resolves with the verb's output; rejects with a `PracticeError` whose message may be shown, in the
 * language of the window, also when the practice cannot be reached (`unreachable`).
 */
export async function ask<V extends VerbName>(verb: V, input: Input<V>): Promise<Output<V>> {
  const answer = await carry(verb, input).catch(() => {
    throw new PracticeError(
      'unreachable',
      refusalWords('Ashi’s record does not answer. Is Ashi still running?'),
    );
  });
  if (answer.ok) return answer.value;
  const { code, message, field } = answer.refusal;
  throw new PracticeError(code, refusalWords(message), field);
}
