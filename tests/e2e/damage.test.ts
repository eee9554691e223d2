import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppWindow, openApp, startApp } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { cutTo, overwrite } from '../support/damage.ts';
import { newPractice } from '../support/practice.ts';
import { PASSPHRASE, patientDraft } from '../support/records.ts';
import { unlock, violations } from '../support/screens.ts';

const PAGE = 4096;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowserWithoutGraphics();
});
afterAll(() => browser?.close());

/** A closed record with a patient in its backup and one who came later. */
async function prepared(): Promise<string> {
  const { ask, practice, folder } = await newPractice();
  await ask('patients.create', patientDraft({ familyName: 'Early' }));
  await ask('backups.make', {});
  await ask('patients.create', patientDraft({ familyName: 'Late' }));
  practice.close();
  return folder;
}

/** Opens the window on a data folder, and sees that nothing stray or faulty happened in it. */
async function withWindow(folder: string, use: (page: Page, window: AppWindow) => Promise<void>) {
  const app = await startApp({ data: folder });
  const window = await openApp(browser, app);
  try {
    await use(window.page, window);
    expect(window.faults).toEqual([]);
    expect(window.strays).toEqual([]);
  } finally {
    await window.context.close();
    await app.kill('SIGKILL');
  }
}

test('a record whose key is gone takes the key of a backup, and nothing recorded since is missing', async () => {
  const folder = await prepared();
  rmSync(join(folder, 'practice.key'));
  await withWindow(folder, async (page) => {
    await page.getByRole('heading', { name: 'The record’s key is missing' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Take its key' }).click();
    await page.getByText('Late').first().waitFor();
  });
});

test('a damaged record is reported and salvaged; an empty one is the hardest choice to reach', async () => {
  const folder = await prepared();
  const database = join(folder, 'practice.db');
  overwrite(database, 0, Buffer.alloc(PAGE));
  await withWindow(folder, async (page) => {
    await unlock(page, PASSPHRASE);
    await page.getByRole('heading', { name: 'The record is damaged' }).waitFor();
    expect(await violations(page)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save report' }).click(),
    ]);
    const report = readFileSync(await download.path(), 'utf8');
    expect(report).toContain(`${statSync(database).size} bytes`);
    for (const word of [folder, 'Early', 'Late']) expect(report).not.toContain(word);

    await page.getByRole('button', { name: 'Begin with an empty record' }).click();
    const anew = page.getByRole('button', { name: 'Set aside and begin anew' });
    expect(await anew.isDisabled()).toBe(true);
    await page.getByLabel('To confirm, type BEGIN ANEW').fill('begin anew');
    expect(await anew.isDisabled()).toBe(true);
    await page.getByLabel('To confirm, type BEGIN ANEW').fill('BEGIN ANEW');
    expect(await anew.isEnabled()).toBe(true);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Salvage what can be read' }).click();
    const salvage = page.locator('form', {
      has: page.getByRole('button', { name: 'Set aside and salvage' }),
    });
    await salvage.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await salvage.getByRole('button', { name: 'Set aside and salvage' }).click();
    await page.getByRole('heading', { name: 'This is what could be salvaged' }).waitFor();
    await page.getByRole('row', { name: /^Patients 2 0$/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open the practice' }).click();
    await page.getByText('Late').first().waitFor();

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('All of the record is sound.').waitFor();
  });
});

test('a record of which nothing is left is replaced by its backup', async () => {
  const folder = await prepared();
  cutTo(join(folder, 'practice.db'), 0);
  await withWindow(folder, async (page) => {
    await unlock(page, PASSPHRASE);
    await page.getByRole('heading', { name: 'The record is damaged' }).waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Set aside and restore' }).click();
    await page.getByText('Early').first().waitFor();
  });
});
