import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerFromFiles, isOurs } from '../../../electron/shell/app-protocol.ts';
import { windowFiles } from '../../../electron/window-files.ts';
import { temporaryFolder } from '../../support/app.ts';

let folder: ReturnType<typeof temporaryFolder>;
let root: string;
beforeEach(() => {
  folder = temporaryFolder();
  root = join(folder.path, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
  writeFileSync(join(root, 'assets/index-CoUSPCL0.js'), 'let a;');
  writeFileSync(join(root, 'assets/body-B1Gpz-_6.bin'), 'body');
  writeFileSync(join(folder.path, 'practice.db'), 'secret');
});
afterEach(() => folder.remove());

test('every file of the window is served under its name, with its type', () => {
  const files = windowFiles(root);
  expect(files.get('/')).toEqual(files.get('/index.html'));
  expect(files.get('/')).toMatchObject({ type: 'text/html; charset=utf-8', hashed: false });
  expect(files.get('/assets/index-CoUSPCL0.js')).toMatchObject({
    type: 'text/javascript; charset=utf-8',
    hashed: true,
  });
  expect(files.get('/assets/body-B1Gpz-_6.bin')).toMatchObject({
    type: 'application/octet-stream',
    hashed: true,
  });
  expect(files.size).toBe(4);
});

test('a link out of the folder is no file of the window', () => {
  symlinkSync(join(folder.path, 'practice.db'), join(root, 'practice.txt'));
  expect(windowFiles(root).has('/practice.txt')).toBe(false);
});

const ask = (address: string, method = 'GET') =>
  answerFromFiles(windowFiles(root))(new Request(address, { method }));

test('app:// gives the page under the strict policy', async () => {
  const answer = await ask('app://ashi/#/patients');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('<p>page</p>');
  const policy = answer.headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/'unsafe-/);
  expect(policy).not.toContain('*');
  expect(policy).not.toContain('data:');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://ashi/../practice.db',
  'app://ashi/..%2fpractice.db',
  'app://ashi/%2e%2e/practice.db',
  'app://ashi/assets/..\\..\\practice.db',
  'app://ashi/assets/',
  'app://ashi//etc/passwd',
  'app://ashi/index.html%00',
  'app://ashi/constructor',
])('app:// gives nothing for %s', async (address) => {
  const answer = await ask(address);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('app:// answers for no other house and takes nothing', async () => {
  expect((await ask('app://other/')).status).toBe(403);
  expect((await ask('app://ashi/', 'POST')).status).toBe(405);
});

test.each([
  ['app://ashi/', true],
  ['app://ashi/#/plans/1', true],
  ['app://ashi.example/', false],
  ['app://ashi', false],
  ['file:///etc/passwd', false],
  ['https://app://ashi/', false],
  ['', false],
])('whether %j is a page of the window: %s', (address, ours) => {
  expect(isOurs(address)).toBe(ours);
});
