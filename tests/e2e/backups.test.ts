import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { askIn } from '../support/contract.ts';
import { newPractice } from '../support/practice.ts';
import { PASSPHRASE, patientDraft } from '../support/records.ts';
import { violations } from '../support/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowserWithoutGraphics();
});
afterAll(() => browser?.close());

test('a backup is made, looked at and restored from the settings', async () => {
  const { practice, folder } = await newPractice();
  practice.close();
  const app = await startApp({ data: folder });
  const { page, context, faults, strays } = await openApp(browser, app);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const ask = askIn(page);
  try {
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await button('Open the practice').click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('No backup yet').waitFor();
    await button('Back up now').click();
    await page.getByRole('button', { name: /^Restore the backup of/ }).waitFor();
    await ask('patients.create', patientDraft({ familyName: 'Late' }));

    await page.getByRole('button', { name: /^Restore the backup of/ }).click();
    await page.getByText('newer than the backup: 1 patient.').waitFor();
    expect(await violations(page)).toEqual([]);
    await button('Set the record aside and restore').click();
    await page.getByText('No patients yet').waitFor();
    const [aside] = readdirSync(join(folder, 'set-aside'));
    expect(readdirSync(join(folder, 'set-aside', aside!)).sort()).toEqual(['practice.db', 'practice.key']);

    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
  } finally {
    await context.close();
    await app.kill('SIGKILL');
  }
});

test('a new computer takes a practice from its backup at the first start', async () => {
  const old = await newPractice();
  await old.ask('patients.create', patientDraft({ familyName: 'Carried' }));
  const { name } = await old.ask('backups.make', {});
  const data = temporaryFolder();
  const app = await startApp({ data: data.path });
  const { page, context, faults } = await openApp(browser, app);
  try {
    await page.getByRole('button', { name: 'Restore a backup instead' }).click();
    await page.getByLabel('Folder of the backup').fill(join(old.folder, 'nowhere'));
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('There is no backup in this folder').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Folder of the backup').fill(join(old.folder, 'backups', name));
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('Carried').waitFor();
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    await app.kill('SIGKILL');
    data.remove();
  }
});
