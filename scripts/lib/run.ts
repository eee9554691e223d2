import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Runs a JavaScript program on this Node with its output in the same terminal; gives its exit code. */
export function runNode(file: string, args: readonly string[] = []): Promise<number> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
