import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { PracticeError } from '../shared/contract/errors.ts';

/** Where the practice lives unless told otherwise; the same for both hosts. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Ashi');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Ashi');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'ashi');
}

/**
 * Makes the data folder where it is missing, readable by its owner alone, and gives its full path.
 * Throws a `PracticeError` when it is a file or cannot be written in.
 */
export function prepareDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
      throw new PracticeError('invalid', `The data folder ${path} is a file. Please name a folder.`);
    }
    throw new PracticeError('read-only', `The data folder ${path} cannot be made (${codeOf(error)}).`);
  }
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new PracticeError('read-only', `Ashi may not write in the data folder ${path}.`);
  }
  return path;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';
