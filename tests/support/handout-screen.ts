import type { Locator, Page } from 'playwright-core';
import type { PatientDraft } from '../../shared/model/patient.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import { askIn } from './contract.ts';
import { type Pdf, readPdf } from './pdf.ts';
import { patientDraft } from './records.ts';

/** Shows the handout of a new plan and waits until it may be printed. Gives the plan and its patient. */
export async function showHandoutOf(
  page: Page,
  origin: string,
  content: PlanContent,
  patient: Partial<PatientDraft> = {},
): Promise<{ planId: string; patientId: string }> {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft(patient));
  const { id: planId } = await ask('plans.create', { patientId, content });
  await page.goto(`${origin}/#/plans/${planId}/handout`);
  await paperReady(page);
  return { planId, patientId };
}

/** Waits until the paper on the screen may be printed. */
export const paperReady = async (page: Page): Promise<void> => {
  await page.locator('.paper h1').waitFor();
  await printable(page);
};

/** Waits until what the screen shows may be printed. */
export const printable = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((b) => b.textContent === 'Print' && !b.disabled),
  );

/** What the printer would get. */
export async function printedPdf(page: Page): Promise<{ pdf: Pdf; bytes: number }> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  // Reading takes the bytes away.
  return { bytes: bytes.length, pdf: await readPdf(bytes) };
}

/** The panel beside the paper. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'This handout' });

/** The headings of the paper's parts, in their order. */
export const headings = (page: Page): Promise<string[]> =>
  page.locator('.paper h2').evaluateAll((all) => all.map((one) => one.textContent));
