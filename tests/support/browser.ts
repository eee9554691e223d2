import { type Browser, chromium } from 'playwright-core';
import { browserProgram } from './unpack-browser.ts';

/**
 * Starts the test browser, with WebGL2 in software. The caller closes it.
 * Throws when it is not the release that the lock file names or has no WebGL2.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launch(['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  const page = await browser.newPage();
  const hasWebGl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  await page.close();
  if (!hasWebGl) throw new Error('The test browser has no WebGL2.');
  return browser;
}

/**
 * Starts the test browser as on a machine without graphics: the points' list does the whole job and no body is drawn,
 * which takes most of a test's time here. The caller closes it. Throws when it is not the release of the lock file.
 */
export const launchBrowserWithoutGraphics = (): Promise<Browser> => launch(['--disable-3d-apis']);

async function launch(graphics: readonly string[]): Promise<Browser> {
  const program = browserProgram();
  const browser = await chromium.launch({
    executablePath: program.path,
    args: ['--no-sandbox', '--font-render-hinting=none', ...graphics],
    // Without a locale it would drop every name of a file that is not plain ASCII.
    env: { LANG: 'C.UTF-8', ...process.env, ...program.env },
  });
  if (program.major !== undefined && !browser.version().startsWith(`${program.major}.`)) {
    throw new Error(`The test browser is ${browser.version()}, not ${program.major}.`);
  }
  return browser;
}
