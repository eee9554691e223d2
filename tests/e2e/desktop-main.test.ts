import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { VERBS } from '../../shared/contract/index.ts';
import { temporaryFolder } from '../support/app.ts';
import { type Desktop, invoke, startDesktop } from '../support/desktop.ts';
import { FIRST_START } from '../support/records.ts';

// The built main bundle and the built practice on a real folder; only Electron itself is a stand-in.

const folders: ReturnType<typeof temporaryFolder>[] = [];
const running: Desktop[] = [];
const emptyFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
};
afterEach(async () => {
  for (const desktop of running.splice(0)) {
    desktop.kill('SIGKILL');
    await desktop.ended;
  }
  for (const folder of folders.splice(0)) folder.remove();
});

function start(...flags: string[]) {
  const desktop = startDesktop(flags);
  running.push(desktop);
  return desktop;
}

async function started(...flags: string[]) {
  const desktop = start(...flags);
  await desktop.ready;
  return desktop;
}

/** One that the tests share which leave it as it was. */
let shared: Desktop;
beforeAll(async () => {
  const desktop = startDesktop(['--sample']);
  shared = desktop;
  await desktop.ready;
});
afterAll(async () => {
  shared.kill('SIGKILL');
  await shared.ended;
});

const PRACTICE = { ...FIRST_START, settings: { ...FIRST_START.settings, name: 'Willow Lane Acupuncture' } };

/** Plays the page that answers when it is asked to save. */
const answerClosing = (desktop: Desktop, saved: boolean) =>
  desktop.evaluate((electron, saved) => {
    const { webContents } = electron.BrowserWindow.all[0]!;
    webContents.on('sent', (channel) => {
      if (channel === 'shell.closing') electron.ipcMain.emit('shell.flushed', { sender: webContents }, saved);
    });
  }, saved);

const close = (desktop: Desktop) =>
  desktop.evaluate((electron) => electron.BrowserWindow.all[0]!.close(), null);

test('every verb of the contract is answered by the practice, and nothing else is', async () => {
  const channels = await shared.evaluate((electron) => [...electron.ipcMain.handlers.keys()], null);
  expect(channels.sort()).toEqual([...VERBS, 'shell.print', 'shell.printers', 'shell.savePdf'].sort());
  expect(await invoke(shared, 'practice.status', {})).toEqual({
    ok: true,
    value: { state: 'open', sample: true, damage: null, progress: null },
  });
  expect(await invoke(shared, 'patients.get', { id: 'x' })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid' },
  });
});

test('a practice made in the app is there after a kill, encrypted, behind its passphrase', async () => {
  const data = emptyFolder();
  const first = await started('--data', data);
  expect(await invoke(first, 'practice.create', PRACTICE)).toMatchObject({ ok: true });
  first.kill('SIGKILL');
  await first.ended;
  expect(readFileSync(join(data, 'practice.db')).subarray(0, 15).toString('latin1')).not.toBe(
    'SQLite format 3',
  );

  const second = await started('--data', data);
  expect(await invoke(second, 'practice.status', {})).toMatchObject({ value: { state: 'locked' } });
  expect(await invoke(second, 'practice.unlock', { passphrase: PRACTICE.passphrase })).toMatchObject({
    ok: true,
  });
  expect(await invoke(second, 'settings.get', {})).toMatchObject({
    value: { settings: { name: PRACTICE.settings.name } },
  });
});

test('the print dialog starts with the printer chosen, and with the usual one where that is gone', async () => {
  expect(await invoke(shared, 'shell.printers', undefined)).toEqual([
    { name: 'hp-4', label: 'Laser, front desk' },
    { name: 'pdf', label: 'pdf' },
  ]);
  for (const printer of ['hp-4', 'sold', 4]) {
    expect(await invoke(shared, 'shell.print', printer)).toBe(true);
  }
  expect(await shared.evaluate((electron) => electron.seen.prints, null)).toEqual([
    { printBackground: true, deviceName: 'hp-4' },
    { printBackground: true },
    { printBackground: true },
  ]);
});

test('closing waits until the page has saved, remembers the window, closes the record and is noted', async () => {
  const data = emptyFolder();
  const desktop = await started('--data', data);
  await answerClosing(desktop, true);
  await close(desktop);
  expect(await desktop.ended).toBe(0);
  expect(JSON.parse(readFileSync(join(data, 'window/window.json'), 'utf8'))).toEqual({
    x: 240,
    y: 90,
    width: 1440,
    height: 900,
    maximized: false,
  });
  expect(readFileSync(join(data, 'window/ashi.log'), 'utf8')).toMatch(/start\s*\n(?:.*\n)*.*end/);
  // The lock is free: the next start is not refused.
  await started('--data', data);
});

test('the sample practice leaves nothing behind when its window is closed', async () => {
  const temporary = emptyFolder();
  const desktop = startDesktop(['--sample'], { env: { TMPDIR: temporary } });
  running.push(desktop);
  await desktop.ready;
  expect(readdirSync(temporary)).toHaveLength(2);
  await answerClosing(desktop, true);
  await close(desktop);
  expect(await desktop.ended).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});

