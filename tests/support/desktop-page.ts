import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../scripts/lib/root.mjs';
import { type AppWindow, openWindow } from './app.ts';
import { type Desktop, invoke, type startDesktop } from './desktop.ts';

/** Chromium knows no app:// address, so the page has this one here. */
const ORIGIN = 'https://ashi.test';

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
async function appAnswer(desktop: Desktop, address: string) {
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

/**
 * The page of a started desktop app in Chromium, with its own preload bundle; each request is answered by the app:// handler
 * of the main bundle. The caller closes the context.
 */
export async function openDesktopPage(
  browser: Browser,
  desktop: ReturnType<typeof startDesktop>,
): Promise<AppWindow> {
  await desktop.ready;
  const opened = await openWindow(browser, ORIGIN);
  const { page } = opened;
  // A page whose app has ended asks in vain.
  await page.route(`${ORIGIN}/**`, (route) =>
    appAnswer(desktop, route.request().url()).then(
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
