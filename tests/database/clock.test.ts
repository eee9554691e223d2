import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths } from 'date-fns/addMonths';
import { afterEach, expect, test, vi } from 'vitest';
import { backupName } from '../../electron/practice/backups/names.ts';
import { figure, LOST } from '../support/endurance.ts';
import { newPractice, withPlan } from '../support/practice.ts';
import { eventOf, giveAll } from '../support/sessions.ts';

const HOUR = 3_600_000;

/** From now on the computer's clock reads so many hours less than it did. */
function setBack(hours: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - hours * HOUR });
  figure('faults', 1);
}
afterEach(() => void vi.useRealTimers());

test('a session that began before the clock was set back is given to its end, signed and amended', async () => {
  const { ask, plan } = await withPlan();
  const begun = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  const first = { kind: 'noted', applicationId: null, text: 'before' } as const;
  await ask('sessions.record', { id: begun.id, event: eventOf(first) });
  setBack(26);
  const given = await giveAll(ask, await ask('sessions.get', { id: begun.id }));
  const done = await ask('sessions.complete', { id: given.id, revision: given.revision, difference: '' });
  await ask('sessions.sign', { id: done.id, revision: done.revision });
  const signed = await ask('sessions.amend', {
    id: done.id,
    part: 'treatment',
    text: 'The clock was wrong.',
  });
  // Acts stand in the order in which they were done, whatever the clock said.
  expect(signed.events.map(({ id }) => id)).toEqual(given.events.map(({ id }) => id));
  expect(signed.events[0]!.act).toMatchObject(first);
  expect(signed).toMatchObject({ state: 'signed', amendments: [{ text: 'The clock was wrong.' }] });
});

test('plans are saved in order, and the audit trail stays whole, while the clock goes back and forth', async () => {
  const { ask, plan } = await withPlan();
  let saved = plan;
  for (const hours of [30, 9000, -9000, 1]) {
    setBack(hours);
    const content = { ...saved.content, goals: `${hours} hours` };
    saved = await ask('plans.revise', { id: saved.id, revision: saved.revision, content });
    expect(await ask('plans.get', { id: saved.id }), LOST).toEqual(saved);
  }
  expect(saved.revision).toBe(plan.revision + 4);
  expect(await ask('audit.verify', { noted: '' })).toMatchObject({ brokenAt: null });
});

test('a backup that is asked for is kept even where the clock says that it is older than all others', async () => {
  const { ask, folder } = await newPractice();
  const first = await ask('backups.make', {});
  // Made while the clock ran ahead: one in each of fourteen months to come.
  const place = join(folder, 'backups');
  const ahead = Array.from({ length: 14 }, (_, n) => backupName(addMonths(new Date(), n + 1)));
  for (const name of ahead) cpSync(join(place, first.name), join(place, name), { recursive: true });
  const { name } = await ask('backups.make', {});
  figure('faults', 1);
  const { backups } = await ask('backups.list', {});
  // Twelve months are kept of what the rotation knows, and the one that was just made.
  expect(backups.map((backup) => backup.name)).toEqual([...ahead.slice(2).reverse(), name]);
});
