import { accessSync, constants, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Why a folder of this computer cannot take backups or exports, as a sentence; null when it can. */
export function folderProblem(folder: string): string | null {
  try {
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there === undefined) return 'This folder is not there. Is its drive connected?';
    if (!there.isDirectory()) return 'This is a file. Please choose a folder.';
  } catch {
    return 'This folder cannot be reached.';
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return NOT_WRITABLE;
  }
}

/** The same, found out by writing: rights do not tell it of every place. */
export function problemOnWriting(folder: string): string | null {
  try {
    rmdirSync(mkdtempSync(join(folder, '.ashi-')));
    return null;
  } catch {
    return NOT_WRITABLE;
  }
}

const NOT_WRITABLE = 'Ashi may not write in this folder.';
