import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entries, entry, findPoint, opener, saved, typePoint } from '../support/plan-screen.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan } = sampleWindows({ graphics: false });

const listed = (page: Page, names: readonly string[]) =>
  expect.poll(() => entries(page), { timeout: 15_000 }).toEqual(names);

describe('the prescription', () => {
  test('a point that is there is opened, not listed twice; its other side joins it', () =>
    withPlan(async (page) => {
      await typePoint(page, 'bl23 l');
      await typePoint(page, 'bl23 r');
      expect(await entries(page)).toEqual(['BL23 both']);
      await typePoint(page, 'bl23');
      await entry(page, 'BL23 both').getByLabel('Depth').waitFor();
      expect(await entries(page)).toEqual(['BL23 both']);
      expect(await findPoint(page).evaluate((input) => input === document.activeElement)).toBe(true);
    }));

  test('a tender place that takes a moment to be found loses nothing typed meanwhile', () =>
    withPlan(async (page) => {
      for (const text of ['bl23', 'ashi bl25 r', 'ki3']) await typePoint(page, text);
      await entry(page, 'Ashi 1 right').waitFor();
      expect((await entries(page)).toSorted()).toEqual(['Ashi 1 right', 'BL23 both', 'KI3 both']);
      await opener(page, 'Ashi 1 right').press('Enter');
      const where = entry(page, 'Ashi 1 right').getByLabel('Where');
      expect(await where.inputValue()).toMatch(/L4.*BL25/);
      await where.fill('Two fingers below the iliac crest');
      await saved(page);
      await page.reload();
      await entry(page, 'Ashi 1 right').getByText('Two fingers below').waitFor();
    }));

  test('is put in order by keyboard and by drag, and an entry that was removed comes back', () =>
    withPlan(async (page) => {
      for (const code of ['bl23', 'gv4', 'ki3']) await typePoint(page, code);
      await opener(page, 'KI3 both').focus();
      await page.keyboard.press('Alt+ArrowUp');
      await listed(page, ['BL23 both', 'KI3 both', 'GV4 midline']);
      await page.keyboard.press('Alt+ArrowUp');
      await listed(page, ['KI3 both', 'BL23 both', 'GV4 midline']);

      const handle = entry(page, 'KI3 both').getByRole('button', { name: 'Move KI3' });
      await handle.focus();
      await page.keyboard.press('Space');
      await page.getByText('KI3 picked up, position 1 of 3').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByText('KI3 at position 2 of 3').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByText('KI3 at position 3 of 3').waitFor();
      await page.keyboard.press('Space');
      await page.getByText('KI3 put down at position 3 of 3').waitFor();
      await listed(page, ['BL23 both', 'GV4 midline', 'KI3 both']);

      const from = (await handle.boundingBox())!;
      const to = (await entry(page, 'BL23 both').boundingBox())!;
      await page.mouse.move(from.x + 8, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 8, to.y + 10, { steps: 12 });
      await page.mouse.up();
      await listed(page, ['KI3 both', 'BL23 both', 'GV4 midline']);

      await opener(page, 'BL23 both').focus();
      await page.keyboard.press('Delete');
      expect(await entries(page)).toEqual(['KI3 both', 'GV4 midline']);
      await page.getByRole('button', { name: 'Put BL23 back' }).click();
      expect(await entries(page)).toEqual(['KI3 both', 'BL23 both', 'GV4 midline']);
      await saved(page);
    }));

  test('one entry is open at a time; Escape closes it and keeps what was entered', () =>
    withPlan(async (page) => {
      await typePoint(page, 'bl23');
      await typePoint(page, 'gb30 r');
      await opener(page, 'BL23 both').press('Enter');
      await entry(page, 'BL23 both').getByLabel('Depth').fill('45');
      await page.getByText('The planned depth of 45 mm is more than the needle’s 40 mm.').first().waitFor();
      const needle = entry(page, 'BL23 both').getByRole('combobox', { name: 'Needle' });
      await needle.click();
      await page.getByRole('option', { name: '0.25 × 50' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await opener(page, 'BL23 both').getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await opener(page, 'BL23 both').getAttribute('aria-expanded')).toBe('false');
      await entry(page, 'BL23 both').getByText('45', { exact: false }).first().waitFor();
      await opener(page, 'BL23 both').press('Enter');
      await opener(page, 'GB30 right').press('Enter');
      expect(await opener(page, 'BL23 both').getAttribute('aria-expanded')).toBe('false');
    }));
});

test('what books say of a point stands beside its fields, and a pregnancy marks the entries that concern it', () =>
  withPlan(async (page) => {
    await typePoint(page, 'sp6');
    await typePoint(page, 'bl40');
    await opener(page, 'SP6 both').press('Enter');
    const sp6 = entry(page, 'SP6 both');
    await sp6.getByText(/^Books give: /).waitFor();
    expect(await sp6.getByText(/^Pregnant: on the short list/).count()).toBe(0);
    await page.getByRole('link', { name: /^Test Person/ }).click();
    await page.getByRole('button', { name: 'Edit patient' }).click();
    await page.getByLabel('Pregnant').check();
    await page.getByRole('button', { name: 'Save patient' }).click();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await opener(page, 'SP6 both').press('Enter');
    await sp6
      .getByText(/^Pregnant: on the short list/)
      .first()
      .waitFor();
    await opener(page, 'BL40 both').press('Enter');
    const bl40 = entry(page, 'BL40 both');
    await bl40.getByText(/^Books give: /).waitFor();
    expect(await bl40.getByText(/^Pregnant: on the short list/).count()).toBe(0);
  }));

describe('undo and redo', () => {
  test('cover entries, fields, title and notes, and survive other screens', () =>
    withPlan(async (page) => {
      const undo = page.getByRole('button', { name: 'Undo', exact: true });
      const redo = page.getByRole('button', { name: 'Redo', exact: true });
      expect(await undo.isDisabled()).toBe(true);
      await typePoint(page, 'bl23');
      await opener(page, 'BL23 both').press('Enter');
      await entry(page, 'BL23 both').getByLabel('Depth').pressSequentially('25');
      await page.getByRole('tab', { name: 'Plan notes' }).click();
      const [title, diet] = [page.getByLabel('Title'), page.getByRole('textbox', { name: 'Note on diet' })];
      const before = await title.inputValue();
      await title.fill('Sciatica');
      await diet.fill('Warm meals');

      await page.keyboard.press('Control+z');
      expect(await diet.inputValue()).toBe('');
      await page.keyboard.press('Control+z');
      expect(await title.inputValue()).toBe(before);
      await page.keyboard.press('Control+Shift+z');
      expect(await title.inputValue()).toBe('Sciatica');
      await saved(page);

      await page.getByRole('link', { name: 'Patients' }).click();
      await page.getByRole('link', { name: 'Plan', exact: true }).click();
      await undo.click();
      await undo.click();
      await opener(page, 'BL23 both').press('Enter');
      expect(await entry(page, 'BL23 both').getByLabel('Depth').inputValue()).toBe('');
      await undo.click();
      await page.getByText('Nothing prescribed yet').waitFor();
      for (let steps = 0; steps < 4; steps++) await redo.click();
      expect(await redo.isDisabled()).toBe(true);
      expect(await entry(page, 'BL23 both').count()).toBe(1);
      await page.getByRole('tab', { name: 'Plan notes' }).click();
      expect(await diet.inputValue()).toBe('Warm meals');
      await saved(page);
    }));

  test('leave the words of the search alone', () =>
    withPlan(async (page) => {
      await typePoint(page, 'bl23');
      await page.keyboard.type('gb3');
      await page.keyboard.press('Control+z');
      expect(await entries(page)).toEqual(['BL23 both']);
      await findPoint(page).fill('');
      await page.keyboard.press('Control+z');
      await page.getByText('Nothing prescribed yet').waitFor();
    }));
});

describe('what cannot be meant', () => {
  test('gets a sentence and changes nothing', () =>
    withPlan(async (page) => {
      await typePoint(page, 'bl23');
      await opener(page, 'BL23 both').press('Enter');
      const depth = entry(page, 'BL23 both').getByLabel('Depth');
      await depth.fill('20');
      await depth.blur();
      for (const [wrong, sentence] of [
        ['-5', 'A depth is at least 1 mm.'],
        ['400', 'A depth is at most 150 mm.'],
        ['deep', 'Please enter a number.'],
      ] as const) {
        await depth.fill(wrong);
        await page.getByText(sentence).waitFor();
        expect(await depth.getAttribute('aria-invalid')).toBe('true');
      }
      await depth.blur();
      await page.getByText('Please enter a number.').waitFor();
      await page.keyboard.press('Escape');

      const needle = entry(page, 'BL23 both').getByLabel('Needle', { exact: true }).last();
      await needle.fill('long');
      await page.getByText('Please write the needle as thickness × length').waitFor();

      const note = entry(page, 'BL23 both').getByLabel('Note').and(page.locator('textarea'));
      await note.fill('x'.repeat(100_000));
      await page.getByText('Please keep this to 500 characters.').waitFor();

      await typePoint(page, 'bl99');
      await page.getByText('No point is called “bl99”.').waitFor();
      expect(await entries(page)).toEqual(['BL23 both']);

      await page.getByRole('tab', { name: 'Plan notes' }).click();
      await page.getByLabel('Title').fill('');
      await page.getByText('Please enter a title for the plan.').waitFor();
      await page.getByRole('tab', { name: 'Assessment' }).click();
      await page.getByRole('textbox', { name: 'In the patient’s words' }).fill('🙂 ألم أسفل الظهر');
      await saved(page);

      await page.reload();
      await entry(page, 'BL23 both').waitFor();
      await page.getByText(/^Plan of /).waitFor();
      await opener(page, 'BL23 both').press('Enter');
      expect(await depth.inputValue()).toBe('20');
      expect(await needle.inputValue()).toBe('0.25 × 40');
      expect(await note.inputValue()).toBe('');
      await page.getByRole('tab', { name: 'Assessment' }).click();
      expect(await page.getByRole('textbox', { name: 'In the patient’s words' }).inputValue()).toBe(
        '🙂 ألم أسفل الظهر',
      );
    }));
});

describe('what could not be saved', () => {
  test('says so, stays, and is saved when the record answers again', () =>
    withPlan(async (page, { context, faults }) => {
      await context.route('**/api/plans.revise', (route) => route.abort());
      await typePoint(page, 'bl23');
      await page.getByText('Not saved', { exact: true }).waitFor();
      await page.getByText(/Is Ashi still running/).waitFor();
      await page.getByRole('button', { name: 'Print handout' }).click();
      await page.getByText('The handout was not opened').waitFor();
      await context.unroute('**/api/plans.revise');
      await page.getByRole('button', { name: 'Try again' }).click();
      await saved(page);
      await page.reload();
      await entry(page, 'BL23 both').waitFor();
      // The browser tells of each request that was cut off.
      expect(new Set(faults.splice(0))).toEqual(new Set(['Failed to load resource: net::ERR_FAILED']));
    }));

  test('a change made in another window is shown, never overwritten', () =>
    withPlan(async (page, { context }) => {
      const other = await context.newPage();
      await other.goto(page.url());
      await typePoint(other, 'gv4');
      await saved(other);
      await typePoint(page, 'bl23');
      await page.getByText('This plan was changed elsewhere meanwhile.').waitFor();
      await page.getByRole('button', { name: 'Show the recorded plan' }).click();
      await listed(page, ['GV4 midline']);
      await typePoint(page, 'bl23');
      await saved(page);
      expect(await entries(page)).toEqual(['GV4 midline', 'BL23 both']);
    }));
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('every state of the plan screen is accessible', () =>
    withPlan(
      async (page) => {
        expect(await violations(page)).toEqual([]);
        await typePoint(page, 'bl23');
        await typePoint(page, 'gv4');
        await page.getByRole('button', { name: 'Details of BL23' }).click();
        await opener(page, 'BL23 both').press('Enter');
        for (const modality of ['Cup', 'Moxa'])
          await entry(page, 'BL23 both').getByRole('button', { name: modality, exact: true }).click();
        await entry(page, 'BL23 both').getByLabel('Depth').fill('-5');
        expect(await violations(page)).toEqual([]);
        await findPoint(page).fill('shen');
        expect(await violations(page)).toEqual([]);
        await findPoint(page).fill('nobody');
        await page.getByRole('tab', { name: 'Plan notes' }).click();
        expect(await violations(page)).toEqual([]);
      },
      { colorScheme },
    ));
});

test('on a narrow window the points are a drawer that / opens', () =>
  withPlan(
    async (page) => {
      expect(await findPoint(page).isVisible()).toBe(false);
      await page.keyboard.press('/');
      await page.keyboard.type('bl23');
      await page.keyboard.press('Enter');
      expect(await entries(page)).toEqual(['BL23 both']);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await findPoint(page).waitFor({ state: 'hidden' });
    },
    { viewport: { width: 1200, height: 760 } },
  ));
