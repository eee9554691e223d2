import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { PersonDraft } from '../../shared/model/person.ts';
import type { Roles } from '../../shared/model/role.ts';
import { newPractice, practiceIn, type TestPractice, withPlan } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';
import { completedSession } from '../support/sessions.ts';

const ADA = 'the passphrase of Ada';
const BEN = 'the passphrase of Ben';
const FOUNDER = FIRST_START.practitioner.name;

const draft = (name: string, roles: Roles, more: Partial<PersonDraft> = {}): PersonDraft => ({
  ...{ name, title: '', licence: '' },
  ...more,
  roles,
});

type Asking = Pick<TestPractice, 'ask'>;
const add = ({ ask }: Asking, name: string, passphrase: string, ...roles: Roles) =>
  ask('people.add', { own: PASSPHRASE, passphrase, person: draft(name, roles) });
const switchTo = async ({ ask }: Asking, given: Input<'practice.unlock'>) => {
  await ask('practice.lock', {});
  await ask('practice.unlock', given);
};
const nameAtWork = async ({ ask }: Asking) => (await ask('people.atWork', {})).person.name;
const keyFileOf = (folder: string) => readFileSync(join(folder, 'practice.key'), 'utf8');
const run = ({ practice }: Pick<TestPractice, 'practice'>, text: string) =>
  practice.store.run({ compile: () => sql.raw(text).compile(sqlFor) });

/** A practice with its founder, Ada who assists and Ben who treats. */
async function withPeople() {
  const work = await newPractice();
  const ada = await add(work, 'Ada', ADA, 'assistant');
  const ben = await add(work, 'Ben', BEN, 'practitioner');
  const { person: founder } = await work.ask('people.atWork', {});
  return { ...work, ada, ben, founder };
}

test('whoever unlocks is at work: every change and signature names them', async () => {
  const work = await withPlan();
  const ben = await add(work, 'Ben', BEN, 'practitioner');
  await switchTo(work, { passphrase: BEN, personId: ben.id });
  expect(await work.ask('people.atWork', {})).toEqual({
    person: ben,
    keychain: 'absent',
    usesKeychain: false,
  });
  expect((await work.ask('settings.get', {})).practitioner).toMatchObject({ id: ben.id, name: 'Ben' });
  const signed = await completedSession(work.ask, { signed: true });
  expect(signed.signedBy).toBe('Ben');
  const rows = work.practice.store.all(
    sqlFor.selectFrom('audit').select(['verb', 'practitioner_id']).orderBy('id', 'desc').limit(200),
  );
  const since = rows.slice(0, rows.findIndex(({ verb }) => verb === 'practice.unlock') + 1);
  expect(since.length).toBeGreaterThan(3);
  expect(new Set(since.map((row) => row.practitioner_id))).toEqual(new Set([ben.id]));
});

test('nobody unlocks as somebody else, nor with what another one knows', async () => {
  const work = await withPeople();
  const { ask, refused, ada, ben, founder } = work;
  await ask('practice.lock', {});
  for (const [passphrase, personId] of [
    [ADA, ben.id],
    [BEN, ada.id],
    [ADA, founder.id],
    [PASSPHRASE, ada.id],
  ] as const) {
    expect(await refused('practice.unlock', { passphrase, personId })).toMatchObject({
      code: 'wrong-passphrase',
      field: 'passphrase',
    });
  }
  expect((await ask('people.atDoor', {})).people).toEqual([
    { id: founder.id, name: FOUNDER, byKeychain: false },
    { id: ada.id, name: 'Ada', byKeychain: false },
    { id: ben.id, name: 'Ben', byKeychain: false },
  ]);
  await ask('practice.unlock', { passphrase: ADA, personId: ada.id });
  expect(await nameAtWork(work)).toBe('Ada');
});

test('slots whose names were exchanged in the file open nothing', async () => {
  const work = await withPeople();
  await work.ask('practice.lock', {});
  const { ada, ben } = work;
  const path = join(work.folder, 'practice.key');
  const text = keyFileOf(work.folder);
  writeFileSync(path, text.replaceAll(ada.id, '#').replaceAll(ben.id, ada.id).replaceAll('#', ben.id));
  for (const personId of [ada.id, ben.id]) {
    for (const passphrase of [ADA, BEN]) {
      expect(await work.refused('practice.unlock', { passphrase, personId })).toMatchObject({
        code: 'wrong-passphrase',
      });
    }
  }
  await work.ask('practice.unlock', { passphrase: PASSPHRASE });
});

test('somebody else does not come in while one is at work, and two do not share a name', async () => {
  const { ask, refused, ben, founder } = await withPeople();
  expect(await refused('practice.unlock', { passphrase: BEN, personId: ben.id })).toMatchObject({
    code: 'conflict',
  });
  await ask('practice.unlock', { passphrase: PASSPHRASE, personId: founder.id });
  const another = { own: PASSPHRASE, passphrase: BEN, person: draft('  bEN ', ['assistant']) };
  expect(await refused('people.add', another)).toMatchObject({ code: 'exists', field: 'person.name' });
  const settings = await ask('settings.get', {});
  const practitioner = { ...settings.practitioner, name: 'Ada' };
  expect(await refused('settings.save', { ...settings, practitioner })).toMatchObject({
    code: 'exists',
    field: 'practitioner.name',
  });
  expect((await ask('people.list', {})).people).toHaveLength(3);
});

