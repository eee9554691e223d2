import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Practice } from '../../electron/practice/practice.ts';
import { openApp, startApp } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { BUSY, fillBusyPractice } from '../support/busy-practice.ts';
import { askIn } from '../support/contract.ts';
import { QUICK } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';
import type { Measured } from './measured.ts';
import { type ScriptTime, scriptTime } from './script-time.ts';

const RUNS = 3;
/** Milliseconds of script that one task may run. */
const BUDGET = 100;
/** Long enough for all that a screen asks and draws. */
const REST_MS = 1500;

/** What the window's thread runs when each screen of a practice with years of sessions is opened, by the longest task. */
export async function benchScreens(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ashi-bench-'));
  try {
    const practice = new Practice({ folder, sample: false }, QUICK);
    await practice.create(FIRST_START);
    fillBusyPractice(practice.store);
    practice.close();
    const app = await startApp({ data: folder });
    let browser: Browser | undefined;
    try {
      browser = await launchBrowserWithoutGraphics();
      const { page } = await openApp(browser, app);
      await page.getByLabel('Passphrase').fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'New patient' }).waitFor();
      return await measureAll(browser, page);
    } finally {
      await browser?.close();
      await app.kill('SIGTERM');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(browser: Browser, page: Page): Promise<Measured[]> {
  const result: Measured[] = [];
  for (const [name, address] of await screens(page)) {
    const runs: ScriptTime[] = [];
    for (let run = 0; run < RUNS; run++) {
      await show(page, '/settings');
      runs.push(await scriptTime(browser, page, () => show(page, address)));
    }
    const median = (of: keyof ScriptTime) =>
      Math.round(runs.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!);
    const what = `with ${BUSY.sessions} sessions, ${name}`;
    result.push(
      { name: `${what}: longest task`, value: median('longest'), unit: 'ms', budget: BUDGET },
      { name: `${what}: script in all`, value: median('total'), unit: 'ms', budget: null },
    );
  }
  return result;
}

/** Every screen that tells of sessions, with its address, for the patient seen last. */
async function screens(page: Page): Promise<ReadonlyArray<readonly [string, string]>> {
  const { patients } = await askIn(page)('patients.find', { text: '', archived: false, limit: 1 });
  const patientId = patients[0]!.id;
  const { plans } = await askIn(page)('plans.ofPatient', { patientId, archived: false });
  const planId = plans[0]!.id;
  const { sessions } = await askIn(page)('sessions.ofPlan', { planId });
  const sessionId = sessions.find(({ state }) => state === 'signed')!.id;
  const running = await askIn(page)('sessions.begin', { planId, sessionId: null, variant: null });
  return [
    ['patients', '/'],
    ['a patient', `/patients/${patientId}`],
    ['body over time', `/patients/${patientId}/body`],
    ['a course', `/plans/${planId}/course`],
    ['outcomes on paper', `/plans/${planId}/outcomes`],
    ['a running session', `/sessions/${running.id}`],
    ['notes', `/sessions/${running.id}/notes`],
    ['a signed session', `/sessions/${sessionId}/notes`],
    ['today', '/practice'],
    ['outcomes by pattern', '/practice?view=outcomes'],
    ['points used', '/practice?view=points'],
  ];
}

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForTimeout(REST_MS);
}
