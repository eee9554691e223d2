import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { root } from '../../scripts/lib/root.mjs';

/** An empty folder for a practice; `remove` takes it away with all that came into it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Where and how a test starts Ashi: on a data folder, or on the sample practice. */
export type AppOptions = { readonly data: string; readonly port?: number } | { readonly sample: true };

/** A started browser host. */
export interface App {
  /** The link that it printed; it opens one browser once. */
  readonly url: string;
  readonly origin: string;
  readonly pid: number;
  /** All that it has printed. */
  readonly output: () => string;
  /** Presses Enter in its terminal and gives the new link. */
  newLink(): Promise<string>;
  /** Ends it in the way of a crash, or of the terminal, and waits until it is gone. Gives its exit code. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Runs `npm start`'s program with flags of its own; for what it says before it serves anything, or instead. */
export async function runStart(flags: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawnStart(flags);
  const output = { text: '' };
  collect(child, output);
  return { code: await ended(child), output: output.text };
}

/** Starts the built browser host as `npm start` does and waits until it is ready. Throws with its words when it ends before that. */
export async function startApp(options: AppOptions): Promise<App> {
  const flags = ['--browser', '--no-open'];
  if ('sample' in options) flags.push('--sample', '--port', '0');
  else flags.push('--data', options.data, '--port', String(options.port ?? 0));
  const child = spawnStart(flags);
  const output = { text: '' };
  collect(child, output);

  const linkIn = async (from: number): Promise<string> => {
    for (;;) {
      const link = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]{43}\b/.exec(output.text.slice(from))?.[0];
      if (link) return link;
      if (child.exitCode !== null) throw new Error(`Ashi did not start:\n${output.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const url = await linkIn(0);
  return {
    url,
    origin: new URL(url).origin,
    pid: child.pid!,
    output: () => output.text,
    newLink: () => {
      const from = output.text.length;
      child.stdin!.write('\n');
      return linkIn(from);
    },
    kill: (signal) => {
      const end = ended(child);
      child.kill(signal);
      return end;
    },
  };
}

/** A window on a started app, with a record of what must never happen in it. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside Ashi that the page asked for. Each was blocked. */
  readonly strays: readonly string[];
  /**
   * Errors that the page printed or threw, refusals of the content security policy among them. A test that provokes one
   * takes it out.
   */
  readonly faults: string[];
}

/** Opens the app in a new window of 1440 x 900, as the owner of its link. The caller closes `context`. */
export async function openApp(
  browser: Browser,
  app: App,
  options: BrowserContextOptions = {},
): Promise<AppWindow> {
  const opened = await openWindow(browser, app.origin, options);
  await opened.page.goto(app.url);
  return opened;
}

/** An empty window that can reach `origin` and nothing else. */
export async function openWindow(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<AppWindow> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const strays: string[] = [];
  const faults: string[] = [];
  await context.route(
    (url) => !['data:', 'blob:'].includes(url.protocol) && url.origin !== origin,
    (route) => {
      strays.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  return { page, context, strays, faults };
}

const spawnStart = (flags: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(root, 'scripts/start.ts'), ...flags], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });

function collect(child: ChildProcess, into: { text: string }): void {
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      into.text += text;
    });
  }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));
