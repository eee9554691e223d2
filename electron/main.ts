import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, protocol, session, utilityProcess } from 'electron';
import { PracticeError } from '../shared/contract/errors.ts';
import { defaultDataFolder, prepareDataFolder } from './data-folder.ts';
import { connectPractice, type PracticeOptions, practiceArguments } from './practice/practice-client.ts';
import { answerFromFiles } from './shell/app-protocol.ts';
import { cutOffNetwork, guardContents, guardSession } from './shell/guards.ts';
import { systemKeychain } from './shell/keychain.ts';
import { lockWithSystem } from './shell/lock-with-system.ts';
import { logInto, note } from './shell/log.ts';
import { installMenu } from './shell/menu.ts';
import { relay } from './shell/relay.ts';
import { openWindow } from './shell/window.ts';
import { windowFiles } from './window-files.ts';

// The desktop app: one window, the practice in a process of its own, and between them nothing but a relay.

/** Which practice the command line asks for. Throws a `PracticeError` when its folder cannot be used. */
function wantedPractice(): PracticeOptions {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    // Electron and the system put switches of their own there.
    strict: false,
    options: { data: { type: 'string' }, sample: { type: 'boolean' } },
  });
  if (values.sample === true) return { folder: null, sample: true };
  const folder = typeof values.data === 'string' ? values.data : defaultDataFolder();
  return { folder: prepareDataFolder(folder), sample: false };
}

/** Where the window keeps what is its own; one per practice, because it also says which Ashi is already running. */
function shellFolder({ folder }: PracticeOptions): string {
  if (folder !== null) return join(folder, 'window');
  const temporary = mkdtempSync(join(tmpdir(), 'ashi-window-'));
  app.on('quit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  return temporary;
}

/** Starts all there is, and ends the app when the window is closed. Throws a `PracticeError` when the practice cannot be opened. */
async function start(wanted: PracticeOptions, ownFolder: string): Promise<void> {
  const entry = join(import.meta.dirname, 'practice-thread.js');
  const child = utilityProcess.fork(entry, practiceArguments(wanted), { serviceName: 'Ashi practice' });
  child.on('exit', (code) => note('practice-ended', code));
  const practice = connectPractice(child, systemKeychain);
  const status = await practice.call('practice.status', {});
  if (!status.ok) {
    throw new PracticeError(status.refusal.code, status.refusal.message);
  }

  guardSession(session.defaultSession);
  protocol.handle('app', answerFromFiles(windowFiles(join(import.meta.dirname, '..', 'renderer'))));
  relay(practice);
  installMenu();
  app.on('window-all-closed', () => {
    void practice.close().then(() => {
      note('end');
      app.quit();
    });
  });
  lockWithSystem(openWindow(join(ownFolder, 'window.json'), !app.isPackaged), practice);
}

function refuse(error: unknown): void {
  const known = error instanceof PracticeError;
  note('practice-refused', known ? error.code : 'internal');
  dialog.showErrorBox(
    'Ashi cannot start',
    known ? error.message : 'Something went wrong while Ashi was starting. Please try again.',
  );
  app.exit(1);
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
cutOffNetwork();
guardContents();

try {
  const wanted = wantedPractice();
  const ownFolder = shellFolder(wanted);
  app.setPath('userData', ownFolder);
  logInto(ownFolder);
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', () => {
      const [window] = BrowserWindow.getAllWindows();
      if (window?.isMinimized()) window.restore();
      window?.focus();
    });
    note('start');
    app
      .whenReady()
      .then(() => start(wanted, ownFolder))
      .catch(refuse);
  } else app.quit();
} catch (error) {
  refuse(error);
}
