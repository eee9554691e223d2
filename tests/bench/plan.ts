import type { Browser, Page } from 'playwright-core';
import { POINTS } from '../../shared/atlas/points/index.ts';
import { STARTING_CUPPING } from '../../shared/clinical/starting.ts';
import type { Application } from '../../shared/model/application.ts';
import { emptyPlan, type Plan } from '../../shared/model/plan.ts';
import { openApp, startApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { askIn } from '../support/contract.ts';
import { prescription } from '../support/plan-screen.ts';
import { patientDraft, pointEntry } from '../support/records.ts';
import { bodyDrawn, settled } from '../support/sample-plan.ts';
import { interactionsIn } from './hand.ts';
import type { Measured } from './measured.ts';
import { type ScriptTime, scriptTime } from './script-time.ts';

const ENTRIES = 200;
const VERSIONS = 60;
const RUNS = 5;
/** Milliseconds of script that one task may run. */
const BUDGET = 50;
/** Long enough for whatever an interaction sets off to begin, saving too. */
const REST_MS = 700;

/**
 * What a hand does in a plan of 200 entries: the script that the window's thread runs from the key or the button until
 * it rests again, by the longest task and in all.
 */
export async function benchPlan(): Promise<Measured[]> {
  const app = await startApp({ sample: true });
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const { page } = await openApp(browser, app);
    const otherPlan = await openLongPlan(page);
    return await measureAll(browser, page, otherPlan);
  } finally {
    await browser?.close();
    await app.kill('SIGTERM');
  }
}

/**
 * Opens a plan of 200 entries, every ninth with a cup, on the points as the atlas lists them, for a patient with flags. It
 * has a history of 60 versions. Gives the id of another plan of as many entries.
 */
export async function openLongPlan(page: Page): Promise<string> {
  const patient = await askIn(page)(
    'patients.create',
    patientDraft({ flags: ['pregnant', 'anticoagulant', 'pacemaker', 'neuropathy'] }),
  );
  const create = (title: string) =>
    askIn(page)('plans.create', {
      patientId: patient.id,
      content: { ...emptyPlan(title), applications: longPrescription() },
    });
  const { id: otherPlan } = await create('Another');
  const plan = await withHistory(page, await create('Bench'));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/patients/${patient.id}`);
  await page.getByRole('button', { name: 'New plan' }).waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/plans/${plan.id}`);
  await bodyDrawn(page);
  await prescription(page)
    .locator('li[data-open]')
    .nth(ENTRIES - 1)
    .waitFor();
  return otherPlan;
}

function longPrescription(): Application[] {
  const points = POINTS.filter(({ levels, onlySide }) => !levels && onlySide === undefined).slice(0, ENTRIES);
  return points.map(({ code, midline }, index) =>
    pointEntry(code, midline ? 'midline' : 'both', { cupping: index % 9 === 0 ? STARTING_CUPPING : null }),
  );
}

/** Goes on with a plan, every version with other depths at five entries. */
async function withHistory(page: Page, begun: Plan): Promise<Plan> {
  let plan = begun;
  for (let version = 1; version < VERSIONS; version++) {
    const { id, revision, content } = plan;
    const applications = content.applications.map((one, index) =>
      index % (ENTRIES / 5) === version % (ENTRIES / 5)
        ? { ...one, needling: { ...one.needling!, depthMm: 10 + (version % 20) } }
        : one,
    );
    const next = { ...content, applications };
    plan = await askIn(page)('plans.revise', { id, revision, content: next, keepsBefore: true });
  }
  return plan;
}

async function measureAll(browser: Browser, page: Page, otherPlan: string): Promise<Measured[]> {
  const result: Measured[] = [];
  for (const { name, before, act, after } of interactionsIn(page, otherPlan)) {
    const runs: ScriptTime[] = [];
    for (let run = 0; run < RUNS; run++) {
      await before?.();
      await atRest(page);
      const time = await scriptTime(browser, page, async () => {
        await act();
        await atRest(page);
      });
      runs.push(time);
      await after?.();
    }
    const middle = (of: keyof ScriptTime) => median(runs.map((time) => time[of]));
    const where = `window: in a plan of ${ENTRIES} entries, ${name}`;
    result.push(
      { name: `${where}, longest task`, value: middle('longest'), unit: 'ms', budget: BUDGET },
      { name: `${where}, in all`, value: middle('total'), unit: 'ms', budget: null },
    );
  }
  return result;
}

/** Waits until everything that was set off is over: saving, weighing, the body's movement. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(REST_MS);
  if ((await page.locator('canvas[data-frames]').count()) > 0) await settled(page);
}

function median(times: number[]): number {
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(times.length / 2)]! * 10) / 10;
}
