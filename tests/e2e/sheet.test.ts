import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { STARTING_LEAD } from '../../shared/clinical/leads.ts';
import { STARTING_BODYWORK } from '../../shared/clinical/starting.ts';
import { emptyPlan, type PlanContent } from '../../shared/model/plan.ts';
import type { AppWindow } from '../support/app.ts';
import { askIn } from '../support/contract.ts';
import { printable, printedPdf } from '../support/handout-screen.ts';
import type { Pdf } from '../support/pdf.ts';
import { lowBackPlan, patientDraft, pointEntry } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: false });
let window: AppWindow;
let page: Page;
beforeAll(async () => {
  window = await windows.openWindow();
  page = window.page;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Makes a plan and gives its address. */
async function newPlan(
  content: PlanContent,
  patient: Parameters<typeof patientDraft>[0] = {},
): Promise<string> {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft(patient));
  const { id } = await ask('plans.create', { patientId, content });
  return `${windows.origin}/#/plans/${id}`;
}

/** Shows the sheet of a new plan and waits until it may be printed. */
async function showSheet(...plan: Parameters<typeof newPlan>): Promise<void> {
  await page.goto(`${await newPlan(...plan)}/sheet`);
  await page.locator('.paper').waitFor();
  await printable(page);
}

const printed = async (): Promise<Pdf> => (await printedPdf(page)).pdf;

/** Text with every kind of space as a plain one. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('the treatment sheet', () => {
  test('holds the low-back case on one page: flags, notices, every point with its dose, the counts', async () => {
    const content = lowBackPlan({ course: { sessions: 8, visits: 1, period: 'week', reviewEvery: null } });
    const [bl23, bl25] = content.applications;
    bl23!.needling = { ...bl23!.needling!, depthMm: 22, angle: 'oblique', response: 'deQi' };
    bl23!.group = 'local';
    bl25!.needling = { ...bl25!.needling!, depthMm: null };
    bl25!.note = 'Slowly, towards the sacrum';
    content.leads = [
      {
        ...STARTING_LEAD,
        id: randomUUID(),
        from: { applicationId: bl23!.id, side: 'left' },
        to: { applicationId: bl25!.id, side: 'left' },
      },
    ];
    await showSheet(content, {
      givenName: '美玲',
      familyName: 'Almeida',
      flags: ['anticoagulant', 'latexAllergy'],
      allergies: 'plaster',
    });
    for (const paper of ['A4', 'Letter']) {
      await button(paper).click();
      const pdf = await printed();
      expect(pdf.pages.length, paper).toBe(1);
      const text = plain(pdf.text);
      for (const said of [
        '美玲 Almeida',
        'Anticoagulant',
        'Latex allergy',
        'Allergies: plaster',
        'Chronic low back pain',
        'of 8',
        'Caution open',
        'Round 1: prone',
        '12 needles',
        'local',
        '22 mm oblique',
        '0.25 × 40 · even · de qi',
        '15 mm perpendicular',
        '45 mm cup, static',
        'moxa stick',
        'Lead BL23 left to BL25 left',
        '2/100 Hz · dense-',
        'Slowly, towards the sacrum',
        '2.1 cun lateral to the posterior midline',
        'Cupping: cups',
        'Moxibustion: moxa',
        'Massage: rub',
        '2 cups · 1 moxa',
        'Signature',
        'Page 1 / 1',
      ])
        expect(text).toContain(said);
      for (const [code, pinyin, chinese, side] of [
        ['BL23', 'Shènshū', '腎俞', 'Both'],
        ['BL25', 'Dàchángshū', '大腸俞', 'Both'],
        ['BL52', 'Zhìshì', '志室', 'Both'],
        ['GV4', 'Mìngmén', '命門', 'Midline'],
        ['KI3', 'Tàixī', '太谿', 'Both'],
        ['BL40', 'Wěizhōng', '委中', 'Both'],
        ['GB30', 'Huántiào', '環跳', 'Right'],
      ])
        expect(text).toMatch(new RegExp(`${code} .{0,8}${pinyin} ?${chinese}.{0,40}${side}`));
      expect(text).toMatch(/almeida · record \d+ · treatment sheet printed/i);
    }
    expect(window.faults).toEqual([]);
    expect(window.strays).toEqual([]);
  });

  test('tells who noted a notice', async () => {
    await showSheet(lowBackPlan(), { flags: ['anticoagulant'] });
    await page.getByRole('button', { name: /^Acknowledge \d+ cautions$/ }).click();
    await page.getByRole('region', { name: 'Safety notices' }).waitFor({ state: 'detached' });
    await printable(page);
    const { text } = await printed();
    expect(plain(text)).toContain('noted by Sample Practitioner');
    expect(plain(text)).not.toContain('Caution open');
  });

  test('repeats its heads over two hundred entries, with the patient and the page on each page', async () => {
    const meridian = (id: string, from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `${id}${i + from}`);
    const codes = [
      ...meridian('BL', 1, 67),
      ...meridian('ST', 1, 45),
      ...meridian('GB', 1, 44),
      ...meridian('KI', 1, 27),
      ...meridian('LI', 1, 17),
    ];
    const applications = codes.map((code) =>
      pointEntry(code, 'both', code === 'BL23' ? { bodywork: STARTING_BODYWORK } : {}),
    );
    await showSheet({ ...emptyPlan('A very long session'), applications }, { givenName: 'Zoë' });
    const pdf = await printed();
    const words = new Set(plain(pdf.text).split(' '));
    expect(codes.filter((code) => !words.has(code))).toEqual([]);
    expect(plain(pdf.text)).toContain('400 needles');
    expect(plain(pdf.text)).toContain('massage');
    const pages = pdf.pages.length;
    expect(pages).toBeGreaterThan(5);
    for (const [index, { text }] of pdf.pages.entries()) {
      expect(plain(text)).toContain(`Page ${index + 1} / ${pages}`);
      expect(plain(text)).toContain('Zoë Person');
    }
    const withRows = pdf.pages.filter(({ text }) => text.includes('mm perpendicular'));
    expect(withRows.length).toBeGreaterThan(5);
    for (const { text } of withRows) expect(plain(text)).toMatch(/Round \d: .* No\. Point Side What is done/);
  });

  test('holds of two alternating sessions the one that is chosen, or both with a count for each', async () => {
    const applications = [
      pointEntry('BL23', 'both'),
      pointEntry('BL25', 'both', { variant: 'A' }),
      pointEntry('BL52', 'right', { variant: 'B' }),
    ];
    await showSheet({ ...emptyPlan('Alternating'), applications });
    const both = plain((await printed()).text);
    for (const said of ['Today', 'A only', 'B only', 'A: 4 needles', 'B: 3 needles'])
      expect(both).toContain(said);
    await button('Session B').click();
    await printable(page);
    const second = plain((await printed()).text);
    expect(second).toContain('Session B');
    expect(second).toContain('3 needles');
    expect(second).toContain('BL52');
    expect(second).not.toContain('BL25');
  });

  test('leaves out its figure rather than run over the page, and shows it where there is room', async () => {
    const figures = page.locator('.paper figure img');
    await showSheet({ ...emptyPlan('Knee'), applications: [pointEntry('ST36', 'left')] });
    expect(await figures.count()).toBe(1);
    expect(await figures.getAttribute('alt')).toContain('numbered places of the table: 1');
    const massage = 'Knead slowly along the spine. '.repeat(40);
    await showSheet(lowBackPlan({ notes: { ...emptyPlan('').notes, massage } }));
    expect(await figures.count()).toBe(0);
    expect(plain((await printed()).text)).toContain('Ashi 1');
  });

  test('is reached from the plan, passes the notices first, and has nothing axe objects to', async () => {
    await page.goto(await newPlan(lowBackPlan()));
    await button('Papers of this plan').click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Print treatment sheet' }).click();
    await page.locator('.paper').waitFor();
    await printable(page);
    await page.evaluate(() => {
      globalThis.print = () => {
        document.body.dataset.printed = 'true';
      };
    });
    await button('Print').click();
    await button('Print anyway').click();
    await page.locator('body[data-printed]').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole('link', { name: 'Back to the plan' }).click();
    await button('Print handout').waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('treatment sheet');
    await page.keyboard.press('Enter');
    await page.locator('.paper').waitFor();
    expect(window.faults).toEqual([]);
  });

  test('says what is missing where nothing is prescribed', async () => {
    await page.goto(`${await newPlan(emptyPlan('Plan'))}/sheet`);
    await page.getByText('Nothing to treat yet').waitFor();
    expect(await button('Print').isDisabled()).toBe(true);
  });
});
