import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Roles } from '../../shared/model/role.ts';
import { losePeople, losePerson } from '../support/damage.ts';
import { newPractice } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';
import { completedSession } from '../support/sessions.ts';

const ADA = 'the passphrase of Ada';
const BEN = 'the passphrase of Ben';
const FOUNDER = FIRST_START.practitioner.name;

/** A closed practice with its founder, Ada who assists and Ben who treats and signed a session. */
async function closedPractice() {
  const { ask, recoveryCode, folder, practice, refused } = await newPractice();
  const add = (name: string, passphrase: string, ...roles: Roles) => {
    const person = { name, title: '', licence: '', roles };
    return ask('people.add', { own: PASSPHRASE, passphrase, person });
  };
  const ada = await add('Ada', ADA, 'assistant');
  const ben = await add('Ben', BEN, 'practitioner');
  const { person: founder } = await ask('people.atWork', {});
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: BEN, personId: ben.id });
  const signed = await completedSession(ask, { signed: true });
  await ask('practice.lock', {});
  practice.close();
  const { key } = (await unwrap(readKeyFile(join(folder, 'practice.key')), { recoveryCode }))!;
  return {
    ask,
    refused,
    recoveryCode,
    folder,
    ada,
    ben,
    founder,
    signed,
    key,
    database: join(folder, 'practice.db'),
  };
}

const rolesOf = (people: readonly Person[]) =>
  Object.fromEntries(people.map(({ name, roles, leftAt }) => [name, leftAt === null ? roles : 'left']));

test('whose row is lost does not come in until an administrator lets them, and then with the least', async () => {
  const { ask, refused, ada, ben, signed, key, database } = await closedPractice();
  losePerson(database, key, ben.id);
  expect(await refused('mending.salvage', { secret: { passphrase: BEN } })).toMatchObject({
    code: 'not-allowed',
  });
  await ask('mending.salvage', { secret: { passphrase: PASSPHRASE } });
  const { people } = await ask('people.list', {});
  expect(rolesOf(people)).toEqual({
    [FOUNDER]: ['practitioner', 'administrator'],
    Ada: ['assistant'],
    Ben: 'left',
  });
  expect((await ask('sessions.get', { id: signed.id })).signedBy).toBe('Ben');
  await ask('practice.lock', {});
  expect((await ask('people.atDoor', {})).people.map(({ name }) => name)).toEqual([FOUNDER, 'Ada']);
  expect(await refused('practice.unlock', { passphrase: BEN, personId: ben.id })).toMatchObject({
    code: 'wrong-passphrase',
  });
  await ask('practice.unlock', { passphrase: ADA, personId: ada.id });
  await ask('practice.lock', {});

  await ask('practice.unlock', { passphrase: PASSPHRASE });
  const again = await ask('people.setPassphrase', { own: PASSPHRASE, id: ben.id, passphrase: BEN });
  expect(again).toMatchObject({ name: 'Ben', roles: ['assistant'], leftAt: null });
}, 60_000);

test('where no administrator is left, whoever had the first key is one, and the others keep what they had', async () => {
  const { ask, refused, ada, founder, key, database } = await closedPractice();
  losePerson(database, key, founder.id);
  expect(await refused('mending.salvage', { secret: { passphrase: ADA } })).toMatchObject({
    code: 'not-allowed',
  });
  await ask('mending.salvage', { secret: { passphrase: PASSPHRASE } });
  expect(rolesOf((await ask('people.list', {})).people)).toEqual({
    [FOUNDER]: ['practitioner', 'administrator'],
    Ada: ['assistant'],
    Ben: ['practitioner'],
  });
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: ADA, personId: ada.id });
  expect((await ask('people.atWork', {})).person.roles).toEqual(['assistant']);
}, 60_000);

test.each(['passphrase', 'recovery code'])(
  'where the rows of everybody are lost, the first comes in by the %s and lets the others in',
  async (means) => {
    const { ask, refused, ada, ben, recoveryCode, key, database } = await closedPractice();
    losePeople(database, key);
    expect(await refused('mending.salvage', { secret: { passphrase: BEN } })).toMatchObject({
      code: 'not-allowed',
    });
    await ask('mending.salvage', {
      secret: means === 'passphrase' ? { passphrase: PASSPHRASE } : { recoveryCode },
    });
    expect(rolesOf((await ask('people.list', {})).people)).toEqual({
      [FOUNDER]: ['practitioner', 'administrator'],
      Ada: 'left',
      Ben: 'left',
    });
    expect(await ask('people.setPassphrase', { own: PASSPHRASE, id: ada.id, passphrase: ADA })).toMatchObject(
      {
        name: 'Ada',
        roles: ['assistant'],
      },
    );
    await ask('practice.lock', {});
    expect(await refused('practice.unlock', { passphrase: BEN, personId: ben.id })).toMatchObject({
      code: 'wrong-passphrase',
    });
    await ask('practice.unlock', { passphrase: ADA, personId: ada.id });
  },
  60_000,
);
