import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDatabase } from '../../electron/database/check.ts';
import { cellsOf, isNode } from '../../electron/database/salvage/btree.ts';
import { Pages } from '../../electron/database/salvage/pages.ts';
import { salvage } from '../../electron/database/salvage/salvage.ts';
import { contentOf, cutTo, overwrite, rowsOf } from '../support/damage.ts';
import { copyOf, missing, PAGE, recordsToDamage, secret } from '../support/damaged-record.ts';
import { practiceIn, temporaryFolder } from '../support/practice.ts';
import { FIRST_START } from '../support/records.ts';

const records = recordsToDamage({ patients: 6, sessions: 24 });

function salvaged(database: string) {
  const into = join(temporaryFolder(), 'salvaged.db');
  const report = salvage({ database, key: records.key, into, people: [] }, () => {});
  return { report, rows: rowsOf(into, records.key), into };
}

const asText = (row: unknown) => JSON.stringify(row);

test('each page reads as SQLite reads it, and the record is written in pages of that size', () => {
  const pages = new Pages(join(records.whole, 'practice.db'), records.key);
  try {
    expect(statSync(join(records.whole, 'practice.db')).size).toBe(pages.count * PAGE);
    let cells = 0;
    for (let number = 1; number <= pages.count; number++) {
      const page = pages.read(number);
      expect(page, `page ${number}`).not.toBeNull();
      if (isNode(page!, number)) cells += cellsOf(page!, number, pages).length;
    }
    const inTables = [...records.rows.values()].reduce((sum, all) => sum + all.length, 0);
    expect(cells).toBeGreaterThan(inTables);
  } finally {
    pages.close();
  }
});

test('a sound record is found sound, and salvaging it gives back every row', () => {
  const { database } = copyOf(records.whole);
  for (const depth of ['quick', 'full'] as const) {
    const seen: number[] = [];
    expect(
      checkDatabase({ database, key: records.key, depth }, ({ done, total }) => seen.push(done / total)),
    ).toEqual([]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  }
  const { report, rows: back } = salvaged(database);
  expect(back).toEqual(records.rows);
  expect(report).toMatchObject({ unreadablePages: 0, patients: [] });
  expect(report.tables.filter(({ lost }) => lost > 0)).toEqual([]);
});

test('salvaging takes up what a killed process left in the log', () => {
  const { database } = copyOf(records.crashed);
  expect(statSync(`${database}-wal`).size).toBeGreaterThan(0);
  const { rows: back } = salvaged(database);
  expect(missing(back, records.crashedRows)).toEqual([]);
});

test('every row comes back even where the first page, which says where all others are, is gone', () => {
  const { database } = copyOf(records.whole);
  overwrite(database, 0, Buffer.alloc(PAGE));
  const { rows: back, report } = salvaged(database);
  expect(report.unreadablePages).toBe(1);
  // The one practitioner's row may lie there no more than any other: nothing is lost but what the page itself held.
  expect(missing(back, records.rows)).toEqual([]);
});

/** The folders that were set aside. */
const readAside = (folder: string) =>
  readdirSync(join(folder, 'set-aside')).map((name) => join(folder, 'set-aside', name));

test('a damaged key is replaced by that of a backup, and nothing recorded since is missing', async () => {
  const { folder } = copyOf(records.whole);
  const first = practiceIn(folder);
  await first.ask('practice.unlock', secret);
  const backup = await first.ask('backups.make', {});
  first.practice.close();
  const before = rowsOf(join(folder, 'practice.db'), records.key);
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
  const after = rowsOf(join(folder, 'practice.db'), records.key);
  for (const table of ['patient', 'plan', 'session']) expect(after.get(table)).toEqual(before.get(table));
});

test('the key of another practice’s backup is not taken', async () => {
  const { folder } = copyOf(records.whole);
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
  const { folder, database } = copyOf(records.whole);
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
  const { folder, database } = copyOf(records.whole);
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
  const { folder, database } = copyOf(records.whole);
  const pages = new Pages(database, records.key);
  // The first page of sessions that is found: each of its rows stands in indices, too.
  const session = asText(
    records.rows.get('session')![0] && Object.values(records.rows.get('session')![0] as object)[0],
  );
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
  const trail = rowsOf(database, records.key).get('audit') as { verb: string; patient_id: string | null }[];
  const marked = trail.filter(({ verb, patient_id }) => verb === 'mending.salvage' && patient_id !== null);
  expect(marked.map(({ patient_id }) => patient_id).sort()).toEqual(
    report.patients.map(({ id }) => id).sort(),
  );
}, 60_000);

const cellsOfPage = (pages: Pages, number: number) => {
  const page = pages.read(number)!;
  return isNode(page, number) ? cellsOf(page, number, pages) : [];
};
