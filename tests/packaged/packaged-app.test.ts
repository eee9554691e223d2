import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/lib/root.mjs';
import { temporaryFolder } from '../support/app.ts';
import { builderSettings } from '../support/electron-builder.ts';
import { FIRST_START, PASSPHRASE, patientDraft } from '../support/records.ts';

// What `npm run dist` packed for this system, as a person would start it: run where installers are built.

/** The program itself, within what was packed for this system and processor. */
const PROGRAMS: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: ['win-unpacked/Ashi.exe'],
  darwin: [`${process.arch === 'arm64' ? 'mac-arm64' : 'mac'}/Ashi.app/Contents/MacOS/Ashi`],
  linux: ['linux-unpacked/ashi', 'linux-unpacked/Ashi'],
};
const program = (PROGRAMS[process.platform] ?? [])
  .map((file) => join(root, 'release', file))
  .find((file) => existsSync(file));
if (program === undefined)
  throw new Error('Nothing is packed for this system. Please run `npm run dist` first.');

/** Starts the packed app on a data folder and gives its window. It listens to nobody but for this switch. */
async function start(data: string): Promise<{ page: Page; quit: () => Promise<void> }> {
  const child = spawn(program!, ['--data', data, '--remote-debugging-port=0'], { stdio: 'pipe' });
  onTestFinished(() => void child.kill());
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const page = await windowOf(browser);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    page,
    quit: async () => {
      await page.close();
      await ended;
    },
  };
}

/** Where Chromium says that it listens. */
const addressOf = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`Ashi ended with ${code} before it showed a window:\n${said}`)),
    );
  });

async function windowOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  const page = context!.pages()[0] ?? (await context!.waitForEvent('page'));
  await page.getByRole('heading').first().waitFor();
  return page;
}

test('the packed app makes a practice, ends, and opens it again with everything in it', async () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const first = await start(folder.path);
  expect(first.page.url()).toMatch(/^app:\/\/ashi\//);
  const made = await first.page.evaluate(
    async ({ founding, patient }) => [
      await window.ashi!.call['practice.create'](founding),
      await window.ashi!.call['patients.create'](patient),
    ],
    { founding: FIRST_START, patient: patientDraft({ familyName: 'Packed' }) },
  );
  expect(made.map(({ ok }) => ok)).toEqual([true, true]);
  await first.quit();

  const second = await start(folder.path);
  await second.page.getByLabel('Passphrase').fill(PASSPHRASE);
  await second.page.keyboard.press('Enter');
  await second.page.getByText('Packed').first().waitFor();
  await second.quit();
});

test('the fuses of the packed app are those of its configuration', async () => {
  const wire = await getCurrentFuseWire(program!);
  const { electronFuses } = await builderSettings();
  for (const [name, isOn] of Object.entries(electronFuses!)) {
    expect([name, wire[FUSES[name]!]]).toEqual([name, isOn ? FuseState.ENABLE : FuseState.DISABLE]);
  }
});

/** What electron-builder calls a fuse, and Electron itself. */
const FUSES: Readonly<Record<string, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};
