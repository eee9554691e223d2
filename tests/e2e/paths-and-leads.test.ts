import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { entries, entry, opener, saved, typePoint } from '../support/plan-screen.ts';
import { bodyDrawn } from '../support/sample-plan.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan: onPlan } = sampleWindows({ graphics: true });

/** On a new patient's plan, once the body stands still. */
const withPlan = (use: (page: Page) => Promise<void>) =>
  onPlan(async (page) => {
    await bodyDrawn(page);
    await use(page);
  });

const bar = (page: Page) => page.getByRole('region', { name: 'Brush' });
const listed = (page: Page, names: readonly string[]) =>
  expect.poll(() => entries(page), { timeout: 15_000 }).toEqual(names);

test('a sliding cup is painted along the back, becomes gua sha, is taken back and kept', () =>
  withPlan(async (page) => {
    await bodyDrawn(page);
    await page.getByRole('button', { name: 'Draw along the skin' }).click();
    await bar(page).waitFor();
    const box = (await page.locator('canvas[data-frames]').boundingBox())!;
    const x = box.x + box.width / 2 - 18;
    const y = box.y + box.height * 0.36;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 12; i++) await page.mouse.move(x, y + i * 8);
    await page.mouse.up();
    await listed(page, ['Area 1 left']);
    const area = entry(page, 'Area 1 left');
    await area.getByRole('combobox', { name: 'Cup' }).getByText('Sliding').waitFor();
    expect(await area.getByLabel('Where').inputValue()).toMatch(/\w+ to \w+/);
    await bar(page).getByRole('button', { name: 'Gua sha' }).click();
    await area.getByRole('combobox', { name: 'By hand' }).getByText('Gua sha').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await area.getByRole('combobox', { name: 'Cup' }).getByText('Sliding').waitFor();
    await page.keyboard.press('Control+z');
    await listed(page, []);
    await page.keyboard.press('Control+y');
    await saved(page);
    await page.reload();
    await listed(page, ['Area 1 left']);
  }));

test('a path is drawn by keyboard from point to point, in words that follow the meridian', () =>
  withPlan(async (page) => {
    await page.locator('canvas[data-frames]').focus();
    await page.keyboard.press('d');
    await page.keyboard.press(']');
    await bar(page).getByText('55 mm').waitFor();
    await bar(page).getByLabel('From', { exact: true }).focus();
    await page.keyboard.type('bl13');
    await page.keyboard.press('Tab');
    await page.keyboard.type('bl 99');
    await page.keyboard.press('Enter');
    await bar(page).getByRole('alert').getByText('There is no point BL99.').waitFor();
    await bar(page).getByLabel('To', { exact: true }).fill('bl25');
    await page.keyboard.press('Enter');
    await listed(page, ['Area 1 left']);
    const area = entry(page, 'Area 1 left');
    expect(await area.getByLabel('Where').inputValue()).toBe(
      'along the Bladder line, T3 to L4, 1.5 cun lateral to the posterior midline',
    );
    expect(await area.getByLabel('Size').inputValue()).toBe('55');
    await bar(page).getByRole('button', { name: 'Done' }).press('Enter');
    await bar(page).waitFor({ state: 'detached' });
  }));

test('needles are joined by leads on both sides, by keyboard, and the current is written', () =>
  withPlan(async (page) => {
    await typePoint(page, 'bl23');
    await typePoint(page, 'bl25');
    await listed(page, ['BL23 both', 'BL25 both']);
    await opener(page, 'BL23 both').press('Enter');
    const row = entry(page, 'BL23 both');
    await row.getByRole('combobox', { name: 'Lead to' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'BL25' }).press('Enter');
    const lead = row.getByRole('group', { name: 'BL23 left – BL25 left' });
    await lead.getByLabel('Frequency').fill('4');
    await row.getByRole('group', { name: 'BL23 right – BL25 right' }).waitFor();
    await page.locator('[data-part="lead-names"] text', { hasText: '4/100 Hz' }).waitFor();
    await page.locator('[data-part="lead-names"] text', { hasText: '2/100 Hz' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await lead.getByRole('button', { name: 'Take off the lead BL23 left – BL25 left' }).press('Enter');
    await lead.waitFor({ state: 'detached' });
    await saved(page);
    await page.reload();
    await page.locator('[data-part="lead-names"] text', { hasText: '2/100 Hz' }).waitFor();
    expect(await page.locator('[data-part="lead-names"] text').count()).toBe(1);
  }));
