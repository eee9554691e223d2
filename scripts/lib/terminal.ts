import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Calls back at each line typed where Ashi was started, if anybody can type there. */
export function onEnter(callback: () => void): void {
  if (process.stdin.isTTY && !isInForeground()) return;
  process.stdin.on('error', () => {});
  createInterface({ input: process.stdin, terminal: false }).on('line', callback);
  process.stdin.unref?.();
}

/** A program in the background is halted by the system when it reads from the terminal. */
function isInForeground(): boolean {
  if (process.platform !== 'linux') return true;
  const [, , group, , , foregroundGroup] = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return group === foregroundGroup;
}
