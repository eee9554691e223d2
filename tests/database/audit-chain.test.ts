import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, onTestFinished, test } from 'vitest';
import { type ChainedRow, chainHash, followChain, trailOf } from '../../electron/database/audit-chain.ts';
import { connect } from '../../electron/database/connection.ts';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { newPractice, temporaryFolder } from '../support/practice.ts';
import { lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

/** What another tool with the passphrase can do to a record that is closed: no trigger stands in its way. */
async function otherTool(folder: string): Promise<Database.Database> {
  const { key } = (await unwrap(readKeyFile(join(folder, 'practice.key')), { passphrase: PASSPHRASE }))!;
  const database = connect(join(folder, 'practice.db'), key, {});
  onTestFinished(() => void database.close());
  database.pragma('foreign_keys = OFF');
  for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
  }[])
    database.exec(`DROP TRIGGER ${name}`);
  return database;
}

/** A practice with some rows in its trail, and a backup after half of them. */
async function practiceWithTrail() {
  const folder = temporaryFolder();
  const test = await newPractice(folder);
  const { ask } = test;
  const patient = await ask('patients.create', patientDraft());
  const plan = await ask('plans.create', { patientId: patient.id, content: lowBackPlan() });
  await ask('patients.get', { id: patient.id });
  const backup = await ask('backups.make', {});
  await ask('plans.get', { id: plan.id });
  for (const archived of [true, false, true, false]) await ask('plans.archive', { id: plan.id, archived });
  return { ...test, folder, patient, plan, backup };
}

const verify = (test: Awaited<ReturnType<typeof newPractice>>, noted = '') =>
  test.ask('audit.verify', { noted });

test('a trail that nobody touched holds, and its backups are its beginnings', async () => {
  const test = await practiceWithTrail();
  const first = await verify(test);
  expect(first).toMatchObject({ rows: 10, brokenAt: null, notedAt: null });
  const { name, at } = test.backup;
  expect(first.backups).toEqual([{ name, at, rows: 4, state: 'same', partsAt: null }]);
  // A head that was noted is found again later, as people write it down.
  const noted = first.head
    .toUpperCase()
    .replace(/(.{4})/g, '$1 ')
    .slice(0, 20);
  await test.ask('plans.archive', { id: test.plan.id, archived: true });
  expect(await verify(test, noted)).toMatchObject({ brokenAt: null, notedAt: first.rows });
  expect(await verify(test, 'ffff ffff ffff')).toMatchObject({ notedAt: null });
});

type Tampering = (database: Database.Database, row: ChainedRow, seed: number) => void;

const COLUMNS = [
  ...['at', 'practitioner_id', 'verb', 'subject_kind', 'subject_id', 'patient_id', 'summary', 'hash'],
] as const;
const set = (database: Database.Database, id: number, column: string, value: string | null) =>
  database.prepare(`UPDATE audit SET ${column} = ? WHERE id = ?`).run(value, id);

/** Each leaves the trail another one than it was. */
const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'another value': (database, row, seed) => {
    const column = COLUMNS[seed % COLUMNS.length]!;
    const value =
      column === 'at'
        ? new Date(Date.parse(row.at) + 60_000 + seed).toISOString()
        : createHash('sha256').update(`${seed}`).digest('hex');
    set(database, row.id, column, value);
  },
  'nobody instead of a subject': (database, row) =>
    set(database, row.id, 'subject_id', row.subject_id === null ? 'x' : null),
  'a row taken out': (database, row) => database.prepare('DELETE FROM audit WHERE id = ?').run(row.id),
  'a row taken out and the gap closed': (database, row) => {
    database.prepare('DELETE FROM audit WHERE id = ?').run(row.id);
    database.exec(`UPDATE audit SET id = -id WHERE id > ${row.id}`);
    database.exec('UPDATE audit SET id = -id - 1 WHERE id < 0');
  },
  'a row put in': (database, row) => {
    database.exec(`UPDATE audit SET id = -id WHERE id >= ${row.id}`);
    database.exec('UPDATE audit SET id = -id + 1 WHERE id < 0');
    const { id, at, practitioner_id, hash } = row;
    database
      .prepare("INSERT INTO audit VALUES (?, ?, ?, 'patients.get', 'patient', 'x', 'x', 'shown', ?)")
      .run(id, at, practitioner_id, hash);
  },
  'two rows in each other’s place': (database, row) => {
    const other = row.id === 1 ? 2 : row.id - 1;
    database.exec(`UPDATE audit SET id = 0 WHERE id = ${row.id}`);
    database.exec(`UPDATE audit SET id = ${row.id} WHERE id = ${other}`);
    database.exec(`UPDATE audit SET id = ${other} WHERE id = 0`);
  },
  'one row changed, with a hash that fits it': (database, row, seed) => {
    const previous = database
      .prepare('SELECT hash FROM audit WHERE id = ?')
      .pluck()
      .get(row.id - 1);
    const changed = { ...row, summary: `nothing happened ${seed}` };
    set(database, row.id, 'summary', changed.summary);
    set(database, row.id, 'hash', chainHash((previous as string) ?? '0'.repeat(64), changed));
  },
};

