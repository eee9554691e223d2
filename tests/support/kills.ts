import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import type { Answer } from '../../shared/contract/errors.ts';
import { figure, LOST, SEED, TORN } from './endurance.ts';
import { granted, practiceIn } from './practice.ts';
import { type PracticeProcess, startPracticeProcess } from './practice-process.ts';
import { PASSPHRASE } from './records.ts';

/** The instants of so many kills: one in each equal part of `duration` milliseconds, drawn within it from the seed. */
export function spread(duration: number, count: number): number[] {
  const shares = fc.sample(fc.integer({ min: 0, max: 999 }), { seed: SEED, numRuns: count });
  return shares.map((share, index) => ((index + share / 1000) / count) * duration);
}

/** Milliseconds that something takes, so that kills can be spread over it. */
export async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Resolves so many milliseconds after something can be seen from outside, to a fraction of one. */
export async function onceSeen(isThere: () => boolean, milliseconds: number): Promise<void> {
  while (!isThere()) await setImmediate();
  const from = performance.now();
  while (performance.now() - from < milliseconds);
}

/** The built practice in a process of its own, unlocked. */
export async function unlocked(folder: string, passphrase = PASSPHRASE): Promise<PracticeProcess> {
  const child = startPracticeProcess(folder, { built: true });
  granted(await child.call('practice.unlock', { passphrase }));
  return child;
}

/**
 * Kills a process at a moment after it was asked something, or as soon as it has answered.
 * @param doing what it was asked for, as the table of the endurance run names it: "backing up"
 * @returns what it answered before; null when the kill came first
 */
export async function killedWhile<T>(
  doing: string,
  child: PracticeProcess,
  asked: Promise<Answer<T>>,
  moment: number | Promise<unknown>,
): Promise<T | null> {
  let answer: Answer<T> | null = null;
  const answered = asked.then((value) => {
    answer = value;
  });
  await Promise.race([typeof moment === 'number' ? pause(moment) : moment, answered]);
  await child.kill();
  figure(`kills while ${doing}`, 1, answer === null ? 1 : 0);
  return answer === null ? null : granted<T>(answer);
}

/** Opens what a killed process left, which must always succeed, and asks SQLite whether all of it is sound. */
export async function reopened(folder: string, passphrase = PASSPHRASE) {
  const test = practiceIn(folder);
  expect(await test.call('practice.unlock', { passphrase }), LOST).toEqual({
    ok: true,
    value: expect.objectContaining({ state: 'open' }),
  });
  const pragma = (name: string) =>
    test.practice.store.all({ compile: () => sql.raw(`pragma ${name}`).compile(sqlFor) });
  expect(pragma('integrity_check'), TORN).toEqual([{ integrity_check: 'ok' }]);
  expect(pragma('foreign_key_check'), TORN).toEqual([]);
  return test;
}
