import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { LOST, TORN, tries } from '../support/endurance.ts';
import { durationOf, killedWhile, onceSeen, reopened, spread } from '../support/kills.ts';
import { expectKept, type OldRecord, oldRecord, schemaOf } from '../support/old-record.ts';
import { granted, temporaryFolder } from '../support/practice.ts';
import { type PracticeProcess, startPracticeProcess } from '../support/practice-process.ts';
import { PASSPHRASE } from '../support/records.ts';

test.each([4, 6])(
  'a record of schema %i is brought up to date in full, whenever that is cut off by a kill',
  async (schema) => {
    const old = await oldRecord(schema, tries(30, 600));
    const started = async (folder: string) => {
      const child = startPracticeProcess(folder, { built: true });
      granted(await child.call('practice.status', {}));
      return child;
    };
    const unlock = (child: PracticeProcess) => child.call('practice.unlock', { passphrase: PASSPHRASE });
    const timed = await started(copyOf(old));
    const duration = await durationOf(async () => granted(await unlock(timed)));
    await timed.close();

    for (const [round, instant] of spread(duration, tries(3, 30)).entries()) {
      const folder = copyOf(old);
      const backups = join(folder, 'backups');
      const isBackedUp = () => {
        try {
          return readdirSync(backups).some((name) => !name.endsWith('.draft'));
        } catch {
          return false;
        }
      };
      const child = await started(folder);
      // The backup before it takes about half of the time; every other kill comes after that.
      const moment = round % 2 === 0 ? instant : onceSeen(isBackedUp, instant / 2);
      await killedWhile('migrating', child, unlock(child), moment);

      const left = schemaOf(folder, old.key);
      expect(left, TORN).toBeLessThanOrEqual(MIGRATIONS.length);
      if (left > schema) expect(isBackedUp(), LOST).toBe(true);
      const { practice } = await reopened(folder);
      expect(schemaOf(folder, old.key)).toBe(MIGRATIONS.length);
      expectKept(practice.store, old.rows);
      practice.close();
      for (const name of readdirSync(backups)) expect(name, TORN).not.toMatch(/\.draft$/);
    }
  },
);

function copyOf({ folder }: OldRecord): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}
