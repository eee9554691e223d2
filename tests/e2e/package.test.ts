import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.mjs';
import { temporaryFolder } from '../support/app.ts';
import { invoke, startDesktop } from '../support/desktop.ts';
import { asar, builderSettings, validateBuilderSettings } from '../support/electron-builder.ts';

// electron-builder itself packs the app, around an Electron whose program is an empty file: so what an installer would hold can be
// looked at and started where no Electron can be had. Fuses and signatures need the real program.

const folder = temporaryFolder();
const resources = join(folder.path, 'out/linux-unpacked/resources');
let settings: Configuration;

beforeAll(async () => {
  settings = await builderSettings();
  const electron = join(folder.path, 'electron');
  mkdirSync(join(electron, 'resources'), { recursive: true });
  for (const file of ['electron', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(electron, file), '');
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      ...settings,
      electronFuses: null,
      electronDist: electron,
      directories: { ...settings.directories, output: join(folder.path, 'out') },
    },
  });
});
afterAll(() => folder.remove());

const packed = () =>
  asar.listPackage(join(resources, 'app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'));

test('electron-builder takes the configuration, and misspelling it would be noticed', async () => {
  await validateBuilderSettings(settings);
  await expect(validateBuilderSettings({ ...settings, npmRebuilt: false } as Configuration)).rejects.toThrow(
    /npmRebuilt/,
  );
});

test('there is an installer for each system, without an administrator, without updates from the network', () => {
  expect(settings).toMatchObject({
    win: { target: { target: 'nsis' } },
    nsis: { perMachine: false, deleteAppDataOnUninstall: false, include: 'assets/installer/uninstall.nsh' },
    mac: { target: { target: 'dmg', arch: ['x64', 'arm64'] } },
    linux: { target: [{ target: 'AppImage' }, { target: 'deb' }] },
    npmRebuild: false,
    publish: null,
  });
});

test('the package holds what runs and nothing of the workshop', () => {
  const files = packed();
  for (const file of [
    'main.js',
    'preload.cjs',
    'practice-thread.js',
    'errand-thread.js',
    'exchange-thread.js',
  ])
    expect(files).toContain(`/dist/desktop/${file}`);
  expect(files).toContain('/dist/renderer/index.html');
  expect(new Set(files.map((file) => file.split('/')[1]))).toEqual(
    new Set(['dist', 'node_modules', 'package.json']),
  );
  const modules = files.filter((file) => /^\/node_modules\/[^/]+$/.test(file));
  expect(modules).toEqual(['/node_modules/better-sqlite3']);
  expect(files.filter((file) => /\.(?:ts|tsx|cpp|c|map|db|log)$/.test(file))).toEqual([]);
});

/** Packages that a source file brings in, whatever way; an import of types alone brings nothing. */
const packagesIn = (source: string) =>
  [
    ...source
      .replaceAll(/import type [^;]*;/g, '')
      .matchAll(/(?:from |import |import\()['"](@[\w-]+\/[\w-]+|[a-z][\w.-]*)/g),
  ].map(([, name]) => name!);

test('the licence of every work that the package holds comes with it', () => {
  const app = join(folder.path, 'licences');
  asar.extractAll(join(resources, 'app.asar'), app);
  expect(existsSync(join(app, 'node_modules/better-sqlite3/LICENSE'))).toBe(true);
  const text = readFileSync(join(app, 'dist/renderer/licences.txt'), 'utf8');
  const named = new Set(
    [...text.matchAll(/^(\S+) \S+ \((?:MIT|ISC|BlueOak-1\.0\.0|OFL-1\.1|MPL-2\.0)\)$/gm)].map(
      ([, name]) => name,
    ),
  );
  const used = ['renderer', 'shared', 'electron'].flatMap((realm) =>
    readdirSync(join(root, realm), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.(?:tsx?|css)$/.test(name))
      .flatMap(({ parentPath, name }) => packagesIn(readFileSync(join(parentPath, name), 'utf8'))),
  );
  const brought = new Set(used);
  // The last serves the page's host of a checkout alone; no package brings it.
  const outside = ['electron', 'node', 'better-sqlite3', 'vite', 'playwright-core'];
  for (const name of outside) brought.delete(name);
  expect([...brought].filter((name) => !named.has(name))).toEqual([]);
  expect(text).toMatch(/SIL OPEN FONT LICENSE/i);
});

test("SQLite's binary for this system, and no other, lies outside the archive", () => {
  const binaries = packed().filter((file) => file.endsWith('.node'));
  expect(binaries).toEqual([`/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
});

test('what was packed starts by itself and opens a record', async () => {
  const app = join(folder.path, 'app');
  asar.extractAll(join(resources, 'app.asar'), app);
  cpSync(join(resources, 'app.asar.unpacked'), app, { recursive: true });
  const desktop = startDesktop(['--sample'], { main: join(app, 'dist/desktop/main.js') });
  await desktop.ready;
  expect(await invoke(desktop, 'practice.status', {})).toEqual({
    ok: true,
    value: { state: 'open', sample: true, damage: null, progress: null },
  });
  desktop.kill('SIGKILL');
  await desktop.ended;
});
