import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { practiceFiles } from '../../electron/database/files.ts';
import { fillBusyPractice } from '../support/busy-practice.ts';
import { LOST, TORN, tries } from '../support/endurance.ts';
import { durationOf, killedWhile, onceSeen, reopened, spread, unlocked } from '../support/kills.ts';
import { granted, newPractice, type TestPractice } from '../support/practice.ts';
import { patientDraft } from '../support/records.ts';

/** Enough of a record that copying and checking it take a while. */
async function filledPractice() {
  const test = await newPractice();
  fillBusyPractice(test.practice.store, { patients: 40, sessions: 240 });
  return test;
}

/** How many patients and sessions are in the record. */
async function counted({ ask }: Pick<TestPractice, 'ask'>): Promise<number[]> {
  const { total } = await ask('patients.find', { text: '', archived: false, limit: 1 });
  const { sessions } = await ask('sessions.between', { from: '2000-01-01', to: '2100-01-01' });
  return [total, sessions.length];
}

const backupsOf = (folder: string) => readdirSync(join(folder, 'backups')).sort();
const isDraft = (name: string) => name.endsWith('.draft');

test('what is listed after kills while a backup is made is whole, and drafts are cleared by the next', async () => {
  const first = await filledPractice();
  const { folder } = first;
  const expected = await counted(first);
  first.practice.close();
  const timed = await unlocked(folder);
  const duration = await durationOf(async () => granted(await timed.call('backups.make', {})));
  await timed.close();

  for (const [round, instant] of spread(duration, tries(4, 50)).entries()) {
    const child = await unlocked(folder);
    const known = backupsOf(folder).filter((name) => !isDraft(name));
    const making = child.call('backups.make', {});
    // Every third kill comes when all is written, about the time of the renaming.
    const sealing = () => backupsOf(folder).some((name) => isDraft(name) && hasKey(folder, name));
    const moment = round % 3 === 2 ? onceSeen(sealing, (instant / duration) * 3) : instant;
    const made = await killedWhile('backing up', child, making, moment);

    const { practice, ask } = await reopened(folder);
    const { backups } = await ask('backups.list', {});
    const added = backups.filter(({ name }) => !known.includes(name));
    expect(backups).toHaveLength(known.length + added.length);
    expect(added.length).toBeLessThanOrEqual(1);
    if (made !== null) expect(added, LOST).toEqual([made]);
    practice.close();
    for (const { name } of added) {
      const copy = await reopened(join(folder, 'backups', name));
      expect(await counted(copy), TORN).toEqual(expected);
      copy.practice.close();
    }
    // The drafts of this round are for the next one to clear; the copies are not needed again.
    expect(backupsOf(folder).filter(isDraft).length).toBeLessThanOrEqual(1);
    for (const name of backupsOf(folder)
      .slice(1)
      .filter((one) => !isDraft(one))) {
      rmSync(join(folder, 'backups', name), { recursive: true });
    }
  }
  const last = await reopened(folder);
  await last.ask('backups.make', {});
  expect(backupsOf(folder).filter(isDraft)).toEqual([]);
});

const hasKey = (folder: string, draft: string) => existsSync(join(folder, 'backups', draft, 'practice.key'));

test('after kills while a backup is restored the record is the old or the restored one, and what it replaced is kept', async () => {
  const first = await filledPractice();
  const { folder } = first;
  const files = practiceFiles(folder);
  const ofBackup = await counted(first);
  const { name } = await first.ask('backups.make', {});
  first.practice.close();

  const added = [ofBackup[0]! + 1, ofBackup[1]];
  const restoring = async () => {
    const child = await unlocked(folder);
    granted(await child.call('patients.create', patientDraft({ familyName: 'Later' })));
    return { child, asked: child.call('backups.restore', { name }) };
  };
  const timed = await restoring();
  const duration = await durationOf(async () => granted(await timed.asked));
  await timed.child.close();

  for (const [round, instant] of spread(duration, tries(6, 60)).entries()) {
    const before = readdirSync(files.setAside);
    const { child, asked } = await restoring();
    // Every other kill comes about the time at which the files change places.
    const moment =
      round % 2 === 1 ? onceSeen(() => existsSync(files.restoring), (instant / duration) * 2) : instant;
    const answer = await killedWhile('restoring', child, asked, moment);

    const { practice, ask } = await reopened(folder);
    const found = await counted({ ask });
    expect(readdirSync(folder).filter((one) => one.startsWith('restoring'))).toEqual([]);
    const aside = readdirSync(files.setAside).filter((one) => !before.includes(one));
    if (found[0] === ofBackup[0]) {
      expect(found, TORN).toEqual(ofBackup);
      practice.close();
      expect(aside, LOST).toHaveLength(1);
      const kept = await reopened(join(files.setAside, aside[0]!));
      expect(await counted(kept), LOST).toEqual(added);
      kept.practice.close();
      rmSync(join(files.setAside, aside[0]!), { recursive: true });
    } else {
      expect(answer, LOST).toBeNull();
      expect(found, TORN).toEqual(added);
      expect(aside).toEqual([]);
      // Back to the backup's content, so that each round begins alike.
      await ask('backups.restore', { name });
      practice.close();
    }
  }
});
