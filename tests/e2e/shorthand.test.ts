import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entries, entry, findPoint, opener, saved, typePoint } from '../support/plan-screen.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan } = sampleWindows({ graphics: false });

const line = (page: Page): Locator => page.getByRole('textbox', { name: 'Shorthand' });
const region = (page: Page): Locator => page.getByRole('region', { name: 'Shorthand', exact: true });

/** Writes over what the line shows, from wherever the hand is, by keyboard alone. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

const depthOf = (page: Page, name: string) => entry(page, name).getByRole('textbox', { name: 'Depth' });

const listed = (page: Page, names: readonly string[]) =>
  expect
    // Notices in an open entry are items of lists without names.
    .poll(async () => (await entries(page)).filter((name) => name !== null).toSorted(), { timeout: 15_000 })
    .toEqual([...names].toSorted());
const shows = (page: Page, text: string) =>
  expect.poll(() => line(page).inputValue(), { timeout: 15_000 }).toBe(text);

describe('the shorthand line', () => {
  test('gives the prescription by keyboard alone; one undo takes the whole back, one redo brings it again', () =>
    withPlan(async (page) => {
      await write(page, 'BL23 BL25 both; GB30 R 50mm; GV4 moxa cones 5; cup BL13-BL14 flash');
      await region(page).getByText('6 added', { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      const all = ['BL23 both', 'BL25 both', 'GB30 right', 'GV4 midline', 'BL13 both', 'BL14 both'];
      await listed(page, all);
      await saved(page);
      await opener(page, 'GB30 right').press('Enter');
      expect(await depthOf(page, 'GB30 right').inputValue()).toBe('50');
      await page.keyboard.press('ControlOrMeta+z');
      await listed(page, []);
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await listed(page, all);
    }));

  test('shows what is prescribed elsewhere, and keeps an entry that it did not change', () =>
    withPlan(async (page) => {
      for (const code of ['bl23', 'gb30 r']) await typePoint(page, code);
      await shows(page, 'BL23; GB30 R');
      await opener(page, 'GB30 right').press('Enter');
      await depthOf(page, 'GB30 right').fill('40');
      await shows(page, 'BL23; GB30 R 40mm');
      await page.keyboard.press('F2');
      await page.keyboard.type('; KI3 moxa 15min');
      await region(page).getByText('1 added', { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await listed(page, ['BL23 both', 'GB30 right', 'KI3 both']);
      await shows(page, 'BL23; GB30 R 40mm; KI3 moxa 15min');
    }));

  test('marks the first wrong word with its reason, and applies nothing until it is right', () =>
    withPlan(async (page) => {
      await write(page, 'BL23; GB46 20mm; ST36');
      await region(page).getByText('GB46: Gallbladder has 44 points.').waitFor();
      expect(await region(page).locator('mark').textContent()).toBe('GB46');
      await page.keyboard.press('Enter');
      expect(await entries(page)).toEqual([]);
      expect(
        await line(page).evaluate((field: HTMLTextAreaElement) =>
          field.value.slice(field.selectionStart, field.selectionEnd),
        ),
      ).toBe('GB46');
      await page.keyboard.type('GB34');
      await page.keyboard.press('Enter');
      await listed(page, ['BL23 both', 'GB34 both', 'ST36 both']);
    }));

  test('Escape restores what stands, and undo in a half-written line is the line’s own', () =>
    withPlan(async (page) => {
      await typePoint(page, 'bl23');
      await listed(page, ['BL23 both']);
      await write(page, 'KI3');
      await page.keyboard.press('ControlOrMeta+z');
      expect(await entries(page)).toEqual(['BL23 both']);
      await page.keyboard.press('Escape');
      await shows(page, 'BL23');
      expect(await entries(page)).toEqual(['BL23 both']);
    }));

  test('a tender place that was written waits to be shown, then gets what was written of it', () =>
    withPlan(async (page) => {
      await write(page, 'BL23; ashi 35mm');
      await page.keyboard.press('Enter');
      const wanted = region(page).getByText('Show the tender place');
      await wanted.waitFor();
      const [top, foot] = await Promise.all(
        [wanted, page.getByRole('note', { name: 'Totals' })].map(async (one) => (await one.boundingBox())!),
      );
      // It takes its own room and covers nothing of what stands above it.
      expect(top!.y).toBeGreaterThanOrEqual(foot!.y + foot!.height);
      await findPoint(page).focus();
      await page.keyboard.type('ashi bl25 r');
      await page.keyboard.press('Enter');
      await entry(page, 'Ashi 1 right').waitFor();
      await expect.poll(() => line(page).inputValue()).toMatch(/^BL23; ashi#1 ".*" R 35mm$/);
      await wanted.waitFor({ state: 'detached' });
    }));

  test('its help stands beside the work; no axe violation in either', () =>
    withPlan(async (page) => {
      await write(page, 'BL23 BL25; cup BL13-BL17 flash; nonsense ');
      await region(page).getByText('“nonsense” is not a word').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Help with the shorthand' }).press('Enter');
      const help = page.getByRole('region', { name: 'Shorthand on one screen' });
      await help.getByText('BL13-BL17', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
    }));
});
