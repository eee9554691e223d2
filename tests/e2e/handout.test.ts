import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { STARTING_CUPPING } from '../../shared/clinical/starting.ts';
import type { Application } from '../../shared/model/application.ts';
import { HANDOUT_AS_USUAL } from '../../shared/model/handout.ts';
import type { PatientDraft } from '../../shared/model/patient.ts';
import { emptyPlan, type PlanContent } from '../../shared/model/plan.ts';
import type { AppWindow } from '../support/app.ts';
import { askIn } from '../support/contract.ts';
import { printedPdf, showHandoutOf } from '../support/handout-screen.ts';
import type { Pdf } from '../support/pdf.ts';
import { ashiEntry, lowBackPlan, patientDraft, pointEntry } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: false });
let window: AppWindow;
let page: Page;
beforeAll(async () => {
  window = await windows.openWindow();
  page = window.page;
});

const printButton = () => page.getByRole('button', { name: 'Print', exact: true });

const showHandout = (content: PlanContent, patient?: Partial<PatientDraft>) =>
  showHandoutOf(page, windows.origin, content, patient);

async function printed(): Promise<Pdf> {
  const { bytes, pdf } = await printedPdf(page);
  expect(bytes).toBeLessThan(2_000_000);
  return pdf;
}

describe('the handout', () => {
  test('holds the whole plan as text, on pages that name the patient', async () => {
    const content = lowBackPlan({
      notes: {
        ...emptyPlan('').notes,
        massage: 'Kneading, ten minutes',
        herbs: 'Du zhong tea',
        homeCare: 'Walk every day',
      },
    });
    content.applications[1]!.note = 'Slowly, towards the sacrum';
    await showHandout(content, {
      givenName: 'Zoë',
      familyName: 'محمد',
      flags: ['anticoagulant', 'neuropathy'],
      allergies: 'plaster',
    });
    const before = await page.title();
    const pdf = await printed();
    const titles = [before, await page.title()];
    for (const code of ['BL23', 'BL25', 'BL52', 'GV4', 'KI3', 'BL40', 'GB30', 'Tender']) {
      // Once in the figure and once in the table.
      expect(pdf.text.split(code).length - 1, code).toBeGreaterThanOrEqual(2);
    }
    for (const text of [
      'Shènshū',
      '腎俞',
      'Zhìshì',
      '命門',
      'both sides',
      'your right',
      'in the middle',
      'cup, 45 mm wide, 8 min',
      'moxa stick, held near the skin, 10 min',
      'needle, 15 mm deep, 20 min',
      'near BL25: low back, beside the spine',
      'Slowly, towards the sacrum',
      'Kidney yang deficiency',
      'Stand for an hour',
      'Kneading, ten minutes',
      'Du zhong tea',
      'Walk every day',
      'You take a blood thinner.',
      'plaster',
      'After needles',
      'After cups',
      'After moxa',
      'Look at the skin in the evening',
      'Get medical help at once',
      '10.1155/2015/328196',
    ]) {
      expect(plain(pdf.text)).toContain(text);
    }
    pdf.pages.forEach(({ text, inked }, i) => {
      expect(text).toContain(`Page ${i + 1} / ${pdf.pages.length}`);
      expect(text).toContain('Zoë');
      expect(text).toMatch(/record \d{4}/);
      expect(inked).toBeGreaterThan(0.01);
    });
    // A PDF keeps Arabic in the shapes and the order in which it is drawn.
    expect(pdf.text.normalize('NFKC')).toMatch(/محمد|دمحم/);
    expect(pdf.title).toMatch(/^Zoë محمد, treatment plan, \d{4}-\d\d-\d\d$/);
    // A browser keeps the titles of its pages.
    expect(titles).toEqual(['Ashi', 'Ashi']);
    expect(window.faults).toEqual([]);
    expect(window.strays).toEqual([]);
  });

  test('is set in the bundled fonts only, and tagged with headings, a table and a described figure', async () => {
    await showHandout(
      lowBackPlan({ applications: [pointEntry('BL31', 'both'), pointEntry('BL45', 'both')] }),
    );
    const pdf = await printed();
    expect(plain(pdf.text)).toContain('上髎');
    expect(plain(pdf.text)).toContain('譩譆');
    expect(pdf.fonts.size).toBeGreaterThan(1);
    for (const font of pdf.fonts) expect(font).toMatch(/^(SourceSans3|NotoSans(TC|JP|Arabic))-/);
    expect(pdf.language).toBe('en');
    const roles = new Set(pdf.pages.flatMap(({ roles }) => roles));
    for (const role of ['H1', 'H2', 'Table', 'TH', 'Figure']) expect([...roles]).toContain(role);
  });

  test('fits the paper: that of the practice at first, the other at a press', async () => {
    await showHandout(lowBackPlan());
    const [a4] = (await printed()).pages;
    expect([Math.round(a4!.width), Math.round(a4!.height)]).toEqual([595, 842]);
    await page.getByRole('button', { name: 'Letter' }).click();
    const [letter] = (await printed()).pages;
    expect([Math.round(letter!.width), Math.round(letter!.height)]).toEqual([612, 792]);
  });

  test('is black on white in the dark theme too', async () => {
    await showHandout(lowBackPlan());
    const light = (await printed()).pages;
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    const dark = (await printed()).pages;
    expect(dark.map(({ inked }) => inked)).toEqual(light.map(({ inked }) => inked));
    expect(Math.max(...light.map(({ inked }) => inked))).toBeLessThan(0.3);
  });

  test('says only what the plan is about', async () => {
    const cupsOnly: Application = pointEntry('BL23', 'both', {
      needling: null,
      cupping: { ...STARTING_CUPPING, kind: 'wet', sizeMm: 50, minutes: null },
    });
    await showHandout({
      ...emptyPlan('Cups'),
      complaint: 'Tight shoulders',
      applications: [cupsOnly],
    });
    const text = plain((await printed()).text);
    expect(text).toContain('After cups');
    expect(plain(text)).toContain('Keep the small cuts clean');
    for (const absent of [
      'After needles',
      'After moxa',
      'What is known',
      'In Chinese medicine',
      'How acupuncture may help',
      'Recorded for your safety',
    ])
      expect(text).not.toContain(absent);
  });

  test('draws its figure without WebGL, from the sides that show the points', async () => {
    await showHandout(
      lowBackPlan({ applications: ['BL23', 'ST36', 'KI1'].map((code) => pointEntry(code, 'both')) }),
    );
    const pictures = page.getByRole('img', { name: 'numbered places' });
    expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).toEqual([
      expect.stringContaining('from behind with the numbered places: 1.'),
      expect.stringContaining('from the front with the numbered places: 2.'),
      expect.stringContaining('soles of your feet with the numbered places: 3.'),
    ]);
    expect(await page.locator('canvas').count()).toBe(0);
    for (const picture of await pictures.all()) {
      const { width, dots } = await picture.evaluate((img: HTMLImageElement) => ({
        width: img.getBoundingClientRect().width,
        dots: img.naturalWidth,
      }));
      // 300 dots for each of 96 px per inch.
      expect(dots / (width / 96)).toBeCloseTo(300, -1);
    }
  });

  test('shows where each point for home is pressed, in a figure of its own', async () => {
    const point = (id: string, code: string, side: 'left' | 'both') => ({ id, code, side });
    const often = { minutes: 2, timesADay: 2 };
    await showHandout(
      lowBackPlan({
        adjuncts: {
          ...emptyPlan('').adjuncts,
          homePoints: [
            { ...point('0195d5c0-0000-7000-8000-000000000001', 'LI4', 'both'), ...often },
            { ...point('0195d5c0-0000-7000-8000-000000000002', 'SP6', 'left'), ...often },
          ],
        },
      }),
    );
    const pictures = page.getByRole('img', { name: 'Where to press' });
    expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).toEqual([
      'Where to press LI4: your left, seen from behind; the right likewise.',
      'Where to press SP6: your left, seen from the inside.',
    ]);
  });

  test('carries eighty entries, long notes and every row complete', async () => {
    const codes = [
      ...Array.from({ length: 44 }, (_, i) => `BL${i + 11}`),
      ...Array.from({ length: 15 }, (_, i) => `ST${i + 31}`),
      ...Array.from({ length: 10 }, (_, i) => `KI${i + 1}`),
      ...Array.from({ length: 11 }, (_, i) => `LR${i + 1}`),
    ];
    const applications = codes.map((code) => pointEntry(code, 'both'));
    const homeCare = Array.from({ length: 400 }, (_, i) => `Line ${i + 1}.`).join('\n');
    await showHandout(lowBackPlan({ applications, notes: { ...emptyPlan('').notes, homeCare } }));
    const pdf = await printed();
    for (const code of codes) expect(pdf.text).toContain(code);
    expect(pdf.text).toContain('Line 1.');
    expect(pdf.text).toContain('Line 400.');
    const tablePages = pdf.pages.filter(({ text }) => text.includes('needle, 15'));
    expect(tablePages.length).toBeGreaterThan(3);
    for (const { text } of tablePages) expect(text).toContain('What is done');
  });

  test.each([
    ['es', 'Su plan de tratamiento', 'aguja, 15 mm de profundidad, 20 min', 'Después de las ventosas'],
    ['de', 'Ihr Behandlungsplan', 'Nadel, 15 mm tief, 20 min', 'Nach dem Schröpfen'],
    ['fr', 'Votre plan de traitement', 'aiguille, 15 mm de profondeur, 20 min', 'Après les ventouses'],
    ['zh-Hans', '您的治疗方案', '针刺，深15毫米，20分钟', '拔罐之后'],
    ['zh-Hant', '您的治療計畫', '針刺，深15毫米，20分鐘', '拔罐之後'],
  ] as const)(
    'speaks %s to a patient who reads it, and says that nobody reviewed it',
    async (language, ...words) => {
      await showHandout(lowBackPlan(), { language });
      const pdf = await printed();
      for (const text of [...words, language === 'zh-Hans' ? '肾俞' : '腎俞', 'BL52', 'Low back pain'])
        expect(plain(pdf.text)).toContain(text);
      expect(await page.getByText('machine draft').count()).toBeGreaterThan(0);
      const chinese = { 'zh-Hans': 'SC', 'zh-Hant': 'TC' }[language as string];
      for (const font of pdf.fonts) expect(font).toMatch(/^(SourceSans3|NotoSans(SC|TC|JP))-/);
      if (chinese) expect([...pdf.fonts].join()).toContain(`NotoSans${chinese}-`);
    },
  );

  test('draws its figure anew in the language that is chosen for it', async () => {
    await showHandout(lowBackPlan());
    const labels = page.getByRole('article').locator('svg text');
    await labels.getByText('Tender', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'Deutsch' }).click();
    await labels.getByText('Schmerz', { exact: true }).waitFor();
  });

  test('is written large for eyes that need it, figure and all', async () => {
    const content = lowBackPlan({ handout: { ...HANDOUT_AS_USUAL, largePrint: true } });
    await showHandout(content);
    const sizes = await page.getByRole('article').evaluate((article) => {
      const width = (one: Element) => one.getBoundingClientRect().width;
      const letters = [...article.querySelectorAll('p, li, td, th')].map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      );
      const figure = article.querySelector('figure')!;
      return {
        body: Number.parseFloat(getComputedStyle(article).fontSize),
        smallest: Math.min(...letters),
        share: width(figure.parentElement!) / width(article),
        fits: width(figure) <= width(article) + 1,
      };
    });
    // 18 points, and 15 for the smallest, in pixels.
    expect(sizes.body).toBeCloseTo(24, 1);
    expect(sizes.smallest).toBeGreaterThan(20);
    expect(sizes.share).toBeCloseTo(1, 1);
    expect(sizes.fits).toBe(true);
    expect((await printed()).text).toContain('BL52');
  });

  test('keeps a note of five thousand characters, to its last word', async () => {
    const sentence = 'Walk a little every day and rest before the back is tired. ';
    const homeCare = `${sentence.repeat(84)}The end of it.`;
    await showHandout(lowBackPlan({ notes: { ...emptyPlan('').notes, homeCare } }));
    const text = plain((await printed()).text);
    expect(text.split('rest before the back').length - 1).toBe(84);
    expect(text).toContain('The end of it.');
  });

  test('tells what is missing instead of printing blank paper', async () => {
    const ask = askIn(page);
    const { id: patientId } = await ask('patients.create', patientDraft());
    const { id } = await ask('plans.create', { patientId, content: emptyPlan('Plan') });
    await page.goto(`${windows.origin}/#/plans/${id}/handout`);
    await page.getByText('Nothing to print yet').waitFor();
    expect(await printButton().isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Back to the plan' }).click();
    await page.getByRole('button', { name: 'Print handout' }).waitFor();
  });

  test('is reached from the plan, opens the print dialog, and has nothing axe objects to', async () => {
    const ask = askIn(page);
    const { id: patientId } = await ask('patients.create', patientDraft());
    const { id } = await ask('plans.create', {
      patientId,
      content: lowBackPlan({ applications: [ashiEntry()] }),
    });
    await page.goto(`${windows.origin}/#/plans/${id}`);
    await page.getByRole('button', { name: 'Print handout' }).click();
    await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => {
      globalThis.print = () => {
        document.body.dataset.printed = 'true';
      };
    });
    await printButton().click();
    // The plan has notices that nobody acknowledged: they are shown, and let it pass.
    await page.getByRole('button', { name: 'Print anyway' }).click();
    await page.locator('body[data-printed]').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    expect(window.faults).toEqual([]);
  });
});

/** Text with every kind of space as a plain one, so that line ends and fixed spaces do not matter. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');
