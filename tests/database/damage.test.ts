import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDatabase } from '../../electron/database/check.ts';
import { connect } from '../../electron/database/connection.ts';
import { toPracticeError } from '../../electron/database/errors.ts';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { cellsOf, isNode } from '../../electron/database/salvage/btree.ts';
import { Pages } from '../../electron/database/salvage/pages.ts';
import { salvage } from '../../electron/database/salvage/salvage.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { fillBusyPractice } from '../support/busy-practice.ts';
import { contentOf, copyRecord, cutTo, overwrite, rowsOf } from '../support/damage.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { practiceIn, QUICK, temporaryFolder } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';

const PAGE = 4096;
const secret = { passphrase: PASSPHRASE };

/** A record with some years of work in it, closed cleanly, and one whose process died with work in the log. */
let whole: string;
let crashed: string;
let key: Buffer;
let rows: ReturnType<typeof rowsOf>;
let crashedRows: ReturnType<typeof rowsOf>;

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  crashed = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  const practice = new Practice({ folder: whole, sample: false }, QUICK);
  await practice.create(FIRST_START);
  fillBusyPractice(practice.store, { patients: 30, sessions: 90 });
  practice.lock();
  await practice.unlock(secret);
  key = (await unwrap(readKeyFile(join(whole, 'practice.key')), secret))!.key;
  // What a killed process leaves: the file, and several transactions in its log.
  fillBusyPractice(practice.store, { patients: 3, sessions: 6 });
  copyRecord(whole, crashed);
  crashedRows = rowsOf(join(whole, 'practice.db'), key);
  practice.close();
  rows = rowsOf(join(whole, 'practice.db'), key);
}, 120_000);
afterAll(() => {
  for (const folder of [whole, crashed]) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a record that a test may damage. */
function copyOf(folder: string) {
  const copy = temporaryFolder();
  copyRecord(folder, copy);
  return { folder: copy, database: join(copy, 'practice.db') };
}

function salvaged(database: string) {
  const into = join(temporaryFolder(), 'salvaged.db');
  const report = salvage({ database, key, into, people: [] }, () => {});
  return { report, rows: rowsOf(into, key), into };
}

const asText = (row: unknown) => JSON.stringify(row);

/** Rows in one and not in the other, by table. */
function missing(from: ReturnType<typeof rowsOf>, of: ReturnType<typeof rowsOf>) {
  return [...of].flatMap(([table, all]) => {
    const left = new Set(from.get(table)?.map(asText));
    return all.filter((row) => !left.has(asText(row))).map((row) => ({ table, row }));
  });
}

test('each page reads as SQLite reads it, and the record is written in pages of that size', () => {
  const pages = new Pages(join(whole, 'practice.db'), key);
  try {
    expect(statSync(join(whole, 'practice.db')).size).toBe(pages.count * PAGE);
    let records = 0;
    for (let number = 1; number <= pages.count; number++) {
      const page = pages.read(number);
      expect(page, `page ${number}`).not.toBeNull();
      if (isNode(page!, number)) records += cellsOf(page!, number, pages).length;
    }
    const inTables = [...rows.values()].reduce((sum, all) => sum + all.length, 0);
    expect(records).toBeGreaterThan(inTables);
  } finally {
    pages.close();
  }
});

test('a sound record is found sound, and salvaging it gives back every row', () => {
  const { database } = copyOf(whole);
  for (const depth of ['quick', 'full'] as const) {
    const seen: number[] = [];
    expect(checkDatabase({ database, key, depth }, ({ done, total }) => seen.push(done / total))).toEqual([]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  }
  const { report, rows: back } = salvaged(database);
  expect(back).toEqual(rows);
  expect(report).toMatchObject({ unreadablePages: 0, patients: [] });
  expect(report.tables.filter(({ lost }) => lost > 0)).toEqual([]);
});

test('salvaging takes up what a killed process left in the log', () => {
  const { database } = copyOf(crashed);
  expect(statSync(`${database}-wal`).size).toBeGreaterThan(0);
  const { rows: back } = salvaged(database);
  expect(missing(back, crashedRows)).toEqual([]);
});

test('every row comes back even where the first page, which says where all others are, is gone', () => {
  const { database } = copyOf(whole);
  overwrite(database, 0, Buffer.alloc(PAGE));
  const { rows: back, report } = salvaged(database);
  expect(report.unreadablePages).toBe(1);
  // The one practitioner's row may lie there no more than any other: nothing is lost but what the page itself held.
  expect(missing(back, rows)).toEqual([]);
});

type Harm = { readonly kind: string; readonly at: number; readonly length: number; readonly fill: number };
const harm = fc.record<Harm>({
  kind: fc.constantFrom('flip', 'zero', 'cut', 'header', 'wal', 'key'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 4 }),
  fill: fc.integer({ min: 1, max: 255 }),
});

/** Damages a record as disks, cables and other programs do. */
function damage(folder: string, { kind, at, length, fill }: Harm): void {
  const database = join(folder, 'practice.db');
  const { size } = statSync(database);
  const place = Math.floor(at * size);
  const page = Math.floor(place / PAGE) * PAGE;
  if (kind === 'flip') {
    const byte = readFileSync(database)[place]!;
    overwrite(database, place, Buffer.from([byte ^ fill]));
  } else if (kind === 'zero') overwrite(database, page, Buffer.alloc(Math.min(length * PAGE, size - page)));
  else if (kind === 'cut') cutTo(database, place);
  else if (kind === 'header') overwrite(database, 0, Buffer.alloc(length * 24, fill));
  else if (kind === 'wal') {
    const log = `${database}-wal`;
    if (existsSync(log)) overwrite(log, Math.floor(at * statSync(log).size), Buffer.alloc(length * 8, fill));
  } else cutTo(join(folder, 'practice.key'), Math.floor(at * statSync(join(folder, 'practice.key')).size));
}

/** The records that a reading page by page finds on pages that are as they were written, whatever they belong to. */
function recordsOnWholePages(database: string): Set<string> {
  const pages = new Pages(database, key);
  try {
    const found = new Set<string>();
    for (let number = 2; number <= pages.count; number++) {
      const page = pages.read(number);
      if (page === null || !isNode(page, number)) continue;
      for (const { values, isWhole } of cellsOf(page, number, pages)) if (isWhole) found.add(asText(values));
    }
    return found;
  } finally {
    pages.close();
  }
}

/** The values of rows of a table as their records hold them; tables without a number of their own begin with their key. */
function asRecords(path: string): Map<string, string[]> {
  const database = connect(path, key, { readonly: true });
  const ordered = (table: string) => {
    const infos = database.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table) as {
      name: string;
      pk: number;
    }[];
    const isBare =
      database.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(table) === 1;
    const keys = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return (isBare ? [...keys, ...infos.filter(({ pk }) => pk === 0)] : infos).map(({ name }) => name);
  };
  try {
    // Those whose rows stay when another row is lost: nothing refers from them but to whom a stand-in is made for.
    const tables = ['patient', 'plan', 'session', 'plan_version', 'application'];
    return new Map(
      tables.map((table) => {
        const query = `SELECT ${ordered(table).join()} FROM "${table}"`;
        return [table, (database.prepare(query).raw().all() as unknown[][]).map(asText)];
      }),
    );
  } finally {
    database.close();
  }
}

const FILES = tries(20, 300);
test(
  `${FILES} damaged files: never a crash, never wrongly found sound, always kept whole, and all that can be read comes back`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(harm, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (harms, hasLog) => {
          const { folder, database } = copyOf(hasLog ? crashed : whole);
          for (const one of harms) if (statSync(database).size > 0) damage(folder, one);
          const before = contentOf(folder);
          const reference = hasLog ? crashedRows : rows;
          const practice = new Practice({ folder, sample: false }, QUICK);
          try {
            const isRead = await practice.unlock(secret).then(
              () => true,
              (cause) => {
                expect(toPracticeError(cause).code, String(cause)).toBe('damaged');
                return false;
              },
            );
            if (isRead) {
              const findings = checkDatabase({ database, key, depth: 'full' }, () => {});
              practice.lock();
              // Only the last transaction of a log looks alike, damaged and never answered.
              if (findings.length === 0 && !hasLog) {
                expect(
                  missing(rowsOf(database, key), reference).filter(
                    ({ table }) => table !== 'audit' && table !== 'settings',
                  ),
                ).toEqual([]);
              }
              return;
            }
            expect(practice.status().damage).not.toBeNull();
            expect(contentOf(folder)).toEqual(before);
            if (practice.status().damage !== 'record') return;

            const readable = recordsOnWholePages(database);
            const report = await practice.salvage({ secret }).catch((cause) => {
              expect(toPracticeError(cause).code, String(cause)).toBe('damaged');
              return null;
            });
            if (report === null) {
              expect(contentOf(folder)).toEqual(before);
              return;
            }
            practice.lock();
            expect(checkDatabase({ database, key, depth: 'full' }, () => {})).toEqual([]);
            const [aside] = readAside(folder);
            expect(contentOf(aside!)).toEqual(before);
            const wanted = asRecords(join(whole, 'practice.db'));
            const back = asRecords(database);
            const plans = new Set(back.get('plan')!.map((record) => JSON.parse(record)[0]));
            for (const [table, records] of wanted) {
              const kept = new Set(back.get(table));
              // A patient of whom something is missing has a note that says so.
              if (table === 'patient') continue;
              // What belongs to a plan of which nothing tells whose it was goes with it, and is counted.
              const belongs = (record: string) =>
                !['plan_version', 'application'].includes(table) || plans.has(JSON.parse(record)[0]);
              const lost = records.filter(
                (record) => readable.has(record) && !kept.has(record) && belongs(record),
              );
              expect(lost, table).toEqual([]);
            }
          } finally {
            practice.close();
          }
        },
      ),
      { numRuns: FILES, seed: SEED },
    );
    figure('damaged files', FILES);
  },
  tries(120_000, 1_200_000),
);

