import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type App, type AppWindow, openApp, startApp } from './app.ts';
import { launchBrowser, launchBrowserWithoutGraphics } from './browser.ts';
import { newPlan } from './plan-screen.ts';
import { insideApp } from './screens.ts';

/** Windows on the sample practice of a file of tests. */
export interface SampleWindows {
  /** `http://127.0.0.1:<port>` of the practice. */
  readonly origin: string;
  /** A new window that is inside. The caller closes its context. */
  openWindow(options?: BrowserContextOptions): Promise<AppWindow>;
  /** Uses a new window that is inside, sees that nothing stray or faulty happened in it, and closes it. */
  withWindow(use: UseWindow, options?: BrowserContextOptions): Promise<void>;
  /** As `withWindow`, on a new patient's new, empty plan. */
  withPlan(use: UseWindow, options?: BrowserContextOptions): Promise<void>;
}

export type UseWindow = (page: Page, window: AppWindow) => Promise<void>;

/**
 * What every test of the window begins with: called once at the top of a file, it starts a browser and a sample practice
 * before the file's first test and ends both after its last. Without `graphics` the points' list does the whole job and no
 * body is drawn in software, which takes most of a test's time: ask for them only where a test looks at the body.
 */
export function sampleWindows({ graphics }: { graphics: boolean }): SampleWindows {
  let browser: Browser;
  let app: App;
  beforeAll(async () => {
    const launch = graphics ? launchBrowser : launchBrowserWithoutGraphics;
    [browser, app] = await Promise.all([launch(), startApp({ sample: true })]);
  });
  afterAll(() => Promise.all([browser?.close(), app?.kill('SIGTERM')]));

  const openWindow = async (options?: BrowserContextOptions): Promise<AppWindow> => {
    const window = await openApp(browser, { ...app, url: await app.newLink() }, options);
    await insideApp(window.page);
    return window;
  };
  const withWindow = async (use: UseWindow, options?: BrowserContextOptions): Promise<void> => {
    const window = await openWindow(options);
    try {
      await use(window.page, window);
      expect(window.strays).toEqual([]);
      expect(window.faults).toEqual([]);
    } finally {
      // A body that goes on being drawn would slow the tests that follow.
      await window.context.close();
    }
  };
  return {
    get origin() {
      return app.origin;
    },
    openWindow,
    withWindow,
    withPlan: (use, options) =>
      withWindow(async (page, window) => {
        await newPlan(page, 'Test', `Person ${Date.now()}`);
        await use(page, window);
      }, options),
  };
}
