import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultDataFolder, prepareDataFolder } from '../../../electron/data-folder.ts';
import { temporaryFolder } from '../../support/app.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

test('each system keeps the practice where it keeps such data', () => {
  expect(defaultDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/ashi');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/ashi');
  expect(defaultDataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Ashi');
  expect(defaultDataFolder('win32', { APPDATA: '/roaming' }, '/home/a')).toBe('/roaming/Ashi');
});

test('a missing folder is made for its owner alone', () => {
  const path = prepareDataFolder(join(folder.path, 'a/b'));
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

test('a file in its place is refused in a sentence and left as it is', () => {
  const file = join(folder.path, 'practice');
  writeFileSync(file, 'a letter');
  expect(() => prepareDataFolder(file)).toThrow(`The data folder ${file} is a file. Please name a folder.`);
  expect(() => prepareDataFolder(join(file, 'below'))).toThrow(/cannot be made/);
  expect(statSync(file).size).toBe(8);
});

test('a folder that may not be written in is refused in a sentence', (context) => {
  context.skip(process.getuid?.() === 0, 'the administrator may write everywhere');
  chmodSync(folder.path, 0o500);
  expect(() => prepareDataFolder(folder.path)).toThrow(/may not write/);
  expect(() => prepareDataFolder(join(folder.path, 'a'))).toThrow(/cannot be made/);
  expect(existsSync(join(folder.path, 'a'))).toBe(false);
});
