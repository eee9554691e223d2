import { join } from 'node:path';
import { BrowserWindow, dialog, ipcMain, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { SHELL_CHANNELS } from './channels.ts';
import { note } from './log.ts';
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from './window-state.ts';

/** How long a window may take to save before it closes, in milliseconds. */
const FLUSH_LIMIT = 5_000;

/** The ground of both themes, shown until the page is drawn. */
const GROUND = { light: '#ebe8e2', dark: '#111315' };

/**
 * Opens the one window. Closing waits until the page has saved what is unsaved, and asks when that does not succeed.
 * @param stateFile remembers size and place
 */
export function openWindow(stateFile: string, developer: boolean): BrowserWindow {
  const state = readWindowState(stateFile);
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(state, [areas[0]!, ...areas.slice(1)]),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: developer,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    // The start script waits for this line.
    console.log('Ashi is ready');
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => void openAgain(window, reason));
  saveBeforeClosing(window, stateFile);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

function saveBeforeClosing(window: BrowserWindow, stateFile: string): void {
  let state: 'open' | 'saving' | 'saved' = 'open';
  window.on('close', (event) => {
    if (state === 'saved') return;
    event.preventDefault();
    if (state === 'saving') return;
    state = 'saving';
    writeWindowState(stateFile, window);
    flush(window)
      .then((saved) => saved || closeUnsaved(window))
      .then((close) => {
        state = close ? 'saved' : 'open';
        if (close) window.close();
      });
  });
}

/** Asks the page to save. False when it could not, or does not answer. */
const flush = (window: BrowserWindow): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (saved: boolean) => {
      clearTimeout(limit);
      ipcMain.removeListener(SHELL_CHANNELS.flushed, onFlushed);
      resolve(saved);
    };
    const onFlushed = (event: Electron.IpcMainEvent, saved: unknown) => {
      if (event.sender === window.webContents) settle(saved === true);
    };
    const limit = setTimeout(() => settle(false), FLUSH_LIMIT);
    ipcMain.on(SHELL_CHANNELS.flushed, onFlushed);
    window.webContents.send(SHELL_CHANNELS.closing);
  });

/** After the page has crashed. What is saved is the practice's and not touched by that. */
async function openAgain(window: BrowserWindow, reason: string): Promise<void> {
  if (reason === 'clean-exit') return;
  note('window-gone', reason);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window has stopped.',
    detail: 'Everything that was shown as saved is kept.',
    buttons: ['Open again', 'Close Ashi'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.reload();
  else window.destroy();
}

/** Whether somebody wants to close although the last change is not saved. */
async function closeUnsaved(window: BrowserWindow): Promise<boolean> {
  note('window-unsaved');
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last change could not be saved.',
    detail: 'If you close Ashi now, it is lost.',
    buttons: ['Stay', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
