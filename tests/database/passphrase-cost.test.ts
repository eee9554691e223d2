import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ScryptCost } from '../../electron/database/keys.ts';
import { costFor } from '../../electron/database/scrypt-cost.ts';
import { PACE } from '../../electron/practice/key-ring.ts';
import { practiceIn, temporaryFolder } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';

/** The cost that passphrases had before it was measured; none is ever cheaper to guess. */
const RELEASED_N = 2 ** 17;
const NEXT = 'the passphrase of another day';

const passphraseSlot = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'practice.key'), 'utf8')).slots.find(
    ({ kind }: { kind: string }) => kind === 'passphrase',
  );

test('the cost comes as near to half a second as powers of two allow, and is never below the released one', () => {
  const N = (milliseconds: number) => costFor(milliseconds).N;
  expect([60_000, 500, 250, 178].map(N)).toEqual([RELEASED_N, RELEASED_N, RELEASED_N, RELEASED_N]);
  expect([176, 100, 50, 1].map(N)).toEqual([2 ** 18, 2 ** 18, 2 ** 19, 2 ** 20]);
});

test('a practice pays what its own computer was measured at, and opens under that', async () => {
  const folder = temporaryFolder();
  const { ask } = practiceIn(folder, PACE);
  await ask('practice.create', FIRST_START);
  const { N, r, p } = passphraseSlot(folder).derivation;
  expect([r, p]).toEqual([8, 1]);
  expect(N).toBeGreaterThanOrEqual(RELEASED_N);
  expect(Number.isInteger(Math.log2(N))).toBe(true);
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
}, 60_000);

test('the cost stands in the key file: a passphrase opens at its own, and the next one is paid for anew', async () => {
  const folder = temporaryFolder();
  const costs: ScryptCost[] = [];
  const at = (N: number) => ({
    cost: async () => {
      costs.push({ N, r: 8, p: 1 });
      return costs.at(-1)!;
    },
  });
  const first = practiceIn(folder, at(2 ** 14));
  await first.ask('practice.create', FIRST_START);
  expect(passphraseSlot(folder).derivation).toMatchObject({ name: 'scrypt', N: 2 ** 14, r: 8, p: 1 });
  first.practice.close();

  // A faster computer: unlocking asks for nothing but what the file says.
  const faster = practiceIn(folder, at(2 ** 15));
  await faster.ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(passphraseSlot(folder).derivation).toMatchObject({ N: 2 ** 14 });
  expect(costs).toHaveLength(1);
  await faster.ask('practice.changePassphrase', { current: PASSPHRASE, next: NEXT });
  expect(passphraseSlot(folder).derivation).toMatchObject({ N: 2 ** 15 });
  await faster.ask('practice.lock', {});
  await faster.ask('practice.unlock', { passphrase: NEXT });
});
