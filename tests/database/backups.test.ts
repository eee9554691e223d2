import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect, userVersion } from '../../electron/database/connection.ts';
import { practiceFiles } from '../../electron/database/files.ts';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { stageRestore } from '../../electron/database/restore.ts';
import { fillBusyPractice } from '../support/busy-practice.ts';
import { newPractice, practiceIn, type TestPractice, temporaryFolder } from '../support/practice.ts';
import { PASSPHRASE, patientDraft } from '../support/records.ts';

const OTHER_PASSPHRASE = 'another horse battery staple';

/** The family names in the record, sorted. */
async function names({ ask }: Pick<TestPractice, 'ask'>): Promise<string[]> {
  const { patients } = await ask('patients.find', { text: '', archived: false, limit: 100 });
  return patients.map(({ familyName }) => familyName).sort();
}

const addPatient = ({ ask }: Pick<TestPractice, 'ask'>, familyName: string) =>
  ask('patients.create', patientDraft({ familyName }));

/** A practice with Early in its backup and Late only in the record. */
async function withBackup() {
  const test = await newPractice();
  const early = await addPatient(test, 'Early');
  const backup = await test.ask('backups.make', {});
  await addPatient(test, 'Late');
  return { ...test, early, backup, backups: join(test.folder, 'backups') };
}

test('a backup made while work goes on is whole, encrypted, and opens elsewhere with passphrase or recovery code', async () => {
  const { ask, folder, recoveryCode } = await newPractice();
  await addPatient({ ask }, 'Mnemosynebridge');
  const making = ask('backups.make', {});
  // Nobody waits for it.
  await addPatient({ ask }, 'Meanwhile');
  const { name, bytes } = await making;
  const made = join(folder, 'backups', name);
  expect(readdirSync(made).sort()).toEqual(['practice.db', 'practice.key']);
  const file = readFileSync(join(made, 'practice.db'));
  expect(file.length).toBe(bytes);
  expect(file.subarray(0, 16)).not.toEqual(Buffer.from('SQLite format 3\0'));
  expect(file.includes('Mnemosynebridge')).toBe(false);

  for (const secret of [{ passphrase: PASSPHRASE }, { recoveryCode }]) {
    const elsewhere = practiceIn(temporaryFolder());
    expect(await elsewhere.ask('backups.restoreFrom', { folder: made, secret })).toMatchObject({
      state: 'open',
    });
    expect(await names(elsewhere)).toContain('Mnemosynebridge');
  }
});

test('a backup holds every row of every table as it stands, and all that guards them', async () => {
  const { practice, folder, ask } = await newPractice();
  fillBusyPractice(practice.store, { patients: 4, sessions: 90 });
  const { name } = await ask('backups.make', {});
  const { key } = (await unwrap(readKeyFile(practiceFiles(folder).key), { passphrase: PASSPHRASE }))!;
  const said = (path: string) => {
    const database = connect(path, key, { readonly: true });
    onTestFinished(() => void database.close());
    const schema = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    const tables = database.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main'`).pluck().all();
    const rows = tables
      .filter((table) => table !== 'sqlite_schema')
      .map((table) => [table, database.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all()]);
    return { schema, rows: Object.fromEntries(rows), version: userVersion(database) };
  };
  const copy = said(join(folder, 'backups', name, 'practice.db'));
  const record = said(practiceFiles(folder).database);
  // That a backup was made is written down when it is.
  expect(record.rows.audit).toHaveLength(copy.rows.audit.length + 1);
  record.rows.audit.pop();
  expect(copy).toEqual(record);
  expect(copy.rows.session_event.length).toBeGreaterThan(1000);
});

test('who asks twice at once gets one backup', async () => {
  const { ask } = await newPractice();
  const [first, second] = await Promise.all([ask('backups.make', {}), ask('backups.make', {})]);
  expect(second).toEqual(first);
  expect((await ask('backups.list', {})).backups).toEqual([first]);
});

