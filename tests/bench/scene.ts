import type { Browser, Page } from 'playwright-core';
import { openApp, startApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { openSamplePlan, settled } from '../support/sample-plan.ts';
import type { Measured } from './measured.ts';

const IDLE_MS = 5000;

/** What the body costs in a browser, on a plan of the sample practice, through what the page shows to anybody. */
export async function benchScene(): Promise<Measured[]> {
  const app = await startApp({ sample: true });
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const { page } = await openApp(browser, app);
    await openSamplePlan(page, app);
    const firstFrame = await page.evaluate(
      () => performance.getEntriesByName('ashi:first-body-frame')[0]!.startTime,
    );
    return [
      measured(
        'window: from opening a plan to the first frame with the body (software rendering)',
        firstFrame,
        null,
      ),
      ...(await pickCost(page)),
      await idleFrames(page),
    ];
  } finally {
    await browser?.close();
    await app.kill('SIGTERM');
  }
}

/** Milliseconds that a move of the pointer over the body keeps the window busy until it knows which point lies under it. */
async function pickCost(page: Page): Promise<Measured[]> {
  const times = await page.evaluate(
    async ({ batches, moves }) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-frames]')!;
      const box = canvas.getBoundingClientRect();
      const times: number[] = [];
      for (let batch = 0; batch < batches; batch++) {
        // The clock of a page is too coarse for one move.
        const start = performance.now();
        for (let move = 0; move < moves; move++) {
          // A fixed scatter over the middle of the picture, where the body is.
          const turn = batch * moves + move;
          const clientX = box.left + box.width * (0.3 + 0.4 * ((turn * 0.618034) % 1));
          const clientY = box.top + box.height * (0.05 + 0.9 * ((turn * 0.754878) % 1));
          canvas.dispatchEvent(
            new PointerEvent('pointermove', { clientX, clientY, bubbles: true, pointerType: 'mouse' }),
          );
        }
        times.push((performance.now() - start) / moves);
        await new Promise((resolve) => setTimeout(resolve));
      }
      return times.sort((a, b) => a - b);
    },
    { batches: 100, moves: 20 },
  );
  return [
    measured('window: point under the pointer, median', times[Math.floor(times.length / 2)]!, 2),
    measured('window: point under the pointer, slowest of 100 batches', times.at(-1)!, 2),
  ];
}

async function idleFrames(page: Page): Promise<Measured> {
  await page.mouse.move(0, 0);
  await settled(page);
  const value = await page.evaluate(async (ms) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-frames]')!;
    const before = Number(canvas.dataset.frames);
    await new Promise((resolve) => setTimeout(resolve, ms));
    return Number(canvas.dataset.frames) - before;
  }, IDLE_MS);
  return { name: 'window: frames drawn in 5 idle seconds', value, unit: 'frames', budget: 0 };
}

const measured = (name: string, value: number, budget: number | null): Measured => ({
  name,
  value: Math.round(value * 1000) / 1000,
  unit: 'ms',
  budget,
});
