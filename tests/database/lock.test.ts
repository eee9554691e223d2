import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { granted, newPractice, practiceIn, temporaryFolder } from '../support/practice.ts';
import { startPracticeProcess } from '../support/practice-process.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';

test('a second process on the same data folder is refused clearly, and let in when the first ends', async () => {
  const { folder, practice, ask } = await newPractice();
  const second = startPracticeProcess(folder);
  const answer = await second.call('practice.status', {});
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'in-use' } });
  expect(answer).toHaveProperty(
    'refusal.message',
    'This practice is already open in another Ashi. Close it there, then try again here.',
  );
  expect(await second.call('practice.unlock', { passphrase: PASSPHRASE })).toEqual(answer);

  // A locked screen still belongs to the first process.
  await ask('practice.lock', {});
  expect(await second.call('practice.status', {})).toEqual(answer);

  practice.close();
  expect(granted(await second.call('practice.unlock', { passphrase: PASSPHRASE }))).toMatchObject({
    state: 'open',
  });
  await second.close();
});

test('a killed process leaves the folder free', async () => {
  const folder = temporaryFolder();
  const first = startPracticeProcess(folder);
  granted(await first.call('practice.create', FIRST_START));
  expect(await practiceIn(folder).refused('practice.status', {})).toMatchObject({ code: 'in-use' });
  await first.kill();
  expect(await practiceIn(folder).ask('practice.status', {})).toMatchObject({
    state: 'locked',
    sample: false,
  });
});

test('a foreign file in place of the lock is told as such', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'practice.lock'),
    'not a lock, and longer than a header of a hundred bytes. '.repeat(3),
  );
  const refusal = await practiceIn(folder).refused('practice.status', {});
  expect(refusal).toMatchObject({ code: 'damaged' });
  expect(refusal.message).toContain('practice.lock');
});
