import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Sentence } from './sentence.mjs';

/** All that a build is made from. */
const SOURCES = [
  'renderer',
  'electron',
  'shared',
  'assets',
  'scripts/lib/bundles.ts',
  'scripts/lib/licences.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** Holds the fingerprint of what the build in dist/ was made from. */
export const STAMP = 'built-from';

/** Fingerprint of the sources as they are now. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Files at or under a path of the repository, in a fixed order.
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  let entries;
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
}

/** Whether dist/ was built from the sources as they are. */
function isCurrent() {
  try {
    return readFileSync(join(root, 'dist', STAMP), 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

/**
 * Builds dist/ unless it was built from these very sources. Prints to standard error.
 * @param {string} node the Node to build with
 */
export async function build(node) {
  if (isCurrent()) return;
  const child = spawn(node, [join(root, 'scripts/build.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Sentence('Ashi could not be built; the messages above say why.');
}
