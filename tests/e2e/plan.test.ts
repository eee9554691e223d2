import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { entries, entry, findPoint, newPlan, opener, saved } from '../support/plan-screen.ts';
import { createPractice, unlock } from '../support/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Chronic low back pain, Kidney yang deficiency. */
const LOW_BACK = [
  'BL23 both',
  'BL25 both',
  'BL52 both',
  'GV4 midline',
  'KI3 both',
  'BL40 both',
  'GB30 right',
  'Ashi 1 right',
];

/** Presses a key until the focus is on something of this name. */
async function walk(page: Page, key: string, name: string): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return element.getAttribute('aria-label') ?? label ?? element.textContent?.trim();
    });
    if (focused === name) return;
  }
  throw new Error(`${name} was not reached with ${key}`);
}

async function enterByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('/');
  for (const text of ['bl23', 'bl25', 'BL 52', 'mingmen', 'ki3', '委中', 'gb30 r', 'ashi bl25 r']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await entry(page, 'Ashi 1 right').waitFor();
  // Cups on BL23, 20 mm deep.
  await page.keyboard.type('bl23');
  await page.keyboard.press('Shift+Enter');
  await page.waitForFunction(() => document.activeElement?.closest('li') !== null);
  await page.keyboard.type('20');
  await walk(page, 'Shift+Tab', 'Cup');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  // Down to GV4: moxa instead of a needle.
  for (let rows = 0; rows < 3; rows++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await walk(page, 'Tab', 'Moxa');
  await page.keyboard.press('Space');
  await walk(page, 'Shift+Tab', 'Needle');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  // The pattern, then the title.
  await walk(page, 'Shift+Tab', 'Prescription');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await walk(page, 'Tab', 'Pattern');
  await page.keyboard.type('kidney ya');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await walk(page, 'Shift+Tab', 'Assessment');
  for (let tabs = 0; tabs < 2; tabs++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await walk(page, 'Tab', 'Title');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Chronic low back pain');
}

async function enterByPointer(page: Page): Promise<void> {
  const row = (code: string) => page.locator(`[data-point="${code}"]`);
  for (const code of ['BL23', 'BL25', 'BL52']) await row(code).click();
  await page.getByRole('button', { name: 'GV Governor Vessel' }).click();
  await row('GV4').click();
  await page.getByRole('button', { name: 'KI Kidney' }).click();
  await row('KI3').click();
  await page.getByRole('tab', { name: 'Regions' }).click();
  await page.getByRole('button', { name: 'knee', exact: true }).click();
  await row('BL40').click();
  await page.getByRole('button', { name: 'buttock', exact: true }).click();
  await row('GB30').click();
  await entry(page, 'GB30 both').getByRole('button', { name: 'Right' }).click();
  await findPoint(page).fill('ashi bl25');
  await page.getByRole('option').filter({ hasText: 'right' }).click();
  await entry(page, 'Ashi 1 right').waitFor();

  await opener(page, 'BL23 both').click();
  await entry(page, 'BL23 both').getByLabel('Depth').fill('20');
  await entry(page, 'BL23 both').getByRole('button', { name: 'Cup', exact: true }).click();
  await opener(page, 'GV4 midline').click();
  await entry(page, 'GV4 midline').getByRole('button', { name: 'Moxa', exact: true }).click();
  await entry(page, 'GV4 midline').getByRole('button', { name: 'Needle', exact: true }).click();
  await page.getByRole('tab', { name: 'Plan notes' }).click();
  await page.getByLabel('Title').fill('Chronic low back pain');
  await page.getByRole('tab', { name: 'Assessment' }).click();
  await page.getByRole('combobox', { name: 'Pattern' }).click();
  await page.getByRole('option', { name: 'Kidney yang deficiency' }).click();
}

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
  await page.getByLabel('Diet').fill('Warm meals');
  await page.getByRole('button', { name: 'Lock Ashi' }).click();
  await unlock(page);
  await page.getByRole('tab', { name: 'Plan notes' }).click();
  expect(await page.getByLabel('Diet').inputValue()).toBe('Warm meals');

  const asked = page.waitForEvent('dialog');
  await page.getByLabel('Herbs').fill('None');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await saved(page);

  await context.close();
  await app.kill('SIGTERM');
  folder.remove();
});
