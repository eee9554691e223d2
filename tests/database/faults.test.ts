import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { fill, isRoot, NOBODY, othersCanRun, smallDisk } from '../support/faults.ts';
import { granted, newPractice, practiceIn, temporaryFolder } from '../support/practice.ts';
import { startPracticeProcess } from '../support/practice-process.ts';
import { FIRST_START, lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

test('a change that does not fit on the disk is refused, nothing is lost, and saving works once there is space', async (context) => {
  const disk = smallDisk(4_000_000);
  if (disk === null) return context.skip('needs the right to mount a small disk');
  const { ask, refused, practice } = await newPractice(disk);
  const patient = await ask('patients.create', patientDraft());
  const plan = await ask('plans.create', { patientId: patient.id, content: lowBackPlan() });
  const longer = { ...plan.content, goals: 'x'.repeat(20_000) };

  const free = fill(disk);
  const refusal = await refused('plans.revise', { id: plan.id, revision: 1, content: longer });
  expect(refusal).toMatchObject({ code: 'disk-full' });
  expect(refusal.message).toContain('The disk is full. This change is not saved');
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);

  free();
  const saved = await ask('plans.revise', { id: plan.id, revision: 1, content: longer });
  practice.close();
  const again = practiceIn(disk);
  await again.ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(await again.ask('plans.get', { id: plan.id })).toEqual(saved);
});

test('a first start on a full disk is refused, leaves no half practice, and works once there is space', async (context) => {
  const disk = smallDisk(2_000_000);
  if (disk === null) return context.skip('needs the right to mount a small disk');
  const free = fill(disk);
  const { ask, refused } = practiceIn(disk);
  expect(await refused('practice.create', FIRST_START)).toMatchObject({ code: 'disk-full' });
  expect(await ask('practice.status', {})).toMatchObject({ state: 'new', sample: false });
  expect(readdirSync(disk).sort()).toEqual(['filler', 'practice.lock']);
  free();
  await ask('practice.create', FIRST_START);
  await ask('patients.create', patientDraft());
});

test('a record that may not grow refuses a change whole and takes the next one that fits', async () => {
  const { ask, refused, practice } = await newPractice();
  const pragma = (text: string) => practice.store.first({ compile: () => sql.raw(text).compile(sqlFor) });
  const { page_count } = pragma('pragma page_count') as { page_count: number };
  pragma(`pragma max_page_count = ${page_count + 1}`);
  const before = await ask('patients.find', { text: '', archived: false, limit: 200 });
  expect(await refused('patients.create', patientDraft({ notes: 'x'.repeat(20_000) }))).toMatchObject({
    code: 'disk-full',
  });
  expect(await ask('patients.find', { text: '', archived: false, limit: 200 })).toEqual(before);
  pragma('pragma max_page_count = 1000000');
  await ask('patients.create', patientDraft({ notes: 'x'.repeat(20_000) }));
});

test('a folder that cannot be written to is refused with a sentence, and opens once it can', async (context) => {
  context.skip(process.platform === 'win32', 'Windows keeps rights in another way');
  if (isRoot && !othersCanRun())
    return context.skip('root may write anywhere, and others cannot read this clone');
  const parent = temporaryFolder();
  const folder = join(parent, 'data');
  const identity = isRoot ? { uid: NOBODY } : {};
  chmodSync(parent, 0o755);
  mkdirSync(folder, { mode: 0o700 });
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const first = startPracticeProcess(folder, identity);
  granted(await first.call('practice.create', FIRST_START));
  const patient = granted(await first.call('patients.create', patientDraft()));
  await first.close();

  const files = readdirSync(folder);
  chmodSync(folder, 0o500);
  for (const name of files) chmodSync(join(folder, name), 0o400);
  const second = startPracticeProcess(folder, identity);
  const refusal = {
    ok: false,
    refusal: {
      code: 'read-only',
      message:
        'The data folder cannot be written to. Nothing was changed; give Ashi the right to write there, then try again.',
    },
  };
  expect(await second.call('practice.status', {})).toEqual(refusal);

  // The folder is writable again, but not yet the record in it.
  chmodSync(folder, 0o700);
  chmodSync(join(folder, 'practice.lock'), 0o600);
  expect(granted(await second.call('practice.status', {}))).toMatchObject({ state: 'locked' });
  expect(await second.call('practice.unlock', { passphrase: PASSPHRASE })).toEqual(refusal);

  for (const name of files) chmodSync(join(folder, name), 0o600);
  granted(await second.call('practice.unlock', { passphrase: PASSPHRASE }));
  expect(granted(await second.call('patients.get', { id: patient.id }))).toEqual(patient);
  await second.close();
});

test('a folder that is moved away while open takes no change, and goes on when it is back', async () => {
  const folder = join(temporaryFolder(), 'data');
  const { ask, refused } = await newPractice(folder);
  const patient = await ask('patients.create', patientDraft());
  renameSync(folder, `${folder}-away`);
  const refusal = await refused('patients.archive', { id: patient.id, archived: true });
  expect(refusal).toMatchObject({ code: 'unreachable' });
  expect(refusal.message).toContain('The data folder cannot be reached.');
  expect(await ask('patients.get', { id: patient.id })).toEqual(patient);

  renameSync(`${folder}-away`, folder);
  expect(await ask('patients.archive', { id: patient.id, archived: true })).toMatchObject({ id: patient.id });
});

test('a record that is deleted or replaced while open takes no change that would vanish', async () => {
  const { ask, refused, folder } = await newPractice();
  const path = join(folder, 'practice.db');
  renameSync(path, `${path}.kept`);
  expect(await refused('patients.create', patientDraft())).toMatchObject({ code: 'unreachable' });
  writeFileSync(path, 'another file of that name');
  expect(await refused('patients.create', patientDraft())).toMatchObject({ code: 'unreachable' });
  renameSync(`${path}.kept`, path);
  await ask('patients.create', patientDraft());
});

test('a file in place of the data folder is told as such and kept', async () => {
  const file = join(temporaryFolder(), 'notes.txt');
  writeFileSync(file, 'mine');
  for (const chosen of [file, join(file, 'data')]) {
    const refusal = await practiceIn(chosen).refused('practice.status', {});
    expect(refusal).toMatchObject({
      code: 'unreachable',
      message: 'The data folder that was chosen is a file. Please choose a folder.',
    });
  }
});

test('a data folder that does not exist yet is made, with the folders above it', async () => {
  const { ask } = await newPractice(join(temporaryFolder(), 'deep', 'er', 'Praxis 針灸'));
  await ask('patients.create', patientDraft());
});

test('a first start that died before its last step is finished by the passphrase', async () => {
  const { practice, folder, ask } = await newPractice();
  const before = await ask('settings.get', {});
  practice.close();
  renameSync(join(folder, 'practice.db'), join(folder, 'practice.new.db'));
  const next = practiceIn(folder);
  expect(await next.ask('practice.status', {})).toMatchObject({ state: 'locked' });
  await next.ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(await next.ask('settings.get', {})).toEqual(before);
});

test('a first start that died before its key was written begins anew', async () => {
  const { practice, folder } = await newPractice();
  practice.close();
  renameSync(join(folder, 'practice.db'), join(folder, 'practice.new.db'));
  rmSync(join(folder, 'practice.key'));
  const next = practiceIn(folder);
  expect(await next.ask('practice.status', {})).toMatchObject({ state: 'new' });
  await next.ask('practice.create', FIRST_START);
  await next.ask('patients.create', patientDraft());
});
