import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp, openWindow, runStart, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { askFrom } from '../support/contract.ts';
import { cookieFrom } from '../support/http.ts';
import { patientDraft } from '../support/records.ts';

describe('starting', () => {
  const folders: ReturnType<typeof temporaryFolder>[] = [];
  const emptyFolder = () => {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder.path;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });
  const start = (...flags: string[]) => runStart(['--browser', '--no-open', ...flags]);

  test('an unknown flag, or one without sense, is refused with the usage', async () => {
    for (const flags of [
      ['--brwser'],
      ['--port', 'x'],
      ['--port', '70000'],
      ['--port', '-1'],
      ['--data', ''],
      ['--data'],
      ['--sample', '--data', emptyFolder()],
      ['folder'],
    ]) {
      const { code, output } = await start(...flags);
      expect(code, flags.join(' ')).toBe(2);
      expect(output).toContain('Usage: npm start --');
      expect(output).not.toMatch(/\n\s+at /);
    }
  });

  test('a taken port is named in a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    const { port } = await new Promise<{ port: number }>((resolve) => {
      other.once('listening', () => resolve(other.address() as { port: number }));
    });
    const { code, output } = await start('--sample', '--port', String(port));
    other.close();
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Port ${port} is taken by another program. Please choose another with --port, or leave --port out.`,
    );
  });

  test('a data folder that is a file is refused in a sentence, and the file is left alone', async () => {
    const file = join(emptyFolder(), 'letter.txt');
    writeFileSync(file, 'Dear patient');
    const { code, output } = await start('--data', file);
    expect(code).toBe(1);
    expect(output.trim()).toBe(`The data folder ${file} is a file. Please name a folder.`);
  });

  test('a second Ashi on the same folder is refused, the first goes on', async () => {
    const data = join(emptyFolder(), 'practice');
    const first = await startApp({ data });
    const { code, output } = await start('--data', data, '--port', '0');
    expect(code).toBe(1);
    expect(output).toMatch(/already open in another Ashi/);
    await cookieFrom(first, first.url);
    await first.kill('SIGTERM');
  });

  test('after a kill it starts again on the same folder and port', async () => {
    const data = emptyFolder();
    const first = await startApp({ data });
    const port = Number(new URL(first.origin).port);
    expect(await first.kill('SIGKILL')).toBeNull();
    const second = await startApp({ data, port });
    expect(second.origin).toBe(first.origin);
    expect(await second.kill('SIGTERM')).toBe(0);
  });

  test('the sample practice leaves nothing behind when it ends', async () => {
    const temporary = emptyFolder();
    mkdirSync(join(temporary, 'tmp'));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(temporary, 'tmp');
    const app = await startApp({ sample: true });
    process.env.TMPDIR = before;
    if (before === undefined) delete process.env.TMPDIR;
    expect(readdirSync(join(temporary, 'tmp'))).toHaveLength(1);
    expect(await app.kill('SIGTERM')).toBe(0);
    expect(readdirSync(join(temporary, 'tmp'))).toEqual([]);
    expect(existsSync(temporary)).toBe(true);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let app: App;
  beforeAll(async () => {
    browser = await launchBrowserWithoutGraphics();
    app = await startApp({ sample: true });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.kill('SIGTERM');
  });

  test('the link opens the practice, without a word to any other host and without a fault', async () => {
    const { page, context, strays, faults } = await openApp(browser, app);
    await page.getByRole('button', { name: 'New patient' }).waitFor();
    expect(page.url()).toBe(`${app.origin}/`);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(strays).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a second browser gets the page that says how to come in, and comes in by a new link', async () => {
    const { page, context } = await openWindow(browser, app.origin);
    await page.goto(app.url);
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await page.goto(app.origin);
    await page.getByRole('heading', { name: 'This page needs its link' }).waitFor();
    await page.goto(await app.newLink());
    await page.getByRole('button', { name: 'New patient' }).waitFor();
    await context.close();
  });

  test('a page of another site can neither read, ask, frame nor use the cookie', async () => {
    const opened = await openWindow(browser, app.origin);
    await opened.page.goto(await app.newLink());
    const page = await opened.context.newPage();
    // Another port is another origin but the same site, which is the most that SameSite lets through.
    const evil = createServer((socket) => {
      socket.once('data', () => {
        socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<p>other</p>');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => evil.once('listening', resolve));
    const { port } = evil.address() as { port: number };
    await opened.context.unrouteAll();
    await page.goto(`http://127.0.0.1:${port}/`);
    const draft = JSON.stringify(patientDraft({ familyName: 'Smuggled' }));
    const outcome = await page.evaluate(
      async ({ origin, draft }) => {
        const tried = (path: string, init?: RequestInit) =>
          fetch(origin + path, { credentials: 'include', ...init }).then(
            (response) => response.type,
            () => 'blocked',
          );
        const loaded = (element: HTMLElement) =>
          new Promise<string>((resolve) => {
            element.onload = () => resolve('loaded');
            element.onerror = () => resolve('blocked');
            document.body.append(element);
          });
        const frame = Object.assign(document.createElement('iframe'), { name: 'hidden', src: origin });
        await loaded(frame);
        const isEmpty = frame.contentDocument === null;
        // The text of a form's one field can be made to read as JSON.
        const form = document.createElement('form');
        Object.assign(form, {
          action: `${origin}/api/patients.create`,
          method: 'post',
          enctype: 'text/plain',
          target: 'hidden',
        });
        const field = document.createElement('input');
        field.name = `${draft.slice(0, -1)},"x":"`;
        field.value = '"}';
        form.append(field);
        document.body.append(form);
        const posted = new Promise((resolve) => {
          frame.onload = resolve;
        });
        form.submit();
        await posted;
        const post = { method: 'POST', body: draft };
        const json = { 'content-type': 'application/json' };
        return {
          isEmpty,
          read: await tried('/'),
          asked: await tried('/api/patients.create', { ...post, headers: json }),
          askedPlainly: await tried('/api/patients.create', { ...post, mode: 'cors' }),
          readBlindly: await tried('/', { mode: 'no-cors' }),
          script: await loaded(Object.assign(document.createElement('script'), { src: `${origin}/` })),
          picture: await loaded(Object.assign(document.createElement('img'), { src: `${origin}/` })),
          // These are sent; what comes back cannot be read, and must not have done anything.
          blind: await tried('/api/patients.create', { ...post, mode: 'no-cors' }),
          beacon: navigator.sendBeacon(`${origin}/api/patients.create`, draft),
        };
      },
      { origin: app.origin, draft },
    );
    evil.close();
    expect(outcome).toEqual({
      read: 'blocked',
      asked: 'blocked',
      askedPlainly: 'blocked',
      readBlindly: 'blocked',
      script: 'blocked',
      picture: 'blocked',
      isEmpty: true,
      blind: expect.any(String),
      beacon: expect.any(Boolean),
    });
    expect(await page.frames()[1]?.content()).not.toContain('id="root"');
    const ask = askFrom(opened.context, app.origin);
    expect(await ask('patients.find', { text: 'Smuggled', archived: false, limit: 5 })).toMatchObject({
      total: 0,
    });
    await opened.context.close();
  });

  test('when Ashi has ended, the page says so in a sentence', async () => {
    const short = await startApp({ sample: true });
    const { page, context } = await openApp(browser, short);
    await page.getByRole('button', { name: 'New patient' }).waitFor();
    await short.kill('SIGKILL');
    await page.getByRole('textbox', { name: 'Find patient' }).fill('nobody');
    await page.getByText('Is Ashi still running?').waitFor();
    await context.close();
  });
});