/** The folders that were set aside. */
const readAside = (folder: string) =>
  readdirSync(join(folder, 'set-aside')).map((name) => join(folder, 'set-aside', name));

test('a damaged key is replaced by that of a backup, and nothing recorded since is missing', async () => {
  const { folder } = copyOf(whole);
  const first = practiceIn(folder);
  await first.ask('practice.unlock', secret);
  const backup = await first.ask('backups.make', {});
  first.practice.close();
  const before = rowsOf(join(folder, 'practice.db'), key);
  cutTo(join(folder, 'practice.key'), 100);
  const kept = contentOf(folder).get('practice.key');

  const next = practiceIn(folder);
  expect(await next.ask('practice.status', {})).toMatchObject({ state: 'locked', damage: 'key' });
  expect(await next.refused('practice.unlock', secret)).toMatchObject({ code: 'damaged' });
  const wrong = { from: { name: backup.name }, secret: { passphrase: 'not this one at all' } };
  expect(await next.refused('mending.takeKey', wrong)).toMatchObject({ code: 'wrong-passphrase' });
  expect(await next.ask('mending.takeKey', { from: { name: backup.name }, secret })).toMatchObject({
    ...{ state: 'open', damage: null },
  });
  expect(contentOf(readAside(folder)[0]!).get('practice.key')).toBe(kept);
  next.practice.close();
  const after = rowsOf(join(folder, 'practice.db'), key);
  for (const table of ['patient', 'plan', 'session']) expect(after.get(table)).toEqual(before.get(table));
});

