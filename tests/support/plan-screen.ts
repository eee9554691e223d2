import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createPatient } from './screens.ts';

export const findPoint = (page: Page): Locator => page.getByRole('combobox', { name: 'Find point' });

export const prescription = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Prescription' });

/** One entry by code and side, "BL23 both". */
export const entry = (page: Page, name: string): Locator =>
  prescription(page).getByRole('listitem', { name, exact: true });

/** What the prescription lists, in order. */
export const entries = (page: Page): Promise<(string | null)[]> =>
  prescription(page)
    .locator('li[data-open]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));

/** Waits until the banner says that everything is in the record. */
export const saved = (page: Page): Promise<void> => page.getByText(/^Saved \d/).waitFor();

/** A new patient's new, empty plan. */
export async function newPlan(page: Page, givenName: string, familyName: string): Promise<void> {
  await createPatient(page, givenName, familyName);
  await page.getByRole('button', { name: 'New plan' }).press('Enter');
  await planShown(page);
}

/** Waits until a plan is on the screen. */
export const planShown = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Print handout' }).waitFor();

/** Adds by typing, as fast as a hand does. */
export async function typePoint(page: Page, text: string): Promise<void> {
  await findPoint(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Adds several by typing and waits until all are there. Into an empty plan. */
export async function typePoints(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await typePoint(page, text);
  await expect.poll(() => entries(page), { timeout: 15_000 }).toHaveLength(texts.length);
}

/** The button that opens an entry. */
export const opener = (page: Page, name: string): Locator => entry(page, name).locator('button[id^="open-"]');
