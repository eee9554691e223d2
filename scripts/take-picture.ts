import { join } from 'node:path';
import { openApp, startApp } from '../tests/support/app.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { openSamplePlan } from '../tests/support/sample-plan.ts';
import { root } from './lib/root.mjs';

// Takes the README's picture anew, of the sample practice in the build as it is.

const app = await startApp({ sample: true });
const browser = await launchBrowser();
const { page } = await openApp(browser, app, { deviceScaleFactor: 1.5 });
await openSamplePlan(page, app);
await page.screenshot({ path: join(root, 'docs/images/plan.png') });
await browser.close();
await app.kill('SIGTERM');