test('a person is added only by an administrator who types the own passphrase once more', async () => {
  const work = await withPeople();
  const { ask, refused, ben, folder } = work;
  const person = draft('Cem', ['practitioner']);
  const before = keyFileOf(folder);
  const asked = { own: ADA, passphrase: 'the passphrase of Cem', person };
  expect(await refused('people.add', asked)).toMatchObject({ code: 'wrong-passphrase', field: 'own' });
  await switchTo(work, { passphrase: BEN, personId: ben.id });
  expect(await refused('people.add', { ...asked, own: BEN })).toMatchObject({ code: 'not-allowed' });
  expect(keyFileOf(folder)).toBe(before);
  await switchTo(work, { passphrase: PASSPHRASE });
  expect((await ask('people.list', {})).people.map(({ name }) => name)).toEqual([FOUNDER, 'Ada', 'Ben']);
});

test('the own passphrase is changed without touching that of others', async () => {
  const work = await withPeople();
  const { ask, refused, ada, ben } = work;
  await switchTo(work, { passphrase: ADA, personId: ada.id });
  expect(
    await refused('practice.changePassphrase', { current: BEN, next: 'Ada has another one' }),
  ).toMatchObject({ code: 'wrong-passphrase', field: 'current' });
  await ask('practice.changePassphrase', { current: ADA, next: 'Ada has another one' });
  await ask('practice.lock', {});
  await refused('practice.unlock', { passphrase: ADA, personId: ada.id });
  await ask('practice.unlock', { passphrase: 'Ada has another one', personId: ada.id });
  await switchTo(work, { passphrase: BEN, personId: ben.id });
  await switchTo(work, { passphrase: PASSPHRASE });
});

test('whoever leaves comes in no more and stays in the record; with a new passphrase they come back', async () => {
  const work = await withPeople();
  const { ask, refused, ben, folder } = work;
  await switchTo(work, { passphrase: BEN, personId: ben.id });
  const signed = await completedSession(ask, { signed: true });
  await switchTo(work, { passphrase: PASSPHRASE });
  const left = await ask('people.leave', { id: ben.id });
  expect(left.leftAt).not.toBeNull();
  expect(keyFileOf(folder)).not.toContain(ben.id);
  expect((await ask('people.list', {})).people).toContainEqual(left);
  expect((await ask('sessions.get', { id: signed.id })).signedBy).toBe('Ben');
  expect(await refused('people.leave', { id: ben.id })).toMatchObject({ code: 'not-found' });
  await ask('practice.lock', {});
  expect(await refused('practice.unlock', { passphrase: BEN })).toMatchObject({ code: 'wrong-passphrase' });

  await ask('practice.unlock', { passphrase: PASSPHRASE });
  const again = { own: PASSPHRASE, id: ben.id, passphrase: 'Ben is here again' };
  expect(await ask('people.setPassphrase', again)).toEqual(ben);
  await switchTo(work, { passphrase: again.passphrase, personId: ben.id });
  expect(await nameAtWork(work)).toBe('Ben');
});

test('nobody leaves while at work, and somebody always administers', async () => {
  const work = await withPeople();
  const { ask, refused, founder, ben } = work;
  expect(await refused('people.leave', { id: founder.id })).toMatchObject({ code: 'conflict' });
  const { id, leftAt: _, ...before } = founder;
  const person = { ...before, roles: ['practitioner' as const] };
  expect(await refused('people.change', { id, before, person })).toMatchObject({
    code: 'conflict',
    field: 'person.roles',
  });
  const { leftAt, id: benId, ...asBen } = ben;
  const administrator = { ...asBen, roles: ['practitioner' as const, 'administrator' as const] };
  expect(await ask('people.change', { id: benId, before: asBen, person: administrator })).toEqual({
    ...administrator,
    id: benId,
    leftAt,
  });
  expect(await refused('people.change', { id: benId, before: asBen, person: asBen })).toMatchObject({
    code: 'conflict',
    field: 'before',
  });
  await ask('people.change', { id, before, person });
  expect(await refused('people.list', {})).toMatchObject({ code: 'not-allowed' });
});

test('a new name stands in the choice of people, also after the own settings were saved', async () => {
  const { ask, ada, practice, folder } = await withPeople();
  const { id, leftAt: _, ...before } = ada;
  await ask('people.change', { id, before, person: { ...before, name: 'Ada Adler' } });
  const settings = await ask('settings.get', {});
  await ask('settings.save', {
    ...settings,
    practitioner: { ...settings.practitioner, name: 'The Founder' },
  });
  practice.close();
  const next = practiceIn(folder);
  const { people } = await next.ask('people.atDoor', {});
  expect(people.map(({ name }) => name)).toEqual(['The Founder', 'Ada Adler', 'Ben']);
});

