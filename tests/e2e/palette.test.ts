import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entries, findPoint, newPlan, saved, typePoint } from '../support/plan-screen.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { insideApp, violations } from '../support/screens.ts';

const { withWindow } = sampleWindows({ graphics: false });

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const field = (page: Page) => palette(page).getByRole('combobox');
const lines = (page: Page, group: string) =>
  palette(page).getByRole('group', { name: group }).getByRole('option');

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await field(page).waitFor();
}

/** Types and runs the first line, as fast as a hand does. */
async function command(page: Page, text: string): Promise<void> {
  // Nothing waits for the field to appear: the first letter must not run what it is a key of.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await palette(page).waitFor({ state: 'detached' });
}

describe('the command palette', () => {
  test('makes a plan without a hand on the mouse: patient, plan, points, undo, protocol, handout', () =>
    withWindow(async (page) => {
      const family = `Palette${Date.now()}`;
      await newPlan(page, 'Zoë', family);
      await page.getByRole('link', { name: 'Patients' }).click();
      await command(page, `zoe ${family}`);
      await page.getByRole('button', { name: 'New plan' }).waitFor();
      await command(page, 'new plan');
      await page.getByRole('button', { name: 'Print handout' }).waitFor();

      await command(page, 'bl23');
      await command(page, 'gb30 r');
      await command(page, 'taixi');
      await expect.poll(() => entries(page)).toEqual(['BL23 both', 'GB30 right', 'KI3 both']);
      await openPalette(page);
      await page.keyboard.type('ex-b2');
      await page.keyboard.press('Enter');
      await expect.poll(() => field(page).inputValue()).toBe('EX-B2 L');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      await expect.poll(() => entries(page)).toContain('EX-B2 L3 both');
      await command(page, 'undo');
      await expect.poll(() => entries(page)).toEqual(['BL23 both', 'GB30 right', 'KI3 both']);

      await command(page, 'find point');
      await expect.poll(() => findPoint(page).evaluate((one) => one === document.activeElement)).toBe(true);
      await command(page, 'versions');
      await page.getByRole('tab', { name: 'Versions', selected: true }).waitFor();
      await command(page, 'kidney yang cv4');
      await page.getByRole('heading', { name: 'Kidney yang with CV4 and KI7' }).waitFor();
      await saved(page);
      await command(page, 'ph');
      await page.getByRole('link', { name: 'Back to the plan' }).waitFor();
      await command(page, 'go plan');
      await page.getByRole('button', { name: 'Print handout' }).waitFor();
    }));

  test('shows what is at hand, walks by arrow keys, is free of axe violations, and leaves the focus where it was', () =>
    withWindow(async (page) => {
      await newPlan(page, 'Test', `Person ${Date.now()}`);
      await typePoint(page, 'bl23');
      const title = page.getByRole('button', { name: 'Print handout' });
      await title.focus();
      await openPalette(page);
      const first = await lines(page, 'Commands').first().innerText();
      expect(await lines(page, 'Commands').count()).toBeGreaterThan(15);
      await expect.poll(() => lines(page, 'Patients').count()).toBeGreaterThan(0);
      const reached = palette(page).locator('[data-highlighted]');
      // Nothing runs by Enter alone.
      expect(await reached.count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      expect(await reached.innerText()).toBe(first);
      await page.keyboard.press('ArrowDown');
      expect(await reached.innerText()).not.toBe(first);
      await page.keyboard.type('bl');
      await lines(page, 'Points').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await palette(page).waitFor({ state: 'detached' });
      expect(await title.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await entries(page)).toEqual(['BL23 both']);

      await openPalette(page);
      await page.keyboard.type('xyzzy');
      await palette(page).getByText('Nothing is called “xyzzy”.').waitFor();
      expect(await violations(page)).toEqual([]);
      // What was typed is the palette's own to take back.
      await page.keyboard.press('ControlOrMeta+z');
      await page.keyboard.press('Escape');
      await palette(page).waitFor({ state: 'detached' });
      expect(await entries(page)).toEqual(['BL23 both']);
    }));

  test('takes what is typed before it is read, and goes on with it', () =>
    withWindow(async (page) => {
      let read = () => {};
      const asked = new Promise<void>((resolve) => {
        read = resolve;
      });
      await page.route(/\/palette-[\w-]+\.js$/, async (route) => {
        await asked;
        await route.continue();
      });
      await page.reload();
      await insideApp(page);
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('go set');
      expect(await field(page).count()).toBe(0);
      read();
      await field(page).waitFor();
      expect(await field(page).inputValue()).toBe('go set');
      await page.keyboard.type('tings');
      expect(await field(page).inputValue()).toBe('go settings');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Settings' }).waitFor();
    }));

  test('shows a point in the atlas where no plan is on the screen, and stays away from dialogs', () =>
    withWindow(async (page) => {
      await page.getByRole('button', { name: 'Find a command, patient or point' }).click();
      await field(page).waitFor();
      await page.keyboard.type('LR3');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /LR3/ }).first().waitFor();
      expect(await lines(page, 'Protocols').count()).toBe(0);
      await command(page, 'go patients');
      await page.getByRole('heading', { name: 'Patients' }).waitFor();
      await command(page, 'new patient');
      await page.getByLabel('Given name').waitFor();
      await page.keyboard.press('ControlOrMeta+k');
      expect(await palette(page).count()).toBe(0);
      expect(await page.getByRole('dialog').count()).toBe(1);
    }));
});
