import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { LOST, TORN, tries } from '../support/endurance.ts';
import { durationOf, killedWhile, onceSeen, reopened, spread } from '../support/kills.ts';
import { type OldRecord, oldRecord, rowsOf, schemaOf } from '../support/old-record.ts';
import { granted, temporaryFolder } from '../support/practice.ts';
import { startPracticeProcess } from '../support/practice-process.ts';
import { PASSPHRASE } from '../support/records.ts';

test('a record of an older schema is brought up to date in full, whenever that is cut off by a kill', async () => {
  const old = await oldRecord(4, tries(200, 1500));
  const unlock = (folder: string) =>
    startPracticeProcess(folder, { built: true }).call('practice.unlock', { passphrase: PASSPHRASE });
  const duration = await durationOf(async () => granted(await unlock(copyOf(old))));

  const cutOffAt: number[] = [];
  for (const [round, instant] of spread(duration, tries(4, 50)).entries()) {
    const folder = copyOf(old);
    const backups = join(folder, 'backups');
    const isBackedUp = () => {
      try {
        return readdirSync(backups).some((name) => !name.endsWith('.draft'));
      } catch {
        return false;
      }
    };
    const child = startPracticeProcess(folder, { built: true });
    granted(await child.call('practice.status', {}));
    const asked = child.call('practice.unlock', { passphrase: PASSPHRASE });
    // The backup before it takes about half of the time; every other kill comes after that.
    const moment = round % 2 === 0 ? instant : onceSeen(isBackedUp, instant / 2);
    await killedWhile('migrating', child, asked, moment);

    const left = schemaOf(folder, old.key);
    cutOffAt.push(left);
    expect(left, TORN).toBeLessThanOrEqual(MIGRATIONS.length);
    if (left > 4) expect(isBackedUp(), LOST).toBe(true);
    const { practice } = await reopened(folder);
    expect(schemaOf(folder, old.key)).toBe(MIGRATIONS.length);
    for (const [table, rows] of Object.entries(old.rows)) {
      expect(rowsOf(practice.store, table).slice(0, rows.length), `${LOST}: ${table}`).toMatchObject(rows);
    }
    practice.close();
    for (const name of readdirSync(backups)) expect(name, TORN).not.toMatch(/\.draft$/);
  }
  expect(cutOffAt.some((schema) => schema < MIGRATIONS.length)).toBe(true);
});

function copyOf({ folder }: OldRecord): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}
