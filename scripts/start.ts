import { parseArgs } from 'node:util';
import open from 'open';
import { defaultDataFolder, prepareDataFolder } from '../electron/data-folder.ts';
import type { BrowserHost } from '../electron/serve.ts';
import { startDesktop } from './lib/desktop.ts';
import { whenOrphaned } from './lib/orphan.mjs';
import { Sentence, speaking } from './lib/sentence.mjs';
import { onEnter } from './lib/terminal.ts';

const USAGE = `Usage: npm start -- [--browser] [--no-open] [--port N] [--data <folder>] [--sample]
  --browser         serve Ashi as a page on this computer, without trying the desktop app
  --no-open         do not open the browser
  --port N          the page's port, 0 for any free one
  --data <folder>   keep the practice in this folder
  --sample          play with a sample practice that is forgotten at the end`;

interface Flags {
  readonly browser: boolean;
  readonly open: boolean;
  readonly port: number | undefined;
  readonly data: string | undefined;
  readonly sample: boolean;
}

/** Throws a `Sentence` with the usage when the flags cannot be meant. */
function readFlags(): Flags {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        sample: { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(/^\d+$/.test(values.port!) && port <= 65_535)) {
      throw new Error('--port takes a number from 0 to 65535.');
    }
    if (values.data === '') throw new Error('--data takes a folder.');
    if (values.sample && values.data !== undefined) {
      throw new Error('--sample keeps its practice in a temporary folder; please leave --data out.');
    }
    return {
      browser: values.browser,
      open: !values['no-open'],
      port,
      data: values.data,
      sample: values.sample,
    };
  } catch (error) {
    throw new Sentence(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

/** Serves Ashi to this computer's browsers until it is told to end. */
async function startInBrowser(flags: Flags): Promise<void> {
  const built: typeof import('../electron/serve.ts') = await import(
    new URL('../dist/desktop/serve.js', import.meta.url).href
  );
  const folder = flags.sample ? null : prepareDataFolder(flags.data ?? defaultDataFolder());
  const host = await built.serve({ folder, sample: flags.sample, port: flags.port });
  endWith(host);

  const link = host.newLink();
  console.log(`Ashi is ready at ${link}`);
  if (flags.open)
    await open(link).then(
      (opened) => opened.once('error', () => {}),
      () => {},
    );
  onEnter(() => console.log(`A new link: ${host.newLink()}`));
}

/** Closes the record properly when the terminal, the system or the npm above says that it is over. */
function endWith(host: BrowserHost): void {
  let ending = false;
  const end = () => {
    if (ending) process.exit(1);
    ending = true;
    void host.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  whenOrphaned(end);
  host.ended.then(() => process.exit(ending ? 0 : 1));
}

await speaking(async () => {
  const flags = readFlags();
  try {
    if (!flags.browser) {
      const why = await startDesktop(flags);
      if (why === undefined) return;
      console.error(why);
    }
    await startInBrowser(flags);
  } catch (error) {
    // The host's own refusals come from a bundle, where the class is another one of the same name.
    if ((error as Error).name === 'PracticeError') throw new Sentence((error as Error).message);
    throw error;
  }
});
