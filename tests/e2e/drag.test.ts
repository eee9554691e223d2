import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entry, opener, prescription, saved, typePoint, typePoints } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';
import { sampleWindows, type UseWindow } from '../support/sample-window.ts';

const { withPlan: onPlan } = sampleWindows({ graphics: false });

const withPlan = (codes: readonly string[], use: UseWindow, options?: BrowserContextOptions) =>
  onPlan(async (page, window) => {
    await typePoints(page, codes);
    await use(page, window);
  }, options);

/** A busy machine takes its time. */
const poll = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** What the list says from top to bottom: the positions of rounds and entries. */
const listed = (page: Page): Promise<string[]> =>
  prescription(page)
    .locator('h2, li[data-open]')
    .evaluateAll((lines) =>
      lines.map(
        (line) => line.getAttribute('aria-label') ?? line.querySelector('span')!.textContent.split(' ·')[0]!,
      ),
    );
const becomes = (page: Page, lines: readonly string[]) => poll(() => listed(page)).toEqual(lines);
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click();
const row = (page: Page, code: string) => page.locator(`[data-point="${code}"]`);

/** Takes hold of something and moves it over a place of a row, 0 at its top and 1 at its bottom, without letting go. */
async function dragOver(page: Page, what: Locator, over: Locator, at: number): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const from = (await what.boundingBox())!;
  await page.mouse.move(from.x + 30, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y + from.height / 2, { steps: 4 });
  await page.getByText(/picked up/).waitFor({ state: 'attached' });
  const to = (await over.boundingBox())!;
  await page.mouse.move(to.x + to.width / 2, to.y + to.height * at, { steps: 8 });
}

async function drag(page: Page, what: Locator, over: Locator, at: number): Promise<void> {
  await dragOver(page, what, over, at);
  await page.mouse.up();
}

describe('a point of a list', () => {
  test('is dropped between two entries, into another round, and into an empty prescription, each one step of undo', () =>
    withPlan([], async (page) => {
      await page.getByText('drag one from a list to here').waitFor();
      await drag(page, row(page, 'BL13'), prescription(page), 0.4);
      await becomes(page, ['prone', 'BL13 both']);
      for (const code of ['bl25', 'cv4', 'cv12']) await typePoint(page, code);
      await becomes(page, ['prone', 'BL13 both', 'BL25 both', 'supine', 'CV4 midline', 'CV12 midline']);

      await drag(page, row(page, 'BL23'), entry(page, 'BL25 both'), 0.2);
      await becomes(page, [
        ...['prone', 'BL13 both', 'BL23 both', 'BL25 both'],
        ...['supine', 'CV4 midline', 'CV12 midline'],
      ]);
      await page.getByText('BL23 both added, position 2 of 5, prone').waitFor({ state: 'attached' });

      // Into a round that does not reach it: there it is, and says so.
      await drag(page, row(page, 'BL15'), entry(page, 'CV4 midline'), 0.8);
      await becomes(page, [
        ...['prone', 'BL13 both', 'BL23 both', 'BL25 both'],
        ...['supine', 'CV4 midline', 'BL15 both', 'CV12 midline'],
      ]);
      await entry(page, 'BL15 both').getByText('Cannot be reached').waitFor({ state: 'attached' });
      await undo(page);
      await becomes(page, [
        ...['prone', 'BL13 both', 'BL23 both', 'BL25 both'],
        ...['supine', 'CV4 midline', 'CV12 midline'],
      ]);

      // What is there already is moved, not added twice.
      await drag(page, row(page, 'BL13'), entry(page, 'BL25 both'), 0.9);
      await becomes(page, [
        ...['prone', 'BL23 both', 'BL25 both', 'BL13 both'],
        ...['supine', 'CV4 midline', 'CV12 midline'],
      ]);
      await saved(page);
    }));

  test('shows where it would come to stand; Escape and a drop elsewhere leave everything as it was', () =>
    withPlan(['bl13', 'bl25'], async (page) => {
      await page.getByRole('tab', { name: 'Notes' }).click();
      await dragOver(page, row(page, 'BL23'), entry(page, 'BL25 both'), 0.1);
      const line = prescription(page).locator('[data-insertion]');
      const edge = async () => {
        const [at, top] = [(await line.boundingBox())!, (await entry(page, 'BL25 both').boundingBox())!];
        return Math.abs(at.y + at.height / 2 - top.y);
      };
      await poll(edge).toBeLessThan(3);
      await page.getByText('BL23 at position 2 of 3, prone').waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await page.getByText('BL23 was not dropped in the prescription').waitFor({ state: 'attached' });
      await page.mouse.up();
      // The notes were in sight before, and are again.
      await page.getByRole('tab', { name: 'Notes', selected: true }).waitFor();
      await page.getByRole('tab', { name: 'Prescription' }).click();
      await becomes(page, ['prone', 'BL13 both', 'BL25 both']);
      await drag(page, row(page, 'BL23'), page.getByRole('banner'), 0.5);
      await becomes(page, ['prone', 'BL13 both', 'BL25 both']);
      // A press is still a press: not the one that a drag ends with, which is held back for 50 ms.
      await page.waitForTimeout(100);
      await row(page, 'BL23').click();
      await becomes(page, ['prone', 'BL13 both', 'BL25 both', 'BL23 both']);
    }));

  test('that was searched for is dropped too, a tender place beside it as well, and a level of EX-B2', () =>
    withPlan(['bl13', 'bl25'], async (page) => {
      const find = page.getByRole('combobox', { name: 'Find point' });
      const hit = (name: RegExp) => page.getByRole('option', { name }).first();
      await find.fill('bl23');
      await drag(page, hit(/^BL23/), entry(page, 'BL13 both'), 0.1);
      await becomes(page, ['prone', 'BL23 both', 'BL13 both', 'BL25 both']);
      expect(await find.inputValue()).toBe('');
      await find.fill('ashi cv4');
      await drag(page, hit(/Tender place/), entry(page, 'BL13 both'), 0.1);
      await becomes(page, ['prone', 'BL23 both', 'Ashi 1 midline', 'BL13 both', 'BL25 both']);
      await undo(page);
      await find.fill('ex-b2 l2');
      await drag(page, hit(/EX-B2 L2/), entry(page, 'BL25 both'), 0.9);
      await becomes(page, ['prone', 'BL23 both', 'BL13 both', 'BL25 both', 'EX-B2 L2 both']);
    }));
});

