import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, createServer, type ProxyOptions, type Rolldown } from 'vite';
import { prepareDataFolder } from '../electron/data-folder.ts';
import { desktopBundle } from './lib/bundles.ts';
import { root } from './lib/root.mjs';

// The window from Vite with hot reload; behind it the practice, built anew and restarted when its sources change.

const { values: flags } = parseArgs({ options: { data: { type: 'string' } } });
const folder = flags.data === undefined ? null : prepareDataFolder(flags.data);
const out = join(root, '.cache/dev');
rmSync(out, { recursive: true, force: true });
// The host looks for a built window; Vite serves it here.
mkdirSync(join(out, 'renderer'), { recursive: true });

let host: ChildProcess | undefined;
let origin = 'http://127.0.0.1:0';
let cookie = '';

/** Ends the host that runs and starts the one just built, on the same port. */
async function restart(): Promise<void> {
  const old = host;
  if (old) await new Promise((resolve) => old.once('exit', resolve).kill('SIGTERM'));
  const options = { folder, sample: folder === null, port: Number(new URL(origin).port) || 0 };
  const arguments_ = [
    join(root, 'scripts/lib/dev-host.ts'),
    join(out, 'desktop/serve.js'),
    JSON.stringify(options),
  ];
  host = spawn(process.execPath, arguments_, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const link = await new Promise<string>((resolve) =>
    host!.once('message', (message) => resolve(String(message))),
  );
  origin = new URL(link).origin;
  const entered = await fetch(link, { redirect: 'manual' });
  cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!;
  console.log(old ? 'The practice was restarted.' : 'The practice is running.');
}

const watcher = (await build({
  ...desktopBundle(out),
  logLevel: 'warn',
  build: { ...desktopBundle(out).build, watch: {} },
})) as Rolldown.RolldownWatcher;
await new Promise<void>((resolve) => {
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'END') void restart().then(resolve);
  });
});

/** Carries the window's requests on as if it were the host's own page, for that window alone. */
const proxy: ProxyOptions = {
  target: origin,
  changeOrigin: true,
  bypass: ({ headers }) => (headers.origin === `http://${headers.host}` ? undefined : false),
  configure: (server) => {
    server.on('proxyReq', (request) => {
      request.setHeader('origin', origin);
      request.setHeader('cookie', cookie);
    });
  },
};
const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: { host: '127.0.0.1', proxy: { '/api': proxy }, fs: { allow: [root] } },
});
await vite.listen();
vite.printUrls();

process.once('SIGINT', () => {
  host?.kill('SIGTERM');
  process.exit();
});