test('whatever another tool does to a row is found at that row or the next', async () => {
  const { folder, practice } = await practiceWithTrail();
  practice.close();
  const database = await otherTool(folder);
  const rows = [...trailOf(database)];
  expect(followChain(rows).brokenAt).toBeNull();
  const runs = tries(300, 5000);
  const places = fc.record({
    what: fc.constantFrom(...Object.keys(TAMPERINGS)),
    // The last row is another matter: see below.
    at: fc.integer({ min: 1, max: rows.length - 1 }),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(places, ({ what, at, seed }) => {
      database.exec('BEGIN');
      try {
        TAMPERINGS[what]!(database, rows[at - 1]!, seed);
        const { brokenAt } = followChain(trailOf(database));
        expect(brokenAt, what).not.toBeNull();
        expect(Math.abs(brokenAt! - at), what).toBeLessThanOrEqual(1);
      } finally {
        database.exec('ROLLBACK');
      }
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('tamperings with the audit trail found', runs);
});

test('a trail that was cut or written anew follows from itself: a backup shows it', async () => {
  const test = await practiceWithTrail();
  const { folder, backup } = test;
  await test.ask('practice.lock', {});
  const database = await otherTool(folder);
  const rows = [...trailOf(database)];

  const rewrite = (from: number, edit: (row: ChainedRow) => ChainedRow) => {
    let previous = from === 1 ? '0'.repeat(64) : rows[from - 2]!.hash;
    for (const row of [...trailOf(database)].slice(from - 1)) {
      const next = edit(row);
      previous = chainHash(previous, next);
      database
        .prepare('UPDATE audit SET summary = ?, hash = ? WHERE id = ?')
        .run(next.summary, previous, row.id);
    }
  };
  rewrite(3, (row) => (row.id === 3 ? { ...row, summary: 'never happened' } : row));
  expect(await reopened()).toMatchObject({
    brokenAt: null,
    backups: [{ name: backup.name, state: 'parted', partsAt: 3 }],
  });
  rewrite(3, (row) => (row.id === 3 ? rows[2]! : row));
  expect(await reopened()).toMatchObject({ brokenAt: null, backups: [{ state: 'same' }] });

  // Rows of after the last backup leave no trace when they are cut off: SECURITY.md says so.
  database.exec('DELETE FROM audit WHERE id > 6');
  expect(await reopened()).toMatchObject({ brokenAt: null, backups: [{ state: 'same' }] });
  database.exec('DELETE FROM audit WHERE id > 2');
  expect(await reopened()).toMatchObject({ brokenAt: null, backups: [{ state: 'parted', partsAt: 3 }] });

  async function reopened() {
    await test.ask('practice.unlock', { passphrase: PASSPHRASE });
    const verified = await verify(test);
    await test.ask('practice.lock', {});
    return verified;
  }
});

test('a restored backup is said to be one, and a backup that cannot be read is named', async () => {
  const test = await practiceWithTrail();
  const later = await test.ask('backups.make', {});
  await test.ask('backups.restore', { name: test.backup.name });
  const { brokenAt, backups } = await verify(test);
  expect(brokenAt).toBeNull();
  expect(backups.map(({ name, state, partsAt }) => [name, state, partsAt])).toEqual([
    [later.name, 'restored', 5],
    [test.backup.name, 'same', null],
  ]);
});

test('an exported trail can be verified by whoever reads what it says of its chain', async () => {
  const test = await practiceWithTrail();
  const { text } = await test.ask('audit.export', { format: 'json' });
  const exported = JSON.parse(text) as {
    format: string;
    chain: string;
    people: { id: string; name: string }[];
    rows: Record<string, string | number | null>[];
  };
  expect(exported).toMatchObject({ format: 'ashi-audit-trail', version: 1 });
  expect(exported.rows.at(-1)).toMatchObject({ verb: 'audit.export', summary: 'exported as json' });
  // The form as it stands in the file, computed again.
  const order = /\[([a-z_, ]+)\]/.exec(exported.chain)![1]!.split(', ');
  let previous = '0'.repeat(64);
  for (const row of exported.rows) {
    const values = JSON.stringify(order.map((column) => row[column]));
    previous = createHash('sha256').update(`${previous}\n${values}`, 'utf8').digest('hex');
    expect(row.hash).toBe(previous);
  }
  const { text: csv } = await test.ask('audit.export', { format: 'csv' });
  const table = Papa.parse<Record<string, string>>(csv.replace('\ufeff', '').trim(), { header: true });
  expect(table.data.slice(0, exported.rows.length).map(({ id, hash }) => [Number(id), hash])).toEqual(
    exported.rows.map(({ id, hash }) => [id, hash]),
  );
  expect(table.data.at(-1)).toMatchObject({ verb: 'audit.export', practitioner: exported.people[0]!.name });
});
