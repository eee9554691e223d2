import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppWindow } from '../support/app.ts';
import { entry, newPlan } from '../support/plan-screen.ts';
import { settled } from '../support/sample-plan.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: true });
let window: AppWindow;
let page: Page;
beforeAll(async () => {
  // A small picture: software draws it.
  window = await windows.openWindow({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  page = window.page;
});

/** Each test begins in a window that has just been opened on the atlas. */
beforeEach(async () => {
  await page.goto(`${windows.origin}/#/atlas`);
  await page.reload();
  await steps().first().waitFor();
});

afterEach(() => {
  expect(window.faults).toEqual([]);
  expect(window.strays).toEqual([]);
});

const steps = (): Locator => page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
const mode = (name: string) =>
  page.getByRole('group', { name: 'What the atlas shows' }).getByRole('button', { name });
const panel = (code: string) => page.getByRole('complementary', { name: code });
const rows = () => page.locator('[data-point]');
const find = (text: string) => page.getByRole('searchbox', { name: 'Find point' }).fill(text);

/** Chooses a point by typing. */
async function choose(code: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await panel(code.toUpperCase()).waitFor();
}

describe('looking up points', () => {
  test('the list holds a meridian, a region, a class or a position, and arrow keys walk through it', async () => {
    await expect.poll(() => rows().count()).toBe(21);
    await rows().nth(5).focus();
    await page.keyboard.press('ArrowDown');
    await panel('SP7').waitFor();
    await page.getByRole('button', { name: 'Next point: SP8' }).click();
    await panel('SP8').waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('ArrowLeft');
    await panel('SP7').waitFor();

    await page.getByRole('button', { name: 'Class' }).click();
    await expect.poll(() => rows().count()).toBe(12);
    await page.getByRole('combobox', { name: 'Class' }).click();
    await page.getByRole('option', { name: /^Back-shu points/ }).click();
    await expect.poll(() => rows().first().getAttribute('data-point')).toBe('BL13');
    // The body follows the list.
    await panel('BL13').waitFor();
    await page.getByRole('button', { name: 'Region' }).click();
    await expect.poll(() => rows().count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Position' }).click();
    await expect.poll(() => rows().count()).toBeGreaterThan(100);
  });

  test('a search ends on its point in the list, where arrow keys walk on and the next search begins', async () => {
    await choose('lr3');
    expect(await rows().count()).toBe(14);
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.point))
      .toBe('LR3');
    await page.keyboard.press('ArrowDown');
    await panel('LR4').waitFor();
    await choose('gb20');
    await page.keyboard.press('ArrowRight');
    await panel('GB21').waitFor();
    // An emptied search gives the keys back to the figure.
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await panel('GB20').waitFor();
  });

  test('a name with a slip is found, and its point chosen', async () => {
    await find('sanyinjio');
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Find point' }).press('Enter');
    await panel('SP6').waitFor();
    await find('qqqqq');
    await page.getByText('No point is called “qqqqq”.').waitFor();
  });

  test('the panel gives every fact with its source, and both readings where the standard leaves two', async () => {
    await choose('gb30');
    const facts = panel('GB30');
    await facts.getByText('sacral hiatus, at the junction').waitFor();
    await facts.getByText(/WHO 2008 · tolerance ±\d+ mm/).waitFor();
    const first = await steps().first().innerText();
    await facts.getByText('This practice uses the first; the settings choose.').waitFor();
    await page.getByRole('button', { name: 'Second', exact: true }).click();
    await facts
      .getByText(/trochanter to the anterior superior iliac spine/)
      .first()
      .waitFor();
    await expect.poll(() => steps().first().innerText()).not.toBe(first);
    await facts.getByText('Shown here for now.').waitFor();
    // A look at the other reading lasts as long as the point is looked at.
    await page.locator('[data-point="GB29"]').click();
    await panel('GB29').waitFor();
    await page.locator('[data-point="GB30"]').click();
    await expect.poll(() => steps().first().innerText()).toBe(first);
  });

  test('a point goes into the plan that is open', async () => {
    await expect(page.getByRole('button', { name: 'Add to a plan' }).isDisabled()).resolves.toBe(true);
    await page.getByRole('link', { name: 'Patients' }).click();
    await newPlan(page, 'Rosa', 'Lindqvist');
    await page.getByRole('link', { name: 'Atlas' }).click();
    await choose('st36');
    await page.getByRole('button', { name: 'Add to a plan' }).click();
    await entry(page, 'ST36 both').waitFor();
    await page.getByText(/^Saved \d/).waitFor();
  });
});

describe('how a point is found', () => {
  test('steps and figure carry the same numbers, with the measures of the body shown', async () => {
    await settled(page);
    const numbers = await steps().evaluateAll((items) =>
      items.map((item) => Number(item.querySelector('span')!.textContent)),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    const drawn = await page
      .locator('[data-alone] > span:first-child')
      .evaluateAll((spans) => spans.map((span) => Number(span.textContent)));
    expect([...new Set(drawn)].sort()).toEqual([1, 2, 3, 4, 5]);
    const seen = await page
      .locator('[data-alone]')
      .evaluateAll(
        (callouts) => callouts.filter((one) => (one as HTMLElement).style.visibility === 'visible').length,
      );
    expect(seen).toBe(drawn.length);
    // The scale: 0 to 15, the counted cun among them.
    const scale = await page.locator('[data-part="numbers"] text').allTextContents();
    expect(scale.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i));

    const female = await steps().first().innerText();
    await page.getByRole('button', { name: 'Male', exact: true }).click();
    await page.getByText(/\bMale body, average build/).waitFor();
    expect(await steps().first().innerText()).not.toBe(female);
  });

  test('another build comes by the slider’s keys: its measures, with the point in view and then at rest', async () => {
    await settled(page);
    const build = page.getByRole('slider', { name: 'Build' });
    await build.focus();
    const [first] = await steps().allInnerTexts();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Female body, heavy build').waitFor();
    expect((await steps().allInnerTexts())[0]).not.toBe(first);
    await settled(page);
    await page.locator('[data-alone]', { hasText: 'SP6' }).waitFor({ state: 'visible' });
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Female body, average build').waitFor();
    expect((await steps().allInnerTexts())[0]).toBe(first);
  });

  test('each part of the drawing can be left out, and the view chosen', async () => {
    await settled(page);
    await page.getByRole('button', { name: 'Segment' }).click();
    await settled(page);
    expect(await page.locator('[data-part="numbers"] text').count()).toBe(0);
    await page.getByRole('button', { name: 'Segment' }).click();
    await choose('st36');
    await page.getByRole('button', { name: 'Anterior' }).waitFor();
    const pose = () => page.locator('canvas[data-pose]').getAttribute('data-pose');
    await settled(page);
    const before = await pose();
    await page.locator('canvas[data-pose]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(pose).not.toBe(before);
    // Turned by hand it is free; the named view comes back.
    await expect
      .poll(() => page.getByRole('button', { name: 'Free' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.getByRole('button', { name: 'Anterior' }).click();
    await expect.poll(pose).toBe(before);
  });

  test('an idle atlas draws no frame', async () => {
    await settled(page);
    const frames = () => page.locator('canvas[data-frames]').getAttribute('data-frames');
    const before = await frames();
    await page.waitForTimeout(1500);
    expect(await frames()).toBe(before);
  });
});

describe('measuring and comparing', () => {
  test('the cun ruler reads from the chosen point to a named one, by keyboard alone', async () => {
    await settled(page);
    await page.locator('h1').click();
    await page.keyboard.press('c');
    const ruler = page.getByRole('region', { name: 'Cun ruler' });
    await ruler.getByRole('combobox', { name: 'From SP6 to' }).focus();
    await page.keyboard.type('sp9');
    await page.keyboard.press('Enter');
    await ruler.getByText(/\d+ mm along the skin/).waitFor();
    await ruler.getByText(/^(9|10|11)\.\d cun, \d+\.\d mm each: leg’s inner side/).waitFor();
  });

  test('a drag over the skin reads millimetres and cun, and turns nothing', async () => {
    await settled(page);
    await page.getByRole('button', { name: /^Cun ruler/ }).click();
    const canvas = page.locator('canvas[data-pose]');
    await settled(page);
    const pose = await canvas.getAttribute('data-pose');
    // A code stands right of its disc, and the disc on skin.
    const beside = async (code: string) => {
      const box = (await page
        .locator('[data-part="names"] text')
        .getByText(code, { exact: true })
        .boundingBox())!;
      return [box.x - 8, box.y + box.height / 2] as const;
    };
    const [x, y] = await beside('SP8');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 4, y + 40, { steps: 3 });
    await page.mouse.move(x + 6, y + 90, { steps: 3 });
    await page.mouse.up();
    await page
      .getByRole('region', { name: 'Cun ruler' })
      .getByText(/\d+ mm along the skin/)
      .waitFor();
    expect(await canvas.getAttribute('data-pose')).toBe(pose);
  });

  test('two points stand side by side with their distance', async () => {
    await mode('Compare').click();
    await page.getByRole('combobox', { name: 'Second point' }).fill('sp9');
    await page.keyboard.press('Enter');
    const table = page.getByRole('table');
    await expect.poll(() => table.getByRole('columnheader').allTextContents()).toEqual(['SP6', 'SP9']);
    // The field keeps the focus for the next point; a suggestion under the arrow keys wins over the first.
    await page.keyboard.type('sp1');
    await page.getByRole('option', { name: /^SP10 / }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const wanted = await page.getByRole('option').nth(1).innerText();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => table.getByRole('columnheader').allTextContents())
      .toEqual(['SP6', wanted.split(' ')[0]]);
    await page.keyboard.type('sp9');
    await page.keyboard.press('Enter');
    await page.getByText('Between SP6 and SP9').waitFor();
    await page.getByText(/\d+ mm along the skin/).waitFor();
    await page.getByRole('button', { name: 'Change places' }).click();
    await expect.poll(() => table.getByRole('columnheader').allTextContents()).toEqual(['SP9', 'SP6']);
  });
});

describe('studying', () => {
  test('a round of ten questions goes by keyboard, with the score', async () => {
    await mode('Study').click();
    await page.getByRole('heading', { name: 'Which point is marked?' }).waitFor();
    await settled(page);
    // Nothing on the body gives the answer away.
    expect(await page.locator('[data-part="names"] text').count()).toBe(0);
    let right = 0;
    for (let asked = 1; asked <= 10; asked++) {
      await page.keyboard.press(String(1 + (asked % 4)));
      const status = page.getByRole('status').filter({ hasText: /^(Right|No):/ });
      await status.waitFor();
      if ((await status.innerText()).startsWith('Right')) right++;
      await page.getByText(`${right} of ${asked} right`).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('button', { name: 'Next question' }).isDisabled()).toBe(true);
    }
  });

  test('asks for the place of a point, and takes the answer from the body', async () => {
    await mode('Study').click();
    await page.getByRole('group', { name: 'Ask for' }).getByRole('button', { name: 'Location' }).click();
    await page.getByRole('heading', { name: /^Where is SP\d+/ }).waitFor();
    await settled(page);
    const letters = page.locator('[data-part="letters"] text');
    expect((await letters.allTextContents()).sort()).toEqual(['1', '2', '3', '4']);
    // The letter stands above its disc.
    const box = (await letters.first().boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 + 17);
    await page
      .getByRole('status')
      .filter({ hasText: /^(Right|No):/ })
      .waitFor();
  });
});

test('a plate of the view comes on paper, with every point that is seen named', async () => {
  await mode('Location').click();
  await settled(page);
  await page.getByRole('button', { name: 'Print this view' }).click();
  await page.getByRole('heading', { name: 'Spleen' }).waitFor();
  await page.locator('figure img').waitFor();
  const labels = await page
    .locator('figure svg')
    .innerText()
    .catch(() => '');
  const texts = await page.locator('figure svg text').allTextContents();
  expect(texts, labels).toEqual(expect.arrayContaining(['SP6', 'Sānyīnjiāo', 'SP9']));
  await page.getByRole('button', { name: 'Letter' }).click();
  expect(await page.locator('.paper').getAttribute('data-paper')).toBe('Letter');
  // More than five points are listed once the figure is drawn anew.
  await page.locator('.paper table tr').nth(5).waitFor();
  await page.getByRole('link', { name: 'Back to the atlas' }).click();
  await page.getByRole('heading', { name: 'Atlas' }).waitFor();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('nothing stands in the way of assistive technology', async () => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await mode('Compare').click();
    await page.getByRole('combobox', { name: 'Second point' }).fill('sp9');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    expect(await violations(page)).toEqual([]);
    await mode('Study').click();
    await page.getByRole('heading', { name: 'Which point is marked?' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
