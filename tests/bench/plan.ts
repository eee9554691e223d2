import type { Browser, CDPSession, Page } from 'playwright-core';
import { POINTS } from '../../shared/atlas/points/index.ts';
import { STARTING_CUPPING } from '../../shared/clinical/starting.ts';
import { openApp, startApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { entries, newPlan, opener, prescription } from '../support/plan-screen.ts';
import { pointEntry } from '../support/records.ts';
import { settled } from '../support/sample-plan.ts';
import type { Measured } from './measured.ts';

const ENTRIES = 200;
const RUNS = 5;
/** Milliseconds of script that a change of one entry may take, and one of every entry. */
const ONE = 50;
const ALL = 150;
/** Long enough for whatever an interaction sets off to end: the save too. */
const REST_MS = 700;

/**
 * What a hand does in a plan of 200 entries: the script that the window's thread runs from the key or the button until
 * it rests again, in milliseconds of that thread's own time.
 */
export async function benchPlan(): Promise<Measured[]> {
  const app = await startApp({ sample: true });
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const { page } = await openApp(browser, app);
    await newPlan(page, 'Bench', 'Plan');
    await fill(page);
    return await measureAll(page);
  } finally {
    await browser?.close();
    await app.kill('SIGTERM');
  }
}

/** Writes the entries into the open plan: every ninth with a cup, on the points as the atlas lists them. */
async function fill(page: Page): Promise<void> {
  const points = POINTS.filter(({ levels, onlySide }) => !levels && onlySide === undefined).slice(0, ENTRIES);
  const applications = points.map(({ code, midline }, index) =>
    pointEntry(code, midline ? 'midline' : 'both', { cupping: index % 9 === 0 ? STARTING_CUPPING : null }),
  );
  const id = /plans\/([^/?]+)/.exec(page.url())![1]!;
  await page.evaluate(
    async ({ id, applications }) => {
      const ask = async (verb: string, input: object) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(`/api/${verb}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input),
        });
        return (await response.json()).value;
      };
      const { revision, content } = await ask('plans.get', { id });
      await ask('plans.revise', { id, revision, content: { ...content, applications } });
    },
    { id, applications },
  );
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('ashi:first-points-frame').length > 0);
  await settled(page);
  const listed = (await entries(page)).length;
  if (listed !== ENTRIES) throw new Error(`The plan lists ${listed} entries.`);
}

async function measureAll(page: Page): Promise<Measured[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const press = (key: string) => () => page.keyboard.press(key);
  const undo = press('Control+z');
  const rows = prescription(page).locator('li[data-open]');
  const row = (await rows.nth(3).getAttribute('aria-label'))!;
  const focused = () => opener(page, row).focus();
  const middleOf = async (name: string, index: number) => {
    const button = rows.nth(index).getByRole('button', { name }).first();
    await button.scrollIntoViewIfNeeded();
    const box = (await button.boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const result: Measured[] = [];
  /** `before` and `after` are not measured. */
  const measure = async (
    name: string,
    act: () => Promise<unknown>,
    { before = async () => {}, after = async () => {}, budget = ONE }: Partial<Steps> = {},
  ) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await before();
      await page.waitForTimeout(REST_MS);
      const start = await scriptMs(cdp);
      await act();
      await page.waitForTimeout(REST_MS);

      times.push((await scriptMs(cdp)) - start);
      await after();
      await page.waitForTimeout(REST_MS);
    }
    times.sort((a, b) => a - b);
    const value = Math.round(times[Math.floor(RUNS / 2)]! * 10) / 10;
    result.push({
      name: `window: in a plan of ${ENTRIES} entries, ${name}, median`,
      value,
      unit: 'ms',
      budget,
    });
  };

  await measure('open a row', press('Enter'), { before: focused, after: press('Escape') });
  await opener(page, row).press('Enter');
  await measure('close a row', press('Escape'), { after: press('Enter') });
  await page.keyboard.press('Escape');
  await measure('walk to the next row', press('ArrowDown'), { before: focused });
  const right = await middleOf('Right', 8);
  await measure('change a side', () => page.mouse.click(...right), { after: undo });
  await page.mouse.click(...right);
  await measure('undo', undo, { after: press('Control+Shift+z') });
  await undo();
  await measure('move an entry by one line', press('Alt+ArrowDown'), { before: focused, after: undo });
  const drag = async () => {
    const [x, y] = await middleOf('Move', 3);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 108, { steps: 5 });
  };
  await measure('pick an entry up and drag it over three', drag, {
    after: async () => {
      await page.keyboard.press('Escape');
      await page.mouse.up();
    },
    budget: ALL,
  });
  await measure('put a dragged entry down', () => page.mouse.up(), { before: drag, after: undo });
  await measure('remove an entry', press('Delete'), { before: focused, after: undo });
  await measure('select a second row', press('Shift+ArrowDown'), { before: focused, after: press('Escape') });
  await measure('select all', press('Control+a'), { before: focused, after: press('Escape'), budget: ALL });
  await focused();
  await page.keyboard.press('Control+a');
  const left = page
    .getByRole('region', { name: 'Edit the selected entries' })
    .getByRole('button', { name: 'Left' });
  const box = (await left.boundingBox())!;
  await measure('set the side of all', () => page.mouse.click(box.x + 9, box.y + 9), {
    after: undo,
    budget: ALL,
  });
  await focused();
  await page.keyboard.press('Escape');
  const line = page.getByRole('textbox', { name: 'Shorthand' });
  await measure('a key in the shorthand line', press('3'), {
    before: async () => {
      await line.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('; GB30 R 50mm; KI');
    },
    after: press('Escape'),
  });
  await line.blur();
  await measure('open the palette', press('Control+k'), { after: press('Escape') });
  await measure('a key in the palette', press('l'), { before: press('Control+k'), after: press('Escape') });
  return result;
}

interface Steps {
  before: () => Promise<unknown>;
  after: () => Promise<unknown>;
  budget: number;
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
}
