import { type BrowserWindow, ipcMain, powerMonitor } from 'electron';
import type { PracticeConnection } from '../practice/practice-client.ts';
import { SHELL_CHANNELS } from './channels.ts';

/** How long the window may take to save and lock by itself, in milliseconds. */
const WINDOW_LIMIT = 1_500;

/** Locks the practice when the computer is put to sleep or locked: by the window, which saves first, or without it. */
export function lockWithSystem(window: BrowserWindow, practice: PracticeConnection): void {
  let limit: NodeJS.Timeout | undefined;
  // Somebody may be back and have unlocked it by then: what the window has locked is not locked once more.
  ipcMain.on(SHELL_CHANNELS.locked, (event) => {
    if (event.sender === window.webContents) clearTimeout(limit);
  });
  const lock = () => {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.webContents.send(SHELL_CHANNELS.locking);
    limit = setTimeout(() => void practice.call('practice.lock', {}), WINDOW_LIMIT);
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
