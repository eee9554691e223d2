import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, startApp } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { askIn } from '../support/contract.ts';
import { withPlan } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';
import { violations } from '../support/screens.ts';
import { completedSession } from '../support/sessions.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowserWithoutGraphics();
});
afterAll(() => browser?.close());

const ASSISTANT = { name: 'Robin Desk', passphrase: 'robin keeps the diary of all' };
const COLLEAGUE = {
  name: '司马 Alexandra-Konstantina Wolkenstein-Rodenegg 欧阳娜娜',
  passphrase: 'the colleague has another one',
};

/** What the window asked for and was not allowed. */
function notAllowed(page: Page): string[] {
  const verbs: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('/api/')) return;
    const body = await response.text().catch(() => '');
    if (body.includes('"not-allowed"')) verbs.push(response.url().split('/api/')[1]!);
  });
  return verbs;
}

test('each unlocks with a passphrase of their own, sees what their role may do, and stands in the trail', async () => {
  const { practice, ask: prepare, folder, plan } = await withPlan();
  const running = await prepare('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  const over = await completedSession(prepare);
  const signed = await completedSession(prepare, { signed: true });
  await prepare('people.add', {
    own: PASSPHRASE,
    passphrase: COLLEAGUE.passphrase,
    person: { name: COLLEAGUE.name, title: '', licence: '', roles: ['practitioner'] },
  });
  practice.close();
  const app = await startApp({ data: folder });
  const { page, context, faults } = await openApp(browser, app);
  const refusals = notAllowed(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const go = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const unlock = async (name: string, passphrase: string) => {
    await page.getByRole('combobox', { name: 'Who are you?' }).click();
    await page.getByRole('option', { name }).click();
    await page.getByLabel('Passphrase').fill(passphrase);
    await button('Open the practice').click();
  };
  try {
    await unlock(FIRST_START.practitioner.name, PASSPHRASE);
    await button('New patient').waitFor();
    await go('/settings');
    await button('Add a person').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(ASSISTANT.name);
    await dialog.getByRole('checkbox', { name: /^Practitioner/ }).click();
    await dialog.getByRole('checkbox', { name: /^Assistant/ }).click();
    await dialog.getByLabel('Passphrase', { exact: true }).fill(ASSISTANT.passphrase);
    await dialog.getByLabel('Passphrase again').fill(ASSISTANT.passphrase);
    await dialog.getByLabel('Your own passphrase').fill(PASSPHRASE);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add a person' }).click();
    await page.getByText(ASSISTANT.name).waitFor();
    await page.keyboard.press('Control+Shift+L');

    await page.getByRole('combobox', { name: 'Who are you?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await unlock(ASSISTANT.name, PASSPHRASE);
    await page.getByText('This passphrase does not unlock').waitFor();
    await unlock(ASSISTANT.name, ASSISTANT.passphrase);
    await page.getByRole('link', { name: 'Patients' }).click();
    await button('New patient').click();
    await page.getByLabel('Family name').fill('Diary');
    await page.getByLabel('Given name').fill('Dora');
    expect(await page.getByLabel('Allergies').isDisabled()).toBe(true);
    await button('Create patient').click();
    await page.getByRole('heading', { name: 'Diary' }).waitFor();

    const enabled = (what: string) =>
      page.locator(what).and(page.locator(':enabled')).filter({ visible: true }).count();
    await go(`/plans/${plan.id}`);
    await page.getByText('You see this plan. Practitioners change it.').waitFor();
    expect(await enabled('textarea, [role=tabpanel] input')).toBe(0);
    await page.getByRole('combobox', { name: 'Find' }).fill('ST36');
    await page.keyboard.press('Enter');
    await page.getByText('Practitioners do this.').waitFor();
    expect(await violations(page)).toEqual([]);
    await go(`/plans/${plan.id}/course`);
    await button('Plan the course’s dates').waitFor();
    expect(await button('Record scores').isDisabled()).toBe(true);
    await go(`/sessions/${running.id}`);
    await button('Complete').waitFor();
    expect(await enabled('main button, main input')).toBe(0);
    await page.keyboard.press('Enter');
    for (const { id } of [over, signed]) {
      await go(`/sessions/${id}/notes`);
      await button('Print session record').waitFor();
      expect(await enabled('main button, main input, main textarea')).toBe(0);
    }
    await go('/practice');
    await button('Add a session').waitFor();
    await go('/settings');
    await page.getByText('Only administrators change what is greyed out').waitFor();
    expect(await page.getByRole('heading', { name: /Backups|Audit|People/ }).count()).toBe(0);
    await go(`/plans/${plan.id}/handout`);
    await button('Print').click();
    await button('Print anyway').waitFor();
    // Nothing that was offered is refused.
    expect(refusals).toEqual([]);
    await go('/audit');
    await page.getByText('This is for administrators of the practice.').waitFor();

    await page.keyboard.press('Control+Shift+L');
    await unlock(FIRST_START.practitioner.name, PASSPHRASE);
    await go('/settings');
    await button(`${ASSISTANT.name} leaves`).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leaves' }).click();
    await page.getByText(/^Left on/).waitFor();
    const everything = { practitionerId: null, patientId: null, kind: null, from: null, until: null };
    const { lines } = await askIn(page)('audit.list', { ...everything, before: null, limit: 100 });
    const who = (verb: string) => lines.find((line) => line.verb === verb)?.person;
    expect([who('patients.create'), who('people.leave'), who('people.add')]).toEqual([
      ASSISTANT.name,
      FIRST_START.practitioner.name,
      FIRST_START.practitioner.name,
    ]);
    await page.keyboard.press('Control+Shift+L');
    await page.getByRole('combobox', { name: 'Who are you?' }).click();
    expect(await page.getByRole('option').allTextContents()).toEqual([
      FIRST_START.practitioner.name,
      COLLEAGUE.name,
    ]);
    await page.getByRole('option', { name: COLLEAGUE.name }).click();
    await page.getByLabel('Passphrase').fill(ASSISTANT.passphrase);
    await button('Open the practice').click();
    await page.getByText('This passphrase does not unlock').waitFor();
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    await app.kill('SIGKILL');
  }
});
