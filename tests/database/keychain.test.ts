import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testKeychain } from '../support/keychain.ts';
import { newPractice, practiceIn, temporaryFolder } from '../support/practice.ts';
import { PASSPHRASE } from '../support/records.ts';

const ADA = 'the passphrase of Ada';

/** A practice of two on a computer with a keychain that unlocks for Ada, who assists. */
async function withKeychain() {
  const keychain = testKeychain();
  const work = await newPractice(temporaryFolder(), keychain);
  const { ask } = work;
  const person = { name: 'Ada', title: '', licence: '', roles: ['assistant' as const] };
  const ada = await ask('people.add', { own: PASSPHRASE, passphrase: ADA, person });
  const { person: founder } = await ask('people.atWork', {});
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: ADA, personId: ada.id });
  await ask('people.useKeychain', { own: ADA });
  await ask('practice.lock', {});
  return { ...work, keychain, ada, founder };
}

test('nobody is unlocked by a computer until they ask for it, and then they alone', async () => {
  const { ask, refused, ada, founder, folder } = await withKeychain();
  expect((await ask('people.atDoor', {})).people).toEqual([
    { id: founder.id, name: founder.name, byKeychain: false },
    { id: ada.id, name: 'Ada', byKeychain: true },
  ]);
  const byKeychain = (personId: string) => ({ keychain: true as const, personId });
  expect(await refused('practice.unlock', byKeychain(founder.id))).toMatchObject({
    code: 'wrong-passphrase',
    field: 'keychain',
  });
  await ask('practice.unlock', byKeychain(ada.id));
  expect(await ask('people.atWork', {})).toEqual({ person: ada, keychain: 'ready', usesKeychain: true });
  expect(readFileSync(join(folder, 'practice.key'), 'utf8')).not.toContain(ADA);
});

test('a keychain that was changed, or one of another computer, falls back to the passphrase', async () => {
  const { ask, refused, keychain, ada, folder, practice } = await withKeychain();
  keychain.forgets();
  const refusal = await refused('practice.unlock', { keychain: true, personId: ada.id });
  expect(refusal.message).toBe('This computer no longer holds your key. Please type your passphrase.');
  await ask('practice.unlock', { passphrase: ADA, personId: ada.id });
  practice.close();

  const elsewhere = practiceIn(folder, {}, testKeychain());
  await elsewhere.refused('practice.unlock', { keychain: true, personId: ada.id });
  await elsewhere.ask('practice.unlock', { passphrase: ADA, personId: ada.id });
  await elsewhere.ask('people.useKeychain', { own: ADA });
  await elsewhere.ask('practice.lock', {});
  await elsewhere.ask('practice.unlock', { keychain: true, personId: ada.id });
});

test.each(['unprotected', 'absent'] as const)(
  'a keychain that is %s is neither used nor offered',
  async (state) => {
    const { ask, refused, keychain, ada } = await withKeychain();
    keychain.becomes(state);
    expect((await ask('people.atDoor', {})).people.map(({ byKeychain }) => byKeychain)).toEqual([
      false,
      false,
    ]);
    expect(await refused('practice.unlock', { keychain: true, personId: ada.id })).toMatchObject({
      code: 'wrong-passphrase',
    });
    await ask('practice.unlock', { passphrase: ADA, personId: ada.id });
    expect((await ask('people.atWork', {})).keychain).toBe(state);
    expect(await refused('people.useKeychain', { own: ADA })).toMatchObject({ code: 'not-allowed' });
  },
);

test('a new passphrase keeps the keychain; giving it up or leaving takes it away', async () => {
  const { ask, refused, ada } = await withKeychain();
  const byKeychain = { keychain: true, personId: ada.id } as const;
  await ask('practice.unlock', byKeychain);
  await ask('practice.changePassphrase', { current: ADA, next: 'Ada has another one' });
  await ask('practice.lock', {});
  await ask('practice.unlock', byKeychain);
  await ask('people.forgetKeychain', {});
  expect(await refused('people.useKeychain', { own: ADA })).toMatchObject({
    code: 'wrong-passphrase',
    field: 'own',
  });
  await ask('practice.lock', {});
  await refused('practice.unlock', byKeychain);

  await ask('practice.unlock', { passphrase: 'Ada has another one', personId: ada.id });
  await ask('people.useKeychain', { own: 'Ada has another one' });
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  await ask('people.leave', { id: ada.id });
  await ask('practice.lock', {});
  await refused('practice.unlock', byKeychain);
  expect((await ask('people.atDoor', {})).people).toHaveLength(1);
});
