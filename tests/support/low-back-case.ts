import type { Page } from 'playwright-core';
import { entry, findPoint, opener } from './plan-screen.ts';

/** Chronic low back pain, Kidney yang deficiency. */
export const LOW_BACK = [
  'BL23 both',
  'BL25 both',
  'BL52 both',
  'GV4 midline',
  'KI3 both',
  'BL40 both',
  'GB30 right',
  'Ashi 1 right',
];

/** Presses a key until the focus is on something of this name. */
async function walk(page: Page, key: string, name: string): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return element.getAttribute('aria-label') ?? label ?? element.textContent?.trim();
    });
    if (focused === name) return;
  }
  throw new Error(`${name} was not reached with ${key}`);
}

/** Enters the whole case without a pointer. */
export async function enterByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('/');
  for (const text of ['bl23', 'bl25', 'BL 52', 'mingmen', 'ki3', '委中', 'gb30 r', 'ashi bl25 r']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await entry(page, 'Ashi 1 right').waitFor();
  // Cups on BL23, 20 mm deep.
  await page.keyboard.type('bl23');
  await page.keyboard.press('Shift+Enter');
  await page.waitForFunction(() => document.activeElement?.closest('li') !== null);
  await page.keyboard.type('20');
  await walk(page, 'Shift+Tab', 'Cup');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  // Down to GV4: moxa instead of a needle.
  for (let rows = 0; rows < 3; rows++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await walk(page, 'Tab', 'Moxa');
  await page.keyboard.press('Space');
  await walk(page, 'Shift+Tab', 'Needle');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  // The pattern, then the title.
  await walk(page, 'Shift+Tab', 'Prescription');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await walk(page, 'Tab', 'Pattern');
  await page.keyboard.type('kidney ya');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await walk(page, 'Shift+Tab', 'Assessment');
  for (let tabs = 0; tabs < 2; tabs++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await walk(page, 'Tab', 'Title');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Chronic low back pain');
}

/** Enters the whole case by clicks, typing only numbers and words. */
export async function enterByPointer(page: Page): Promise<void> {
  const row = (code: string) => page.locator(`[data-point="${code}"]`);
  for (const code of ['BL23', 'BL25', 'BL52']) await row(code).click();
  await page.getByRole('button', { name: 'GV Governor Vessel' }).click();
  await row('GV4').click();
  await page.getByRole('button', { name: 'KI Kidney' }).click();
  await row('KI3').click();
  await page.getByRole('tab', { name: 'Regions' }).click();
  await page.getByRole('button', { name: 'knee', exact: true }).click();
  await row('BL40').click();
  await page.getByRole('button', { name: 'buttock', exact: true }).click();
  await row('GB30').click();
  await entry(page, 'GB30 both').getByRole('button', { name: 'Right' }).click();
  await findPoint(page).fill('ashi bl25');
  await page.getByRole('option').filter({ hasText: 'right' }).click();
  await entry(page, 'Ashi 1 right').waitFor();

  await opener(page, 'BL23 both').click();
  await entry(page, 'BL23 both').getByLabel('Depth').fill('20');
  await entry(page, 'BL23 both').getByRole('button', { name: 'Cup', exact: true }).click();
  await opener(page, 'GV4 midline').click();
  await entry(page, 'GV4 midline').getByRole('button', { name: 'Moxa', exact: true }).click();
  await entry(page, 'GV4 midline').getByRole('button', { name: 'Needle', exact: true }).click();
  await page.getByRole('tab', { name: 'Plan notes' }).click();
  await page.getByLabel('Title').fill('Chronic low back pain');
  await page.getByRole('tab', { name: 'Assessment' }).click();
  await page.getByRole('combobox', { name: 'Pattern' }).click();
  await page.getByRole('option', { name: 'Kidney yang deficiency' }).click();
}

/** Enters the prescription of the case as one line; only the tender place is shown by finding it. */
export async function enterByShorthand(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.type('BL23 20mm + cup; BL25 BL52; GV4 moxa; KI3 BL40; GB30 R');
  await page.keyboard.press('Enter');
  await entry(page, 'GB30 right').waitFor();
  await findPoint(page).focus();
  await page.keyboard.type('ashi bl25 r');
  await page.keyboard.press('Enter');
  await entry(page, 'Ashi 1 right').waitFor();
}
