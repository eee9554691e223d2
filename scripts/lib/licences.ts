import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** The list that Vite makes beside a bundle of the packages in it. */
export const LIST = 'licences.json';

/** What Vite lists of no bundle: fonts come in by style sheets, the bodies' unpacker by a worker. */
const UNLISTED = [
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/noto-sans-tc',
  '@fontsource-variable/source-sans-3',
  'meshoptimizer',
];

interface Licence {
  readonly name: string;
  readonly version: string;
  /** For example "MIT". */
  readonly identifier: string | null;
  readonly text: string | null;
}

/**
 * Writes the licences of all that was bundled into one file of the window, in place of the bundles' lists. SQLite's stays
 * with its package. Throws when a package has no licence text, because then it may not be passed on.
 */
export function writeLicences(folder: string): void {
  const lists = [join(folder, 'renderer', LIST), join(folder, 'desktop', LIST)];
  const listed = lists.flatMap((list) => JSON.parse(readFileSync(list, 'utf8')) as Licence[]);
  const all = new Map([...listed, ...UNLISTED.map(licenceOf)].map((one) => [one.name, one]));
  const chapters = [...all.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, identifier, text }) => {
      if (!identifier || !text) throw new Error(`${name} ${version} comes without a licence.`);
      return `${name} ${version} (${identifier})\n\n${text.trim()}\n`;
    });
  writeFileSync(
    join(folder, 'renderer/licences.txt'),
    `Ashi is built with the following works.\n\n${chapters.join(`\n${'-'.repeat(80)}\n\n`)}`,
  );
  for (const list of lists) rmSync(list);
}

function licenceOf(name: string): Licence {
  const home = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md'].map((one) => join(home, one)).find((one) => existsSync(one));
  return { name, version, identifier: license, text: file ? readFileSync(file, 'utf8') : null };
}
