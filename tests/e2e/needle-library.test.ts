import { expect, test } from 'vitest';
import { entry, newPlan, opener, saved, typePoint } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withWindow } = sampleWindows({ graphics: false });

test('needles kept in the settings are what entries start with on their part of the body, and are offered first', () =>
  withWindow(async (page) => {
    await page.getByRole('link', { name: 'Settings' }).click();
    const form = page.getByRole('form', { name: 'Needle library' });
    for (const [gauge, length, maker] of [
      ['0.16', '15', 'Thin Example'],
      ['0.32', '77', 'Long Example'],
    ] as const) {
      await form.getByRole('button', { name: 'Add needle' }).press('Enter');
      const row = form.getByRole('list').getByRole('listitem').last();
      await row.getByLabel('Gauge').fill(gauge);
      await row.getByLabel('Length').fill(length);
      await row.getByLabel('Maker').fill(maker);
    }
    for (const [region, maker] of [
      ['Buttock', 'Long Example'],
      ['Wrist and hand', 'Thin Example'],
    ] as const) {
      await form.getByRole('combobox', { name: region }).click();
      await page.getByRole('option', { name: new RegExp(maker) }).click();
    }
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save needles' }).click();
    await form.getByText('Saved', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Patients' }).click();
    await newPlan(page, 'Test', `Person ${Date.now()}`);
    for (const text of ['gb30 r', 'li4', 'bl23']) await typePoint(page, text);
    await saved(page);
    const { content } = await recordedPlan(page);
    expect(content.applications.map(({ needling }) => needling?.needle)).toEqual([
      { gaugeMm: 0.32, lengthMm: 77 },
      { gaugeMm: 0.16, lengthMm: 15 },
      { gaugeMm: 0.25, lengthMm: 40 },
    ]);
    await opener(page, 'BL23 both').press('Enter');
    const needle = entry(page, 'BL23 both').getByRole('combobox', { name: 'Needle' });
    await needle.click();
    await expect
      .poll(async () => (await page.getByRole('option').allInnerTexts()).slice(0, 2), { timeout: 15_000 })
      .toEqual(['0.16 × 15', '0.32 × 77']);
    await page.keyboard.press('Escape');

    // A needle that is given up is nobody's usual one any longer.
    await page.getByRole('link', { name: 'Settings' }).click();
    await form.getByRole('button', { name: 'Remove needle 0.32 × 77' }).click();
    await form.getByRole('combobox', { name: 'Buttock' }).getByText('As the needle defaults above').waitFor();
    await form.getByRole('button', { name: 'Save needles' }).click();
    await form.getByText('Saved', { exact: true }).waitFor();
  }));