test('the recovery code opens for the administrator who is here longest', async () => {
  const work = await withPeople();
  const { ask, recoveryCode, founder } = work;
  const cem = await add(work, 'Cem', 'the passphrase of Cem', 'administrator');
  await switchTo(work, { recoveryCode });
  expect(await nameAtWork(work)).toBe(FOUNDER);
  await switchTo(work, { passphrase: 'the passphrase of Cem', personId: cem.id });
  await ask('people.leave', { id: founder.id });
  await switchTo(work, { recoveryCode });
  expect(await nameAtWork(work)).toBe('Cem');
});

test('what the record could not take is not in the key file either', async () => {
  const work = await withPeople();
  const { refused, folder, ada, ben } = work;
  const before = keyFileOf(folder);
  run(work, "create temp trigger full before insert on audit begin select raise(abort, 'no room'); end");
  const person = draft('Cem', ['assistant']);
  await refused('people.add', { own: PASSPHRASE, passphrase: 'the passphrase of Cem', person });
  await refused('people.setPassphrase', { own: PASSPHRASE, id: ada.id, passphrase: 'never in force' });
  await refused('people.leave', { id: ben.id });
  expect(keyFileOf(folder)).toBe(before);
  run(work, 'drop trigger temp.full');
  expect((await work.ask('people.list', {})).people).toHaveLength(3);
});

test('a machine that dies between key file and record leaves nobody who comes in and is not in the record', async () => {
  const work = await withPeople();
  const { folder, ben } = work;
  const asBefore = keyFileOf(folder);
  await work.ask('people.leave', { id: ben.id });
  const dan = await add(work, 'Dan', 'the passphrase of Dan', 'administrator');
  const withDan = keyFileOf(folder);
  work.practice.close();

  // Left in the record, the slot still there: died before the key file was written.
  writeFileSync(join(folder, 'practice.key'), asBefore);
  const second = practiceIn(folder);
  expect(await second.refused('practice.unlock', { passphrase: BEN, personId: ben.id })).toMatchObject({
    code: 'wrong-passphrase',
  });
  expect(await second.ask('practice.status', {})).toMatchObject({ state: 'locked' });
  await second.ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(keyFileOf(folder)).not.toContain(ben.id);

  // In the key file, not in the record: died before the transaction was committed.
  run(second, `delete from practitioner where id = '${dan.id}'`);
  second.practice.close();
  writeFileSync(join(folder, 'practice.key'), withDan);
  const third = practiceIn(folder);
  expect(
    await third.refused('practice.unlock', { passphrase: 'the passphrase of Dan', personId: dan.id }),
  ).toMatchObject({ code: 'wrong-passphrase' });
  await third.ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(keyFileOf(folder)).not.toContain(dan.id);
  expect((await third.ask('people.list', {})).people.map(({ name }) => name)).toEqual([
    FOUNDER,
    'Ada',
    'Ben',
  ]);
});

test('backups are restored by those who administered the practice on their day', async () => {
  const work = await withPeople();
  const { ask, refused, ada, folder, recoveryCode } = work;
  const { name } = await ask('backups.make', {});
  const cem = await add(work, 'Cem', 'the passphrase of Cem', 'administrator');
  await switchTo(work, { passphrase: 'the passphrase of Cem', personId: cem.id });
  expect(await refused('backups.restore', { name })).toMatchObject({ code: 'not-allowed' });
  expect(await nameAtWork(work)).toBe('Cem');

  await ask('practice.lock', {});
  const backup = join(folder, 'backups', name);
  const restore = (secret: Input<'backups.restoreFrom'>['secret']) => ({ folder: backup, secret });
  expect(await refused('backups.restoreFrom', restore({ passphrase: ADA }))).toMatchObject({
    code: 'not-allowed',
  });
  expect((await ask('people.atDoor', {})).people.map(({ name }) => name)).toContain('Cem');
  await ask('backups.restoreFrom', restore({ recoveryCode }));
  expect(await nameAtWork(work)).toBe(FOUNDER);
  await switchTo(work, { passphrase: ADA, personId: ada.id });
  expect((await ask('people.atDoor', {})).people.map(({ name }) => name)).not.toContain('Cem');
});

test('at most twenty people work in one practice', async () => {
  const work = await newPractice();
  for (let number = 2; number <= 20; number++) {
    run(
      work,
      `insert into practitioner (id, name, title) values ('${crypto.randomUUID()}', 'P${number}', '')`,
    );
  }
  const asked = { own: PASSPHRASE, passphrase: ADA, person: draft('Ada', ['assistant']) };
  expect(await work.refused('people.add', asked)).toMatchObject({
    code: 'invalid',
    message: 'At most 20 people work in one practice.',
  });
});
