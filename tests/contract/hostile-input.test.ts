import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { Practice } from '../../electron/practice/practice.ts';
import { createRouter } from '../../electron/practice/router.ts';
import { contract, VERBS, type VerbName } from '../../shared/contract/index.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { fullPractice, SECRET } from '../support/every-verb.ts';
import { QUICK, temporaryFolder } from '../support/practice.ts';
import { PASSPHRASE } from '../support/records.ts';
import { expectSentence } from '../support/refusals.ts';

// What has the form of a request and means harm: it is granted as the plain text that it is, or refused without a trace.

const full = await fullPractice();
const { route, ask, good, folder, everything, changes, rows } = full;
afterAll(full.end);
const HIDDEN = [SECRET, folder, PASSPHRASE];

const WORDS = [
  "'; DROP TABLE patient; --",
  '" OR ""="',
  'x NEAR( AND * "',
  '%_%',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{7*7}}%s%n',
  '=HYPERLINK("http://evil.example")',
  '../../../../etc/passwd',
  '..\\..\\practice.db',
  'file:///etc/passwd',
  'CON',
  '__proto__',
  'constructor',
  '\u202egnp.exe',
  'ﷺ'.repeat(30),
  'e\u0301'.repeat(60),
  '',
  ' ',
  'x'.repeat(120),
];
const DAYS = ['0000-01-01', '1900-02-28', '2031-02-29', '2031-03-03', '9999-12-31', '-271821-04-20'];
const INSTANTS = ['1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2031-03-03T09:00:00+14:00'];
const NUMBERS = [0, -0, 1, -1, 0.1, 5e-324, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e308];

const text = JSON.stringify(good);
/** Identifiers of records of every kind. */
const IDS = [...new Set(text.match(/[\da-f]{8}-[\da-f-]{27}/g))];

/** What could stand in the place of a value without being of another kind. */
function standIns(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return NUMBERS;
  if (typeof value !== 'string') return [...WORDS, ...NUMBERS, null, [], {}];
  if (IDS.includes(value)) return [...IDS, ...WORDS];
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return INSTANTS;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return DAYS;
  return WORDS;
}

/** The input with some of its leaves replaced, as the numbers say. */
function disguised(value: unknown, picks: () => number): unknown {
  if (Array.isArray(value)) return value.map((inner) => disguised(inner, picks));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, disguised(inner, picks)]));
  }
  if (picks() % 4 !== 0) return value;
  const others = standIns(value);
  return others[picks() % others.length];
}

/** What puts another record in the place of this one, closes it, or takes away what other inputs name. */
const APART: readonly VerbName[] = [
  'backups.restore',
  'backups.restoreFrom',
  'backups.replaceAll',
  'mending.restore',
  'mending.salvage',
  'mending.takeKey',
  'erasure.run',
  'practice.lock',
];
const takesWords = (verb: VerbName) => Object.keys(good[verb]).length > 0 && !APART.includes(verb);
const hostileInput = fc.record({
  verb: fc.constantFrom(...VERBS.filter(takesWords)),
  picks: fc.infiniteStream(fc.nat()),
});
/** The good input of a verb with something else in at least one place. */
function inputOf(verb: VerbName, picks: Iterator<number>): unknown {
  const usual = JSON.stringify(good[verb]);
  for (;;) {
    const input = disguised(good[verb], () => picks.next().value as number);
    if (JSON.stringify(input) !== usual) return input;
  }
}

const HOSTILE = tries(250, 2000);
test(`${HOSTILE} requests that mean harm are kept as plain text or refused without a trace`, async () => {
  const granted = new Set<VerbName>();
  let before = everything();
  await fc.assert(
    fc.asyncProperty(hostileInput, async ({ verb, picks }) => {
      const written = changes();
      const answer = await route(verb, inputOf(verb, picks));
      if (answer.ok) granted.add(verb);
      else expectSentence(answer, HIDDEN);
      if (changes() === written) return;
      const after = everything();
      if (!answer.ok) expect(after).toEqual(before);
      before = after;
    }),
    { numRuns: HOSTILE, seed: SEED },
  );
  expect(granted.size).toBeGreaterThan(10);
  expect(rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(rows('pragma foreign_key_check')).toEqual([]);
  for (const verb of VERBS.filter((name) => contract[name].kind === 'query')) {
    expect(await route(verb, good[verb]), verb).toMatchObject({ ok: true });
  }
  figure('contract cases', HOSTILE);
}, 300_000);

/** Name and content of every file, so that a change of one byte is seen. */
const contentOf = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file, createHash('sha256').update(readFileSync(file)).digest('hex')];
    });

