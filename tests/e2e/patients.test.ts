import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp, startApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { createPatient, violations } from '../support/screens.ts';

let browser: Browser;
let app: App;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp({ sample: true });
});
afterAll(async () => {
  await app.kill('SIGTERM');
  await browser.close();
});

test('a patient is found by any part of the name, made, corrected, archived and brought back', async () => {
  const { page, context, strays, faults } = await openApp(browser, app);
  await page.getByRole('button', { name: 'New patient' }).click();
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);
  await expect.poll(focused).toBe('Given name');
  await page.keyboard.press('Escape');
  await createPatient(page, 'Zoë', 'Müller-Sample');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Patients' }).click();

  const find = page.getByRole('textbox', { name: 'Find patient' });
  await find.fill('muller zo');
  const names = () => page.getByRole('list', { name: 'Patients' }).getByRole('link').allInnerTexts();
  await expect.poll(async () => (await names()).length).toBe(1);
  await find.press('Enter');

  await page.getByRole('button', { name: 'Edit patient' }).click();
  await page.getByLabel('Pregnant').check();
  await page.getByLabel('Family name').fill('');
  await page.getByRole('button', { name: 'Save patient' }).click();
  await page.getByText('Please enter a family name.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Family name').fill('Miller-Sample');
  await page.getByRole('button', { name: 'Save patient' }).click();
  await page.getByRole('list', { name: 'Patient flags' }).getByText('Pregnant').first().waitFor();

  await page.getByRole('button', { name: 'Archive patient' }).click();
  await find.fill('miller-sample');
  await page.getByText('Nobody matches').waitFor();
  await page.getByRole('switch', { name: 'Archived' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: /Miller-Sample/ }).click();
  await page.getByRole('button', { name: 'Restore patient' }).click();
  await page.getByRole('button', { name: 'Archive patient' }).waitFor();

  expect(strays).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test('plans are listed by patient, duplicated and archived; the flags stay in view up to the handout', async () => {
  const { page, context } = await openApp(browser, await renewed());
  await page.getByRole('textbox', { name: 'Find patient' }).fill('07');
  await page.getByRole('textbox', { name: 'Find patient' }).press('Enter');
  const plans = page.getByRole('list', { name: 'Plans', exact: true }).locator('> li');
  await plans.first().waitFor();
  const before = await plans.count();
  await plans
    .first()
    .getByRole('button', { name: /^Duplicate/ })
    .click();
  await page.getByRole('region', { name: 'Body', exact: true }).waitFor();
  await page.goBack();
  await expect.poll(() => plans.count()).toBe(before + 1);
  await plans.first().getByRole('link').first().click();
  await page.getByRole('button', { name: 'Print handout' }).click();
  await page.getByRole('heading', { name: 'Your treatment plan' }).waitFor();
  await page.getByRole('list', { name: 'Patient flags' }).getByText('Adhesive plaster').waitFor();
  await page.getByRole('link', { name: 'Sample Patient 07' }).click();
  await plans
    .first()
    .getByRole('button', { name: /^Archive/ })
    .click();
  await expect.poll(() => plans.count()).toBe(before);
  await context.close();
});

test('settings keep the letterhead and refuse an empty practice name', async () => {
  const { page, context, faults } = await openApp(browser, await renewed());
  await page.getByRole('link', { name: 'Settings' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Name of the practice').fill('');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('Please enter the name of the practice.').waitFor();
  await page.getByLabel('Name of the practice').fill('Harbour Lane 鍼灸');
  await page.getByRole('combobox', { name: 'Paper' }).click();
  await page.getByRole('option', { name: 'Letter' }).click();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Name of the practice').inputValue()).toBe('Harbour Lane 鍼灸');
  expect(faults).toEqual([]);
  await context.close();
});

/** The same running app with a link that nobody has used yet. */
async function renewed(): Promise<App> {
  return { ...app, url: await app.newLink() };
}
