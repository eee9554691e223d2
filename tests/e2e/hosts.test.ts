import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp, openWindow, runStart, startApp, temporaryFolder } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Sends the path as it is written here: `fetch` would tidy it up. */
const send = (app: App, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(app.origin);
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** Exchanges a link for the cookie. */
async function cookieFrom(app: App, link: string): Promise<string> {
  const { pathname, search } = new URL(link);
  const reply = await send(app, pathname + search);
  expect(reply.status).toBe(303);
  return reply.headers['set-cookie']![0]!;
}

describe('the door of the browser host', () => {
  let app: App;
  let cookie: string;
  beforeAll(async () => {
    app = await startApp({ sample: true });
    cookie = (await cookieFrom(app, app.url)).split(';')[0]!;
  });
  afterAll(() => app.kill('SIGTERM'));

  const ask = (verb: string, changes: Sent = {}) =>
    send(app, `/api/${verb}`, {
      method: 'POST',
      body: '{}',
      ...changes,
      headers: { origin: app.origin, cookie, 'content-type': 'application/json', ...changes.headers },
    });

  test('the page of the link may ask, in JSON, and is answered', async () => {
    const reply = await ask('practice.status');
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toEqual({ ok: true, value: { state: 'open', sample: true } });
  });

  test('the cookie is for this host alone and out of reach of scripts', async () => {
    const given = await cookieFrom(app, await app.newLink());
    expect(given).toMatch(/^ashi-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('a used link and a wrong one say how to get a new one', async () => {
    const wrong = app.url.replace(/.{5}$/, 'AAAAA');
    for (const link of [app.url, wrong, `${app.origin}/enter`, `${app.origin}/enter?token=`]) {
      const { pathname, search } = new URL(link);
      const reply = await send(app, pathname + search);
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('press Enter in the terminal');
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  test('looking at a link without opening it does not use it up', async () => {
    const { pathname, search } = new URL(await app.newLink());
    expect((await send(app, pathname + search, { method: 'HEAD' })).headers['set-cookie']).toBeUndefined();
    expect((await send(app, pathname + search)).status).toBe(303);
  });

  test('under another name than its own it answers nothing', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${new URL(app.origin).port}`,
      '127.0.0.1',
      'localhost:1',
    ]) {
      for (const path of ['/', '/index.html', '/enter?token=x']) {
        const reply = await send(app, path, { headers: { host, cookie } });
        expect(reply.status).toBe(403);
        expect(reply.text).not.toContain('<script');
      }
    }
    expect((await ask('practice.status', { headers: { host: 'evil.example' } })).status).toBe(403);
  });

  test('to another site, a frame without origin, or a page that hides it, it answers nothing', async () => {
    const port = Number(new URL(app.origin).port);
    for (const origin of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
    ]) {
      expect((await ask('practice.status', { headers: { origin } })).status).toBe(403);
      expect((await send(app, '/', { headers: { origin, cookie } })).status).toBe(403);
    }
    const hidden = { cookie, 'content-type': 'application/json' };
    expect(
      (await send(app, '/api/practice.status', { method: 'POST', body: '{}', headers: hidden })).status,
    ).toBe(403);
  });

  test('without the cookie, or with a made-up one, there is neither page nor record', async () => {
    const [name, value] = cookie.split('=') as [string, string];
    for (const claimed of [
      '',
      `${name}=`,
      `${name}=${'A'.repeat(43)}`,
      `x${name}=${value}`,
      `${name}=${value}A`,
    ]) {
      expect((await ask('practice.status', { headers: { cookie: claimed } })).status).toBe(403);
      const page = await send(app, '/', { headers: { cookie: claimed } });
      expect(page.status).toBe(403);
      expect(page.text).toContain('press Enter in the terminal');
    }
  });

  test('no answer invites another site', async () => {
    for (const reply of [await ask('practice.status'), await send(app, '/', { headers: { cookie } })]) {
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(reply.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['referrer-policy']).toBe('no-referrer');
      expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    const preflight = await send(app, '/api/practice.status', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
  });

  test('no path leads out of the window', async () => {
    const paths = [
      '/../package.json',
      '/assets/../../desktop/serve.js',
      '/..%2fdesktop/serve.js',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/etc/passwd',
      '/index.html%00.js',
      '/%',
      '/__proto__',
    ];
    for (const path of paths) {
      const reply = await send(app, path, { headers: { cookie } });
      expect([400, 404]).toContain(reply.status);
      expect(reply.text).not.toMatch(/"ashi"|root:|import /);
    }
    // A target with an authority of its own is read by the Host header's rule, not by its own claim.
    const { port } = new URL(app.origin);
    const absolute = await send(app, 'http://evil.example/', { headers: { host: `127.0.0.1:${port}` } });
    expect(absolute.status).toBe(403);
  });

  test('hashed files may be kept, the page is asked for anew', async () => {
    const page = await send(app, '/', { headers: { cookie } });
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(page.text)![1]!;
    const reply = await send(app, script, { headers: { cookie } });
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(reply.headers['cache-control']).toContain('immutable');
  });

  test('what is not a request of the contract is refused in a sentence', async () => {
    const refused = async (expected: number, verb: string, changes?: Sent) => {
      const reply = await ask(verb, changes);
      expect(reply.status).toBe(expected);
      const { refusal } = JSON.parse(reply.text);
      expect(refusal.message).toMatch(/^[A-Z].*\.$/);
    };
    await refused(404, 'practice.destroy');
    await refused(404, '__proto__');
    await refused(404, '');
    await refused(415, 'practice.status', { headers: { 'content-type': 'text/plain' } });
    await refused(415, 'practice.status', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await refused(400, 'practice.status', { body: '{' });
    await refused(400, 'practice.status', { body: '' });
    await refused(405, 'practice.status', { method: 'PUT' });
    await refused(413, 'practice.status', { body: Buffer.alloc(2_500_001, 32) });
    await refused(413, 'practice.status', { body: Buffer.alloc(20_000_000, 32) });
  });

  test('input that the contract does not know is refused and changes nothing', async () => {
    const before = (await ask('patients.find', { body: '{"text":"","archived":false,"limit":200}' })).text;
    for (const body of [
      '{"id":1}',
      '[]',
      'null',
      '"x"',
      '{"__proto__":{"a":1}}',
      `{"text":"${'a'.repeat(1_000_000)}"}`,
    ]) {
      const reply = await ask('patients.create', { body });
      expect(JSON.parse(reply.text)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    }
    expect((await ask('patients.find', { body: '{"text":"","archived":false,"limit":200}' })).text).toBe(
      before,
    );
  });

  test('a client that never finishes its headers is sent away', async () => {
    const socket = connect(Number(new URL(app.origin).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    const answered = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answered).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('what is not HTTP at all does not disturb it', async () => {
    const socket = connect(Number(new URL(app.origin).port), '127.0.0.1');
    await new Promise((resolve) => {
      socket.on('error', () => {});
      socket.on('close', resolve);
      socket.resume();
      socket.write('\x16\x03\x01\x02\x00garbage\r\n\r\n');
    });
    expect((await ask('practice.status')).status).toBe(200);
  });

  test('a thousand requests at once are all answered', async () => {
    const replies = await Promise.all(Array.from({ length: 1000 }, () => ask('practice.status')));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1000);
  });

  test('only this computer reaches it', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    const socket = connect(Number(new URL(app.origin).port), outside?.address ?? '127.0.0.2');
    const outcome = await new Promise<string>((resolve) => {
      socket.on('connect', () => resolve('connected'));
      socket.on('error', (error) => resolve((error as NodeJS.ErrnoException).code!));
    });
    socket.destroy();
    expect(outcome).toBe('ECONNREFUSED');
  });
});

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
    const { pathname, search } = new URL(first.url);
    expect((await send(first, pathname + search)).status).toBe(303);
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
    browser = await launchBrowser();
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
    const outcome = await page.evaluate(async (origin) => {
      const tried = (path: string, init?: RequestInit) =>
        fetch(origin + path, { credentials: 'include', ...init }).then(
          (response) => response.type,
          () => 'blocked',
        );
      const frame = document.createElement('iframe');
      frame.src = origin;
      const script = document.createElement('script');
      script.src = `${origin}/`;
      const scriptRan = new Promise<string>((resolve) => {
        script.onload = () => resolve('ran');
        script.onerror = () => resolve('blocked');
      });
      document.body.append(frame, script);
      return {
        read: await tried('/'),
        asked: await tried('/api/practice.status', {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        }),
        askedPlainly: await tried('/api/practice.status', { method: 'POST', body: '{}', mode: 'cors' }),
        script: await scriptRan,
      };
    }, app.origin);
    evil.close();
    expect(outcome).toEqual({
      read: 'blocked',
      asked: 'blocked',
      askedPlainly: 'blocked',
      script: 'blocked',
    });
    expect(await page.frames()[1]?.content()).not.toContain('id="root"');
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
