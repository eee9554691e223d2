import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../support/app.ts';
import { cookieFrom, type Sent, send } from '../support/http.ts';

// The browser host under those who send too much, too slowly, or what is read in two ways.

let app: App;
let cookie: string;
let port: number;
let slow: { readonly ends: Promise<string>[]; readonly sockets: Socket[] };
beforeAll(async () => {
  app = await startApp({ sample: true });
  port = Number(new URL(app.origin).port);
  cookie = (await cookieFrom(app, app.url)).split(';')[0]!;
  slow = openSlowly();
});
afterAll(() => app.kill('SIGTERM'));

const ask = (verb: string, changes: Sent = {}) =>
  send(app, `/api/${verb}`, {
    method: 'POST',
    body: '{}',
    ...changes,
    headers: { origin: app.origin, cookie, 'content-type': 'application/json', ...changes.headers },
  });
const isServed = async () => expect((await ask('practice.status')).status).toBe(200);

/** All that comes back on a connection until it is closed. */
const answerOf = (socket: Socket) =>
  new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });

/** What is answered to these bytes until the host closes the connection. */
function answerTo(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes, 'latin1');
  return answerOf(socket);
}

const head = (...lines: string[]) =>
  ['POST /api/practice.status HTTP/1.1', `Host: 127.0.0.1:${port}`, ...lines].join('\r\n');
const asked = () => head(`Origin: ${app.origin}`, `Cookie: ${cookie}`, 'Content-Type: application/json');

/** Clients that never finish: half in the middle of their headers, half one byte into a body that was announced. */
function openSlowly() {
  const sockets = Array.from({ length: 300 }, (_, index) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(index % 2 === 0 ? `${asked()}\r\nX-More: ` : `${asked()}\r\nContent-Length: 1000\r\n\r\n{`);
    return socket;
  });
  return { sockets, ends: sockets.map(answerOf) };
}

test('while hundreds of clients never finish what they send, the page is served', async () => {
  expect(slow.sockets.filter(({ destroyed }) => !destroyed).length).toBeGreaterThan(250);
  for (let n = 0; n < 20; n++) await isServed();
});

test('a thousand requests at once are all answered, and the next as well', async () => {
  const replies = await Promise.all(Array.from({ length: 1000 }, () => ask('practice.status')));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1000);
  await isServed();
});

/** Of the host's process, in MB; nothing where the system does not tell. */
function memory(): number | undefined {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

test('bodies that are too large are refused without being kept, from inside and from outside', async () => {
  const before = memory();
  const body = Buffer.alloc(10_000_000, 32);
  const inside = await Promise.all(Array.from({ length: 40 }, () => ask('practice.status', { body })));
  expect(new Set(inside.map(({ status }) => status))).toEqual(new Set([413]));
  // A stranger may be cut off before it has heard the refusal.
  const outside = await Promise.all(
    Array.from({ length: 40 }, () =>
      ask('practice.status', { body, headers: { cookie: '' } }).then(
        ({ status }) => status,
        () => 403,
      ),
    ),
  );
  expect(new Set(outside)).toEqual(new Set([403]));
  // Eight hundred megabytes went through it.
  if (before !== undefined) expect(memory()! - before).toBeLessThan(300);
  await isServed();
});

test('headers without measure are refused', async () => {
  expect(await answerTo(`${asked()}\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  const many = Array.from({ length: 5000 }, (_, index) => `X-${index}: 1`).join('\r\n');
  expect(await answerTo(`${asked()}\r\n${many}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  expect(await answerTo(`GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /,
  );
  await isServed();
});

test.each([
  ['two lengths', () => `${asked()}\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n{}`],
  [
    'a length and chunks',
    () => `${asked()}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['chunks that are named oddly', () => `${asked()}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  [
    'chunks before something else',
    () => `${asked()}\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  ],
  [
    'a chunk of a length that is none',
    () => `${asked()}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  ],
  ['a length with a sign', () => `${asked()}\r\nContent-Length: +2\r\n\r\n{}`],
  ['a length below nothing', () => `${asked()}\r\nContent-Length: -1\r\n\r\n{}`],
  ['a blank before the colon', () => `${asked()}\r\nContent-Length : 2\r\n\r\n{}`],
  ['a header with a line break inside', () => `${asked()}\r\nX-A: a\rb\r\nContent-Length: 2\r\n\r\n{}`],
  ['a header with a zero byte', () => `${asked()}\r\nX-A: a\0b\r\nContent-Length: 2\r\n\r\n{}`],
  ['no host', () => `GET / HTTP/1.1\r\nCookie: ${cookie}\r\n\r\n`],
  ['another protocol', () => '\x16\x03\x01\x02\x00garbage\r\n\r\n'],
  ['a method that is none', () => `PSOT / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`],
])('a request that could be read in two ways is refused: %s', async (_, bytes) => {
  const answer = await answerTo(bytes());
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).not.toContain('"ok":true');
});

test('of requests in one connection each is judged by itself', async () => {
  const inside = `${asked()}\r\nContent-Length: 2\r\n\r\n{}`;
  const stranger = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
  const rebound = `GET / HTTP/1.1\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;
  const answer = await answerTo(inside + stranger + rebound);
  expect([...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
    '200',
    '403',
    '403',
  ]);
});

test('a wish for another protocol, a tunnel or an echo is not granted', async () => {
  const to = (line: string, ...more: string[]) =>
    answerTo([line, `Host: 127.0.0.1:${port}`, 'Connection: close', ...more, '', ''].join('\r\n'));
  expect(
    await to('GET / HTTP/1.1', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'),
  ).not.toMatch(/^HTTP\/1\.1 101/);
  expect(await to('CONNECT evil.example:443 HTTP/1.1')).not.toMatch(/^HTTP\/1\.1 2/);
  expect(await to('TRACE / HTTP/1.1', 'X-Echo: hello')).not.toMatch(/^HTTP\/1\.1 2|hello/);
  await isServed();
});

test('of many who bring the same link at once, one comes in', async () => {
  const { pathname, search } = new URL(await app.newLink());
  const replies = await Promise.all(Array.from({ length: 50 }, () => send(app, pathname + search)));
  expect(replies.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(replies.filter(({ headers }) => headers['set-cookie'] !== undefined)).toHaveLength(1);
  expect(replies.filter(({ status }) => status === 403)).toHaveLength(49);
});

// Last, because the host gives them their time meanwhile.
test('clients that never finish are sent away', async () => {
  const answers = await Promise.all(slow.ends);
  expect(answers.filter((text) => !/^HTTP\/1\.1 408 /.test(text))).toEqual([]);
  await isServed();
});
