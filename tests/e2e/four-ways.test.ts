import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp, startApp } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { enterByKeyboard, enterByPointer, enterByShorthand, LOW_BACK } from '../support/low-back-case.ts';
import { entries, newPlan, saved } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';

/** Keeps the plan on the screen as a protocol and applies it to a new patient's plan. */
async function applyAsProtocol(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Protocols' }).click();
  await page.getByRole('button', { name: 'Keep this plan as a protocol' }).click();
  await page.getByLabel('Title').last().fill('Low back case');
  await page.getByLabel('Where it comes from').press('Enter');
  await page.getByRole('button', { name: 'Edit words' }).waitFor();
  await page.getByRole('link', { name: 'Patients' }).click();
  await newPlan(page, 'Protocol', 'Example');
  await page.getByRole('tab', { name: 'Protocols' }).click();
  await page.getByRole('button', { name: 'Apply all' }).click();
}

test('a low back planned by pointer, keyboard, shorthand or protocol is the same prescription', async () => {
  const app = await startApp({ sample: true });
  const browser = await launchBrowserWithoutGraphics();
  const { page, faults, strays } = await openApp(browser, app);
  /** What the record holds of the plan on the screen, without what names its entries. */
  const prescribed = async () => {
    await page.getByRole('tab', { name: 'Prescription', exact: true }).click();
    await expect.poll(() => entries(page), { timeout: 30_000 }).toEqual(LOW_BACK);
    await saved(page);
    const { applications, leads } = (await recordedPlan(page)).content;
    return { applications: applications.map(({ id: _, ...rest }) => rest), leads };
  };
  const ways = {
    keyboard: enterByKeyboard,
    pointer: enterByPointer,
    shorthand: enterByShorthand,
  };
  const results: Record<string, unknown> = {};
  for (const [way, enter] of Object.entries(ways)) {
    await newPlan(page, way, 'Example');
    await enter(page);
    results[way] = await prescribed();
    if (way !== 'shorthand') await page.getByRole('link', { name: 'Patients' }).click();
  }
  await applyAsProtocol(page);
  results.protocol = await prescribed();
  expect(results.pointer).toEqual(results.keyboard);
  expect(results.shorthand).toEqual(results.keyboard);
  expect(results.protocol).toEqual(results.keyboard);
  expect(faults).toEqual([]);
  expect(strays).toEqual([]);
  await browser.close();
  await app.kill('SIGTERM');
});
