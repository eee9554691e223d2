import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { type Desktop, invoke, startDesktop } from '../support/desktop.ts';
import { openDesktopPage } from '../support/desktop-page.ts';
import { entry, newPlan, saved, typePoint } from '../support/plan-screen.ts';
import { createPractice, PASSPHRASE, unlock } from '../support/screens.ts';

// The real page and the real preload bundle in Chromium, the real main bundle and record behind them.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowserWithoutGraphics();
});
afterAll(() => browser?.close());

const folders: ReturnType<typeof temporaryFolder>[] = [];
let desktop: Desktop;
let context: BrowserContext;
afterEach(async () => {
  await context.close();
  desktop.kill('SIGKILL');
  await desktop.ended;
  for (const folder of folders.splice(0)) folder.remove();
});

async function openPage(...flags: string[]) {
  const started = startDesktop(flags);
  desktop = started;
  const opened = await openDesktopPage(browser, started);
  context = opened.context;
  return opened;
}

const closeWindow = async (page: Page) => {
  const asked = desktop.evaluate(async (electron) => {
    const window = electron.BrowserWindow.all[0]!;
    const asked = new Promise((resolve) => window.webContents.once('sent', resolve));
    window.close();
    return (await asked) as string;
  }, null);
  const channel = await asked;
  await page.evaluate(
    (channel) => (window as unknown as { hearFromShell(channel: string): void }).hearFromShell(channel),
    channel,
  );
};

test('the page works through the bridge alone: patients listed, one made, found again', async () => {
  const { page, strays, faults } = await openPage('--sample');
  await page.getByRole('button', { name: 'New patient' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Given name').fill('Zoë');
  await dialog.getByLabel('Family name').fill('Bridge');
  await dialog.getByRole('button', { name: /create|save|add/i }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(
    await invoke(desktop, 'patients.find', { text: 'bridge zoe', archived: false, limit: 5 }),
  ).toMatchObject({
    ok: true,
    value: { total: 1 },
  });
  expect(strays).toEqual([]);
  expect(faults).toEqual([]);
});

test('closing the window lets the page save first', async () => {
  const { page } = await openPage('--sample');
  await page.getByRole('button', { name: 'New patient' }).waitFor();
  await closeWindow(page);
  expect(await desktop.ended).toBe(0);
});

test('the practice is locked when the computer goes to sleep, after what was typed is saved', async () => {
  const data = temporaryFolder();
  folders.push(data);
  const { page } = await openPage('--data', data.path);
  await createPractice(page);
  await newPlan(page, 'Zoë', 'Bridge');
  await page.getByRole('tab', { name: 'Plan notes' }).click();
  await page.getByLabel('Title').fill('Typed last');
  await desktop.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'), null);
  // The shell speaks to the page as it does when the window is closed.
  await page.evaluate(() =>
    (window as unknown as { hearFromShell(channel: string): void }).hearFromShell('shell.locking'),
  );
  await page.getByText('The record is locked.').waitFor();
  await unlock(page, PASSPHRASE);
  await page
    .getByRole('link', { name: /Bridge/ })
    .first()
    .click();
  await page.getByText('Typed last').first().waitFor();
});

test('a page that does not answer is locked out of the practice all the same', async () => {
  const data = temporaryFolder();
  folders.push(data);
  const { page } = await openPage('--data', data.path);
  await createPractice(page);
  await desktop.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'), null);
  await expect
    .poll(() => invoke(desktop, 'practice.status', {}), { timeout: 10_000 })
    .toMatchObject({ value: { state: 'locked' } });
});

test('a change that cannot be saved keeps the window open until somebody decides', async () => {
  const { page } = await openPage('--sample');
  await newPlan(page, 'Zoë', 'Bridge');
  await typePoint(page, 'bl23');
  await saved(page);
  await desktop.evaluate(({ utilityProcess }) => {
    utilityProcess.children[0]!.kill('SIGKILL');
  }, null);
  await typePoint(page, 'gv4');
  await entry(page, 'GV4 midline').waitFor();
  await closeWindow(page);
  const asked = () => desktop.evaluate(({ person }) => person.messages, null);
  await expect.poll(asked).toMatchObject([{ message: 'The last change could not be saved.' }]);
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.all.length, null)).toBe(1);
});

test('the first start in the desktop app makes an encrypted practice', async () => {
  const folder = temporaryFolder();
  folders.push(folder);
  const { page, faults } = await openPage('--data', join(folder.path, 'practice'));
  await page.locator('#root :is(h1, h2)').first().waitFor();
  expect(await invoke(desktop, 'practice.status', {})).toMatchObject({ value: { state: 'new' } });
  expect(faults).toEqual([]);
});
