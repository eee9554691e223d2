import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { foundPractice } from '../../electron/practice/settings.ts';
import { practiceIn, temporaryFolder } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';

// Written by Ashi when one person worked in a practice.
const FIRST_FORMAT = fileURLToPath(new URL('../fixtures/key-format-1.json', import.meta.url));
const RECOVERY_CODE = '58XC-9P23-VYQT-Q4XJ-11FR-JBDC-FDZS-7KK0';
const SECOND = 'another long passphrase';

/** A data folder with a record under the key of that file. */
async function folderOfFirstFormat(): Promise<string> {
  const folder = temporaryFolder();
  copyFileSync(FIRST_FORMAT, join(folder, 'practice.key'));
  const { key } = (await unwrap(readKeyFile(FIRST_FORMAT), { recoveryCode: RECOVERY_CODE }))!;
  const store = openDatabase({ path: join(folder, 'practice.db'), key, backup: null });
  foundPractice(store, { ...FIRST_START, practitioner: { ...FIRST_START.practitioner, id: randomUUID() } });
  store.close();
  return folder;
}
const formatOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'practice.key'), 'utf8')).format;

test.each([{ passphrase: PASSPHRASE }, { recoveryCode: RECOVERY_CODE }])(
  'a key file of the first format opens for the founder and stays as it is: %o',
  async (secret) => {
    const folder = await folderOfFirstFormat();
    const { ask } = practiceIn(folder);
    expect(await ask('people.atDoor', {})).toEqual({ people: [] });
    await ask('practice.unlock', secret);
    expect((await ask('people.atWork', {})).person.name).toBe(FIRST_START.practitioner.name);
    await ask('practice.lock', {});
    expect(readFileSync(join(folder, 'practice.key'), 'utf8')).toBe(readFileSync(FIRST_FORMAT, 'utf8'));
  },
);

test('the passphrase gets its owner with the next secret that is written, whichever that is', async () => {
  const person = { name: 'Ada', title: '', licence: '', roles: ['assistant' as const] };
  const changes = [
    ['practice.changePassphrase', { current: PASSPHRASE, next: SECOND }],
    ['practice.changePassphrase', { current: RECOVERY_CODE, next: SECOND }],
    ['practice.renewRecoveryCode', { passphrase: PASSPHRASE }],
    ['people.add', { own: PASSPHRASE, passphrase: SECOND, person }],
  ] as const;
  for (const [verb, input] of changes) {
    const folder = await folderOfFirstFormat();
    const { ask, call, refused } = practiceIn(folder);
    await ask('practice.unlock', { passphrase: PASSPHRASE });
    const answer = await call(verb, input);
    expect(answer).toMatchObject({ ok: true });
    expect(formatOf(folder)).toBe(2);
    await ask('practice.lock', {});
    const { people } = await ask('people.atDoor', {});
    expect(people[0]!.name).toBe(FIRST_START.practitioner.name);
    const passphrase = verb === 'practice.changePassphrase' ? SECOND : PASSPHRASE;
    await ask('practice.unlock', { passphrase, personId: people[0]!.id });
    if (verb === 'practice.changePassphrase') {
      await refused('practice.unlock', { passphrase: PASSPHRASE });
    }
    await ask('practice.lock', {});
    if (verb === 'practice.renewRecoveryCode') {
      await refused('practice.unlock', { recoveryCode: RECOVERY_CODE });
    } else await ask('practice.unlock', { recoveryCode: RECOVERY_CODE });
  }
});

test('a backup that holds a key file of the first format is restored with the passphrase of its day', async () => {
  const folder = await folderOfFirstFormat();
  const { ask } = practiceIn(folder);
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  const { name } = await ask('backups.make', {});
  await ask('practice.changePassphrase', { current: PASSPHRASE, next: SECOND });
  await ask('practice.lock', {});
  const from = join(folder, 'backups', name);
  await ask('backups.restoreFrom', { folder: from, secret: { passphrase: PASSPHRASE } });
  expect(formatOf(folder)).toBe(1);
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
});
