import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { followChain } from '../../electron/database/audit-chain.ts';
import { connect } from '../../electron/database/connection.ts';
import { newDatabaseKey } from '../../electron/database/keys.ts';
import { MIGRATIONS, type Migration } from '../../electron/database/migrations/index.ts';
import { type DatabasePlace, openDatabase } from '../../electron/database/open.ts';
import { type Store, sqlFor } from '../../electron/database/store.ts';
import { outcomesOfPlan } from '../../electron/practice/outcomes.ts';
import { findPatients } from '../../electron/practice/patients.ts';
import { keptVersions } from '../../electron/practice/plan-versions.ts';
import { getPlan } from '../../electron/practice/plans.ts';
import { listProtocols } from '../../electron/practice/protocols.ts';
import { fillSample } from '../../electron/practice/sample.ts';
import { sessionsOfPlan } from '../../electron/practice/sessions/dates.ts';
import { getSession } from '../../electron/practice/sessions/rows.ts';
import { getSettings } from '../../electron/practice/settings.ts';
import { FIRST_READINGS } from '../../shared/atlas/readings.ts';
import { Plan, PlanContent } from '../../shared/model/plan.ts';
import { ProtocolContent } from '../../shared/model/protocol.ts';
import { Session } from '../../shared/model/session.ts';
import { tries } from '../support/endurance.ts';
import { expectKept, rowsOf, sqlCompiled, writeFixture } from '../support/old-record.ts';
import { refusalOf, temporaryFolder } from '../support/practice.ts';

const SNAPSHOT = '../../electron/database/schema.sql';
const addColour: Migration = (database) => database.exec('ALTER TABLE patient ADD COLUMN colour TEXT');
const fail: Migration = (database) => {
  database.exec('ALTER TABLE patient ADD COLUMN half TEXT');
  database.exec('this is not SQL');
};

function place(folder = temporaryFolder()): DatabasePlace {
  const keyFile = join(folder, 'practice.key');
  writeFileSync(keyFile, 'wrapped');
  return {
    path: join(folder, 'practice.db'),
    key: newDatabaseKey(),
    backup: { folder: join(folder, 'backups'), keyFile },
  };
}

function open(at: DatabasePlace, migrations?: readonly Migration[]): Store {
  const store = openDatabase(at, migrations);
  onTestFinished(() => store.close());
  return store;
}

const pragma = (store: Store, name: string) =>
  Object.values(store.first(sqlCompiled(`pragma ${name}`)) as Record<string, unknown>)[0];
const patients = (store: Store) => store.all(sqlFor.selectFrom('patient').selectAll().orderBy('id'));

test('the schema is the committed one', async () => {
  const store = open(place());
  const statements = store.all(
    sqlCompiled(
      `select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type = 'trigger', type = 'index', rowid`,
    ),
  ) as Array<{ sql: string }>;
  const header = `-- Schema ${MIGRATIONS.length}, as the migrations leave it.\n`;
  await expect(`${header}\n${statements.map((row) => `${row.sql};\n`).join('\n')}`).toMatchFileSnapshot(
    SNAPSHOT,
  );
});

test('every table is strict and every open has write-ahead log, full synchronisation and foreign keys', () => {
  const at = place();
  for (let opened = 0; opened < 2; opened++) {
    const store = openDatabase(at);
    expect(pragma(store, 'journal_mode')).toBe('wal');
    expect(pragma(store, 'synchronous')).toBe(2);
    expect(pragma(store, 'foreign_keys')).toBe(1);
    // Else a row that another one replaces would go without its triggers being asked.
    expect(pragma(store, 'recursive_triggers')).toBe(1);
    // Temporary files would not be encrypted.
    expect(pragma(store, 'temp_store')).toBe(2);
    expect(pragma(store, 'user_version')).toBe(MIGRATIONS.length);
    const loose = store.all(
      sqlCompiled(
        `select name from pragma_table_list where schema = 'main' and strict = 0 and name not like 'sqlite_%'`,
      ),
    );
    expect(loose).toEqual([]);
    store.close();
  }
});

