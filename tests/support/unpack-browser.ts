import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from '../../scripts/lib/build.mjs';
import { root } from '../../scripts/lib/root.mjs';

/** A Chromium on this computer and the environment in which it starts. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** Its release, where it is the one that the lock file names. */
  readonly major: string | undefined;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${process.env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * The Chromium that comes inside an npm package, unpacked into a folder of its version with its own libraries and fonts; on systems
 * for which the package has none, an installed one. Throws when there is neither.
 */
export function browserProgram(): BrowserProgram {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const path = INSTALLED.find((file) => existsSync(file));
    if (!path) throw new Error('The tests need a browser here: please install Google Chrome or Chromium.');
    return { path, env: {}, major: undefined };
  }
  // The package exports its module only; package.json lies two folders above it.
  const manifest = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    major: version.split('.')[0],
  };
}

const FONT_LIST = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir></fontconfig>
`;

/** The folder appears when it is whole; of two that unpack at once, one wins. */
function unpackInto(folder: string): void {
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  execFileSync(process.execPath, ['--eval', script], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Both are read when the package is loaded: where to unpack, and that its own libraries are wanted.
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  // Its own list looks for fonts in /tmp. With this one no font of the computer can hide a glyph that Ashi lacks.
  writeFileSync(join(fresh, 'fonts/fonts.conf'), FONT_LIST);
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Before the suites that use a browser: what they test is built and their browser lies unpacked. */
export default async function setup(): Promise<void> {
  await build(process.execPath);
  browserProgram();
}