test('a suggestion is dropped with the technique of its source, and so is a group of a protocol', () =>
  withPlan(['bl13', 'bl25', 'cv12'], async (page) => {
    await page.getByRole('tab', { name: 'Suggestions' }).click();
    await drag(page, page.locator('[data-suggested="BL23"]'), entry(page, 'BL25 both'), 0.1);
    const start = ['prone', 'BL13 both', 'BL23 both', 'BL25 both', 'supine', 'CV12 midline'];
    await becomes(page, start);

    await page.getByRole('tab', { name: 'Protocols' }).click();
    await page.getByLabel('Find a protocol').fill('yang cv4');
    await page.getByRole('button', { name: /^Kidney yang with CV4/ }).click();
    // What the round reaches comes where it was dropped, the rest into the round that reaches it.
    const distal = page.getByRole('region', { name: 'Distal' }).getByRole('heading');
    await dragOver(page, distal, entry(page, 'BL23 both'), 0.1);
    await page.getByText('Distal at position 2 of 5, prone').waitFor({ state: 'attached' });
    await page.mouse.up();
    await becomes(page, [
      ...['prone', 'BL13 both', 'KI3 both', 'BL23 both', 'BL25 both'],
      ...['supine', 'CV12 midline', 'CV4 midline', 'KI7 both'],
    ]);
    await saved(page);
    const { applications } = (await recordedPlan(page)).content;
    expect(applications.find(({ place }) => place.kind === 'point' && place.code === 'CV4')).toMatchObject({
      group: 'distal',
      moxibustion: { kind: 'stick' },
      position: null,
    });
    await undo(page);
    await becomes(page, start);
    // One entry goes where it is put, whatever reaches it.
    const gv4 = page.locator('button[data-row]', { hasText: 'GV4' });
    await drag(page, gv4, entry(page, 'CV12 midline'), 0.1);
    await becomes(page, [...start.slice(0, 5), 'GV4 midline', 'CV12 midline']);
  }));

