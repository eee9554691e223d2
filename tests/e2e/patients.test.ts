import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { entry, typePoint } from '../support/plan-screen.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { createPatient, violations } from '../support/screens.ts';

const { openWindow } = sampleWindows({ graphics: false });

test('a patient is found by any part of the name, made, corrected, archived and brought back', async () => {
  const { page, context, strays, faults } = await openWindow();
  await page.getByRole('button', { name: 'New patient' }).click();
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);
  await expect.poll(focused).toBe('Given name');
  await page.keyboard.press('Escape');
  await createPatient(page, 'Zoë', 'Müller-Sample');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Patients' }).click();

  const find = page.getByRole('textbox', { name: 'Find patient' });
  await find.fill('muller zo');
  const names = () => page.getByRole('list', { name: 'Patients' }).getByRole('link').allInnerTexts();
  await expect.poll(async () => (await names()).length).toBe(1);
  await find.press('Enter');

  await page.getByRole('button', { name: 'Edit patient' }).click();
  await page.getByLabel('Pregnant').check();
  await page.getByLabel('Family name').fill('');
  await page.getByRole('button', { name: 'Save patient' }).click();
  await page.getByText('Please enter a family name.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Family name').fill('Miller-Sample');
  await page.getByRole('button', { name: 'Save patient' }).click();
  await page.getByRole('list', { name: 'Patient flags' }).getByText('Pregnant').first().waitFor();

  await page.getByRole('button', { name: 'Archive patient' }).click();
  await find.fill('miller-sample');
  await page.getByText('Nobody matches').waitFor();
  await page.getByRole('switch', { name: 'Archived' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: /Miller-Sample/ }).click();
  await page.getByRole('button', { name: 'Restore patient' }).click();
  await page.getByRole('button', { name: 'Archive patient' }).waitFor();

  expect(strays).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test('a flag says where it holds and when a birth is due; the banner tells it and the plan heeds it', async () => {
  const { page, context, faults } = await openWindow();
  await createPatient(page, 'Ada', 'Place-Sample');
  await page.getByRole('button', { name: 'Edit patient' }).click();
  const where = page.getByRole('group', { name: 'Lymphoedema: where, if it is known' });
  expect(await where.count()).toBe(0);
  // By keyboard: from the flag one step to its areas, along them, and press.
  await page.getByRole('checkbox', { name: 'Lymphoedema' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  expect(await where.getByRole('button', { pressed: true }).allInnerTexts()).toEqual(['Left arm']);
  await page.getByRole('checkbox', { name: 'Pregnant' }).check();
  const due = page.getByLabel('Due date, if it is known');
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await due.fill(inDays(400));
  await page.getByRole('button', { name: 'Save patient' }).click();
  await page.getByText('A birth is due within ten months at most.').waitFor();
  await due.fill(inDays(280 - 23 * 7 - 3));
  await page.getByText('23 completed weeks today').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save patient' }).click();
  const flags = page.getByRole('banner').getByRole('list', { name: 'Patient flags' }).getByRole('listitem');
  await expect.poll(() => flags.allInnerTexts()).toEqual(['Pregnant, 23 weeks', 'Lymphoedema, left arm']);

  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('button', { name: 'Print handout' }).waitFor();
  const notices = page.getByRole('region', { name: 'Safety notices' });
  await typePoint(page, 'sp9');
  await entry(page, 'SP9 both').waitFor();
  await typePoint(page, 'li11');
  await entry(page, 'LI11 both').waitFor();
  await notices.getByRole('button', { name: /Show all/ }).click();
  const told = notices.getByRole('listitem').filter({ hasText: 'Lymphoedema' });
  await expect
    .poll(() => told.allInnerTexts())
    .toEqual([expect.stringMatching(/^LI11\s+Lymphoedema or removed nodes, left arm: no needle/)]);
  // The other arm is nobody's concern.
  await entry(page, 'LI11 both').getByRole('button', { name: 'Right' }).click();
  await expect.poll(() => told.count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('plans are listed by patient, duplicated and archived; the flags stay in view up to the handout', async () => {
  const { page, context } = await openWindow();
  await page.getByRole('textbox', { name: 'Find patient' }).fill('07');
  await page.getByRole('textbox', { name: 'Find patient' }).press('Enter');
  const plans = page.getByRole('list', { name: 'Plans', exact: true }).locator('> li');
  await plans.first().waitFor();
  const before = await plans.count();
  await plans
    .first()
    .getByRole('button', { name: /^Duplicate/ })
    .click();
  await page.getByRole('region', { name: 'Body', exact: true }).waitFor();
  await page.goBack();
  await expect.poll(() => plans.count()).toBe(before + 1);
  await plans.first().getByRole('link').first().click();
  await page.getByRole('button', { name: 'Print handout' }).click();
  await page.getByRole('heading', { name: 'Your treatment plan' }).waitFor();
  await page.getByRole('list', { name: 'Patient flags' }).getByText('Adhesive plaster').waitFor();
  await page.getByRole('link', { name: 'Sample Patient 07' }).click();
  await plans
    .first()
    .getByRole('button', { name: /^Archive/ })
    .click();
  await expect.poll(() => plans.count()).toBe(before);
  await context.close();
});

test('settings keep the letterhead and refuse an empty practice name', async () => {
  const { page, context, faults } = await openWindow();
  await page.getByRole('link', { name: 'Settings' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Name of the practice').fill('');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('Please enter the name of the practice.').waitFor();
  await page.getByLabel('Name of the practice').fill('Harbour Lane 鍼灸');
  await page.getByRole('combobox', { name: 'Paper' }).click();
  await page.getByRole('option', { name: 'Letter' }).click();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Name of the practice').inputValue()).toBe('Harbour Lane 鍼灸');
  expect(faults).toEqual([]);
  await context.close();
});

test('two windows do not overwrite the settings of each other: the later one keeps its words beside the newer ones', async () => {
  const [first, second] = [await openWindow(), await openWindow()];
  for (const { page } of [first, second]) {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Telephone').waitFor();
  }
  await second.page.getByLabel('Telephone').fill('222');
  await second.page
    .getByRole('form', { name: 'Needle library' })
    .getByRole('button', { name: 'Add needle' })
    .click();
  await second.page.getByLabel('Maker').fill('Second');

  await first.page.getByLabel('Telephone').fill('111');
  await first.page.getByLabel('Address').fill('1 Harbour Lane');
  await first.page.getByRole('button', { name: 'Save settings' }).click();
  await first.page.getByText('Saved', { exact: true }).waitFor();
  const needles = first.page.getByRole('form', { name: 'Needle library' });
  await needles.getByRole('button', { name: 'Add needle' }).click();
  await needles.getByLabel('Maker').fill('First');
  await needles.getByRole('button', { name: 'Save needles' }).click();
  await needles.getByText('Saved', { exact: true }).waitFor();

  await second.page.getByRole('button', { name: 'Save settings' }).click();
  await second.page.getByText('The settings were changed elsewhere in the meantime.').waitFor();
  expect(await violations(second.page)).toEqual([]);
  expect(await second.page.getByLabel('Telephone').inputValue()).toBe('222');
  await second.page.getByRole('button', { name: 'Open the newer record' }).click();
  await second.page.getByText('Telephone: “111”').waitFor();
  expect(await second.page.getByLabel('Telephone').inputValue()).toBe('222');
  expect(await second.page.getByLabel('Address').inputValue()).toBe('1 Harbour Lane');
  await second.page.getByRole('button', { name: 'Save settings' }).click();
  await second.page.getByText('Saved', { exact: true }).waitFor();

  await second.page.getByRole('button', { name: 'Save needles' }).click();
  await second.page.getByText('The needles were changed elsewhere in the meantime.').waitFor();
  await second.page.getByRole('button', { name: 'Open the newer record' }).click();
  await second.page.getByText('This is the newer record, with what you typed in it.').waitFor();
  await second.page.getByRole('button', { name: 'Save needles' }).click();
  await expect.poll(() => second.page.getByText('Saved', { exact: true }).count()).toBe(2);

  // The other window has changed nothing since: it shows what was saved when somebody comes back to it.
  await first.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => first.page.getByLabel('Telephone').inputValue()).toBe('222');
  const makers = () =>
    first.page
      .getByLabel('Maker')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await expect.poll(makers).toEqual(['First', 'Second']);
  for (const { faults, context } of [first, second]) {
    expect(faults).toEqual([]);
    await context.close();
  }
});

test('two windows do not overwrite each other: an edit made on an older record keeps its words beside the newer ones', async () => {
  const first = await openWindow();
  await createPatient(first.page, 'Two', 'Windows-Sample');
  const second = await openWindow();
  await second.page.goto(first.page.url());
  await second.page.getByRole('button', { name: 'Edit patient' }).click();
  await second.page.getByLabel('Telephone').fill('222');
  await second.page.getByLabel('Notes').fill('Typed here');

  await first.page.getByRole('button', { name: 'Edit patient' }).click();
  await first.page.getByLabel('Anticoagulant').check();
  await first.page.getByLabel('Telephone').fill('111');
  await first.page.getByRole('button', { name: 'Save patient' }).click();
  await first.page.getByRole('list', { name: 'Patient flags' }).getByText('Anticoagulant').first().waitFor();

  // Even when the window behind the dialog has heard of the change, what is typed rests on the older record.
  await second.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await second.page.getByText('111').first().waitFor({ state: 'attached' });
  await second.page.getByRole('button', { name: 'Save patient' }).click();
  await second.page.getByText('This patient was changed elsewhere in the meantime.').waitFor();
  expect(await violations(second.page)).toEqual([]);
  expect(await second.page.getByLabel('Telephone').inputValue()).toBe('222');

  await second.page.getByRole('button', { name: 'Open the newer record' }).click();
  await second.page.getByText('Telephone: “111”').waitFor();
  expect(await second.page.getByLabel('Telephone').inputValue()).toBe('222');
  expect(await second.page.getByLabel('Notes').inputValue()).toBe('Typed here');
  expect(await second.page.getByLabel('Anticoagulant').isChecked()).toBe(true);
  await second.page.getByRole('button', { name: 'Save patient' }).click();
  const details = (page: Page) => page.getByRole('region', { name: 'Details' });
  await details(second.page).getByText('Typed here').waitFor();
  await details(second.page).getByText('222').waitFor();
  await second.page.getByRole('list', { name: 'Patient flags' }).getByText('Anticoagulant').first().waitFor();

  // The other window sees it when somebody comes back to it.
  await first.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await details(first.page).getByText('222').waitFor();
  expect([...first.faults, ...second.faults]).toEqual([]);
  await first.context.close();
  await second.context.close();
});

test('the list shows when somebody was last worked with, which is what it is ordered by', async () => {
  const { page, context } = await openWindow();
  const rows = page.getByRole('list', { name: 'Patients' }).getByRole('link');
  await rows.first().waitFor();
  const dates = await rows.evaluateAll((links) => links.map((link) => link.lastElementChild!.textContent));
  const days = dates.map((date) =>
    Date.parse(date!.split('/').length === 3 ? date!.split('/').reverse().join('-') : date!),
  );
  expect(days.length).toBeGreaterThan(8);
  expect(days.some(Number.isNaN)).toBe(false);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(new Set(days).size).toBeGreaterThan(3);
  await context.close();
});
