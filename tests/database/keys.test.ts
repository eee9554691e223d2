import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { delayAfter } from '../../electron/practice/key-ring.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { newPractice, practiceIn, temporaryFolder } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE, patientDraft } from '../support/records.ts';

test('a wrong passphrase is refused and names its field; the right one then unlocks what was written', async () => {
  const { ask, refused } = await newPractice();
  const patient = await ask('patients.create', patientDraft());
  expect(await ask('practice.lock', {})).toMatchObject({ state: 'locked', sample: false });
  expect(await refused('patients.get', { id: patient.id })).toMatchObject({ code: 'locked' });

  const refusal = await refused('practice.unlock', { passphrase: `${PASSPHRASE} ` });
  expect(refusal).toMatchObject({ code: 'wrong-passphrase', field: 'passphrase' });
  expect(refusal.message).toBe('This passphrase does not unlock the practice.');
  expect(await ask('practice.status', {})).toMatchObject({ state: 'locked', sample: false });

  expect(await ask('practice.unlock', { passphrase: PASSPHRASE })).toMatchObject({
    state: 'open',
    sample: false,
  });
  expect(await ask('patients.get', { id: patient.id })).toEqual(patient);
});

test('each wrong try in a row is refused later than the one before, also after other requests', async () => {
  const { practice, folder } = await newPractice();
  practice.close();
  const delays: number[] = [];
  const { ask, refused } = practiceIn(folder, { wait: async (milliseconds) => delays.push(milliseconds) });
  const wrong = { passphrase: 'not the passphrase' };
  for (let tries = 0; tries < 3; tries++) await refused('practice.unlock', wrong);
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  await refused('practice.changePassphrase', { current: 'still not it', next: 'a longer passphrase' });
  await refused('practice.renewRecoveryCode', wrong);
  expect(delays).toEqual([500, 1000, 2000, 500, 1000]);
  expect([1, 5, 6, 50].map(delayAfter)).toEqual([500, 8000, 15_000, 15_000]);
});

test('the recovery code unlocks, typed in any way, and a slip in it is told without delay', async () => {
  const { practice, folder, recoveryCode } = await newPractice();
  practice.close();
  const delays: number[] = [];
  const { ask, refused } = practiceIn(folder, { wait: async (milliseconds) => delays.push(milliseconds) });
  const slip = recoveryCode.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
  const refusal = await refused('practice.unlock', { recoveryCode: slip });
  expect(refusal).toMatchObject({ code: 'wrong-passphrase', field: 'recoveryCode' });
  expect(refusal.message).toContain('not a recovery code');
  expect(delays).toEqual([]);

  const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')}`;
  expect(await ask('practice.unlock', { recoveryCode: typed })).toMatchObject({ state: 'open' });
});

test("another practice's recovery code does not unlock this one", async () => {
  const one = await newPractice();
  const other = await newPractice();
  await one.ask('practice.lock', {});
  expect(await one.refused('practice.unlock', { recoveryCode: other.recoveryCode })).toMatchObject({
    code: 'wrong-passphrase',
    message: 'This recovery code does not unlock the practice.',
  });
});

test('a changed passphrase keeps the record and the recovery code; the old one stops', async () => {
  const { ask, refused, recoveryCode } = await newPractice();
  const patient = await ask('patients.create', patientDraft());
  const next = 'Grüße an alle 中文 пароль';
  await ask('practice.changePassphrase', { current: PASSPHRASE, next });
  await ask('practice.lock', {});
  await refused('practice.unlock', { passphrase: PASSPHRASE });
  // Another keyboard may type the same letters in decomposed form.
  await ask('practice.unlock', { passphrase: next.normalize('NFD') });
  expect(await ask('patients.get', { id: patient.id })).toEqual(patient);
  await ask('practice.lock', {});
  await ask('practice.unlock', { recoveryCode });
});

test('a forgotten passphrase is replaced with the recovery code, which goes on working', async () => {
  const { ask, refused, recoveryCode } = await newPractice();
  await ask('practice.lock', {});
  await ask('practice.unlock', { recoveryCode });
  await ask('practice.changePassphrase', {
    current: recoveryCode.toLowerCase(),
    next: 'remembered this time',
  });
  await ask('practice.lock', {});
  await refused('practice.unlock', { passphrase: PASSPHRASE });
  await ask('practice.unlock', { passphrase: 'remembered this time' });
  await ask('practice.unlock', { recoveryCode });
});

test('a passphrase is not changed without the current one, nor to a short one', async () => {
  const { ask, refused } = await newPractice();
  expect(
    await refused('practice.changePassphrase', { current: 'wrong passphrase', next: 'another passphrase' }),
  ).toMatchObject({ code: 'wrong-passphrase', field: 'current' });
  expect(await refused('practice.changePassphrase', { current: PASSPHRASE, next: 'short' })).toMatchObject({
    code: 'invalid',
    field: 'next',
  });
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
});

test('a change of passphrase that the record could not take leaves the earlier one working, and it alone', async () => {
  const { ask, refused, practice, recoveryCode } = await newPractice();
  const run = (text: string) => practice.store.run({ compile: () => sql.raw(text).compile(sqlFor) });
  run("create temp trigger full before insert on audit begin select raise(abort, 'no room'); end");
  const next = 'never in force at all';
  await refused('practice.changePassphrase', { current: PASSPHRASE, next });
  await refused('practice.renewRecoveryCode', { passphrase: PASSPHRASE });
  run('drop trigger temp.full');
  await ask('practice.lock', {});
  expect(await refused('practice.unlock', { passphrase: next })).toMatchObject({ code: 'wrong-passphrase' });
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  await ask('practice.lock', {});
  await ask('practice.unlock', { recoveryCode });
});

