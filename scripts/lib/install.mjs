import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from './progress.mjs';
import { root } from './root.mjs';
import { Sentence } from './sentence.mjs';

/** @typedef {{ version?: string, name?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */
/** @typedef {Record<string, Package>} Packages */

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
const inRoot = (path) => join(root, path);

/** npm writes this list last, so it is absent after an interrupted installation. */
function isInstalled() {
  const installed = packagesOf(inRoot('node_modules/.package-lock.json'));
  const locked = packagesOf(inRoot('package-lock.json'));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return wanted.optional === true && !isForThisSystem(wanted);
    return found.version === wanted.version && found.name === wanted.name;
  });
}

/**
 * Whether an optional package is made for this very system, so that npm would not leave it out.
 * @param {Package} wanted
 */
const isForThisSystem = ({ os = [], cpu = [], libc }) =>
  os.includes(process.platform) && cpu.includes(process.arch) && libc === undefined;

/** How many of the locked packages lie in node_modules already, in percent of those meant for every system. */
function percentInstalled() {
  const paths = Object.entries(packagesOf(inRoot('package-lock.json')) ?? {})
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path]) => path);
  const there = paths.filter((path) => existsSync(inRoot(`${path}/package.json`))).length;
  return Math.floor((100 * there) / Math.max(1, paths.length));
}

/** npm's program beside its own Node when npm started us, else the `npm` of the PATH. */
function npm() {
  const { npm_execpath: program, npm_node_execpath: node } = process.env;
  if (program && node && /npm-cli\.[cm]?js$/.test(program))
    return { file: node, first: [program], shell: false };
  return { file: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * Installs what package-lock.json names, unless node_modules holds exactly that already. Install scripts are never run:
 * nothing here needs one, and npm would try to compile SQLite, whose binaries are in its package. Prints to standard error.
 */
export async function install() {
  if (isInstalled()) return;
  const report = progress('Installing what Ashi is built from (the first time takes about a minute)');
  const { file, first, shell } = npm();
  const child = spawn(
    file,
    // Vite builds the window here, whatever NODE_ENV says of the place.
    [...first, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout?.resume();
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const timer = setInterval(() => report.at(`${percentInstalled()} %`), 1000);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      said += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) {
    report.end('failed');
    throw new Sentence(
      `${said.trim()}\nThe packages could not be installed. Please check the connection to the npm registry and try again.`,
    );
  }
  report.end('done');
}
