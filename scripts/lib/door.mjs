import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { node24, runsHere } from './node24.mjs';
import { whenOrphaned } from './orphan.mjs';
import { root } from './root.mjs';
import { speaking } from './sentence.mjs';

/**
 * The way from any Node >= 20 on a fresh clone into a tool: installs, builds if asked to, then runs the `.ts` that has
 * the name of the calling `.mjs`, with the same arguments, on the Node that the rest needs.
 * Standard output is left to the tool.
 * @param {string} caller import.meta.url of the calling script
 * @param {{ built?: boolean }} [needs]
 */
export const door = (caller, { built = false } = {}) =>
  speaking(async () => {
    await install();
    const node = node24();
    if (built) await build(node);
    const tool = caller.replace(/\.mjs$/, '.ts');
    if (runsHere()) await import(tool);
    else process.exitCode = await run(node, [fileURLToPath(tool), ...process.argv.slice(2)]);
  });

/**
 * Runs a program to its end, as if it were this one: same terminal, same signals. Resolves with its exit code.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(file, args) {
  const child = spawn(file, args, { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  whenOrphaned(() => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
