import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** One suite per folder of tests/. */
const suite = (
  name: string,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more },
});

/** Suites that keep every core busy by themselves: as many files at once as there are cores. */
const quick = { maxWorkers: '100%' } as const;

/**
 * Suites that start Ashi or a browser come last. Two cores carry two windows, but not two that are drawn in software
 * all the time: those of the scene come one file at a time. What misses a deadline on a busy machine is tried once more;
 * a fault comes again.
 */
const slow = (groupOrder: number): TestProjectInlineConfiguration['test'] => ({
  sequence: { groupOrder },
  fileParallelism: false,
  retry: 1,
  testTimeout: 180_000,
  hookTimeout: 180_000,
});

/** Unpacks the browser once, before simultaneous starts could race for it. */
const UNPACK = 'tests/support/unpack-browser.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      // Pure code leaves nothing behind: the files of a worker share the modules that they import. One that replaces a
      // module (`vi.mock`) begins and ends with `vi.resetModules()`.
      suite('unit', { ...quick, isolate: false }),
      suite('database', quick),
      suite('contract', quick),
      // A kill that lost something must not be tried again.
      suite('crash', { ...slow(1), retry: 0 }),
      suite('scene', { ...slow(2), globalSetup: UNPACK }),
      // What installers hold; `npm test` leaves it to where they are built.
      suite('packaged', slow(4)),
      suite('e2e', { ...slow(3), fileParallelism: true, maxWorkers: 2, globalSetup: UNPACK }),
    ],
  },
});
