import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { type Failure, type Figure, tableOf, USUAL_SEED } from './lib/figures.ts';
import { root } from './lib/root.mjs';

// The trying tests in their long form: minutes of kills, spoilt inputs, hostile and damaged files, faults. The last lines say
// what was tried and what failed. Named files or folders: their tests alone.
const HOUR = 3_600_000;
const scratch = mkdtempSync(join(tmpdir(), 'ashi-endurance-'));
const figuresFile = join(scratch, 'figures.jsonl');
writeFileSync(figuresFile, '');
Object.assign(process.env, { ASHI_ENDURANCE: '1', ASHI_FIGURES: figuresFile });

/** Every test file that counts what it tries. */
const suites = globSync('tests/*/**/*.test.ts', { cwd: root }).filter((file) =>
  readFileSync(join(root, file), 'utf8').includes('support/endurance.ts'),
);

const start = performance.now();
const failures: Failure[] = [];
// What is tried here must hold at the first try.
const vitest = await createVitest({
  root,
  watch: false,
  reporters: ['default'],
  retry: 0,
  testTimeout: HOUR,
});
try {
  const named = process.argv.slice(2);
  await vitest.start(
    named.length === 0 ? suites : suites.filter((file) => named.some((part) => file.includes(part))),
  );
} catch (error) {
  failures.push({ file: '', test: 'the run itself', message: (error as Error).message });
}
for (const module of vitest.state.getTestModules()) {
  const failed = [...module.children.allTests('failed')];
  for (const test of failed) {
    const message = test.result().errors?.[0]?.message ?? '';
    failures.push({ file: module.moduleId, test: test.fullName, message });
  }
  if (!module.ok() && failed.length === 0) {
    failures.push({ file: module.moduleId, test: module.relativeModuleId, message: '' });
  }
}
for (const error of vitest.state.getUnhandledErrors()) {
  failures.push({ file: '', test: 'an error that no test caught', message: (error as Error).message });
}
await vitest.close();

const figures = readFileSync(figuresFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Figure);
rmSync(scratch, { recursive: true });
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
console.log(`\n${tableOf(figures, failures)}`);
console.log(`seed ${process.env.ASHI_SEED ?? USUAL_SEED}, ${minutes} minutes`);
process.exit(failures.length === 0 && figures.length > 0 ? 0 : 1);
