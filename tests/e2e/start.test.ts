import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, expect, type TestContext, test } from 'vitest';
import { root } from '../../scripts/lib/root.mjs';
import { temporaryFolder } from '../support/app.ts';

// The whole of `npm start`, from npm itself to the page.

const folders: ReturnType<typeof temporaryFolder>[] = [];
const running: ChildProcess[] = [];
const emptyFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
};
afterEach(async () => {
  for (const child of running.splice(0)) {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // The whole group has ended already.
    }
  }
  for (const folder of folders.splice(0)) folder.remove();
});

/** Starts `npm start -- <flags>` in a process group of its own. */
function npmStart(flags: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn('npm', ['start', '--', ...flags], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ready = async () => {
    await expect
      .poll(() => (child.exitCode === null ? output : `ended\n${output}`), { timeout: 100_000, interval: 50 })
      .toMatch(/Ashi is ready at http:\/\/127\.0\.0\.1:\d+\/enter\?token=|^ended/);
    const link = /Ashi is ready at (\S+)/.exec(output)?.[1];
    if (!link) throw new Error(output);
    return link;
  };
  return { child, ready, output: () => output };
}

const answers = (link: string) =>
  fetch(new URL('/', link)).then(
    () => true,
    () => false,
  );

test('npm start serves the page and says where', async () => {
  const { ready, output } = npmStart(['--browser', '--no-open', '--sample', '--port', '0']);
  const entered = await fetch(await ready(), { redirect: 'manual' });
  expect(entered.status).toBe(303);
  expect(output()).not.toMatch(/error|warning/i);
});

test('the window is built for people, not for developers, even when a test runner asks for the build', () => {
  const assets = join(root, 'dist/renderer/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts)
    expect(readFileSync(join(assets, name), 'utf8'), name).not.toContain('react-devtools');
});

test('when npm is killed, Ashi ends with it and the folder is free', async () => {
  const data = emptyFolder();
  const first = npmStart(['--browser', '--no-open', '--data', data, '--port', '0']);
  const link = await first.ready();
  first.child.kill('SIGKILL');
  await expect.poll(() => answers(link), { timeout: 20_000 }).toBe(false);
  await npmStart(['--browser', '--no-open', '--data', data, '--port', '0']).ready();
});

test('where there is no display, one sentence says so and the page is served', async (context) => {
  context.skip(process.platform !== 'linux', 'only Linux runs without a display');
  const { ready, output } = npmStart(['--no-open', '--sample', '--port', '0'], {
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  });
  await ready();
  expect(output()).toContain(
    'There is no display for the desktop app, so Ashi opens as a page in your browser instead.\n',
  );
});

/** A release site that takes connections and then does as `answer` says; gives the environment that leads there. */
async function releaseSite(
  answer: (socket: Socket) => void,
): Promise<{ env: NodeJS.ProcessEnv; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    answer(socket);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const env = {
    DISPLAY: ':99',
    ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    electron_config_cache: emptyFolder(),
  };
  return { env, server };
}

function skipWithRuntime(context: TestContext): void {
  const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  context.skip(existsSync(join(electron, 'path.txt')), "Electron's runtime is on this computer already");
}

const NO_RUNTIME =
  "Electron's runtime could not be downloaded, so Ashi opens as a page in your browser instead.\n";

test("where Electron's runtime is refused, one sentence says so and the page is served", async (context) => {
  skipWithRuntime(context);
  const site = await releaseSite((socket) =>
    socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'),
  );
  const { ready, output } = npmStart(['--no-open', '--sample', '--port', '0'], site.env);
  await ready();
  site.server.close();
  expect(output()).toContain(NO_RUNTIME);
});

test('a download that hangs does not hang the start', async (context) => {
  skipWithRuntime(context);
  const sockets: Socket[] = [];
  // It begins as promised, and then nothing more ever comes.
  const site = await releaseSite((socket) => {
    sockets.push(socket);
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 120000000\r\n\r\nsome bytes');
  });
  const { ready, output } = npmStart(['--no-open', '--sample', '--port', '0'], site.env);
  await ready();
  for (const socket of sockets) socket.destroy();
  site.server.close();
  expect(output()).toContain("Downloading Electron's runtime");
  expect(output()).toContain(NO_RUNTIME);
});
