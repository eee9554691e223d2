import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { practiceFiles } from '../../electron/database/files.ts';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { LOST, TORN, tries } from '../support/endurance.ts';
import { durationOf, killedWhile, onceSeen, reopened, spread, unlocked } from '../support/kills.ts';
import { granted, newPractice, practiceIn, temporaryFolder } from '../support/practice.ts';
import { startPracticeProcess } from '../support/practice-process.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';

test('killed during the first start, the folder is either new or a practice that its passphrase unlocks', async () => {
  const create = () => {
    const folder = temporaryFolder();
    const child = startPracticeProcess(folder, { built: true });
    return { folder, child, creating: child.call('practice.create', FIRST_START) };
  };
  const duration = await durationOf(() => create().creating);
  for (const instant of spread(duration, tries(3, 24))) {
    const { folder, child, creating } = create();
    const answer = await killedWhile('starting a practice', child, creating, instant);

    const { practice, ask } = practiceIn(folder);
    const { state } = await ask('practice.status', {});
    if (answer !== null) expect(state, LOST).toBe('locked');
    if (state === 'new') expect(await ask('practice.create', FIRST_START)).toHaveProperty('recoveryCode');
    else expect(state).toBe('locked');
    practice.close();
    (await reopened(folder)).practice.close();
  }
});

test('killed while the passphrase changes, the old or the new one unlocks, and never both', async () => {
  const { folder, practice: first } = await newPractice();
  first.close();
  const change = { current: PASSPHRASE, next: 'another horse battery staple' };
  const { key: keyPath } = practiceFiles(folder);
  const before = readFileSync(keyPath);
  const changing = async () => {
    // Each round begins with the passphrase of the first start.
    writeFileSync(keyPath, before);
    const child = await unlocked(folder);
    return { child, asked: child.call('practice.changePassphrase', change) };
  };
  const timed = await changing();
  const duration = await durationOf(async () => granted(await timed.asked));
  await timed.child.close();

  const drafting = () => readdirSync(folder).some((name) => name.startsWith('.practice.key'));
  for (const [round, instant] of spread(duration, tries(4, 40)).entries()) {
    const { child, asked } = await changing();
    // Deriving takes nearly all of the time; every other kill comes while the file is written.
    const moment = round % 2 === 0 ? instant : onceSeen(drafting, (instant / duration) * 4);
    const answer = await killedWhile('the passphrase changes', child, asked, moment);

    const keyFile = readKeyFile(keyPath);
    const works: string[] = [];
    for (const passphrase of [change.current, change.next]) {
      if ((await unwrap(keyFile, { passphrase })) !== null) works.push(passphrase);
    }
    expect(works, TORN).toHaveLength(1);
    if (answer !== null) expect(works, LOST).toEqual([change.next]);
    (await reopened(folder, works[0])).practice.close();
  }
});
