import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterEach, expect, type TestContext, test } from 'vitest';
import { root } from '../../scripts/lib/root.mjs';
import { VERBS } from '../../shared/contract/index.ts';
import { temporaryFolder } from '../support/app.ts';

// The real Electron, where there is one: what a stand-in cannot show.

/** Why the desktop app cannot run here; undefined where it can. Never lets Electron's package download its runtime. */
function whyNot(): string | undefined {
  const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const path = join(electron, 'path.txt');
  if (!existsSync(path) || !existsSync(join(electron, 'dist', readFileSync(path, 'utf8')))) {
    return "Electron's runtime is not on this computer (npm start fetches it where its release site can be reached)";
  }
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return display ? undefined : 'there is no display for the desktop app';
}

let app: ElectronApplication | undefined;
let folder: ReturnType<typeof temporaryFolder> | undefined;
afterEach(async () => {
  await app?.close();
  folder?.remove();
  app = undefined;
  folder = undefined;
});

async function launch(context: TestContext, ...flags: string[]) {
  const reason = whyNot();
  context.skip(reason !== undefined, reason);
  app = await _electron.launch({ args: [root, ...flags], cwd: root });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'New patient' }).waitFor();
  return { app, page };
}

test('real Electron: the window shows the practice and knows nothing of Node', async (context) => {
  const { page } = await launch(context, '--sample');
  expect(page.url()).toMatch(/^app:\/\/ashi\//);
  expect(
    await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window)),
  ).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window.ashi!.call))).toEqual(VERBS);
});

test('real Electron: the window can neither open another, nor leave, nor reach the network', async (context) => {
  const { app, page } = await launch(context, '--sample');
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://example.com/');
    const reached = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    location.href = 'https://example.com/';
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { opened: opened !== null, reached, address: location.protocol };
  });
  expect(outcome).toEqual({ opened: false, reached: false, address: 'app:' });
  expect(app.windows()).toHaveLength(1);
});

test('real Electron: what is shown can be written as a PDF', async (context) => {
  const { app } = await launch(context, '--sample');
  const start = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({ preferCSSPageSize: true });
    return pdf.subarray(0, 5).toString('latin1');
  });
  expect(start).toBe('%PDF-');
});

test('real Electron: closing frees the record for the next start', async (context) => {
  folder = temporaryFolder();
  const reason = whyNot();
  context.skip(reason !== undefined, reason);
  for (const _ of [1, 2]) {
    app = await _electron.launch({ args: [root, '--data', folder.path], cwd: root });
    const page = await app.firstWindow();
    await page.getByRole('heading').first().waitFor();
    await app.close();
  }
});
