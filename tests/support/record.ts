import type { Page } from 'playwright-core';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';

/** Asks the practice from a page that is inside, beside the screen: to look at the record, or to move it on. */
export async function askRecord<V extends VerbName>(
  page: Page,
  verb: V,
  input: Input<V>,
): Promise<Output<V>> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/${name}`, { method: 'POST', headers, body });
      return response.json();
    },
    [verb, JSON.stringify(input)] as const,
  );
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

/** The plan that the page shows, as the record has it. */
export async function recordedPlan(page: Page): Promise<Output<'plans.get'>> {
  const id = /plans\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  return askRecord(page, 'plans.get', { id });
}
