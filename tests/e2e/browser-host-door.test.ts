import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../support/app.ts';
import { cookieFrom, type Sent, send } from '../support/http.ts';

// The door of the browser host, as one who sends what no browser would.

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
  expect(JSON.parse(reply.text)).toEqual({
    ok: true,
    value: { state: 'open', sample: true, damage: null, progress: null },
  });
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
    '/%252e%252e/%252e%252e/package.json',
    '/..\\..\\package.json',
    '/assets/....//....//package.json',
    '/C:/Windows/win.ini',
    '/file:///etc/passwd',
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

test('only this computer reaches it', async () => {
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
