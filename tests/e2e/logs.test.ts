import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Answer } from '../../shared/contract/errors.ts';
import { VERBS, type VerbName } from '../../shared/contract/index.ts';
import { startApp, temporaryFolder } from '../support/app.ts';
import { invoke, startDesktop } from '../support/desktop.ts';
import { figure } from '../support/endurance.ts';
import { type FullPractice, goodInputs, SECRET } from '../support/every-verb.ts';
import { cookieFrom, send } from '../support/http.ts';
import { granted } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';

// A day with everything that can be asked, right and wrong, a folder that goes away and a record that is damaged. Afterwards
// nothing that anybody wrote or keeps secret stands in what was printed or logged, or readable in any other file.

/** Stands for the name of whoever uses the computer, in the path of the data folder. */
const USER = 'annaquillfeather';

type Call = (verb: string, input: unknown) => Promise<Answer<unknown>>;
interface Host {
  readonly call: Call;
  readonly output: () => string;
  kill(): Promise<unknown>;
}

async function startPage(data: string): Promise<Host> {
  const app = await startApp({ data });
  const cookie = (await cookieFrom(app, app.url)).split(';')[0]!;
  const headers = { origin: app.origin, cookie, 'content-type': 'application/json' };
  return {
    call: async (verb, input) => {
      const body = JSON.stringify(input);
      return JSON.parse((await send(app, `/api/${verb}`, { method: 'POST', headers, body })).text);
    },
    // The link is printed to be opened.
    output: () => app.output().replaceAll(/http:\S+token=\S+/g, ''),
    kill: () => app.kill('SIGKILL'),
  };
}

async function startWindow(data: string): Promise<Host> {
  const desktop = startDesktop(['--data', data]);
  await desktop.ready;
  return {
    call: async (verb, input) =>
      VERBS.includes(verb as VerbName)
        ? ((await invoke(desktop, verb, input)) as Answer<unknown>)
        : { ok: false, refusal: { code: 'invalid', message: 'no such channel' } },
    output: desktop.output,
    kill: () => {
      desktop.kill('SIGKILL');
      return desktop.ended;
    },
  };
}

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** The input with the secret word in the place of every text. */
function marked(input: unknown): unknown {
  if (typeof input === 'string') return SECRET;
  if (Array.isArray(input)) return input.map(marked);
  if (input === null || typeof input !== 'object') return input;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, marked(value)]));
}

/** What replaces or closes the record, or waits longer after each wrong passphrase. */
const APART =
  /^(?:practice\.(?:create|lock|changePassphrase|renewRecoveryCode)|backups\.(?:restore|restoreFrom|replaceAll)|erasure\.run)$/;

/** Asks for everything as it is right, with the word in every text, and wrongly. Gives the recovery code. */
async function day(call: Call, data: string, exports: string): Promise<string> {
  const ask = (async (verb: VerbName, input: unknown) =>
    granted(await call(verb, input))) as FullPractice['ask'];
  const { recoveryCode } = await ask('practice.create', {
    ...FIRST_START,
    settings: { ...FIRST_START.settings, name: SECRET, address: SECRET },
    practitioner: { ...FIRST_START.practitioner, name: SECRET },
  });
  const good = await goodInputs(ask, data);
  good['exports.everything'].folder = exports;
  for (const verb of VERBS.filter((name) => !APART.test(name))) {
    await call(verb, good[verb]);
    await call(verb, marked(good[verb]));
    await call(verb, { ...good[verb], [SECRET]: SECRET });
    await call(verb, SECRET);
  }
  await call(SECRET, { id: SECRET });
  return recoveryCode;
}

/** Whoever unlocks is chosen by name before anything is readable, so those names alone stand openly in the key file. */
const withoutPeople = (file: string, text: string) =>
  file === 'practice.key' ? text.replace(/"name":\s*"[^"]*"/g, '') : text;

/** Every file beneath a folder, with its bytes as text. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({
      name: join(parentPath, name),
      text: withoutPeople(name, readFileSync(join(parentPath, name), 'latin1')),
    }));

test.each([
  ['the desktop app', startWindow],
  ['the page', startPage],
])(
  'neither what %s prints nor any file of it holds a word of the record, a secret, or the name of a user',
  async (_, start) => {
    const folder = temporaryFolder();
    folders.push(folder);
    const data = join(folder.path, USER, 'practice');
    const exports = join(folder.path, 'exports');
    for (const place of [data, exports]) mkdirSync(place, { recursive: true });

    const first = await start(data);
    const recoveryCode = await day(first.call, data, exports);
    // The drive goes away in the middle of the work.
    renameSync(data, `${data}-gone`);
    const lost = await first.call('patients.create', { ...FIRST_START, familyName: SECRET });
    expect(lost.ok).toBe(false);
    await first.call('backups.make', {});
    rmSync(data, { recursive: true, force: true });
    renameSync(`${data}-gone`, data);
    await first.kill();
    const log = filesIn(data);

    // And the record is damaged.
    writeFileSync(join(data, 'practice.db'), Buffer.alloc(100_000, SECRET));
    const second = await start(data);
    await second.call('practice.unlock', { passphrase: PASSPHRASE });
    await second.call('patients.find', { text: SECRET, archived: false, limit: 5 });
    await second.kill();

    const printed = [first, second].map((host) => ({ name: 'printed', text: host.output() }));
    const logs = filesIn(data).filter(({ name }) => name.endsWith('.log'));
    const secrets = [
      SECRET,
      SECRET.toUpperCase(),
      PASSPHRASE,
      'horse',
      recoveryCode,
      recoveryCode.replaceAll('-', ''),
    ];
    const hidden = [...secrets, ...secrets.map((word) => [...word].join('\0'))];
    for (const { name, text } of [...printed, ...logs, ...log]) {
      for (const word of hidden) expect(text.includes(word), `${word} in ${name}`).toBe(false);
    }
    for (const { name, text } of [...printed, ...logs]) expect(text.includes(USER), name).toBe(false);
    expect(printed[0]!.text).not.toBe('');
    figure('log files scanned', printed.length + logs.length);
    figure('files scanned for words of the record', log.length);
  },
);