test('the key of another practice’s backup is not taken', async () => {
  const { folder } = copyOf(whole);
  rmSync(join(folder, 'practice.key'));
  const other = practiceIn(temporaryFolder());
  await other.ask('practice.create', FIRST_START);
  const { name } = await other.ask('backups.make', {});
  const { folder: place } = await other.ask('backups.list', {});
  const next = practiceIn(folder);
  expect(await next.ask('practice.status', {})).toMatchObject({ state: 'locked', damage: 'noKey' });
  const before = contentOf(folder);
  expect(
    await next.refused('mending.takeKey', { from: { folder: join(place, name) }, secret }),
  ).toMatchObject({ code: 'not-found' });
  expect(contentOf(folder)).toEqual(before);
});

test('beginning anew needs damage and the word, and sets everything aside', async () => {
  const { folder, database } = copyOf(whole);
  const { ask, refused } = practiceIn(folder);
  expect(await refused('mending.beginAnew', { word: 'BEGIN ANEW' })).toMatchObject({ code: 'conflict' });
  overwrite(database, 0, Buffer.alloc(PAGE));
  const before = contentOf(folder);
  expect(await refused('practice.unlock', secret)).toMatchObject({ code: 'damaged' });
  expect(await ask('practice.status', {})).toMatchObject({ damage: 'record' });
  expect(await refused('mending.beginAnew', { word: 'begin anew' })).toMatchObject({ code: 'invalid' });
  expect(await ask('mending.beginAnew', { word: 'BEGIN ANEW' })).toMatchObject({
    state: 'new',
    damage: null,
  });
  expect(contentOf(readAside(folder)[0]!)).toEqual(before);
  await ask('practice.create', FIRST_START);
});

