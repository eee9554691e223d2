import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.mjs';
import { openWindow, temporaryFolder } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Desktop, invoke, startDesktop } from '../support/desktop.ts';
import { entry, newPlan, saved, typePoint } from '../support/plan-screen.ts';
import { createPractice, PASSPHRASE, unlock } from '../support/screens.ts';

// The real page and the real preload bundle in Chromium, the real main bundle and record behind them. Chromium knows no app://
// address, so the page has an https one here; each request is answered by the app:// handler of the main bundle.

const ORIGIN = 'https://ashi.test';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
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

/** What a sandboxed preload script finds as `require('electron')`, in the page's own world. */
const preload = `(() => {
  const heard = new Map();
  window.hearFromShell = (channel) => heard.get(channel)?.();
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }) },
    ipcRenderer: {
      invoke: (channel, input) => window.invokeShell(channel, input),
      send: (channel, value) => window.sendShell(channel, value),
      on: (channel, listener) => heard.set(channel, listener),
    },
  };
  const require = (name) => { if (name === 'electron') return electron; throw new Error('no ' + name); };
  const module = { exports: {} };
  ((require, module, exports) => {
    ${readFileSync(join(root, 'dist/desktop/preload.cjs'), 'utf8')}
  })(require, module, module.exports);
})()`;

/** What the app:// handler of the main bundle gives for an address of the page. */
async function appAnswer(address: string) {
  const answer = await desktop.evaluate(
    async (electron, url) => {
      const response = await electron.protocol.handlers.get('app')!(new Request(url));
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      };
    },
    address.replace(ORIGIN, 'app://ashi'),
  );
  return { ...answer, body: Buffer.from(answer.body, 'base64') };
}

async function openPage(...flags: string[]) {
  const started = startDesktop(flags);
  desktop = started;
  await started.ready;
  const opened = await openWindow(browser, ORIGIN);
  const { page } = opened;
  context = opened.context;
  // A page whose app has ended asks in vain.
  await page.route(`${ORIGIN}/**`, (route) =>
    appAnswer(route.request().url()).then(
      (answer) => route.fulfill(answer),
      () => route.abort(),
    ),
  );
  await page.exposeFunction('invokeShell', (channel: string, input: unknown) =>
    invoke(desktop, channel, input),
  );
  await page.exposeFunction('sendShell', (channel: string, value: unknown) =>
    desktop.evaluate(
      (electron, { channel, value }) => {
        electron.ipcMain.emit(channel, { sender: electron.BrowserWindow.all[0]!.webContents }, value);
      },
      { channel, value },
    ),
  );
  await page.addInitScript(preload);
  await page.goto(`${ORIGIN}/`);
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

test('the bridge offers the verbs and the shell, and nothing that reaches further', async () => {
  const { page } = await openPage('--sample');
  const found = await page.evaluate(() => {
    const bridge = window.ashi!;
    return {
      keys: Object.keys(bridge),
      shell: Object.keys(bridge.shell),
      kinds: [...new Set(Object.values(bridge.call).map((call) => typeof call))],
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
    };
  });
  expect(found).toEqual({
    keys: ['call', 'shell'],
    shell: ['print', 'printers', 'savePdf', 'onClosing', 'onLocking'],
    kinds: ['function'],
    globals: [],
  });
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
