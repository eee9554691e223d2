import type { Page } from 'playwright-core';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';

/** Asks the practice as the window of a page does. */
export const askIn =
  (page: Page) =>
  <V extends VerbName>(verb: V, input: Input<V>): Promise<Output<V>> =>
    page.evaluate(
      async ([verb, input]) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(`/api/${verb}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input),
        });
        const answer = await response.json();
        if (!answer.ok) throw new Error(answer.refusal.message);
        return answer.value;
      },
      [verb, input] as const,
    );