test('a backup is compared with the practice before it is restored', async () => {
  const { ask, early, backup } = await withBackup();
  await ask('patients.update', {
    id: early.id,
    revision: 1,
    patient: patientDraft({ familyName: 'Earlier' }),
  });
  const compared = await ask('backups.compare', { name: backup.name });
  expect(compared.differences).toEqual([
    { kind: 'patient', onlyNow: 1, onlyBackup: 0, changed: 1 },
    ...['plan', 'session', 'protocol'].map((kind) => ({ kind, onlyNow: 0, onlyBackup: 0, changed: 0 })),
  ]);
  expect(compared.changedAt! > compared.backupChangedAt!).toBe(true);
});

test('restoring goes on with the backup and sets the record of before aside, whole', async () => {
  const practice = await withBackup();
  expect(await practice.ask('backups.restore', { name: practice.backup.name })).toMatchObject({
    state: 'open',
  });
  expect(await names(practice)).toEqual(['Early']);
  const [aside] = readdirSync(join(practice.folder, 'set-aside'));
  const elsewhere = practiceIn(temporaryFolder());
  await elsewhere.ask('backups.restoreFrom', {
    folder: join(practice.folder, 'set-aside', aside!),
    secret: { passphrase: PASSPHRASE },
  });
  expect(await names(elsewhere)).toEqual(['Early', 'Late']);
  expect(existsSync(practiceFiles(practice.folder).restoring)).toBe(false);
});

test('what is changed while backups are restored goes into the last of them, and nothing of it is set aside', async () => {
  const practice = await withBackup();
  const restored = () => practice.ask('backups.restore', { name: practice.backup.name });
  await Promise.all([restored(), restored(), addPatient(practice, 'Meanwhile')]);
  expect(await names(practice)).toEqual(['Early', 'Meanwhile']);
  expect(readdirSync(join(practice.folder, 'set-aside'))).toHaveLength(2);
});

test('the passphrase after restoring is the one of the backup', async () => {
  const practice = await withBackup();
  await practice.ask('practice.changePassphrase', { current: PASSPHRASE, next: OTHER_PASSPHRASE });
  await practice.ask('backups.restore', { name: practice.backup.name });
  await practice.ask('practice.lock', {});
  expect(await practice.refused('practice.unlock', { passphrase: OTHER_PASSPHRASE })).toMatchObject({
    code: 'wrong-passphrase',
  });
  await practice.ask('practice.unlock', { passphrase: PASSPHRASE });
});

test.each([
  ['nothing was moved', () => {}],
  [
    'the record was set aside',
    (files: ReturnType<typeof practiceFiles>, aside: string) =>
      renameSync(files.database, join(aside, 'practice.db')),
  ],
  [
    'the backup’s record was in place, its key not',
    (files: ReturnType<typeof practiceFiles>, aside: string) => {
      renameSync(files.database, join(aside, 'practice.db'));
      renameSync(join(files.restoring, 'practice.db'), files.database);
    },
  ],
  [
    'all was in place',
    (files: ReturnType<typeof practiceFiles>, aside: string) => {
      for (const name of ['practice.db', 'practice.key'] as const) {
        renameSync(join(files.folder, name), join(aside, name));
        renameSync(join(files.restoring, name), join(files.folder, name));
      }
    },
  ],
])('a restoring that was cut off when %s is completed at the next start', async (_, until) => {
  const { practice, folder, backup, backups } = await withBackup();
  const files = practiceFiles(folder);
  const { key } = (await unwrap(readKeyFile(files.key), { passphrase: PASSPHRASE }))!;
  practice.close();
  stageRestore(files, join(backups, backup.name), key, 'before', () => {});
  const aside = join(files.setAside, 'before');
  mkdirSync(aside, { recursive: true });
  until(files, aside);

  const next = practiceIn(folder);
  await next.ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(await names(next)).toEqual(['Early']);
  expect(readdirSync(aside).sort()).toEqual(['practice.db', 'practice.key']);
  expect(existsSync(files.restoring)).toBe(false);
});

