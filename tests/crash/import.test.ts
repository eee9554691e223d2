import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillBusyPractice } from '../support/busy-practice.ts';
import { LOST, TORN, tries } from '../support/endurance.ts';
import { durationOf, killedWhile, onceSeen, reopened, spread, unlocked } from '../support/kills.ts';
import { granted, newPractice, type TestPractice, temporaryFolder } from '../support/practice.ts';
import { patientDraft } from '../support/records.ts';

/** How many patients and sessions are in a record. */
async function counted({ ask }: Pick<TestPractice, 'ask'>): Promise<number[]> {
  const { total } = await ask('patients.find', { text: '', archived: false, limit: 1 });
  const { sessions } = await ask('sessions.between', { from: '2000-01-01', to: '2100-01-01' });
  return [total, sessions.length];
}

/** Everything of another practice, as it exports it. */
async function exported() {
  const other = await newPractice();
  fillBusyPractice(other.practice.store, { patients: 20, sessions: tries(40, 160) });
  const folder = temporaryFolder();
  await other.ask('exports.everything', { format: 'json', folder });
  const counts = await counted(other);
  other.practice.close();
  const [name] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.json'),
  );
  return { text: readFileSync(join(folder, name!), 'utf8'), counts };
}

test('an import that is cut off by a kill has brought in everything or nothing', async () => {
  const { text, counts } = await exported();
  const first = await newPractice();
  await first.ask('patients.create', patientDraft());
  const before = await counted(first);
  const after = before.map((count, index) => count + counts[index]!);
  first.practice.close();
  const started = async () => {
    const folder = temporaryFolder();
    cpSync(first.folder, folder, { recursive: true });
    return { folder, child: await unlocked(folder) };
  };
  const input = { text, choices: { patients: [], practice: false } };
  const timed = await started();
  const duration = await durationOf(async () => granted(await timed.child.call('imports.take', input)));
  await timed.child.close();

  for (const [round, instant] of spread(duration, tries(4, 30)).entries()) {
    const { folder, child } = await started();
    const backups = join(folder, 'backups');
    const isBackedUp = () => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('Z'));
    const asked = child.call('imports.take', input);
    // Reading and backing up take most of the time; every other kill comes while the rows are written.
    const moment = round % 2 === 0 ? instant : onceSeen(isBackedUp, (instant / duration) * 200);
    const answer = await killedWhile('importing', child, asked, moment);

    const { practice, ask } = await reopened(folder);
    const found = await counted({ ask });
    expect([before, after], TORN).toContainEqual(found);
    if (answer !== null) expect(found, LOST).toEqual(after);
    practice.close();
  }
});
