import { existsSync } from 'node:fs';
import type { Browser, Route } from 'playwright-core';
import type { WindowFile } from '../window-files.ts';

/** Makes PDFs of papers with a Chromium of this computer, in its memory alone. */
export interface PdfMaker {
  /** The PDF of a whole page of HTML that uses files of the window. Rejects when the Chromium does not work. */
  make(html: string): Promise<Buffer>;
  close(): Promise<void>;
}

const INSTALLED = [
  process.env.ASHI_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['ProgramFiles(x86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/** The address under which a paper is shown to the Chromium. It exists nowhere: every request is answered here or refused. */
const ADDRESS = 'http://paper.invalid/';
/** A started Chromium waits so long for the next paper, in milliseconds. */
const IDLE = 60_000;

/**
 * A maker of PDFs, where this computer has a Chromium: the one that ASHI_CHROMIUM names, or an installed one.
 * @param files those of the window, by pathname
 */
export function findPdfMaker(files: ReadonlyMap<string, WindowFile>): PdfMaker | undefined {
  const program = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (program === undefined) return undefined;
  let running: Promise<Browser> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const close = async () => {
    clearTimeout(idle);
    const browser = running;
    running = undefined;
    await browser?.then((one) => one.close()).catch(() => {});
  };
  const make = async (html: string) => {
    clearTimeout(idle);
    running ??= start(program);
    try {
      return await print(await running, html, files);
    } catch (cause) {
      await close();
      throw cause;
    } finally {
      idle = setTimeout(() => void close(), IDLE).unref();
    }
  };
  return {
    // One after the other: a paper takes most of a processor.
    make: (html) => {
      const made = last.then(() => make(html));
      last = made.catch(() => {});
      return made;
    },
    close,
  };
}

async function start(program: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: program,
    // Chromium refuses its sandbox to the superuser only.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-3d-apis', '--font-render-hinting=none'],
  });
}

async function print(
  browser: Browser,
  html: string,
  files: ReadonlyMap<string, WindowFile>,
): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    await context.route('**/*', (route) => answerFrom(route, html, files));
    const page = await context.newPage();
    await page.goto(ADDRESS, { waitUntil: 'load' });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}

function answerFrom(route: Route, html: string, files: ReadonlyMap<string, WindowFile>): Promise<void> {
  const { origin, pathname, protocol } = new URL(route.request().url());
  if (protocol === 'data:') return route.continue();
  if (`${origin}${pathname}` === ADDRESS) {
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  }
  const file = `${origin}/` === ADDRESS ? files.get(pathname) : undefined;
  return file === undefined ? route.abort() : route.fulfill({ path: file.path, contentType: file.type });
}
