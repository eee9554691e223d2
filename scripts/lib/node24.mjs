import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Sentence } from './sentence.mjs';

/** The oldest Node that runs TypeScript as it is, and with it everything here but the bootstrap. */
const OLDEST = /** @type {const} */ ([22, 18]);

/** @param {string} version for example "22.18.0" */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The Node that the lock file brings for this system, or undefined where it brings none or it cannot run here. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', name);
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && isNewEnough(answer.stdout) ? file : undefined;
}

/** Whether the process that asks is itself new enough. */
export const runsHere = () => isNewEnough(process.versions.node);

/**
 * Path of the Node that runs everything after the bootstrap. To be asked once the packages are installed.
 * Throws a `Sentence` naming what to install where there is none.
 */
export function node24() {
  if (runsHere()) return process.execPath;
  const installed = installedNode();
  if (installed) return installed;
  throw new Sentence(
    `Ashi needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Please install the current Node 24 from https://nodejs.org and run the command again.',
  );
}
