import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createVitest, type TestCase, type TestModule } from 'vitest/node';
import { build } from './lib/build.mjs';
import { REALMS, typechecks } from './lib/realms.ts';
import { root } from './lib/root.mjs';
import { runNode } from './lib/run.ts';
import { Sentence } from './lib/sentence.mjs';

// Everything that must hold before a change is good. All of it runs, whatever failed before, and the last line counts it.
// Named files or folders: their tests alone.
const filters = process.argv.slice(2);
const tally = { passed: 0, failed: [] as string[], skipped: [] as string[] };

/** Counts a step that is not a test of a suite; gives whether it held. */
async function step(name: string, run: () => Promise<boolean>): Promise<boolean> {
  console.log(`\n${name}`);
  const holds = await run();
  if (holds) tally.passed += 1;
  else tally.failed.push(name);
  return holds;
}

async function isBuilt(): Promise<boolean> {
  try {
    await build(process.execPath);
    return true;
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
    return false;
  }
}

const biome = join(
  dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
  'bin/biome',
);

const SUITES = ['unit', 'database', 'contract', 'scene'];
const SUITES_OF_THE_BUILD = ['crash', 'e2e'];

async function runSuites(project: string[]): Promise<void> {
  const vitest = await createVitest({ root, watch: false, reporters: ['default'], project });
  try {
    await vitest.start(filters);
  } catch (error) {
    // Nothing to run, or what must be prepared for a suite could not be.
    tally.failed.push((error as Error).message);
  }
  for (const module of vitest.state.getTestModules()) countModule(module);
  for (const error of vitest.state.getUnhandledErrors()) {
    tally.failed.push(`an error that no test caught: ${(error as Error).message}`);
  }
  await vitest.close();
}

function countModule(module: TestModule): void {
  const tests = [...module.children.allTests()];
  for (const test of tests) countTest(test, `${module.relativeModuleId} > ${test.fullName}`);
  // A file that cannot be loaded, or whose hooks fail, holds no failed test.
  const silent = !module.ok() && tests.every((test) => test.ok());
  if (silent) tally.failed.push(`${module.relativeModuleId} (the file itself)`);
}

function countTest(test: TestCase, name: string): void {
  const result = test.result();
  if (result.state === 'passed') tally.passed += 1;
  else if (result.state === 'skipped') tally.skipped.push(`${name}: ${result.note ?? 'no reason given'}`);
  else tally.failed.push(name);
}

const built = await step('Build', isBuilt);
if (filters.length === 0) {
  for (const realm of REALMS) await step(`Typecheck ${realm}`, () => typechecks(realm));
  await step('Lint', async () => (await runNode(biome, ['check'])) === 0);
}
console.log('\nTests');
await runSuites(built ? [...SUITES, ...SUITES_OF_THE_BUILD] : SUITES);
if (!built) tally.failed.push(`${SUITES_OF_THE_BUILD.join(' and ')} were not run, because there is no build`);

for (const name of tally.failed) console.log(`failed: ${name}`);
for (const name of tally.skipped) console.log(`skipped: ${name}`);
console.log(`${tally.passed} passed, ${tally.failed.length} failed, ${tally.skipped.length} skipped`);
process.exit(tally.failed.length === 0 ? 0 : 1);
