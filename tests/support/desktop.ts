import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import type { Question, Reply } from './electron/control.ts';
import type * as StandIn from './electron/stand-in.ts';

/** The built desktop app, run with the stand-in for Electron. */
export interface Desktop {
  /** Runs a function inside the app with the stand-in and one argument; what it gives must be plain data. */
  evaluate<T, A>(
    run: (electron: typeof StandIn, argument: A) => T | Promise<T>,
    argument: A,
  ): Promise<Awaited<T>>;
  /** Resolves with the exit code; null after a signal. */
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  kill(signal: NodeJS.Signals): void;
}

/** Starts a built main bundle. It may end by itself when it cannot start; see `ready`. */
export function startDesktop(
  flags: readonly string[],
  { main = join(root, 'dist/desktop/main.js'), env = {} as NodeJS.ProcessEnv } = {},
): Desktop & { readonly ready: Promise<void> } {
  const register = join(root, 'tests/support/electron/register.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', register, main, ...flags], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let output = '';
  let isReady = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    isReady = resolve;
    void ended.then((code) => reject(new Error(`The desktop app ended with ${code}:\n${output}`)));
  });
  // Not every test waits for it.
  ready.catch(() => {});
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('Ashi is ready')) isReady();
    });
  }

  const waiting = new Map<number, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  let nextId = 0;
  return {
    ready,
    ended,
    output: () => output,
    kill: (signal) => void child.kill(signal),
    evaluate: (run, argument) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, (reply) => {
          waiting.delete(id);
          if ('error' in reply) reject(new Error(reply.error));
          else resolve(reply.value as never);
        });
        void ended.then(() => reject(new Error('The desktop app has ended.')));
        child.send({ id, source: String(run), argument } satisfies Question);
      }),
  };
}

/** Plays Ashi's page: calls one channel as the main frame of the window, or as a page of another address. */
export const invoke = (
  desktop: Desktop,
  channel: string,
  input: unknown,
  from?: { url: string; frame: 'main' | 'child' },
) =>
  desktop.evaluate(
    async (electron, { channel, input, from }) => {
      const { webContents } = electron.BrowserWindow.all[0]!;
      const url = from?.url ?? webContents.mainFrame.url;
      const senderFrame = from?.frame === 'child' ? { url } : webContents.mainFrame;
      const before = webContents.mainFrame.url;
      webContents.mainFrame.url = url;
      try {
        return await electron.ipcMain.handlers.get(channel)!({ sender: webContents, senderFrame }, input);
      } finally {
        webContents.mainFrame.url = before;
      }
    },
    { channel, input, from },
  );
