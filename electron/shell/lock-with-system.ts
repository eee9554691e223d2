import { type BrowserWindow, powerMonitor } from 'electron';
import type { PracticeConnection } from '../practice/practice-client.ts';
import { SHELL_CHANNELS } from './channels.ts';

/** How long the window may take to save and lock by itself, in milliseconds. */
const WINDOW_LIMIT = 1_500;

/** Locks the practice when the computer is put to sleep or locked: by the window, which saves first, or without it. */
export function lockWithSystem(window: BrowserWindow, practice: PracticeConnection): void {
  const lock = () => {
    if (!window.isDestroyed()) window.webContents.send(SHELL_CHANNELS.locking);
    // A practice that is locked by then, or has no key, answers so.
    setTimeout(() => void practice.call('practice.lock', {}), WINDOW_LIMIT);
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
