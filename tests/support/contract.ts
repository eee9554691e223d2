import type { BrowserContext, Page } from 'playwright-core';
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

/** Asks the practice at `origin` with the cookie of a browser, before any page of it is shown. */
export const askFrom =
  (context: BrowserContext, origin: string) =>
  async <V extends VerbName>(verb: V, input: Input<V>): Promise<Output<V>> => {
    const response = await context.request.post(`${origin}/api/${verb}`, {
      data: input,
      headers: { origin },
    });
    const answer = await response.json();
    if (!answer.ok) throw new Error(answer.refusal.message);
    return answer.value;
  };