test('when the page cannot save, the window stays unless somebody insists', async () => {
  const desktop = await started('--sample');
  await answerClosing(desktop, false);
  await close(desktop);
  const state = () =>
    desktop.evaluate(
      ({ BrowserWindow, person }) => ({ open: BrowserWindow.all.length, asked: person.messages }),
      null,
    );
  await expect
    .poll(state)
    .toMatchObject({ open: 1, asked: [{ message: 'The last change could not be saved.' }] });

  await desktop.evaluate(({ person }) => {
    person.messageBox.response = 1;
  }, null);
  await close(desktop);
  expect(await desktop.ended).toBe(0);
});

test('pressing close again while the page saves asks no second time', async () => {
  const desktop = await started('--sample');
  const asked = () =>
    desktop.evaluate(
      ({ BrowserWindow }) => BrowserWindow.all[0]!.webContents.sent.filter((one) => one === 'shell.closing'),
      null,
    );
  await close(desktop);
  await close(desktop);
  expect(await asked()).toHaveLength(1);
  await desktop.evaluate((electron) => {
    const { webContents } = electron.BrowserWindow.all[0]!;
    electron.ipcMain.emit('shell.flushed', { sender: webContents }, false);
  }, null);
  const questions = () => desktop.evaluate(({ person }) => person.messages.length, null);
  await expect.poll(questions).toBe(1);
  await close(desktop);
  expect(await asked()).toHaveLength(2);
});

test('a crashed page is opened again', async () => {
  const reloads = await shared.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.all[0]!;
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await new Promise((resolve) => setImmediate(resolve));
    return window.reloads;
  }, null);
  expect(reloads).toBe(1);
});

test('the PDF goes where somebody chose, and nowhere when the choice was cancelled', async () => {
  expect(await invoke(shared, 'shell.savePdf', 'Handout')).toBe(false);
  const file = join(emptyFolder(), 'handout.pdf');
  await shared.evaluate(({ person }, filePath) => {
    person.saveDialog = { canceled: false, filePath };
  }, file);
  expect(await invoke(shared, 'shell.savePdf', 'Handout')).toBe(true);
  expect(readFileSync(file, 'latin1')).toMatch(/^%PDF/);

  await shared.evaluate(
    ({ person }, filePath) => {
      person.saveDialog = { canceled: false, filePath };
    },
    join(file, 'below a file.pdf'),
  );
  expect(await invoke(shared, 'shell.savePdf', 'Handout')).toBe(false);
  expect(shared.output()).toContain('The PDF was not saved');
});

test('what stops the start is said in one sentence', async () => {
  const file = join(emptyFolder(), 'letter.txt');
  writeFileSync(file, 'Dear patient');
  const onFile = start('--data', file);
  expect(await onFile.ended).toBe(1);
  expect(onFile.output().trim()).toBe(
    `Ashi cannot start: The data folder ${file} is a file. Please name a folder.`,
  );

  const data = emptyFolder();
  await started('--data', data);
  const second = start('--data', data);
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/already open in another Ashi/);
});

test('a second start brings the open window to the front and ends', async () => {
  const focused = await shared.evaluate(({ app, BrowserWindow }) => {
    app.emit('second-instance');
    return BrowserWindow.all[0]!.focused;
  }, null);
  expect(focused).toBe(1);
  expect(await start('--sample', '--second').ended).toBe(0);
});

test('the keychain of the system unlocks for whoever asked for it, and never one without protection', async () => {
  const folder = emptyFolder();
  const desktop = await started('--data', folder);
  await invoke(desktop, 'practice.create', PRACTICE);
  const used = await invoke(desktop, 'people.useKeychain', { own: PRACTICE.passphrase });
  expect(used).toMatchObject({ ok: true });
  await invoke(desktop, 'practice.lock', {});
  const door = async () =>
    (await invoke(desktop, 'people.atDoor', {})) as {
      value: { people: { id: string; byKeychain: boolean }[] };
    };
  const [person] = (await door()).value.people;
  expect(person).toMatchObject({ byKeychain: true });
  const unlock = { keychain: true, personId: person!.id };
  expect(await invoke(desktop, 'practice.unlock', unlock)).toMatchObject({ ok: true });
  await invoke(desktop, 'practice.lock', {});

  type SecretStore = { backend?: string; available?: boolean; user?: string };
  const becomes = (store: SecretStore) =>
    desktop.evaluate((electron, changed) => void Object.assign(electron.secretStore, changed), store);
  const WORKING = { backend: 'gnome_libsecret', available: true, user: 'one' };
  for (const [change, isOffered] of [
    [{ backend: 'basic_text' }, false],
    [{ backend: 'unknown' }, false],
    [{ available: false }, false],
    [{ user: 'two' }, true],
  ] as const) {
    await becomes({ ...WORKING, ...change });
    expect((await door()).value.people[0]!.byKeychain).toBe(isOffered);
    expect(await invoke(desktop, 'practice.unlock', unlock)).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-passphrase', message: expect.stringContaining('Please type your passphrase.') },
    });
  }
  await becomes({ ...WORKING, backend: 'basic_text' });
  await invoke(desktop, 'practice.unlock', { passphrase: PRACTICE.passphrase });
  expect(await invoke(desktop, 'people.useKeychain', { own: PRACTICE.passphrase })).toMatchObject({
    ok: false,
    refusal: { code: 'not-allowed' },
  });
  expect(await invoke(desktop, 'people.atWork', {})).toMatchObject({ value: { keychain: 'unprotected' } });
});
