import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newPractice } from '../support/practice.ts';
import { lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

/** Words that must never be readable in a file. Latin, because any encoding of a plain database shows them. */
const SECRETS = [
  'Zyxwvutsrqpo',
  'Mnemosynebridge',
  'Wintergreenache',
  'Kidney yang',
  'BL23',
  'Test Practice',
];

const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]),
  );

test('nothing of the record can be read in any file of the data folder, open or closed', async () => {
  const { ask, folder, practice, recoveryCode } = await newPractice();
  const patient = await ask(
    'patients.create',
    patientDraft({ familyName: 'Zyxwvutsrqpo', notes: 'Mnemosynebridge '.repeat(500) }),
  );
  await ask('plans.create', {
    patientId: patient.id,
    content: lowBackPlan({ complaint: 'Wintergreenache' }),
  });
  await ask('practice.changePassphrase', { current: PASSPHRASE, next: 'Passphraseofmine now' });

  const open = bytesOf(folder);
  expect(Object.keys(open).sort()).toEqual([
    'practice.db',
    'practice.db-shm',
    'practice.db-wal',
    'practice.key',
    'practice.lock',
  ]);
  practice.close();
  const closed = bytesOf(folder);
  expect(Object.keys(closed).sort()).toEqual(['practice.db', 'practice.key', 'practice.lock']);
  expect(closed['practice.db']!.length).toBeGreaterThan(40_000);

  const words = [...SECRETS, PASSPHRASE, 'Passphraseofmine', recoveryCode, recoveryCode.replaceAll('-', '')];
  for (const files of [open, closed]) {
    for (const [name, bytes] of Object.entries(files)) {
      for (const word of words) {
        expect.soft(bytes.includes(word), `${word} in ${name}`).toBe(false);
        expect.soft(bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${name}`).toBe(false);
      }
    }
  }
});

test('the database does not begin as an SQLite file begins', async () => {
  const { folder, practice } = await newPractice();
  const header = Buffer.from('SQLite format 3\0');
  expect(readFileSync(join(folder, 'practice.db')).subarray(0, 16)).not.toEqual(header);
  practice.close();
  expect(readFileSync(join(folder, 'practice.db')).subarray(0, 16)).not.toEqual(header);
});

test('key and data folder are for their owner only', async (context) => {
  context.skip(process.platform === 'win32', 'Windows keeps rights in another way');
  const { folder } = await newPractice();
  expect(statSync(join(folder, 'practice.key')).mode & 0o077).toBe(0);
  expect(statSync(folder).mode & 0o077).toBe(0);
});
