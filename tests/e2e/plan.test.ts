import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, type AppWindow, openApp, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { enterByKeyboard, enterByPointer, enterByShorthand, LOW_BACK } from '../support/low-back-case.ts';
import { entries, entry, newPlan, opener, saved } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';
import { createPractice, lock, unlock } from '../support/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowserWithoutGraphics();
});
afterAll(() => browser.close());

/** What the record holds of the plan on the screen once it is saved, without what names its entries. */
async function prescribed(page: Page) {
  await page.getByRole('tab', { name: 'Prescription', exact: true }).click();
  await expect.poll(() => entries(page), { timeout: 30_000 }).toEqual(LOW_BACK);
  await saved(page);
  const { applications, leads } = (await recordedPlan(page)).content;
  return { applications: applications.map(({ id: _, ...rest }) => rest), leads };
}

/** Sees that the plan of a patient of this name is there with all that was entered. */
async function seeAllThere(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('link', { name: /Chronic low back pain/ }).click();
  await entry(page, 'BL23 both').waitFor();
  expect(await entries(page)).toEqual(LOW_BACK);
  await opener(page, 'BL23 both').click();
  expect(await entry(page, 'BL23 both').getByLabel('Depth').inputValue()).toBe('20');
  expect(await entry(page, 'BL23 both').getByLabel('Size').inputValue()).toBe('50');
  await opener(page, 'GV4 midline').click();
  await entry(page, 'GV4 midline').getByText('Stick', { exact: true }).waitFor();
  expect(await entry(page, 'GV4 midline').getByLabel('Depth').count()).toBe(0);
  const totals = page.getByRole('note', { name: 'Totals' });
  expect(await totals.innerText()).toBe('12 needles · 2 cups · 1 moxa · about 36 min');
  await page.getByRole('tab', { name: 'Assessment' }).click();
  expect(await page.getByRole('combobox', { name: 'Pattern' }).inputValue()).toBe('Kidney yang deficiency');
}

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

const ways = [
  ['Keyboard', enterByKeyboard],
  ['Pointer', enterByPointer],
  ['Shorthand', enterByShorthand],
] as const;

test('a low back planned by keyboard alone, pointer, shorthand or protocol is the same prescription, and there after the machine stopped right after "Saved"', async () => {
  const folder = temporaryFolder();
  let app: App = await startApp({ data: folder.path });
  let window: AppWindow = await openApp(browser, app);
  const leave = async () => {
    expect(window.faults).toEqual([]);
    expect(window.strays).toEqual([]);
    await window.context.close();
  };
  await createPractice(window.page);

  const results: Record<string, unknown> = {};
  for (const [way, enter] of ways) {
    await newPlan(window.page, way, 'Example');
    await enter(window.page);
    // A line holds the prescription alone; what is entered in full must outlive the machine.
    if (way !== 'Shorthand') {
      await saved(window.page);
      await app.kill('SIGKILL');
      await leave();
      app = await startApp({ data: folder.path });
      window = await openApp(browser, app);
      await unlock(window.page);
      await seeAllThere(window.page, way);
    }
    results[way] = await prescribed(window.page);
    if (way !== 'Shorthand') await window.page.getByRole('link', { name: 'Patients' }).click();
  }
  await applyAsProtocol(window.page);
  results.Protocol = await prescribed(window.page);
  expect(results.Pointer).toEqual(results.Keyboard);
  expect(results.Shorthand).toEqual(results.Keyboard);
  expect(results.Protocol).toEqual(results.Keyboard);

  await leave();
  await app.kill('SIGTERM');
  folder.remove();
});

test('a lock that nobody answers says so instead of leaving an empty screen', async () => {
  const folder = temporaryFolder();
  const app = await startApp({ data: folder.path });
  const { page, context } = await openApp(browser, app);
  await createPractice(page);
  await newPlan(page, 'Ada', 'Example');
  await app.kill('SIGKILL');
  await lock(page);
  await page.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor();
  await context.close();
  folder.remove();
});

test('what is being typed is kept when the practice is locked or the window closed', async () => {
  const folder = temporaryFolder();
  const app = await startApp({ data: folder.path });
  const { page, context } = await openApp(browser, app);
  await createPractice(page);
  await newPlan(page, 'Ada', 'Example');
  await page.getByRole('tab', { name: 'Plan notes' }).click();
  await page.getByRole('textbox', { name: 'Note on diet' }).fill('Warm meals');
  await lock(page);
  await unlock(page);
  await page.getByRole('tab', { name: 'Plan notes' }).click();
  expect(await page.getByRole('textbox', { name: 'Note on diet' }).inputValue()).toBe('Warm meals');

  const asked = page.waitForEvent('dialog');
  await page.getByRole('textbox', { name: 'Note on herbs' }).fill('None');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await saved(page);

  await context.close();
  await app.kill('SIGTERM');
  folder.remove();
});
