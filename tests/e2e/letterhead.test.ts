import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, type AppWindow, openApp, startApp } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { askIn } from '../support/contract.ts';
import { printable } from '../support/handout-screen.ts';
import { readPdf } from '../support/pdf.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { violations } from '../support/screens.ts';

let browser: Browser;
let app: App;
let window: AppWindow;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowserWithoutGraphics();
  app = await startApp({ sample: true });
  window = await openApp(browser, app);
  page = window.page;
  await page.getByRole('button', { name: 'New patient' }).first().waitFor();
  await page.goto(`${app.origin}/#/settings`);
  await page.getByRole('heading', { name: 'Logo' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await app?.kill('SIGTERM');
});

const logoText = async () => {
  const { logo } = await askIn(page)('logo.get', {});
  return logo === null ? null : Buffer.from(logo.data, 'base64').toString('utf8');
};
const choose = (name: string, mimeType: string, text: string | Buffer) =>
  page
    .locator('input[type=file][accept*=svg]')
    .setInputFiles({ name, mimeType, buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) });

test('of an SVG the drawing is kept, and what it would run or fetch is not', async () => {
  await choose(
    'logo.svg',
    'image/svg+xml',
    `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
     <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)">
       <script>document.title = 'ran'</script>
       <style>@import "http://127.0.0.1:1/a.css";</style>
       <image href="http://127.0.0.1:1/a.png" width="9" height="9"/>
       <foreignObject><iframe src="http://127.0.0.1:1/"></iframe></foreignObject>
       <linearGradient id="g"><stop offset="0" stop-color="#123456"/></linearGradient>
       <a href="javascript:alert(1)"><circle cx="10" cy="10" r="8" fill="url(#g)"/></a>
       <path d="M20 2h18v16z" fill="url(http://127.0.0.1:1/b.svg#c)"/>
     </svg>`,
  );
  await page.getByRole('img', { name: 'Logo' }).waitFor();
  const kept = await logoText();
  expect(kept).toContain('M20 2h18v16z');
  expect(kept).toContain('url(#g)');
  expect(kept).not.toMatch(/script|onload|import|http:\/\/127|foreignObject|javascript|DOCTYPE/);
  const size = await page
    .getByRole('img', { name: 'Logo' })
    .evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth));
  expect(size).toBeGreaterThan(0);
  expect(await page.title()).not.toBe('ran');
  expect(window.strays).toEqual([]);
});

test('what is no picture is refused in a sentence, and the logo stays', async () => {
  const before = await logoText();
  for (const [name, text, sentence] of [
    ['logo.svg', '<p>not a drawing', 'cannot be read'],
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'no drawing'],
    ['logo.png', Buffer.alloc(300_001), 'larger than 300 kB'],
    ['logo.png', Buffer.from('89504e470d0a1a0a00', 'hex'), 'This is not a PNG picture.'],
  ] as const) {
    await choose(name, 'image/png', text);
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
  }
  expect(await logoText()).toBe(before);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove the logo' }).click();
  await page.getByText('No logo yet').waitFor();
  expect(await logoText()).toBeNull();
});

test('a colour too light for paper is refused with its contrast and a darker one to take', async () => {
  await page.getByRole('button', { name: 'Choose a colour' }).click();
  await page.getByLabel('Colour of headings').fill('#e0a030');
  await page.getByText('2.2 : 1 against white paper').waitFor();
  await page.getByLabel('Licence number').fill('AC 4711');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('This colour is too light to be read on white paper.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use the next darker one' }).click();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  const { settings, practitioner } = await askIn(page)('settings.get', {});
  expect(settings.colour).toMatch(/^#[0-9a-f]{6}$/);
  expect(settings.colour).not.toBe('#e0a030');
  expect(practitioner.licence).toBe('AC 4711');
  expect(window.faults).toEqual([]);
});

test('papers are black on white; with the colours of meridians they say the same words', async () => {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft());
  const { id } = await ask('plans.create', { patientId, content: lowBackPlan() });
  const printed = async (meridianColours: boolean) => {
    const now = await ask('settings.get', {});
    await ask('settings.save', { ...now, settings: { ...now.settings, colour: null, meridianColours } });
    await page.goto(`${app.origin}/#/plans/${id}/handout`);
    await page.reload();
    await printable(page);
    return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  const black = await printed(false);
  const coloured = await printed(true);
  for (const sheet of black.pages) expect(sheet.coloured).toBe(0);
  expect(coloured.pages[0]!.coloured).toBeGreaterThan(0);
  expect(coloured.text).toBe(black.text);
  expect(window.faults).toEqual([]);
}, 120_000);
