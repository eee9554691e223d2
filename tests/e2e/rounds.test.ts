import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entries, entry, opener, prescription, saved, typePoints } from '../support/plan-screen.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan: onPlan } = sampleWindows({ graphics: false });

/** A busy machine takes its time. */
const poll = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

const withPlan = (codes: readonly string[], use: (page: Page) => Promise<void>) =>
  onPlan(async (page) => {
    await typePoints(page, codes);
    await use(page);
  });

/** What the list says from top to bottom: heads of rounds and entries. */
const listed = (page: Page): Promise<string[]> =>
  prescription(page)
    .locator('h2, li[data-open]')
    .evaluateAll((lines) =>
      lines.map((line) => line.getAttribute('aria-label') ?? line.querySelector('button')!.textContent),
    );
const becomes = (page: Page, lines: readonly string[]) => poll(() => listed(page)).toEqual(lines);
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click();
const selection = (page: Page) => page.getByRole('region', { name: 'Edit the selected entries' });
const number = (page: Page, name: string) => entry(page, name).getByRole('button', { name: /Move/ });

describe('the rounds of a session', () => {
  test('follow from where points can be reached, numbered through, with time and contents', () =>
    withPlan(['bl23', 'cv4', 'bl25'], async (page) => {
      await becomes(page, [
        'Round 1 prone · 22 min',
        'BL23 both',
        'BL25 both',
        'Round 2 supine · 21 min',
        'CV4 midline',
      ]);
      const heads = prescription(page).locator('h2');
      await heads.nth(0).getByText('4 needles').waitFor();
      await heads.nth(1).getByText('1 needle', { exact: true }).waitFor();
      expect(await number(page, 'CV4 midline').innerText()).toMatch(/^3/);
      await page.getByRole('note', { name: 'Totals' }).getByText('about 45 min').waitFor();
      expect(await violations(page)).toEqual([]);
      await heads.nth(1).getByRole('button').click();
      expect(await heads.nth(1).getByRole('button').getAttribute('aria-pressed')).toBe('true');
    }));

  test('an entry goes over into another round by keyboard, is marked where it cannot be reached, and goes back as the points ask', () =>
    withPlan(['bl23', 'cv4'], async (page) => {
      await opener(page, 'CV4 midline').focus();
      await page.keyboard.press('Alt+ArrowUp');
      await becomes(page, ['Round 1 prone · 22 min', 'BL23 both', 'CV4 midline']);
      await entry(page, 'CV4 midline')
        .getByText('Cannot be reached in the position chosen for it.')
        .waitFor({ state: 'attached' });
      expect(await opener(page, 'CV4 midline').evaluate((it) => it === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await entry(page, 'CV4 midline').getByRole('combobox', { name: 'Position' }).click();
      await page.getByRole('option', { name: 'As the points ask' }).click();
      await poll(async () => (await listed(page)).length).toBe(4);
      await undo(page);
      await undo(page);
      await becomes(page, ['Round 1 prone · 21 min', 'BL23 both', 'Round 2 supine · 21 min', 'CV4 midline']);
    }));

  test('an entry is dragged over the head of a round by keyboard, and into a new round by pointer', () =>
    withPlan(['bl13', 'ki3', 'cv4'], async (page) => {
      await becomes(page, [
        'Round 1 prone · 21 min',
        'BL13 both',
        'Round 2 supine · 22 min',
        'KI3 both',
        'CV4 midline',
      ]);
      await number(page, 'KI3 both').focus();
      await page.keyboard.press('Space');
      await page.getByText('KI3 picked up, position 2 of 3').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.getByText('KI3 at position 2 of 3, prone').waitFor();
      await page.keyboard.press('Space');
      await becomes(page, [
        'Round 1 prone · 22 min',
        'BL13 both',
        'KI3 both',
        'Round 2 supine · 21 min',
        'CV4 midline',
      ]);
      await undo(page);
      await poll(async () => (await listed(page))[3]).toBe('KI3 both');

      // As fast as keys can follow one another.
      await number(page, 'KI3 both').evaluate((handle) => {
        for (const code of ['Space', 'ArrowUp', 'Space']) {
          const init = { code, key: code === 'Space' ? ' ' : code, bubbles: true, cancelable: true };
          handle.dispatchEvent(new KeyboardEvent('keydown', init));
        }
      });
      await poll(async () => (await listed(page))[2]).toBe('KI3 both');
      await undo(page);
      await poll(async () => (await listed(page))[3]).toBe('KI3 both');

      const from = (await number(page, 'BL13 both').boundingBox())!;
      await page.mouse.move(from.x + 8, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 8, from.y + 40, { steps: 4 });
      const zone = (await page.getByText('New round, seated').boundingBox())!;
      await page.mouse.move(from.x + 8, zone.y + zone.height / 2, { steps: 12 });
      await page.mouse.up();
      await becomes(page, [
        'Round 1 supine · 22 min',
        'KI3 both',
        'CV4 midline',
        'Round 2 seated · 21 min',
        'BL13 both',
      ]);
      await saved(page);
    }));
});

describe('several entries at once', () => {
  test('are selected by keyboard and changed together, each change one step of undo', () =>
    withPlan(['bl23', 'bl25', 'bl52', 'gv4'], async (page) => {
      await opener(page, 'BL23 both').focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await selection(page).getByText('3 selected').waitFor();
      expect(await violations(page)).toEqual([]);
      await selection(page).getByLabel('Depth').fill('18');
      await selection(page).getByLabel('Depth').blur();
      for (const name of ['BL23 both', 'BL25 both', 'BL52 both'])
        await entry(page, name).getByText('18').waitFor();
      expect(await entry(page, 'GV4 midline').getByText('18').count()).toBe(0);
      await undo(page);
      await poll(() => prescription(page).getByText('18').count()).toBe(0);

      await selection(page).getByRole('button', { name: 'Right' }).click();
      await expect
        .poll(() => entries(page))
        .toEqual(['BL23 right', 'BL25 right', 'BL52 right', 'GV4 midline']);
      await undo(page);
      await poll(() => entries(page)).toEqual(['BL23 both', 'BL25 both', 'BL52 both', 'GV4 midline']);

      await selection(page).getByRole('combobox', { name: 'Group' }).fill('local');
      await selection(page).getByRole('combobox', { name: 'Group' }).press('Escape');
      await entry(page, 'BL52 both').getByText('local').waitFor();

      await opener(page, 'BL23 both').focus();
      await page.keyboard.press('Delete');
      await poll(() => entries(page)).toEqual(['GV4 midline']);
      await page.getByRole('button', { name: 'Put them back' }).click();
      await poll(() => entries(page)).toHaveLength(4);
      await page.keyboard.press('Control+A');
    }));

  test('are selected by pointer: one, a range, one more; Escape ends it', () =>
    withPlan(['bl23', 'bl25', 'bl52', 'gv4'], async (page) => {
      await number(page, 'BL23 both').click();
      await number(page, 'BL52 both').click({ modifiers: ['Shift'] });
      await selection(page).getByText('3 selected').waitFor();
      await number(page, 'BL25 both').click({ modifiers: ['Control'] });
      await selection(page).getByText('2 selected').waitFor();
      await opener(page, 'GV4 midline').click({ modifiers: ['Control'] });
      await selection(page).getByText('3 selected').waitFor();
      expect(await opener(page, 'GV4 midline').getAttribute('aria-expanded')).toBe('false');
      await opener(page, 'GV4 midline').click({ modifiers: ['Control'] });
      await selection(page).getByText('2 selected').waitFor();
      await opener(page, 'BL23 both').focus();
      await page.keyboard.press('Control+A');
      await selection(page).getByText('4 selected').waitFor();
      await page.keyboard.press('Space');
      await selection(page).getByText('3 selected').waitFor();
      await page.keyboard.press('Escape');
      await selection(page).waitFor({ state: 'detached' });
      expect(await opener(page, 'BL23 both').getAttribute('aria-expanded')).toBe('false');
    }));

  test('are copied into another plan', () =>
    withPlan(['bl23', 'gb30 r'], async (page) => {
      await opener(page, 'BL23 both').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await page.getByText('Copied 2 entries').waitFor({ state: 'attached' });
      await saved(page);
      await page.getByRole('link', { name: /^Test Person/ }).click();
      await page.getByRole('button', { name: 'New plan' }).click();
      await page.getByText('Nothing prescribed yet').waitFor();
      await page.keyboard.press('Control+V');
      await poll(() => entries(page)).toEqual(['BL23 both', 'GB30 right']);
      await page.getByText('Pasted 2 entries', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Take out again' }).click();
      await poll(() => entries(page)).toEqual([]);
      // What was copied stays on offer, and shorthand from any other program comes in as well.
      await page.getByText('2 entries copied from another plan').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Paste here' }).click();
      await poll(() => entries(page)).toEqual(['BL23 both', 'GB30 right']);
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'KI3 L 12mm');
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      await poll(() => entries(page)).toEqual(['BL23 both', 'GB30 right', 'KI3 left']);
    }));
});

test('two sessions that alternate are shown apart or together, with totals of their own', () =>
  withPlan(['bl23', 'bl25', 'bl52'], async (page) => {
    for (const [name, session] of [
      ['BL25 both', 'A only'],
      ['BL52 both', 'B only'],
    ] as const) {
      await opener(page, name).press('Enter');
      await entry(page, name).getByRole('combobox', { name: 'Session' }).click();
      await page.getByRole('option', { name: session }).click();
    }
    await page.keyboard.press('Escape');
    const shown = page.getByRole('group', { name: 'Which session is shown' });
    await shown.getByRole('button', { name: 'Session A' }).click();
    await poll(() => entries(page)).toEqual(['BL23 both', 'BL25 both']);
    await page.getByRole('note', { name: 'Session A' }).getByText('4 needles').waitFor();
    await shown.getByRole('button', { name: 'Session B' }).click();
    await poll(() => entries(page)).toEqual(['BL23 both', 'BL52 both']);
    await shown.getByRole('button', { name: 'Both' }).click();
    await poll(() => entries(page)).toEqual(['BL23 both', 'BL25 both', 'BL52 both']);
    expect(await page.getByRole('note', { name: /Session [AB]/ }).count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  }));

test('a course and its targets are written by keyboard and stand over the list and on the handout', () =>
  withPlan(['bl23'], async (page) => {
    await page.getByRole('tab', { name: /^Plan/ }).click();
    await page.getByLabel('Sessions').fill('8');
    await page.getByLabel('Visits').fill('1');
    await page.getByLabel('Review every').fill('4');
    await page.getByText('The course takes about 8 weeks. Reviews after sessions 4 and 8.').waitFor();
    await page.getByRole('button', { name: 'Add a target' }).press('Enter');
    await page.keyboard.type('at night');
    const target = page.getByRole('listitem', { name: 'Pain scale, at night' });
    await target.getByLabel('Now').fill('12');
    await target.getByText('Pain scale runs from 0 to 10.').waitFor();
    await target.getByLabel('Now').fill('7');
    await target.getByLabel('Target', { exact: true }).fill('6');
    await target.getByText(/Less than a change/).waitFor();
    await target.getByLabel('Target', { exact: true }).fill('3');
    await poll(() => target.getByText(/change that patients/).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await target.getByRole('button', { name: 'Remove the target at night' }).press('Enter');
    await target.waitFor({ state: 'detached' });
    expect(
      await page
        .getByRole('button', { name: 'Add a target' })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await undo(page);
    await target.waitFor();
    await page.getByRole('tab', { name: 'Prescription' }).click();
    await prescription(page).getByText('8 sessions · weekly').waitFor();
    await saved(page);
    await page.getByRole('button', { name: 'Print handout' }).click();
    await page.getByText('We plan 8 sessions, once a week. After every 4 sessions').waitFor();
  }));