describe('several selected entries', () => {
  test('are dragged together, with their number, in their order', () =>
    withPlan(['bl13', 'bl23', 'bl25', 'bl52', 'cv4'], async (page) => {
      const number = (name: string) => entry(page, name).getByRole('button', { name: /Move/ });
      await number('BL13 both').click();
      await number('BL25 both').click({ modifiers: ['Control'] });
      const from = (await number('BL13 both').boundingBox())!;
      const to = (await entry(page, 'BL52 both').boundingBox())!;
      await page.mouse.move(from.x + 8, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 8, from.y + 20, { steps: 4 });
      await page.mouse.move(from.x + 8, to.y + to.height / 2, { steps: 10 });
      await page.getByText('2 entries at position').waitFor({ state: 'attached' });
      expect(await entry(page, 'BL13 both').getAttribute('data-together')).toBe('2');
      await page.mouse.up();
      await becomes(page, [
        'prone',
        'BL23 both',
        'BL52 both',
        'BL13 both',
        'BL25 both',
        'supine',
        'CV4 midline',
      ]);
      await page.getByText('2 entries moved, prone').waitFor({ state: 'attached' });
      await undo(page);
      await becomes(page, [
        'prone',
        'BL13 both',
        'BL23 both',
        'BL25 both',
        'BL52 both',
        'supine',
        'CV4 midline',
      ]);

      // By keyboard as well, over the head of the next round.
      await number('BL25 both').focus();
      await page.keyboard.press('Space');
      await page.getByText('2 entries picked up').waitFor({ state: 'attached' });
      for (const place of ['position 4 of 5', 'position 4 of 5, supine']) {
        await page.keyboard.press('ArrowDown');
        await page.getByText(`2 entries at ${place}`, { exact: true }).waitFor({ state: 'attached' });
      }
      await page.keyboard.press('Space');
      await becomes(page, [
        'prone',
        'BL23 both',
        'BL52 both',
        'supine',
        'BL13 both',
        'BL25 both',
        'CV4 midline',
      ]);
      expect(await opener(page, 'BL13 both').count()).toBe(1);
    }));
});

describe('with a finger, on a smaller screen', () => {
  /** Holds a finger down where it is put, for so long, and moves it. */
  async function touch(page: Page, from: Locator, over: Locator, at: number, heldMs: number): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const [start, end] = [(await from.boundingBox())!, (await over.boundingBox())!];
    const [x, y] = [start.x + 8, start.y + start.height / 2];
    const [toX, toY] = [end.x + end.width / 3, end.y + end.height * at];
    await send('touchStart', [{ x, y }]);
    await page.waitForTimeout(heldMs);
    for (let step = 1; step <= 8; step++) {
      const part = step / 8;
      await send('touchMove', [{ x: x + (toX - x) * part, y: y + (toY - y) * part }]);
    }
    await send('touchEnd', []);
  }
  const TABLET = { viewport: { width: 1280, height: 800 }, hasTouch: true };

  test('a point is dragged after a moment, an entry by its number at once; a finger that moves on scrolls', () =>
    withPlan(
      ['bl13', 'bl25', 'cv12'],
      async (page) => {
        await touch(page, row(page, 'BL3'), entry(page, 'BL25 both'), 0.2, 400);
        await becomes(page, ['prone', 'BL13 both', 'BL3 both', 'BL25 both', 'supine', 'CV12 midline']);
        await undo(page);
        await becomes(page, ['prone', 'BL13 both', 'BL25 both', 'supine', 'CV12 midline']);
        const number = entry(page, 'BL25 both').getByRole('button', { name: /Move/ });
        await touch(page, number, entry(page, 'BL13 both'), 0.2, 0);
        await becomes(page, ['prone', 'BL25 both', 'BL13 both', 'supine', 'CV12 midline']);
        await undo(page);
        await touch(page, row(page, 'BL6'), row(page, 'BL2'), 0.2, 0);
        await poll(() =>
          row(page, 'BL1')
            .boundingBox()
            .then((box) => box!.y),
        ).toBeLessThan(250);
        await becomes(page, ['prone', 'BL13 both', 'BL25 both', 'supine', 'CV12 midline']);
      },
      TABLET,
    ));
});
