import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './practice.ts';

export const isRoot = process.getuid?.() === 0;
export const NOBODY = 65_534;

/** A file system of this many bytes, or null where the system does not let this process make one. */
export function smallDisk(bytes: number): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

/** Leaves no byte free on the disk of a folder; gives what frees them. */
export function fill(folder: string): () => void {
  const path = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path, Buffer.alloc(bavail * bsize));
  return () => rmSync(path);
}

/** Whether an unprivileged user can run this repository's code; a clone under root's home cannot be read by others. */
export function othersCanRun(): boolean {
  try {
    execFileSync(process.execPath, ['-e', `fs.accessSync(${JSON.stringify(import.meta.filename)})`], {
      uid: NOBODY,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