test('a record of a newer schema is refused and not touched', () => {
  const at = place();
  openDatabase(at, [...MIGRATIONS, addColour]).close();
  const before = readFileSync(at.path);
  expect(refusalOf(() => openDatabase(at)).code).toBe('newer-schema');
  expect(readFileSync(at.path)).toEqual(before);
  expect(readdirSync(dirname(at.path)).sort()).toEqual(['practice.db', 'practice.key']);
});

test('an older record is moved to the new schema with all its rows, after an encrypted copy that opens', () => {
  const at = place();
  const old = openDatabase(at);
  fillSample(old, new Date());
  const rows = patients(old);
  expect(rows).toHaveLength(12);
  old.close();

  const migrated = open(at, [...MIGRATIONS, addColour]);
  expect(patients(migrated)).toEqual(rows.map((row) => ({ ...row, colour: null })));
  expect(pragma(migrated, 'user_version')).toBe(MIGRATIONS.length + 1);

  const { folder } = at.backup!;
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(name).toMatch(new RegExp(`^schema-${MIGRATIONS.length}-\\d{4}-.*Z$`));
  const copy = join(folder, name!, 'practice.db');
  expect(readFileSync(copy).subarray(0, 16)).not.toEqual(Buffer.from('SQLite format 3\0'));
  expect(readFileSync(copy).includes('Patient 07')).toBe(false);
  expect(readFileSync(join(folder, name!, 'practice.key'), 'utf8')).toBe('wrapped');
  expect(patients(open({ path: copy, key: at.key, backup: null }))).toEqual(rows);
});

test('a record of schema 1 gets the new columns and loses nothing', () => {
  const store = upgraded(1, {
    ...{ practitioner: 1, settings: 1, patient: 2, plan: 2, application: 3 },
    audit: 2,
  });
  // What the services make of it: each point by its first reading, each patient at the first revision.
  expect(getSettings(store).settings).toMatchObject({ theme: 'dark', readings: FIRST_READINGS });
  const { patients: found } = findPatients(store, { text: '歐陽', archived: false, limit: 10 });
  expect(found).toMatchObject([{ revision: 1, flags: ['pregnant', 'fainting'] }]);
  const plan = getPlan(store, { id: '00000000-0000-4000-8000-000000000021' });
  expect(Plan.parse(plan)).toEqual(plan);
  expect(plan).toMatchObject({
    revision: 4,
    content: { applications: [{ note: 'with care' }, { side: 'both' }, { side: 'left' }] },
  });
});

test('a record of schema 3 keeps its tender places and paths, in versions and protocols too', () => {
  const store = upgraded(3, {
    ...{ practitioner: 1, settings: 1, patient: 1, plan: 1, application: 3 },
    ...{ plan_version: 2, protocol: 1, audit: 5 },
  });
  const planId = '00000000-0000-4000-8000-000000000003';
  const plan = getPlan(store, { id: planId });
  const contents = [plan.content, ...keptVersions(store, planId).map(({ content }) => content)];
  expect(contents.map((content) => PlanContent.parse(content))).toEqual(contents);
  const { protocols } = listProtocols(store, { archived: false });
  expect(ProtocolContent.parse(protocols[0]!.content)).toEqual(protocols[0]!.content);
  // What was not kept is not invented: they stay with the entry before them.
  const free = [...contents, protocols[0]!.content].map(({ applications }) =>
    applications.flatMap(({ place: it }) => (it.kind === 'point' ? [] : [[it.kind, it.near]])),
  );
  const both = [
    ['ashi', null],
    ['stroke', null],
  ];
  expect(free).toEqual([both, both, both, [['ashi', null]]]);
  const listed = contents.map(({ applications }) => applications.map(({ place: it }) => it.kind));
  expect(listed).toEqual([
    ['ashi', 'point', 'stroke'],
    ['ashi', 'point', 'stroke'],
    ['point', 'ashi', 'stroke'],
  ]);
});