test('a new recovery code replaces the earlier one', async () => {
  const { ask, refused, recoveryCode } = await newPractice();
  const renewed = await ask('practice.renewRecoveryCode', { passphrase: PASSPHRASE });
  await ask('practice.lock', {});
  await refused('practice.unlock', { recoveryCode });
  await ask('practice.unlock', { recoveryCode: renewed.recoveryCode });
});

test('the key file holds one slot per secret and neither key nor secret in the clear', async () => {
  const folder = temporaryFolder();
  const practice = new Practice({ folder, sample: false });
  onTestFinished(() => practice.close());
  await practice.create(FIRST_START);
  const text = readFileSync(join(folder, 'practice.key'), 'utf8');
  const { slots } = JSON.parse(text);
  expect(slots).toMatchObject([
    { kind: 'passphrase', name: FIRST_START.practitioner.name, derivation: { name: 'scrypt', r: 8, p: 1 } },
    { kind: 'recovery', derivation: { name: 'hkdf-sha256' } },
  ]);
  const { N } = slots[0].derivation;
  expect(N).toBeGreaterThanOrEqual(2 ** 16);
  expect(N).toBeLessThanOrEqual(2 ** 20);
  expect(text).not.toContain(PASSPHRASE);
  const salts = slots.map((slot: { derivation: { salt: string } }) => slot.derivation.salt);
  expect(new Set(salts).size).toBe(2);
});

test.each([
  ['cut short', (text: string) => text.slice(0, 200)],
  ['empty', () => ''],
  ['not JSON', () => 'hello'],
  ['of a later format', (text: string) => text.replace('"format": 2', '"format": 3')],
  ['asking for terabytes', (text: string) => text.replace('"N": 16384', '"N": 1099511627776')],
  [
    'asking for two gigabytes',
    (text: string) => text.replace('"N": 16384', '"N": 1048576').replace('"r": 8', '"r": 16'),
  ],
  ['asking for no work', (text: string) => text.replace('"N": 16384', '"N": 2')],
])('a key file that is %s is refused with a sentence and stays as it is', async (_, damage) => {
  const { folder, practice } = await newPractice();
  practice.close();
  const path = join(folder, 'practice.key');
  const damagedText = damage(readFileSync(path, 'utf8'));
  writeFileSync(path, damagedText);
  const refusal = await practiceIn(folder).refused('practice.unlock', { passphrase: PASSPHRASE });
  expect(refusal).toMatchObject({ code: 'damaged' });
  expect(refusal.message).toContain('practice.key is damaged');
  expect(readFileSync(path, 'utf8')).toBe(damagedText);
});

test('a changed bit in a wrapped key opens nothing', async () => {
  const { folder, practice } = await newPractice();
  practice.close();
  const path = join(folder, 'practice.key');
  const keyFile = JSON.parse(readFileSync(path, 'utf8'));
  const wrapped = Buffer.from(keyFile.slots[0].wrapped, 'base64');
  wrapped[0]! ^= 1;
  keyFile.slots[0].wrapped = wrapped.toString('base64');
  writeFileSync(path, JSON.stringify(keyFile));
  expect(await practiceIn(folder).refused('practice.unlock', { passphrase: PASSPHRASE })).toMatchObject({
    code: 'wrong-passphrase',
  });
});

test('a record without its key, and a key without its record, are never taken for a new practice', async () => {
  const lost = await newPractice();
  lost.practice.close();
  rmSync(join(lost.folder, 'practice.key'));
  const withoutKey = practiceIn(lost.folder);
  expect(await withoutKey.ask('practice.status', {})).toMatchObject({ state: 'locked', damage: 'noKey' });
  expect(await withoutKey.refused('practice.create', FIRST_START)).toMatchObject({ code: 'damaged' });

  const emptied = await newPractice();
  emptied.practice.close();
  rmSync(join(emptied.folder, 'practice.db'));
  expect(
    await practiceIn(emptied.folder).refused('practice.unlock', { passphrase: PASSPHRASE }),
  ).toMatchObject({
    code: 'damaged',
  });
});

test('the key of another practice does not open this record, and the record stays as it is', async () => {
  const one = await newPractice();
  const other = await newPractice();
  one.practice.close();
  other.practice.close();
  const before = readFileSync(join(one.folder, 'practice.db'));
  writeFileSync(join(one.folder, 'practice.key'), readFileSync(join(other.folder, 'practice.key')));
  expect(await practiceIn(one.folder).refused('practice.unlock', { passphrase: PASSPHRASE })).toMatchObject({
    code: 'damaged',
  });
  expect(readFileSync(join(one.folder, 'practice.db'))).toEqual(before);
});

test('a practice is made once, with a passphrase of twelve characters, and a refused start leaves nothing', async () => {
  const folder = temporaryFolder();
  const { ask, refused } = practiceIn(folder);
  expect(await ask('practice.status', {})).toMatchObject({ state: 'new', sample: false });
  expect(await refused('practice.create', { ...FIRST_START, passphrase: 'eleven char' })).toMatchObject({
    code: 'invalid',
    field: 'passphrase',
    message: 'Please use at least 12 characters.',
  });
  expect(await refused('practice.unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'locked' });
  expect(await ask('practice.status', {})).toMatchObject({ state: 'new', sample: false });
  await ask('practice.create', FIRST_START);
  expect(await refused('practice.create', FIRST_START)).toMatchObject({ code: 'exists' });
  await ask('practice.lock', {});
  expect(await refused('practice.create', FIRST_START)).toMatchObject({ code: 'exists' });
});
