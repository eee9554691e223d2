import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { printable } from '../support/handout-screen.ts';
import { readPdf } from '../support/pdf.ts';
import { saved, typePoint } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan } = sampleWindows({ graphics: false });

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const adder = (page: Page, name: RegExp) => page.getByLabel(name).last();

/** Adds by keyboard alone. */
async function add(page: Page, name: RegExp, text: string): Promise<void> {
  await adder(page, name).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('herbs, diet, exercises and points for home are written by keyboard, undone, kept and printed', () =>
  withPlan(async (page) => {
    await typePoint(page, 'ki3');
    await page.getByRole('tab', { name: 'Plan notes' }).click();

    await add(page, /^Add a formula/, 'Du Huo Ji Sheng Tang');
    const formula = page.getByRole('listitem', { name: 'Du Huo Ji Sheng Tang', exact: true });
    await formula.waitFor();
    expect(await formula.getByText('ingredients ·').count()).toBe(0);
    for (const one of ['Du Huo 9', 'Sang Ji Sheng 6.5 g', 'Gan Cao']) {
      await add(page, /^Add an ingredient/, one);
    }
    await formula.getByText('3 ingredients · 15.5 g · 1 without a weight').waitFor();
    await formula.getByLabel('Grams of Gan Cao').fill('3');
    await formula.getByText('3 ingredients · 18.5 g').waitFor();
    await formula.getByLabel('Dose and how to take it').fill('6 g in hot water, twice a day');
    await formula.getByLabel('For', { exact: true }).fill('14');
    await part(page, 'Herbal formulas').getByText('Ashi checks no interactions').waitFor();

    await add(page, /^Add advice/, 'Soup in the evening');
    await add(page, /^Add advice/, 'walnuts');
    await page.keyboard.press('ControlOrMeta+z');
    await adder(page, /^Add advice/).focus();
    await page.keyboard.type('walnut');
    // At once, while the list of before may still be going away.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const diet = part(page, 'Diet').getByRole('listitem');
    await expect
      .poll(() => diet.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label'))))
      .toEqual(['Soup in the evening', 'Kidney-supporting: walnuts, a small handful a day']);
    await page.getByRole('button', { name: 'Move down: Soup in the evening' }).press('Enter');

    await add(page, /^Add an exercise/, 'Pelvic tilt');
    await page.getByLabel('How often').fill('ten times, mornings');
    await adder(page, /^Add a point/).focus();
    await page.keyboard.press('ArrowDown');
    // What the prescription holds is offered before anything is typed.
    await page.getByRole('option', { name: /^KI3/ }).click();
    await add(page, /^Add a point/, 'sp6 r');
    await add(page, /^Add a point/, 'nowhere');
    await page.getByText('No point is called “nowhere”.').waitFor();
    await saved(page);
    await expect.poll(() => page.getByRole('listbox').count(), { timeout: 15_000 }).toBe(0);
    expect(await violations(page)).toEqual([]);
    const { content } = await recordedPlan(page);
    expect(content.adjuncts).toMatchObject({
      herbs: [
        {
          name: 'Du Huo Ji Sheng Tang',
          form: 'granules',
          days: 14,
          ingredients: [
            { name: 'Du Huo', grams: 9 },
            { name: 'Sang Ji Sheng', grams: 6.5 },
            { name: 'Gan Cao', grams: 3 },
          ],
        },
      ],
      diet: [{ text: 'Kidney-supporting: walnuts, a small handful a day' }, { text: 'Soup in the evening' }],
      exercises: [{ name: 'Pelvic tilt', dose: 'ten times, mornings' }],
      homePoints: [
        { code: 'KI3', side: 'both', minutes: 2, timesADay: 2 },
        { code: 'SP6', side: 'right' },
      ],
    });

    await page.getByRole('button', { name: 'Remove: SP6' }).press('Enter');
    await expect.poll(() => part(page, 'Points to press at home').getByRole('listitem').count()).toBe(1);
    expect(await adder(page, /^Add a point/).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => part(page, 'Points to press at home').getByRole('listitem').count()).toBe(2);

    await saved(page);
    await page.getByRole('button', { name: 'Print handout' }).click();
    await page.getByRole('heading', { name: 'Points to press yourself' }).waitFor();
    await printable(page);
    expect(await violations(page)).toEqual([]);
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    const text = pdf.text.replace(/\s+/g, ' ');
    for (const words of [
      'Du Huo Ji Sheng Tang: as granules, for 14 days: 6 g in hot water, twice a day',
      'It contains Du Huo 9 g, Sang Ji Sheng 6.5 g, Gan Cao 3 g.',
      'Soup in the evening',
      'Pelvic tilt: ten times, mornings',
      'both sides, press for 2 minutes, 2 times a day',
      'your right, press for 2 minutes',
    ])
      expect(text).toContain(words);
  }));