test('a record of schema 4 is told when its targets are asked, in versions too', () => {
  const store = upgraded(4, {
    ...{ practitioner: 1, settings: 1, patient: 1, plan: 2, application: 3, plan_version: 3 },
    ...{ acknowledgement: 1, printed_handout: 1, audit: 7 },
  });
  const planIds = [3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
  const contents = planIds.flatMap((id) => [
    getPlan(store, { id }).content,
    ...keptVersions(store, id).map(({ content }) => content),
  ]);
  expect(contents.map((content) => PlanContent.parse(content))).toEqual(contents);
  const asked = contents.map(({ targets }) => targets.map((one) => [one.measure, one.asked]));
  const [pain, roland, free] = [
    ['painScale', 'session'],
    ['rolandMorris', 'review'],
    ['freeMeasure', 'review'],
  ];
  expect(asked).toEqual([[free, pain, roland], [free, pain, roland], [pain, roland], [], []]);
  expect(getSettings(store).settings.phrases).toEqual({});
});

test('the audit trail of a long-kept record is chained, and says whose data its rows are about', () => {
  const at = place();
  const old = openDatabase(at, MIGRATIONS.slice(0, 4));
  writeFixture(old, 4);
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const subjects: [string, string | null, string | null][] = [
    ['practice', null, null],
    ['patient', id(2), id(2)],
    ['plan', id(3), id(2)],
    ['plan', id(99), null],
  ];
  const kinds = subjects.map(([kind, subject], n) => `(${n}, '${kind}', '${subject ?? ''}')`).join();
  const rows = tries(20_000, 150_000);
  old.run(
    sqlCompiled(`WITH RECURSIVE n (i) AS (SELECT 8 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}),
      subject (which, kind, id) AS (VALUES ${kinds})
      INSERT INTO audit (id, at, practitioner_id, verb, subject_kind, subject_id, summary)
      SELECT i, '2026-09-01T09:10:11.012Z', '${id(1)}', 'plans.revise', kind, nullif(subject.id, ''), 'n° ' || i || ': "穴"'
      FROM n JOIN subject ON which = i % ${subjects.length}`),
  );
  old.close();

  const store = open(at);
  const trail = store.all(sqlFor.selectFrom('audit').selectAll().orderBy('id'));
  expect(followChain(trail)).toMatchObject({ rows, brokenAt: null });
  expect(trail.slice(-4).map((row) => [row.subject_kind, row.subject_id, row.patient_id])).toEqual(
    [1, 2, 3, 0].map((n) => subjects[n]),
  );
  expect(() => store.run(sqlFor.deleteFrom('audit'))).toThrow('only grows');
});

test('a record of schema 6 keeps its sessions as they were signed, with all that hangs on them', () => {
  const store = upgraded(6, {
    ...{ practitioner: 1, settings: 1, patient: 1, plan: 1, application: 2, plan_version: 2, logo: 1 },
    ...{ acknowledgement: 1, protocol: 1, printed_handout: 1, session: 5, session_event: 9, point_use: 2 },
    ...{ amendment: 1, measurement: 2, review: 1, audit: 30 },
  });
  const planId = '00000000-0000-4000-8000-000000000003';
  const { sessions } = sessionsOfPlan(store, { planId });
  expect(sessions.map(({ state, ordinal }) => [state, ordinal])).toEqual([
    ['signed', 1],
    ['missed', null],
    ['completed', 2],
    ['running', 3],
    ['planned', null],
  ]);
  const all = sessions.map(({ id }) => getSession(store, { id }));
  expect(all.map((session) => Session.parse(session))).toEqual(all);
  expect(all[0]).toMatchObject({
    signedBy: 'Test Practitioner',
    notes: { subjective: 'Worse after sitting.\n"stiff"', pulse: '沉細', painBefore: 7 },
    amendments: [{ part: 'treatment', text: 'The cup was left on for six minutes.' }],
  });
  expect(all[0]!.events.map(({ act }) => act.kind)).toEqual([
    'needlesIn',
    'response',
    'needlesIn',
    'needlesOut',
    'needlesOut',
    'begun',
    'ended',
  ]);
  const { measurements, reviews } = outcomesOfPlan(store, { planId });
  expect(measurements.map(({ value }) => value)).toEqual([7, 9]);
  expect(reviews).toMatchObject([{ decision: 'continue', sessions: 2 }]);
  expect(getSettings(store).settings).toMatchObject({
    lockAfterMin: 5,
    phrases: { subjective: ['Better than last time.'], pulse: ['沉細'] },
  });
  // The founder of the practice has every right from then on.
  expect(rowsOf(store, 'practitioner')).toMatchObject([{ roles: ['practitioner', 'administrator'] }]);
});

/** Brings the fixture of a schema, with so many rows of each table, to the newest one: nothing of it is lost. */
function upgraded(schema: number, rows: Readonly<Record<string, number>>): Store {
  const at = place();
  const old = openDatabase(at, MIGRATIONS.slice(0, schema));
  writeFixture(old, schema);
  const before = Object.fromEntries(Object.keys(rows).map((table) => [table, rowsOf(old, table)]));
  old.close();
  expect(Object.fromEntries(Object.entries(before).map(([table, all]) => [table, all.length]))).toEqual(rows);

  const store = open(at);
  expect(pragma(store, 'user_version')).toBe(MIGRATIONS.length);
  expect(pragma(store, 'integrity_check')).toBe('ok');
  expectKept(store, before);
  return store;
}

test('a migration that fails leaves the record as it was', () => {
  const at = place();
  const old = openDatabase(at);
  fillSample(old, new Date());
  const rows = patients(old);
  old.close();
  expect(() => openDatabase(at, [...MIGRATIONS, addColour, fail])).toThrow();

  // The step that succeeded is kept, the failed one has left no trace, and the version says so.
  const after = open(at, [...MIGRATIONS, addColour]);
  expect(pragma(after, 'user_version')).toBe(MIGRATIONS.length + 1);
  expect(patients(after)).toEqual(rows.map((row) => ({ ...row, colour: null })));
});

test('no migration begins without its backup', () => {
  const at = place();
  openDatabase(at).close();
  writeFileSync(at.backup!.folder, 'a file where the folder should be');
  expect(() => openDatabase(at, [...MIGRATIONS, addColour])).toThrow();
  expect(pragma(open(at), 'user_version')).toBe(MIGRATIONS.length);
});

test.each([
  ['its first page', (bytes: Buffer) => bytes.fill(7, 100, 200)],
  ['all of its length', () => Buffer.alloc(0)],
  ['its length', (bytes: Buffer) => bytes.subarray(0, 3000)],
  ['everything: it is a text', () => Buffer.from('Dear diary, this was never a record.\n'.repeat(300))],
])('a file damaged in %s is refused and left as it is', (_, damage) => {
  const at = place();
  const store = openDatabase(at);
  fillSample(store, new Date());
  store.close();
  writeFileSync(at.path, damage(readFileSync(at.path)));
  const before = readFileSync(at.path);
  expect(refusalOf(() => openDatabase(at)).code).toBe('damaged');
  expect(readFileSync(at.path)).toEqual(before);
});

test('a record whose process died while it was opened for the first time is rolled back and opens', () => {
  const at = place();
  const store = openDatabase(at);
  fillSample(store, new Date());
  const rows = patients(store);
  store.close();
  // A restored backup has no write-ahead log yet: turning it on is the one thing that SQLite's older journal protects.
  const database = connect(at.path, at.key, {});
  for (const setting of ['journal_mode = DELETE', 'cache_size = 1']) database.pragma(setting);
  database.exec('BEGIN IMMEDIATE; UPDATE patient SET notes = hex(randomblob(9000))');
  const crashed = { ...at, path: `${at.path}.crashed` };
  for (const suffix of ['', '-journal']) copyFileSync(at.path + suffix, crashed.path + suffix);
  database.close();

  const reopened = open(crashed);
  expect(patients(reopened)).toEqual(rows);
  expect(pragma(reopened, 'integrity_check')).toBe('ok');
});
