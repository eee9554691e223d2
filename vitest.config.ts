import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** One suite per folder of tests/. */
const suite = (
  name: string,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more },
});

/**
 * Suites that start Ashi or a browser come last, all in one group: what waits for a process to end lies beside what draws a
 * body, and no core stands idle behind the last file of a suite. What misses a deadline on a busy machine is tried once
 * more; a fault comes again.
 */
const slow: TestProjectInlineConfiguration['test'] = {
  sequence: { groupOrder: 1 },
  retry: 1,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // What the files of a worker import is imported once.
  isolate: false,
};

/** Unpacks the browser once, before simultaneous starts could race for it. */
const UNPACK = 'tests/support/unpack-browser.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // As many files at once as there are cores.
    maxWorkers: '100%',
    projects: [
      // Pure code leaves nothing behind: the files of a worker share the modules that they import. One that replaces a
      // module (`vi.mock`) begins and ends with `vi.resetModules()`.
      suite('unit', { isolate: false }),
      suite('database'),
      suite('contract'),
      // A kill that lost something must not be tried again.
      suite('crash', { ...slow, retry: 0 }),
      suite('scene', { ...slow, globalSetup: UNPACK }),
      // What installers hold; `npm test` leaves it to where they are built.
      suite('packaged', slow),
      suite('e2e', { ...slow, globalSetup: UNPACK }),
    ],
  },
});
