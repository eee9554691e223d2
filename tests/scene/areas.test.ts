import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlannedMark } from '../../renderer/scene/types.ts';
import { positionOf } from '../../shared/atlas/surface/anchors.ts';
import { distance } from '../../shared/atlas/surface/vec.ts';
import { AREA_PATTERNS, type Area } from '../../shared/clinical/areas.ts';
import { launchBrowser } from '../support/browser.ts';
import { settled } from '../support/sample-plan.ts';
import { serveHarness } from './harness/serve.ts';
import { bodyWithAtlas } from './on-body.ts';
import { onPage, perPixelAt, placeOnPage } from './on-page.ts';

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
  const context = await browser.newContext({
    viewport: { width: 660, height: 640 },
    reducedMotion: 'reduce',
    hasTouch: true,
  });
  page = await context.newPage();
  faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  await page.goto(harness.url);
  await page.waitForFunction(() => performance.getEntriesByName('ashi:first-points-frame').length > 0);
  await settled(page);
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

const mark = (code: string, order: number, areas: readonly Area[], more: Partial<PlannedMark> = {}) => ({
  applicationId: `plan-${order}`,
  order,
  place: { kind: 'point' as const, code, level: null },
  side: 'both' as const,
  needling: true,
  moxibustion: false,
  cones: null,
  areas,
  ...more,
});
const plan = async (marks: readonly PlannedMark[]) => {
  await page.evaluate((m) => window.setPlanned(m), marks);
  await settled(page);
};
const canvas = () => page.locator('canvas[data-frames]');
const frames = async () => Number(await canvas().getAttribute('data-frames'));
const brush = (kind: 'pain' | 'path', widthMm: number) =>
  page.evaluate((wanted) => window.setDrawing({ brush: wanted }), { kind, widthMm });
const painted = () => page.evaluate(() => window.painted);

/** The pixels of the page as a hand sees it, worked on in the page. */
async function changedBox(before: Buffer, after: Buffer) {
  return page.evaluate(
    async ([a, b]) => {
      const pixels = async (png: string) => {
        const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
        const image = await createImageBitmap(blob);
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [one, other] = await Promise.all([pixels(a!), pixels(b!)]);
      const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity, count: 0 };
      for (let i = 0; i < one.data.length; i += 4) {
        const off = [0, 1, 2].reduce((sum, k) => sum + Math.abs(one.data[i + k]! - other.data[i + k]!), 0);
        if (off < 24) continue;
        const [x, y] = [(i / 4) % one.width, Math.floor(i / 4 / one.width)];
        box.count += 1;
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x + 1);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y + 1);
      }
      return box;
    },
    [before.toString('base64'), after.toString('base64')],
  );
}

describe('an entry with something to weigh', () => {
  it('wears a ring around its disc, beside that of the selection, until it was seen', async () => {
    await page.getByRole('button', { name: 'Low back and buttocks view' }).click();
    await plan([mark('GV4', 1, [], { side: 'midline' })]);
    const { x, y } = await placeOnPage(page, woman, 'GV4.M');
    const shown = async (selected: string | null, warned: readonly string[]) => {
      await page.evaluate(([selected, warned]) => window.setFocus({ selected, warned: new Set(warned) }), [
        selected,
        warned,
      ] as const);
      await settled(page);
      return page.screenshot();
    };
    const bare = await shown(null, []);
    const warned = await changedBox(bare, await shown(null, ['plan-1']));
    expect(warned.count).toBeGreaterThan(40);
    expect(Math.abs((warned.left + warned.right) / 2 - x)).toBeLessThan(2);
    expect(Math.abs((warned.top + warned.bottom) / 2 - y)).toBeLessThan(2);
    expect(warned.right - warned.left).toBeLessThan(30);
    const selected = await shown('plan-1', []);
    const both = await changedBox(selected, await shown('plan-1', ['plan-1']));
    expect(both.right - both.left).toBeGreaterThan(warned.right - warned.left);
    expect((await changedBox(bare, await shown(null, []))).count).toBe(0);
    expect((await changedBox(bare, await shown(null, ['another']))).count).toBe(0);
  });
});

