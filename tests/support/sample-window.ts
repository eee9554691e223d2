import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { emptyPlan } from '../../shared/model/plan.ts';
import { type App, type AppWindow, openApp, openWindow as openEmpty, startApp } from './app.ts';
import { launchBrowser, launchBrowserWithoutGraphics } from './browser.ts';
import { askFrom } from './contract.ts';
import { planShown } from './plan-screen.ts';
import { patientDraft } from './records.ts';
import { insideApp } from './screens.ts';

/** Windows on the sample practice of a file of tests. */
export interface SampleWindows {
  /** `http://127.0.0.1:<port>` of the practice. */
  readonly origin: string;
  /** A new window that is inside. The caller closes its context. */
  openWindow(options?: BrowserContextOptions): Promise<AppWindow>;
  /** Uses a new window that is inside, sees that nothing stray or faulty happened in it, and closes it. */
  withWindow(use: UseWindow, options?: BrowserContextOptions): Promise<void>;
  /** As `withWindow`, on a new patient's new, empty plan, which was not made by hand. */
  withPlan(use: UseWindow, options?: BrowserContextOptions): Promise<void>;
}

export type UseWindow = (page: Page, window: AppWindow) => Promise<void>;

/** Where a body is drawn in software, half the picture's lines and columns say as much. */
const DRAWN: BrowserContextOptions = { deviceScaleFactor: 0.5 };

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

  const settings = (options?: BrowserContextOptions) => ({ ...(graphics && DRAWN), ...options });
  const openWindow = async (options?: BrowserContextOptions): Promise<AppWindow> => {
    const window = await openApp(browser, { ...app, url: await app.newLink() }, settings(options));
    await insideApp(window.page);
    return window;
  };
  const openPlan = async (options?: BrowserContextOptions): Promise<AppWindow> => {
    const window = await openEmpty(browser, app.origin, settings(options));
    const ask = askFrom(window.context, app.origin);
    await window.context.request.get(await app.newLink());
    const { id: patientId } = await ask('patients.create', patientDraft({ birthDate: null }));
    const { id } = await ask('plans.create', { patientId, content: emptyPlan('Plan of today') });
    await window.page.goto(`${app.origin}/#/plans/${id}`);
    await planShown(window.page);
    return window;
  };
  const useAndClose = async (window: AppWindow, use: UseWindow): Promise<void> => {
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
    withWindow: async (use, options) => useAndClose(await openWindow(options), use),
    withPlan: async (use, options) => useAndClose(await openPlan(options), use),
  };
}
