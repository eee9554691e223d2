import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlannedMark } from '../../renderer/scene/types.ts';
import { AREA_PATTERNS } from '../../shared/clinical/areas.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveHarness } from './harness/serve.ts';
import { bodyWithAtlas } from './on-body.ts';
import { placeOnPage } from './on-page.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let browser: Browser;
let harness: Awaited<ReturnType<typeof serveHarness>>;
let page: Page;
let faults: string[];
let woman: Awaited<ReturnType<typeof bodyWithAtlas>>;

beforeAll(async () => {
  woman = await bodyWithAtlas('female', 'average');
  harness = await serveHarness();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await harness?.close();
});

beforeEach(async () => {
  // A small picture: software draws it, and the points are where they are at any size.
  const context = await browser.newContext({
    viewport: { width: 660, height: 640 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

/** Opens the body and waits until its points are on it. */
async function open(address = '') {
  await page.goto(`${harness.url}${address}`);
  await settled();
}

const canvas = () => page.locator('canvas[data-frames]');
const frames = async () => Number(await canvas().getAttribute('data-frames'));
const told = () => page.evaluate(() => window.told);
const card = (code: string) => page.getByRole('complementary', { name: code });

/** Waits until the points are there and no further frame comes. */
async function settled() {
  await page.waitForFunction(() => performance.getEntriesByName('ashi:first-points-frame').length > 0);
  let before = -1;
  for (let now = await frames(); now !== before; now = await frames()) {
    before = now;
    await page.waitForTimeout(400);
  }
}

/** Where a point stands in the picture, found as a user would: by stepping to it with the keyboard. */
async function stepTo(code: string) {
  await canvas().focus();
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('.');
    // The card stands where its point is once the next frame is drawn.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    if (await card(code).isVisible()) return;
  }
  throw new Error(`${code} is not among the points in view`);
}

const planned = (code: string, order: number, more: Partial<PlannedMark> = {}): PlannedMark => ({
  applicationId: `plan-${order}`,
  order,
  place: { kind: 'point', code, level: null },
  side: 'both',
  needling: true,
  areas: [],
  cones: null,
  moxibustion: false,
  ...more,
});
const plan = (marks: readonly PlannedMark[]) => page.evaluate((m) => window.setPlanned(m), marks);

describe('an idle body', () => {
  it('draws no frame in five seconds', async () => {
    await open();
    const before = await frames();
    expect(before).toBeGreaterThan(0);
    await page.waitForTimeout(5000);
    expect(await frames()).toBe(before);
  });

  it('draws again when the theme, the body or the plan changes', async () => {
    await open();
    for (const change of [
      () => page.evaluate(() => (document.documentElement.dataset.theme = 'dark')),
      () => plan([planned('BL23', 1)]),
      () => page.getByRole('button', { name: 'Male', exact: true }).click(),
      () => page.getByRole('radio', { name: 'Medium' }).check(),
    ]) {
      const before = await frames();
      await change();
      await page.waitForFunction((n) => Number(document.querySelector('canvas')!.dataset.frames) > n, before);
      await settled();
    }
  });
});

describe('a frame', () => {
  it('draws each kind of marker at once, however many there are', async () => {
    await page.addInitScript(() => {
      const { prototype } = WebGL2RenderingContext;
      for (const name of [
        'drawElements',
        'drawArrays',
        'drawElementsInstanced',
        'drawArraysInstanced',
      ] as const) {
        const original = prototype[name] as (...args: unknown[]) => void;
        prototype[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
          window.draws = (window.draws ?? 0) + 1;
          return original.apply(this, args);
        } as never;
      }
    });
    await open();
    const perFrame = async () => {
      const [before, drawn] = [await frames(), await page.evaluate(() => window.draws!)];
      await canvas().focus();
      await page.keyboard.press('+');
      await settled();
      return ((await page.evaluate(() => window.draws!)) - drawn) / ((await frames()) - before);
    };
    const bare = await perFrame();
    await plan(
      ['BL23', 'BL25', 'BL52', 'BL54', 'GB30', 'BL20', 'BL21'].map((code, i) =>
        planned(code, i + 1, { areas: [{ pattern: AREA_PATTERNS[i]!, widthMm: 40 + i }] }),
      ),
    );
    await settled();
    const full = await perFrame();
    // Body, meridians, points; then the planned marks and their areas as well: not one draw per point.
    expect(bare).toBeLessThanOrEqual(5);
    expect(full).toBeLessThanOrEqual(bare + 2);
  });
});

describe('points on the body', () => {
  it('are added by keyboard: step to one, Enter', async () => {
    await open();
    await stepTo('BL23');
    await page.keyboard.press('Enter');
    expect(await told()).toEqual([
      { verb: 'add', place: { kind: 'point', code: 'BL23', level: null }, side: 'both' },
    ]);
    await settled();
    expect(await card('BL23').textContent()).toContain('Number 1');
  });

  it('show their card on hover, with names, location, source and cautions, and are added on one side', async () => {
    await open();
    const at = await placeOf('BL23.R');
    await page.mouse.move(at.x, at.y);
    await card('BL23').waitFor();
    const text = (await card('BL23').textContent())!;
    for (const words of ['Shènshū', '腎俞', 'L2', 'WHO 2008', 'tolerance ±', 'kidney']) {
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
    await page.mouse.click(at.x, at.y);
    await card('BL23').getByRole('button', { name: 'Right', exact: true }).click();
    await card('BL23').getByRole('button', { name: 'Add BL23 to the prescription' }).click();
    expect(await told()).toEqual([
      { verb: 'add', place: { kind: 'point', code: 'BL23', level: null }, side: 'right' },
    ]);
  });

  it('are the ones clicked, wherever on the visible side', async () => {
    await open();
    await page.keyboard.press('2');
    await settled();
    for (const id of ['BL25.L', 'BL54.R', 'GV4.M', 'BL52.L', 'GB30.R', 'BL36.L']) {
      const at = await placeOf(id);
      await page.mouse.click(at.x, at.y);
      await card(id.split('.')[0]!).waitFor();
      // The card of one point may stand over the next.
      await page.keyboard.press('Escape');
      await card(id.split('.')[0]!).waitFor({ state: 'detached' });
    }
  });

  it('open their entry when they are planned already', async () => {
    await open();
    await plan([planned('BL25', 1, { side: 'left' })]);
    await settled();
    const at = await placeOf('BL25.L');
    await page.mouse.click(at.x, at.y);
    expect(await told()).toEqual([{ verb: 'select', applicationId: 'plan-1' }]);
  });

  it('are not picked through the body', async () => {
    await open();
    await plan([planned('BL23', 1)]);
    await page.keyboard.press('3');
    await settled();
    // Where the dashed outlines of BL23 are seen through the belly.
    for (const id of ['BL23.L', 'BL23.R']) {
      const at = await placeOf(id);
      await page.mouse.click(at.x, at.y);
    }
    expect(await told()).toEqual([]);
  });
});

describe('an ashi place', () => {
  it('is put where one clicks while the tool is on, in words and on the right side', async () => {
    await open();
    await page.keyboard.press('a');
    const left = await placeOf('BL25.L');
    await page.mouse.click(left.x - 12, left.y + 6);
    await page.waitForFunction(() => window.told.length === 1);
    const [added] = await told();
    expect(added).toMatchObject({ verb: 'add', side: 'left', place: { kind: 'ashi', sex: 'female' } });
    const place = added!.place!;
    expect(place.kind === 'ashi' && place.description).toMatch(/cun/);
    await page.keyboard.press('Escape');
    await page.mouse.click(left.x - 40, left.y + 20);
    expect(await told()).toHaveLength(1);
  });

  it('is put by Alt-click without the tool', async () => {
    await open();
    const right = await placeOf('BL25.R');
    await page.keyboard.down('Alt');
    await page.mouse.click(right.x + 14, right.y + 8);
    await page.keyboard.up('Alt');
    await page.waitForFunction(() => window.told.length === 1);
    expect((await told())[0]).toMatchObject({ side: 'right', place: { kind: 'ashi' } });
  });
});

describe('the views', () => {
  it('follow keys 1 to 7 and say so', async () => {
    await open();
    for (const [key, words] of [
      ['2', 'Low back, seen from the back'],
      ['3', 'Front, seen from the front'],
      ['4', 'Left, seen from the patient’s left'],
      ['5', 'Right, seen from the patient’s right'],
      ['6', 'Legs, seen from the patient’s right'],
      ['1', 'Back, seen from the back'],
      ['7', 'Feet, seen from the back'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByText(words).waitFor({ state: 'attached' });
    }
  });

  it('stay where they are when an entry is added and opened that they show', async () => {
    await open();
    await page.evaluate(
      (mark) => {
        window.setPlanned([mark]);
        window.setFocus({ selected: mark.applicationId });
      },
      planned('BL23', 1),
    );
    await settled();
    const back = page.getByRole('button', { name: 'Back view, key 1' });
    expect(await back.getAttribute('aria-pressed')).toBe('true');
    await page.evaluate(
      (mark) => {
        window.setPlanned([mark]);
        window.setFocus({ selected: mark.applicationId });
      },
      planned('ST36', 2),
    );
    await settled();
    expect(await back.getAttribute('aria-pressed')).toBe('false');
  });

  it('name the patient’s sides where they are in the picture', async () => {
    await open();
    const order = async () => {
      const [l, r] = await Promise.all(
        ['patient’s left', 'patient’s right'].map((words) =>
          page.getByText(words, { exact: false }).last().boundingBox(),
        ),
      );
      return l!.x < r!.x ? 'left first' : 'right first';
    };
    expect(await order()).toBe('left first');
    await page.keyboard.press('3');
    await settled();
    expect(await order()).toBe('right first');
  });

  it('turn by dragging, zoom by wheel, and turn by arrow keys', async () => {
    await open();
    const before = await placeOf('BL23.R');
    await page.mouse.move(330, 560);
    await page.mouse.wheel(0, -300);
    await settled();
    expect((await placeOf('BL23.R')).y).not.toBeCloseTo(before.y, 0);
    await page.keyboard.press('1');
    await page.mouse.move(100, 300);
    await page.mouse.down();
    await page.mouse.move(360, 300, { steps: 4 });
    await page.mouse.up();
    await settled();
    await page.getByText('Seen from').waitFor({ state: 'attached' });
    await page.keyboard.press('1');
    await canvas().focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.getByText('Seen from the patient’s', { exact: false }).waitFor({ state: 'attached' });
  });
});

describe('what is shown', () => {
  it('leaves out the meridians that are filtered away, and brings them back', async () => {
    await open();
    const at = await placeOf('BL23.R');
    const filter = page.getByRole('button', { name: 'Filter points' });
    await filter.click();
    await page.getByRole('checkbox', { name: 'BL Bladder' }).uncheck();
    await page.keyboard.press('Escape');
    await settled();
    await page.mouse.click(at.x, at.y);
    await settled();
    expect(await card('BL23').count()).toBe(0);
    await filter.click();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.keyboard.press('Escape');
    await settled();
    await page.mouse.click(at.x, at.y);
    await card('BL23').waitFor();
  });

  it('goes and comes with its key, and its button says so', async () => {
    await open();
    for (const [key, name] of [
      ['m', 'Meridians'],
      ['p', 'Points'],
      ['b', 'Landmarks'],
      ['c', 'Cups and areas'],
    ] as const) {
      const button = page.getByRole('button', { name, exact: true });
      const before = await button.getAttribute('aria-pressed');
      const drawn = await frames();
      await page.keyboard.press(key);
      expect(await button.getAttribute('aria-pressed')).not.toBe(before);
      await page.waitForFunction((n) => Number(document.querySelector('canvas')!.dataset.frames) > n, drawn);
    }
    await canvas().focus();
    await page.keyboard.press('.');
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  it('moves the marks with the build: a heavier body has its points further out', async () => {
    await open();
    const heavy = await bodyWithAtlas('female', 'heavy');
    await page.getByRole('slider', { name: 'Build' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Heavy', { exact: true }).waitFor();
    await settled();
    const at = await placeOnPage(page, heavy, 'GB30.R');
    const average = await placeOf('GB30.R');
    expect(at.x).toBeGreaterThan(average.x + 2);
    await page.mouse.click(at.x, at.y);
    await card('GB30').waitFor();
  });
});

describe('fingers', () => {
  it('tap a point, press long for an ashi place, and turn the body', async () => {
    await open();
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    const at = await placeOf('BL25.R');
    // A fingertip's width beside the point.
    await touch('touchStart', { x: at.x + 4, y: at.y + 3 });
    await touch('touchEnd');
    await card('BL25').waitFor();
    await page.keyboard.press('Escape');
    await touch('touchStart', { x: at.x + 30, y: at.y + 60 });
    await page.waitForFunction(() => window.told.length === 1);
    await touch('touchEnd');
    expect((await told())[0]).toMatchObject({ verb: 'add', side: 'right', place: { kind: 'ashi' } });
    await touch('touchStart', { x: 200, y: 300 });
    for (const x of [260, 320, 380, 440]) await touch('touchMove', { x, y: 300 });
    await touch('touchEnd');
    await page.getByText('Seen from the patient’s', { exact: false }).waitFor({ state: 'attached' });
    expect(await told()).toHaveLength(1);
  });

  it('pinch to come nearer', async () => {
    await open();
    const height = async () => JSON.parse((await canvas().getAttribute('data-pose'))!).height as number;
    const before = await height();
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: xs.map((x, id) => ({ x, y: 320, id })),
      });
    await touch('touchStart', 300);
    await touch('touchStart', 300, 360);
    await touch('touchMove', 270, 390);
    await touch('touchMove', 240, 420);
    await touch('touchEnd');
    await settled();
    expect(await height()).toBeLessThan(before / 2);
    expect(await told()).toEqual([]);
  });
});

describe('access', () => {
  it.each(['light', 'dark'])('has no violation that axe knows of (%s)', async (theme) => {
    await open(`?theme=${theme}`);
    await plan([
      planned('BL23', 1, { areas: [{ pattern: 'cup', widthMm: 48 }] }),
      planned('GV4', 2, { side: 'midline', moxibustion: true }),
    ]);
    await stepTo('BL23');
    await settled();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  });

  it('is a region "Body", whose canvas says how to use it', async () => {
    await open();
    const region = page.getByRole('region', { name: 'Body', exact: true });
    await region.waitFor();
    expect(await canvas().getAttribute('tabindex')).toBe('0');
    expect(await canvas().getAttribute('aria-label')).toContain('seen from the back');
  });

  it('says in words when there are no 3D graphics', async () => {
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : original.call(this, kind as '2d', ...(rest as []));
      } as typeof original;
    });
    await page.goto(harness.url);
    await page.getByText('offers no 3D graphics').waitFor();
    // What three.js itself writes to the console about it.
    faults = faults.filter((fault) => !fault.includes('WebGL'));
  });

  it('can be tried again when the graphics did not come back', async () => {
    await open();
    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('canvas[data-frames]')!.getContext('webgl2')!;
      gl.getExtension('WEBGL_lose_context')!.loseContext();
    });
    await page.getByText('graphics of this computer were interrupted').waitFor();
    await page.getByText('did not come back').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('did not come back').waitFor({ state: 'detached' });
    await canvas().waitFor();
    await settled();
    const at = await placeOf('GV4.M');
    await page.mouse.click(at.x, at.y);
    await card('GV4').waitFor();
    faults = faults.filter((fault) => !fault.includes('Context Lost'));
  });

  it('comes back after the graphics were lost', async () => {
    await open();
    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('canvas[data-frames]')!.getContext('webgl2')!;
      const loss = gl.getExtension('WEBGL_lose_context')!;
      loss.loseContext();
      setTimeout(() => loss.restoreContext(), 500);
    });
    await page.getByText('graphics of this computer were interrupted').waitFor();
    await page.getByText('graphics of this computer were interrupted').waitFor({ state: 'detached' });
    const before = await frames();
    await page.keyboard.press('2');
    await page.waitForFunction((n) => Number(document.querySelector('canvas')!.dataset.frames) > n, before);
    const at = await placeOf('GV4.M');
    await page.mouse.click(at.x, at.y);
    await card('GV4').waitFor();
    faults = faults.filter((fault) => !fault.includes('Context Lost'));
  });
});

describe('the small whole body', () => {
  const picture = () => page.locator('[class*="_navigator_"] canvas');
  const view = () => page.locator('[class*="_navigator_"] canvas ~ div');
  const pixels = () => picture().evaluate((element: HTMLCanvasElement) => element.toDataURL());

  /** Counts the pictures that the graphics card gives away, until a test wants it to keep them. */
  const watchPictures = (kept: boolean) =>
    page.addInitScript((keptFromTheStart) => {
      window.pictures = { given: 0, kept: keptFromTheStart };
      const { prototype } = WebGL2RenderingContext;
      const wait = prototype.clientWaitSync;
      prototype.clientWaitSync = function (...args) {
        if (window.pictures!.kept) return this.TIMEOUT_EXPIRED;
        const result = wait.apply(this, args);
        if (result !== this.TIMEOUT_EXPIRED) window.pictures!.given += 1;
        return result;
      };
    }, kept);
  const given = () => page.evaluate(() => window.pictures!.given);

  it('frames nothing before it is there', async () => {
    await watchPictures(true);
    await open();
    await picture().waitFor({ state: 'attached' });
    expect(await view().isVisible()).toBe(false);
  });

  it('shows every side as soon as the body is turned to it', async () => {
    await watchPictures(false);
    await open();
    await view().waitFor();
    for (let before = -1; before !== (await given()); ) {
      before = await given();
      await page.waitForTimeout(1000);
    }
    await page.evaluate(() => (window.pictures!.kept = true));
    const seen = new Set([await pixels()]);
    for (const key of ['3', '4', '5']) {
      await page.keyboard.press(key);
      await settled();
      seen.add(await pixels());
    }
    expect(seen.size).toBe(4);
  });
});

/** Where a placement of the average woman stands on the page. */
const placeOf = (id: string) => placeOnPage(page, woman, id);
