import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { enterByKeyboard, enterByPointer, LOW_BACK } from '../support/low-back-case.ts';
import { entries, entry, newPlan, opener, saved } from '../support/plan-screen.ts';
import { createPractice, unlock } from '../support/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['by keyboard alone', enterByKeyboard],
  ['by pointer', enterByPointer],
])('a treatment of low back pain entered %s', (_, enter) => {
  test('is all there after the machine stopped right after "Saved"', async () => {
    const folder = temporaryFolder();
    let app: App = await startApp({ data: folder.path });
    const first = await openApp(browser, app);
    await createPractice(first.page);
    await newPlan(first.page, 'Ada', 'Example');
    await enter(first.page);
    await saved(first.page);
    await app.kill('SIGKILL');
    expect(first.faults).toEqual([]);
    expect(first.strays).toEqual([]);
    await first.context.close();

    app = await startApp({ data: folder.path });
    const { page, context } = await openApp(browser, app);
    await unlock(page);
    await page.getByRole('link', { name: /Example/ }).click();
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

    await context.close();
    await app.kill('SIGTERM');
    folder.remove();
  });
});

test('a lock that nobody answers says so instead of leaving an empty screen', async () => {
  const folder = temporaryFolder();
  const app = await startApp({ data: folder.path });
  const { page, context } = await openApp(browser, app);
  await createPractice(page);
  await newPlan(page, 'Ada', 'Example');
  await app.kill('SIGKILL');
  await page.getByRole('button', { name: 'Lock Ashi' }).click();
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
  await page.getByRole('button', { name: 'Lock Ashi' }).click();
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
