import type { Page } from 'playwright-core';
import type { Output } from '../../shared/contract/index.ts';
import { askIn } from './contract.ts';

/** The plan that the page shows, as the record has it. */
export async function recordedPlan(page: Page): Promise<Output<'plans.get'>> {
  const id = /plans\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  return askIn(page)('plans.get', { id });
}
