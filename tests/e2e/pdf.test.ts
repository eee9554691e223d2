import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, type AppWindow, openApp, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { askIn } from '../support/contract.ts';
import { cookieFrom, type Sent, send } from '../support/http.ts';
import { readPdf } from '../support/pdf.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { browserProgram } from '../support/unpack-browser.ts';

// A browser host on a computer with a Chromium of its own.

const folder = temporaryFolder();
let app: App;
let browser: Browser;
let window: AppWindow;
let cookie: string;
beforeAll(async () => {
  const { path, env } = browserProgram();
  const program = join(folder.path, 'chromium');
  const variables = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(program, `#!/bin/sh\n${variables.join(' ')} exec '${path}' "$@"\n`);
  chmodSync(program, 0o755);
  process.env.ASHI_CHROMIUM = program;
  app = await startApp({ sample: true });
  delete process.env.ASHI_CHROMIUM;
  browser = await launchBrowserWithoutGraphics();
  window = await openApp(browser, app, { acceptDownloads: true });
  await window.page.getByRole('button', { name: 'New patient' }).first().waitFor();
  cookie = (await cookieFrom(app, await app.newLink())).split(';')[0]!;
});
afterAll(async () => {
  await browser?.close();
  await app?.kill('SIGTERM');
  folder.remove();
});

const post = (body: string, changes: Sent = {}) =>
  send(app, '/pdf', {
    method: 'POST',
    body,
    headers: { origin: app.origin, cookie, 'content-type': 'text/html', ...changes.headers },
  });

test('a handout is saved as the PDF that printing would give, with tags, bookmarks and title', async () => {
  const { page } = window;
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft({ givenName: 'Zoë' }));
  const { id } = await ask('plans.create', { patientId, content: lowBackPlan() });
  await page.goto(`${app.origin}/#/plans/${id}/handout`);
  const save = page.getByRole('button', { name: 'Save as PDF' });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((b) => b.textContent === 'Save as PDF' && !b.disabled),
  );
  await save.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save PDF anyway' }).click(),
  ]);
  await page.getByText('The PDF was saved.').waitFor();
  expect(download.suggestedFilename()).toMatch(/^Zoë Person, treatment plan, \d{4}-\d\d-\d\d\.pdf$/);

  const bytes = readFileSync(await download.path());
  expect(bytes.length).toBeLessThan(2_000_000);
  const saved = await readPdf(bytes);
  const printed = await readPdf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
  expect(saved.text).toBe(printed.text);
  expect(saved.pages.map(({ inked }) => inked.toFixed(3))).toEqual(
    printed.pages.map(({ inked }) => inked.toFixed(3)),
  );
  expect(saved.title).toMatch(/^Zoë Person, treatment plan/);
  expect(saved.pages.flatMap(({ roles }) => roles)).toContain('H1');
  expect(saved.bookmarks).toContain('Your treatment plan');
  expect(window.faults).toEqual([]);
  expect(window.strays).toEqual([]);
});

test('a PDF is made for Ashi’s own page only', async () => {
  expect((await post('<p>x</p>')).status).toBe(200);
  expect((await post('<p>x</p>', { headers: { cookie: '' } })).status).toBe(403);
  expect((await post('<p>x</p>', { headers: { origin: 'http://evil.example' } })).status).toBe(403);
  expect((await post('<p>x</p>', { headers: { 'content-type': 'application/json' } })).status).toBe(415);
  expect((await send(app, '/pdf', { headers: {} })).status).toBe(403);
});

test('what is printed runs no script and reaches nothing, not even this computer', async () => {
  const target = `${app.origin}/api/practice.status`;
  const reply = await post(
    `<!doctype html><title>t</title><p>before</p><script>document.body.append('ran')</script>
     <img src="${target}"><img src="file:///etc/hostname"><iframe src="file:///etc/passwd"></iframe>
     <iframe src="${target}"></iframe><link rel="stylesheet" href="http://127.0.0.1:1/x.css"><p>after</p>`,
    {},
  );
  expect(reply.status).toBe(200);
  expect(reply.text.startsWith('%PDF')).toBe(true);
  expect(reply.text).not.toContain('ran');
});
