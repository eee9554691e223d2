import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { whenOrphaned } from './orphan.mjs';
import { progress } from './progress.mjs';
import { root } from './root.mjs';

const INSTEAD = 'so Ashi opens as a page in your browser instead.';
const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** A download that brings nothing for this long is given up, in milliseconds. */
const PATIENCE = 20_000;
/** The desktop app must show its window within this time, in milliseconds. */
const START_LIMIT = 60_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the desktop app to its end, fetching Electron's runtime first where it is missing. Gives undefined when the app has run,
 * else the sentence that says why there can be none here.
 */
export async function startDesktop(flags: {
  data: string | undefined;
  sample: boolean;
}): Promise<string | undefined> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return `There is no display for the desktop app, ${INSTEAD}`;
  }
  if (!(await fetchRuntime())) return `Electron's runtime could not be downloaded, ${INSTEAD}`;
  const args = [root];
  if (flags.sample) args.push('--sample');
  if (flags.data !== undefined) args.push('--data', flags.data);
  return (await runApp(args)) ? undefined : `The desktop app cannot start on this computer, ${INSTEAD}`;
}

/** Path of Electron's program, or undefined while its runtime is missing. */
function program(): string | undefined {
  const file = join(electron, 'path.txt');
  if (!existsSync(file)) return undefined;
  const path = join(electron, 'dist', readFileSync(file, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Whether the runtime is there, by Electron's own installer if need be. Ends it when it makes no headway. */
async function fetchRuntime(): Promise<boolean> {
  if (program()) return true;
  const report = progress("Downloading Electron's runtime (about 120 MB, once)");
  // The installer downloads into the temporary folder, so one of its own shows how far it is.
  const folder = mkdtempSync(join(tmpdir(), 'ashi-electron-'));
  const child = spawn(process.execPath, [join(electron, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  let bytes = 0;
  let grewAt = Date.now();
  const timer = setInterval(() => {
    const now = bytesUnder(folder) + bytesUnder(join(electron, 'dist'));
    if (now !== bytes) grewAt = Date.now();
    bytes = now;
    report.at(`${Math.round(bytes / 1e6)} MB`);
    if (Date.now() - grewAt > PATIENCE) child.kill('SIGKILL');
  }, 500);
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  clearInterval(timer);
  rmSync(folder, { recursive: true, force: true });
  report.end(program() ? 'done' : 'not possible');
  return program() !== undefined;
}

/** Size of all files under a folder that may change meanwhile or be missing. */
function bytesUnder(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    return 0;
  }
}

/** Runs the app to its end. False when it ends with a fault, or never, before its window was there. */
async function runApp(args: string[]): Promise<boolean> {
  const child = spawn(program()!, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let ready = false;
  let said = '';
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-200);
    if (ready || !said.includes('Ashi is ready')) return;
    ready = true;
    clearTimeout(limit);
    console.log('Ashi is ready in its own window.');
  });
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, stop);
  whenOrphaned(() => child.kill());
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  clearTimeout(limit);
  process.exitCode = ready ? (code ?? 0) : 0;
  for (const signal of SIGNALS) process.off(signal, stop);
  return ready || code === 0;
}
