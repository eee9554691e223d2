import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyPlan, type PlanContent } from '../../shared/model/plan.ts';
import type { AppWindow } from '../support/app.ts';
import { askIn } from '../support/contract.ts';
import { printedPdf } from '../support/handout-screen.ts';
import type { Pdf } from '../support/pdf.ts';
import { lowBackPlan, patientDraft, pointEntry } from '../support/records.ts';
import { bodyDrawn, settled } from '../support/sample-plan.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: true });
let window: AppWindow;
let page: Page;
beforeAll(async () => {
  window = await windows.openWindow();
  page = window.page;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Makes a plan and gives its address. */
async function newPlan(content = lowBackPlan()): Promise<string> {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft({ givenName: 'Zoë' }));
  const { id } = await ask('plans.create', { patientId, content });
  return `${windows.origin}/#/plans/${id}`;
}

/** Shows the plate of a new plan and waits until it may be printed. */
async function showPlate(content?: PlanContent): Promise<void> {
  await page.goto(`${await newPlan(content)}/plate`);
  await drawn();
}

/** Waits until the figure stands on the paper. */
const drawn = async (): Promise<void> => {
  await page.getByRole('status').filter({ hasText: 'Drawing' }).waitFor({ state: 'detached' });
  await page.locator('.paper figure img').first().waitFor();
};

const printed = async (): Promise<Pdf> => (await printedPdf(page)).pdf;

const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('the plate of a plan', () => {
  test('prints on A4, A3 and Letter, upright and on its side, its figure labelled in words', async () => {
    await showPlate();
    const papers = [
      ['A4', 'Portrait', 595, 842],
      ['A3', 'Landscape', 1191, 842],
      ['Letter', 'Landscape', 792, 612],
    ] as const;
    for (const [paper, turn, width, height] of papers) {
      await button(paper).click();
      await button(turn).click();
      await drawn();
      const { pages, text } = await printed();
      expect([pages[0]!.width, pages[0]!.height].map(Math.round), `${paper} ${turn}`).toEqual([
        width,
        height,
      ]);
      expect(pages.length).toBe(1);
      for (const said of ['BL23', 'Shènshū', 'GB30', 'Huántiào', 'patient’s left', 'Page 1 / 1'])
        expect(plain(text)).toContain(said);
      expect(plain(text)).toMatch(/1 BL23 Shènshū 腎俞 both 15 mm perpendicular/);
      expect(plain(text)).toMatch(/Zoë Person · record \d+/);
    }
    // What the signs mean, and what this side of the body does not show.
    const { text } = await printed();
    expect(plain(text)).toContain('Circle: cup at its true size.');
    expect(plain(text)).toContain('Triangle: moxa.');
    expect(plain(text)).not.toContain('lead of the stimulator');
    expect(plain(text)).toMatch(/Not seen from here: [^:]*Ashi 1/);
    expect(window.faults).toEqual([]);
    expect(window.strays).toEqual([]);
  });

  test('shows the body from the side that is asked for, with what is seen there', async () => {
    await showPlate({
      ...emptyPlan('Legs'),
      applications: ['BL40', 'ST36', 'SP9'].map((code) => pointEntry(code, 'both')),
    });
    const codes = () => page.locator('.paper figure svg text').allTextContents();
    expect(await codes()).toEqual(expect.arrayContaining(['BL40']));
    await page.getByRole('combobox', { name: 'View' }).click();
    await page.getByRole('option', { name: 'Inner left leg' }).click();
    await page.getByLabel('Caption').and(page.locator('input')).waitFor();
    await page.waitForFunction(() => document.querySelector('.paper')?.textContent?.includes('inner side'));
    await drawn();
    const inner = await codes();
    expect(inner).toEqual(expect.arrayContaining(['SP9']));
    expect(inner).not.toContain('BL40');
  });

  test('prints what the camera sees, from wherever it looks', async () => {
    await page.goto(await newPlan());
    await bodyDrawn(page);
    const { x, y, width, height } = (await page.locator('canvas[data-frames]').boundingBox())!;
    await page.mouse.move(x + width / 2, y + height - 140);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 80, y + height - 110, { steps: 6 });
    await page.mouse.up();
    await settled(page);
    await button('Papers of this plan').click();
    await page.getByRole('menuitem', { name: 'Print this view' }).click();
    await drawn();
    const { text } = await printed();
    expect(plain(text)).toContain('seen from the back and the patient’s right');
    expect(plain(text)).toMatch(/1 BL23/);
    // The whole body straight from behind is another picture.
    await page.getByRole('combobox', { name: 'View' }).click();
    await page.getByRole('option', { name: 'Back' }).click();
    await drawn();
    expect(plain((await printed()).text)).not.toContain('and the patient’s right');
  });

  test('bears the words that were written over and under its title, and has nothing axe objects to', async () => {
    await showPlate();
    await page.getByLabel('Title', { exact: true }).fill('Rücken, Übersicht 腰痛');
    await page.getByLabel('Caption', { exact: true }).fill('For the course on low back pain');
    const { text } = await printed();
    expect(plain(text)).toContain('Rücken, Übersicht 腰痛 For the course on low back pain');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  });
});
