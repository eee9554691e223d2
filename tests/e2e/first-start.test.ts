import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { askIn } from '../support/contract.ts';
import { newPractice } from '../support/practice.ts';
import { lowBackPlan, patientDraft, PASSPHRASE as RECORD_PASSPHRASE } from '../support/records.ts';
import { createPatient, createPractice, lock, PASSPHRASE, unlock, violations } from '../support/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowserWithoutGraphics();
});
afterAll(() => browser.close());

test('a new practice is made, locked, and opened again by passphrase and by recovery code only', async () => {
  const folder = temporaryFolder();
  const app = await startApp({ data: folder.path });
  const { page, context, strays, faults } = await openApp(browser, app);

  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);
  await expect.poll(focused).toBe('Name of the practice');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => page.getByRole('alert').allInnerTexts()).toContain('Please enter your name.');
  expect(await violations(page)).toEqual([]);

  const code = await createPractice(page);
  await createPatient(page, 'Mira', 'Sample');

  await lock(page);
  await page.getByText('The record is locked.').waitFor();
  expect(await page.content()).not.toContain('Mira');
  expect(await violations(page)).toEqual([]);

  await unlock(page, 'not the passphrase');
  await page.getByRole('alert').waitFor();
  await unlock(page, PASSPHRASE);
  await page.getByText('Mira').first().waitFor();

  await lock(page);
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Open the practice' }).click();
  await page.getByText('Mira').first().waitFor();

  expect(strays).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
  await app.kill('SIGTERM');
  folder.remove();
});

test('a practice that nobody touches is locked, but not while a session runs', async () => {
  const { practice, ask, folder } = await newPractice();
  const { id: patientId } = await ask('patients.create', patientDraft({ familyName: 'Idle' }));
  const { id: planId } = await ask('plans.create', { patientId, content: lowBackPlan() });
  practice.close();
  const app = await startApp({ data: folder });
  const { page, context, faults } = await openApp(browser, app);
  try {
    await page.clock.install();
    await page.reload();
    await unlock(page, RECORD_PASSPHRASE);
    const isIn = () => page.getByText('Idle').first().waitFor();
    const isOut = () => page.getByText('The record is locked.').waitFor();
    await isIn();
    await page.clock.fastForward('14:00');
    await page.mouse.move(300, 300);
    await page.clock.fastForward('14:00');
    await isIn();
    await page.clock.fastForward('02:00');
    await isOut();

    await unlock(page, RECORD_PASSPHRASE);
    await isIn();
    const session = await askIn(page)('sessions.begin', { planId, sessionId: null, variant: null });
    await page.reload();
    await isIn();
    await page.clock.fastForward('40:00');
    await isIn();
    await askIn(page)('sessions.complete', { id: session.id, revision: session.revision, difference: '' });
    await page.reload();
    await isIn();
    await page.keyboard.press('Control+Shift+L');
    await isOut();
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    await app.kill('SIGKILL');
  }
});

test('a new recovery code stays until it is kept, and says so when the clipboard refuses', async () => {
  const folder = temporaryFolder();
  const app = await startApp({ data: folder.path });
  const { page, context, faults } = await openApp(browser, app);
  const earlier = await createPractice(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
    });
  });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'New recovery code' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Current passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'New recovery code' }).click();
  const code = dialog.getByTestId('recovery-code');
  await code.waitFor();
  const renewed = await code.innerText();
  expect(renewed).not.toBe(earlier);

  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByText('The clipboard could not be used.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  expect(await code.innerText()).toBe(renewed);
  const close = dialog.getByRole('button', { name: 'Close' });
  expect(await close.count()).toBe(1);
  expect(await close.isDisabled()).toBe(true);
  await dialog.getByLabel('I have kept the recovery code in a safe place').check();
  await close.click();
  await dialog.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await context.close();
  await app.kill('SIGTERM');
  folder.remove();
});

test('two different passphrases, and one that is too short, are refused before anything is made', async () => {
  const folder = temporaryFolder();
  const app = await startApp({ data: folder.path });
  const { page, context } = await openApp(browser, app);
  await page.getByLabel('Name of the practice').fill('Practice');
  await page.getByLabel('Your name').fill('A. Example');
  await page.getByRole('button', { name: 'Continue' }).click();

  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);
  await expect.poll(focused).toBe('Passphrase');
  await page.keyboard.type('short');
  await page.getByLabel('Passphrase again').press('Enter');
  await page.getByText('Please use at least 12 characters.').waitFor();
  await expect.poll(focused).toBe('Passphrase');

  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase again').fill(`${PASSPHRASE}!`);
  await page.getByRole('button', { name: 'Create practice' }).click();
  await page.getByText('The two passphrases differ.').waitFor();
  await expect.poll(() => page.getByText('Strength: strong').count()).toBe(1);
  expect(await violations(page)).toEqual([]);

  await context.close();
  await app.kill('SIGTERM');
  folder.remove();
});
