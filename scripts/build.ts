import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fingerprint, STAMP } from './lib/build.mjs';
import { desktopBundle, preloadBundle, rendererBundle } from './lib/bundles.ts';
import { writeLicences } from './lib/licences.ts';
import { progress } from './lib/progress.mjs';
import { root } from './lib/root.mjs';

// Built into a folder of its own, which takes the place of dist/ only when it is whole.
// Always the build that people use: whatever the terminal or a test runner says, none of React's checks for developers.
process.env.NODE_ENV = 'production';
const report = progress('Building Ashi');
const madeFrom = fingerprint();
const fresh = join(root, '.cache', `build-${process.pid}`);
mkdirSync(fresh, { recursive: true });
try {
  for (const bundle of [rendererBundle(fresh), desktopBundle(fresh), preloadBundle(fresh)]) {
    await build({ ...bundle, logLevel: 'warn' });
  }
  writeLicences(fresh);
  writeFileSync(join(fresh, STAMP), madeFrom);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(root, 'dist'));
  report.end('done');
} catch (error) {
  report.end('failed');
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