test('a damaged backup, one of another practice and one that is gone are refused, and nothing changes', async () => {
  const practice = await withBackup();
  const stranger = await newPractice();
  const { name: foreign } = await stranger.ask('backups.make', {});
  cpSync(join(stranger.folder, 'backups', foreign), join(practice.backups, foreign), { recursive: true });
  const file = join(practice.backups, practice.backup.name, 'practice.db');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(7, 4096 * 3, 4096 * 3 + 200));
  for (const name of [practice.backup.name, foreign]) {
    expect(await practice.refused('backups.restore', { name })).toMatchObject({ code: 'damaged' });
  }
  for (const name of ['2020-01-01T00-00-00-000Z', '..', '../backups', 'practice.db']) {
    expect(await practice.refused('backups.restore', { name })).toMatchObject({ code: 'not-found' });
  }
  expect(await names(practice)).toEqual(['Early', 'Late']);
  expect(existsSync(practiceFiles(practice.folder).setAside)).toBe(false);
});

test('a backup from elsewhere needs its own passphrase, and is not taken while a practice is open', async () => {
  const { folder, ask, backups, backup } = await withBackup();
  const from = join(backups, backup.name);
  const elsewhere = practiceIn(temporaryFolder());
  const wrong = { folder: from, secret: { passphrase: OTHER_PASSPHRASE } };
  expect(await elsewhere.refused('backups.restoreFrom', wrong)).toMatchObject({ code: 'wrong-passphrase' });
  const nowhere = { folder, secret: { passphrase: PASSPHRASE } };
  expect(
    await elsewhere.refused('backups.restoreFrom', { ...nowhere, folder: `${folder}/none` }),
  ).toMatchObject({
    code: 'not-found',
    field: 'folder',
  });
  expect(await elsewhere.ask('practice.status', {})).toMatchObject({ state: 'new' });
  await ask('practice.status', {});
  const open = practiceIn(folder);
  expect(await open.refused('backups.restoreFrom', { ...wrong })).toMatchObject({ code: 'in-use' });
});

test('backups go to the chosen folder; while its drive is away, into the data folder, and the list says so', async () => {
  const { ask, refused, folder } = await newPractice();
  const drive = temporaryFolder();
  await ask('backups.choose', { folder: drive });
  const first = await ask('backups.make', {});
  expect(await ask('backups.list', {})).toEqual({
    folder: drive,
    isChosen: true,
    problem: null,
    backups: [first],
  });
  rmSync(drive, { recursive: true });
  const second = await ask('backups.make', {});
  expect(readdirSync(join(folder, 'backups'))).toEqual([second.name]);
  expect((await ask('backups.list', {})).problem).toContain('drive');
  for (const wrong of ['relative/path', join(folder, 'practice.db'), `${drive}/gone`]) {
    expect(await refused('backups.choose', { folder: wrong })).toMatchObject({
      code: 'invalid',
      field: 'folder',
    });
  }
  await ask('backups.choose', { folder: '' });
  expect((await ask('backups.list', {})).backups).toEqual([second]);
});

test('what a dead process left unfinished is cleared away and never listed', async () => {
  const { ask, folder } = await newPractice();
  const draft = join(folder, 'backups', '2026-01-01T00-00-00-000Z.draft');
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'practice.db'), 'half');
  expect((await ask('backups.list', {})).backups).toEqual([]);
  await ask('backups.make', {});
  expect(existsSync(draft)).toBe(false);
});

test('a day’s first hour brings its backup by itself, once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout'] });
  const { ask, folder } = await newPractice();
  expect(existsSync(join(folder, 'backups'))).toBe(false);
  vi.advanceTimersByTime(20_000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await ask('backups.list', {})).backups).toHaveLength(1), 20_000);
});

test('the sample practice is not backed up', async () => {
  const { Practice } = await import('../../electron/practice/practice.ts');
  const practice = new Practice({ folder: null, sample: true });
  try {
    practice.status();
    expect(() => practice.backups).toThrow('sample practice');
  } finally {
    practice.close();
  }
});
