import { expect, test } from 'vitest';
import { readPdf } from '../support/pdf.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withWindow } = sampleWindows({ graphics: false });

test('the help is found from the palette, goes to a chapter by keyboard, and prints on one page', () =>
  withWindow(async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('help');
    await page.getByRole('option', { name: /Help/ }).first().click();
    await page.getByRole('heading', { name: 'From a patient to a handout' }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'What Ashi does not claim' }).press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('What Ashi does not claim');

    await page.getByRole('link', { name: 'One-page guide' }).press('Enter');
    await page.getByRole('region', { name: 'Ashi on one page' }).waitFor();
    expect(await violations(page)).toEqual([]);
    for (const paper of ['A4', 'Letter']) {
      await page.getByText(paper, { exact: true }).click();
      const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      expect(pdf.pages).toHaveLength(1);
    }
  }));
