import type { Page } from 'playwright-core';
import type { App } from './app.ts';

/** Opens the fullest plan of the sample practice in a page that is inside, afresh, and waits until the body with its points stands still. */
export async function openSamplePlan(page: Page, app: App): Promise<void> {
  await page.goto(`${app.origin}/#/plans/${await samplePlan(page)}`);
  await page.reload();
  await bodyDrawn(page);
}

/** Waits until the body with its points is there and stands still. */
export async function bodyDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('ashi:first-points-frame').length > 0);
  await settled(page);
}

/** The plan of the sample practice with the most in it. */
const samplePlan = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const ask = async (verb: string, input: object) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/${verb}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return (await response.json()).value;
    };
    const { patients } = await ask('patients.find', { text: '', archived: false, limit: 200 });
    const plans: { id: string; places: unknown[] }[] = [];
    for (const { id: patientId } of patients) {
      plans.push(...(await ask('plans.ofPatient', { patientId, archived: false })).plans);
    }
    return plans.sort((a, b) => b.places.length - a.places.length)[0]!.id;
  });

/** Waits until no frame of the body was drawn for half a second. */
export const settled = (page: Page) =>
  page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-frames]')!;
    for (let last = ''; last !== canvas.dataset.frames; ) {
      last = canvas.dataset.frames!;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  });