describe('an area on the body', () => {
  it('is as wide on the screen as its millimetres are, a cup of any size', async () => {
    await page.getByRole('button', { name: 'Low back and buttocks view' }).click();
    await settled(page);
    await plan([mark('GV4', 1, [], { side: 'midline' })]);
    const bare = await page.screenshot();
    const place = woman.placements.find(({ code }) => code === 'GV4')!;
    const perPixel = await perPixelAt(page, place.position);
    const { x } = await placeOnPage(page, woman, 'GV4.M');
    for (const widthMm of [35, 50, 65]) {
      await plan([mark('GV4', 1, [{ pattern: 'cup', widthMm }], { side: 'midline' })]);
      const box = await changedBox(bare, await page.screenshot());
      // The label says nothing of a static cup, so that only the cup has changed.
      expect(Math.abs((box.right - box.left) * perPixel - widthMm)).toBeLessThan(3 * perPixel);
      expect(Math.abs((box.left + box.right) / 2 - x)).toBeLessThan(2);
    }
  });

  it('of each pattern is drawn, and looks unlike every other', async () => {
    await page.getByRole('button', { name: 'Low back and buttocks view' }).click();
    await page.getByRole('button', { name: 'Labels' }).click();
    const shots: Buffer[] = [];
    for (const pattern of AREA_PATTERNS) {
      await plan([mark('GV4', 1, [{ pattern, widthMm: 90 }], { side: 'midline' })]);
      shots.push(await page.screenshot());
    }
    for (let i = 0; i < shots.length; i++) {
      for (let j = i + 1; j < shots.length; j++) {
        const { count } = await changedBox(shots[i]!, shots[j]!);
        expect(count, `${AREA_PATTERNS[i]} and ${AREA_PATTERNS[j]}`).toBeGreaterThan(60);
      }
    }
  });
});

describe('a painted path', () => {
  it('is chosen by a click anywhere on it, and not by one beside it', async () => {
    await brush('path', 45);
    await page.getByLabel('From', { exact: true }).fill('BL13');
    await page.getByLabel('To', { exact: true }).fill('BL23');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await painted()).length).toBe(1);
    await page.getByRole('button', { name: 'Done' }).click();
    const [stroke] = await painted();
    const place = { kind: 'stroke' as const, stroke: stroke!, near: null, description: 'along the back' };
    await page.getByRole('button', { name: 'Points', exact: true }).click();
    await plan([{ ...mark('', 1, [{ pattern: 'guaSha', widthMm: 45 }]), place, side: 'left' }]);
    const middle = await placeOnPage(page, woman, 'BL18.L');
    await page.mouse.click(middle.x, middle.y);
    await expect
      .poll(() => page.evaluate(() => window.told))
      .toEqual([{ verb: 'select', applicationId: 'plan-1' }]);
    const beside = await placeOnPage(page, woman, 'BL18.R');
    await page.mouse.click(beside.x, beside.y);
    expect(await page.evaluate(() => window.told.length)).toBe(1);
  });
});

describe('the brush', () => {
  /** Two places on the back in view, as pixels. */
  const ends = async () => [
    await placeOnPage(page, woman, 'BL13.L'),
    await placeOnPage(page, woman, 'BL23.L'),
  ];

  it('paints where the hand goes, in its direction, on the skin, and does not turn the body', async () => {
    await brush('path', 45);
    const [from, to] = (await ends()) as [{ x: number; y: number }, { x: number; y: number }];
    const pose = await canvas().getAttribute('data-pose');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
    const [stroke] = await painted();
    expect(stroke).toMatchObject({ sex: 'female', widthMm: 45 });
    expect(stroke!.anchors.length).toBeGreaterThan(20);
    expect(stroke!.anchors.length).toBeLessThanOrEqual(64);
    const way = stroke!.anchors.map((anchor) => positionOf(woman.mesh, anchor));
    const point = (code: string) => woman.placements.find((one) => one.code === code && one.side === 'L')!;
    expect(distance(way[0]!, point('BL13').position)).toBeLessThan(4);
    expect(distance(way.at(-1)!, point('BL23').position)).toBeLessThan(4);
    for (const position of way) {
      const at = await onPage(page, position);
      expect(Math.abs(at.x - from.x - ((at.y - from.y) * (to.x - from.x)) / (to.y - from.y))).toBeLessThan(2);
    }
    expect(await canvas().getAttribute('data-pose')).toBe(pose);
  });

  it('paints with a finger, and a touch that stays is a spot', async () => {
    await brush('pain', 60);
    const [from, to] = (await ends()) as [{ x: number; y: number }, { x: number; y: number }];
    const hand = await page.context().newCDPSession(page);
    const touch = (type: string, points: { x: number; y: number }[]) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints: points } as never);
    await touch('touchStart', [from]);
    await touch('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
    await touch('touchMove', [to]);
    await touch('touchEnd', []);
    await page.touchscreen.tap(to.x, to.y);
    await expect.poll(async () => (await painted()).length).toBe(2);
    const [stroke, spot] = await painted();
    expect(stroke!.anchors.length).toBeGreaterThan(10);
    expect(spot!.anchors).toHaveLength(1);
  });

  it('shows how wide it paints, and draws nothing while the hand is still', async () => {
    await brush('path', 45);
    const [from] = (await ends()) as [{ x: number; y: number }];
    const before = await frames();
    await page.mouse.move(from.x, from.y);
    await expect.poll(frames).toBeGreaterThan(before);
    await settled(page);
    const still = await frames();
    await page.waitForTimeout(2000);
    expect(await frames()).toBe(still);
  });

  it('drops what it was painting when it is put down', async () => {
    await brush('path', 45);
    const [from, to] = (await ends()) as [{ x: number; y: number }, { x: number; y: number }];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y);
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Brush' }).waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await painted()).toEqual([]);
  });
});