const STATES = tries(60, 500);
test.each(['new', 'locked'] as const)(
  `${STATES} requests to a practice that is %s change no byte of it`,
  async (state) => {
    const place = temporaryFolder();
    const practice = new Practice({ folder: place, sample: false }, QUICK);
    onTestFinished(() => practice.close());
    const call = createRouter(practice);
    if (state === 'locked') {
      await call('practice.create', good['practice.create']);
      await call('practice.lock', {});
    }
    // The first request claims the folder.
    await call('practice.status', {});
    const before = contentOf(place);
    await fc.assert(
      fc.asyncProperty(hostileInput, async ({ verb, picks }) => {
        // Odd words make a practice, too.
        if (verb === 'practice.create' && state === 'new') return;
        const answer = await call(verb, inputOf(verb, picks));
        // Only what asks how the files stand is answered.
        const isAnswered = contract[verb].whileLocked && contract[verb].kind === 'query';
        if (answer.ok && isAnswered) expect(JSON.stringify(answer)).not.toContain(place);
        else expectSentence(answer, [place]);
      }),
      { numRuns: STATES, seed: SEED },
    );
    expect(contentOf(place)).toEqual(before);
    expect(await call('practice.status', {})).toMatchObject({ value: { state } });
    figure('contract cases', STATES);
  },
  120_000,
);

test(`${STATES} requests that mean harm to the sample practice are answered`, async () => {
  const practice = new Practice({ folder: null, sample: true }, QUICK);
  onTestFinished(() => practice.close());
  const call = createRouter(practice, { checkAnswers: true });
  await fc.assert(
    fc.asyncProperty(hostileInput, async ({ verb, picks }) => {
      const answer = await call(verb, inputOf(verb, picks));
      if (!answer.ok) expectSentence(answer, HIDDEN);
    }),
    { numRuns: STATES, seed: SEED },
  );
  expect(await call('patients.find', { text: '', archived: false, limit: 5 })).toMatchObject({ ok: true });
  figure('contract cases', STATES);
}, 120_000);

/** Paths that are no folder for backups, made beneath a folder. */
function tricks(place: string): string[] {
  const file = join(place, 'letter.txt');
  writeFileSync(file, SECRET);
  const link = (name: string, target: string) => {
    symlinkSync(target, join(place, name));
    return join(place, name);
  };
  mkdirSync(join(place, 'empty'));
  return [
    '..',
    '.',
    '~',
    'backups',
    '../../../../tmp',
    file,
    `${file}/below`,
    `${place}/empty/../letter.txt`,
    link('to-a-file', file),
    link('to-nothing', join(place, 'gone')),
    link('round', join(place, 'round')),
    `/${'x'.repeat(300)}`,
    `/${'x/'.repeat(499)}`,
    `${place}/%2e%2e/gone`,
    `${place}\u0000/etc`,
    'file:///tmp',
    'C:\\Windows',
    '\\\\server\\share',
    '//server/share',
    '\\\\?\\C:\\',
    '/dev/null',
    '/dev/stdin',
    '/proc/self',
    '/proc/self/environ',
    "'; rm -rf /; '",
    '$(id)',
  ];
}

test('no trick with a path makes a place of backups of what is none', async () => {
  const place = temporaryFolder();
  const { folder: usual } = await ask('backups.list', {});
  const before = everything();
  for (const trick of tricks(place)) {
    const answer = await route('backups.choose', { folder: trick });
    expect(answer, trick).toMatchObject({ ok: false, refusal: { code: 'invalid', field: 'folder' } });
    expectSentence(answer, [SECRET, place]);
  }
  expect(everything()).toEqual(before);
  expect(await ask('backups.list', {})).toMatchObject({ folder: usual });
});

test('no trick with a path or name puts something else in the place of the record', async () => {
  const place = temporaryFolder();
  const before = everything();
  const secret = { passphrase: PASSPHRASE };
  for (const trick of [...tricks(place), place, join(place, 'empty'), '/', '/etc']) {
    const answer = await route('backups.restoreFrom', { folder: trick, secret });
    expect(answer.ok, trick).toBe(false);
    expectSentence(answer, [SECRET, place]);
  }
  const { backups } = await ask('backups.list', {});
  const name = backups[0]!.name;
  for (const trick of [
    '..',
    '.',
    '../backups',
    `../backups/${name}`,
    `${name}/`,
    `./${name}`,
    `${name}\u0000`,
    '/etc',
    'practice.db',
  ]) {
    for (const verb of ['backups.compare', 'backups.restore']) {
      const answer = await route(verb, { name: trick });
      expect(answer.ok, trick).toBe(false);
      expectSentence(answer, [SECRET, folder]);
    }
  }
  expect(everything()).toEqual(before);
  expect(await ask('practice.status', {})).toMatchObject({ state: 'open' });
});