test('the report tells of the damage, and neither of patients nor of folders', async () => {
  const { folder, database } = copyOf(whole);
  overwrite(database, PAGE * Math.floor(statSync(database).size / PAGE / 2), Buffer.alloc(PAGE * 3));
  const { ask } = practiceIn(folder);
  await ask('practice.unlock', secret);
  expect(await ask('checks.run', {})).toEqual({ outcome: 'damaged' });
  expect(await ask('practice.status', {})).toMatchObject({ state: 'open', damage: 'record' });
  const { text } = await ask('mending.report', {});
  expect(text).toContain(`${statSync(database).size} bytes`);
  expect(text).toMatch(/cannot be read|unable to get the page/);
  for (const word of [folder, tmpdir(), 'Person', 'Test']) expect(text).not.toContain(word);
});

test('patients of whom something is missing are named, have a note, and stand in the trail', async () => {
  const { folder, database } = copyOf(whole);
  const pages = new Pages(database, key);
  // The first page of sessions that is found: each of its rows stands in indices, too.
  const session = asText(rows.get('session')![0] && Object.values(rows.get('session')![0] as object)[0]);
  let number = 2;
  while (
    !cellsOfPage(pages, number).some(({ values }) => asText(values[0]) === session && values.length > 10)
  )
    number++;
  pages.close();
  overwrite(database, (number - 1) * PAGE, Buffer.alloc(PAGE, 9));
  const { ask, practice } = practiceIn(folder);
  await ask('practice.unlock', secret);
  await ask('checks.run', {});
  await ask('practice.lock', {});
  const report = await ask('mending.salvage', { secret });
  const lost = report.tables.find(({ table }) => table === 'session')!.lost;
  expect(lost).toBeGreaterThan(0);
  expect(report.patients.length).toBeGreaterThan(0);
  for (const { id } of report.patients) {
    expect((await ask('patients.get', { id })).notes).toContain('was damaged and could not be read');
  }
  practice.close();
  const trail = rowsOf(database, key).get('audit') as { verb: string; patient_id: string | null }[];
  const marked = trail.filter(({ verb, patient_id }) => verb === 'mending.salvage' && patient_id !== null);
  expect(marked.map(({ patient_id }) => patient_id).sort()).toEqual(
    report.patients.map(({ id }) => id).sort(),
  );
}, 60_000);

const cellsOfPage = (pages: Pages, number: number) => {
  const page = pages.read(number)!;
  return isNode(page, number) ? cellsOf(page, number, pages) : [];
};
