import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanContent } from '../../shared/model/plan.ts';
import { granted, newPractice, practiceIn, temporaryFolder } from '../support/practice.ts';
import { type PracticeProcess, startPracticeProcess } from '../support/practice-process.ts';
import { FIRST_START, lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

/** Set ASHI_KILLS for a longer run; ASHI_SEED to replay one. */
const KILLS = Number(process.env.ASHI_KILLS ?? 8);
const SEED = Number(process.env.ASHI_SEED ?? 20_261_122);
const instants = (most: number, kills: number) =>
  fc.sample(fc.integer({ min: 0, max: most }), { seed: SEED, numRuns: kills });

async function unlocked(folder: string, passphrase = PASSPHRASE): Promise<PracticeProcess> {
  const child = startPracticeProcess(folder);
  granted(await child.call('practice.unlock', { passphrase }));
  return child;
}

test('a plan is whole, and no saved change is gone, after kills at random instants of autosaving', async () => {
  const first = await newPractice();
  const { folder } = first;
  const patient = await first.ask('patients.create', patientDraft());
  let saved = await first.ask('plans.create', { patientId: patient.id, content: lowBackPlan() });
  first.practice.close();

  for (const instant of instants(150, KILLS)) {
    const child = await unlocked(folder);
    const found = granted(await child.call('plans.get', { id: saved.id }));
    expect(found).toEqual(saved);

    let asked: PlanContent = saved.content;
    let dead = false;
    const saving = (async () => {
      while (!dead) {
        const step = saved.revision + 1;
        const applications = saved.content.applications.map((entry) => ({ ...entry, note: `step ${step}` }));
        asked = { ...saved.content, goals: `step ${step} `.repeat(step % 400), applications };
        saved = granted(
          await child.call('plans.revise', { id: saved.id, revision: saved.revision, content: asked }),
        );
      }
    })();
    await Promise.race([pause(instant), saving]);
    await child.kill();
    dead = true;

    // The change under way when the process died may or may not have reached the disk, but never in part.
    const { practice, ask } = practiceIn(folder);
    await ask('practice.unlock', { passphrase: PASSPHRASE });
    const kept = await ask('plans.get', { id: saved.id });
    if (kept.revision === saved.revision) expect(kept.content).toEqual(saved.content);
    else expect([kept.revision, kept.content]).toEqual([saved.revision + 1, asked]);
    saved = kept;
    practice.close();
  }
});

test('killed right after "Saved", the next start finds the change and a free folder', async () => {
  const { folder, practice } = await newPractice();
  practice.close();
  let child = await unlocked(folder);
  for (let round = 1; round <= 3; round++) {
    const patient = granted(await child.call('patients.create', patientDraft({ notes: `round ${round}` })));
    await child.kill();
    child = await unlocked(folder);
    expect(granted(await child.call('patients.get', { id: patient.id }))).toEqual(patient);
  }
  await child.close();
});

test('killed during the first start, the folder is either new or a practice that its passphrase unlocks', async () => {
  const states: string[] = [];
  for (const instant of instants(2000, Math.ceil(KILLS / 2))) {
    const folder = temporaryFolder();
    const child = startPracticeProcess(folder);
    const creating = child.call('practice.create', FIRST_START);
    await Promise.race([pause(instant), creating]);
    await child.kill();

    const { ask } = practiceIn(folder);
    const { state } = await ask('practice.status', {});
    states.push(state);
    if (state === 'locked')
      expect(await ask('practice.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
    else expect(await ask('practice.create', FIRST_START)).toHaveProperty('recoveryCode');
  }
  expect(states.every((state) => state === 'new' || state === 'locked')).toBe(true);
});

test('killed while the passphrase changes, the old or the new one unlocks', async () => {
  const { folder, practice: first } = await newPractice();
  first.close();
  let current = PASSPHRASE;
  for (const [round, instant] of instants(1200, Math.ceil(KILLS / 2)).entries()) {
    const next = `another passphrase ${round}`;
    const changing = await unlocked(folder, current);
    void changing.call('practice.changePassphrase', { current, next });
    await pause(instant);
    await changing.kill();

    const { practice, call } = practiceIn(folder);
    const works: string[] = [];
    for (const passphrase of [current, next]) {
      if ((await call('practice.unlock', { passphrase })).ok) works.push(passphrase);
    }
    practice.close();
    expect(works).toHaveLength(1);
    current = works[0]!;
  }
});
