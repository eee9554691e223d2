import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const PASSPHRASE = 'paper crane over the harbour';

/** Goes through the first start by keyboard and gives the recovery code. Ends on the empty list of patients. */
export async function createPractice(page: Page): Promise<string> {
  await page.getByLabel('Name of the practice').fill('Harbour Lane Acupuncture');
  await page.getByLabel('Your name').fill('A. Example');
  await page.getByLabel('Your name').press('Enter');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase again').fill(PASSPHRASE);
  await page.getByLabel('Passphrase again').press('Enter');
  await page.getByRole('heading', { name: 'Your recovery code' }).waitFor();
  const code = await page.getByTestId('recovery-code').innerText();
  await page.getByLabel('I have kept the recovery code in a safe place').check();
  await page.getByRole('button', { name: 'Open the practice' }).click();
  await insideApp(page);
  return code;
}

/** Waits until a window is in an open practice: its list of patients stands. */
export const insideApp = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'New patient' }).first().waitFor();

/** Locks the practice with the button at the window's left edge. */
export const lock = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Lock or switch person' }).click();

/** Opens the lock with the passphrase. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the practice' }).click();
}

/** Makes a patient through the form; ends on the patient's page. */
export async function createPatient(page: Page, givenName: string, familyName: string): Promise<void> {
  await page.getByRole('button', { name: 'New patient' }).first().click();
  await page.getByLabel('Given name').fill(givenName);
  await page.getByLabel('Family name').fill(familyName);
  await page.getByRole('button', { name: 'Create patient' }).click();
  await page.getByRole('button', { name: 'New plan' }).waitFor();
}

/**
 * What axe has against the screen as it stands, in one line per violation. It is asked in its own page and for violations alone:
 * a second page for its report, and the details of what holds, would take two thirds of its time.
 */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}
