import { expect, test } from 'vitest';
import type { PlanContent } from '../../shared/model/plan.ts';
import { LOST, TORN, tries } from '../support/endurance.ts';
import { killedWhile, reopened, spread, unlocked } from '../support/kills.ts';
import { granted, newPractice, withPlan } from '../support/practice.ts';
import { patientDraft } from '../support/records.ts';

const KILLS = tries(6, 110);

test('a plan is whole, and no saved change is gone, after kills at random instants of autosaving', async () => {
  const { folder, practice: first, plan } = await withPlan();
  first.close();
  let saved = plan;

  for (const instant of spread(150, KILLS)) {
    const child = await unlocked(folder);
    expect(granted(await child.call('plans.get', { id: saved.id })), LOST).toEqual(saved);

    let asked: PlanContent = saved.content;
    const saving = async () => {
      for (;;) {
        const step = saved.revision + 1;
        const applications = saved.content.applications.map((entry) => ({ ...entry, note: `step ${step}` }));
        asked = { ...saved.content, goals: `step ${step} `.repeat(step % 400), applications };
        const input = { id: saved.id, revision: saved.revision, content: asked };
        saved = granted(await child.call('plans.revise', input));
      }
    };
    // The last save of the endless row has no answer when the process dies.
    await killedWhile('autosaving', child, saving(), instant);

    // The change under way when the process died may or may not have reached the disk, but never in part.
    const { practice, ask } = await reopened(folder);
    const kept = await ask('plans.get', { id: saved.id });
    if (kept.revision === saved.revision) expect(kept.content, LOST).toEqual(saved.content);
    else expect([kept.revision, kept.content], TORN).toEqual([saved.revision + 1, asked]);
    saved = kept;
    practice.close();
  }
});

test('killed right after "Saved", the next start finds the change and a free folder', async () => {
  const { folder, practice } = await newPractice();
  practice.close();
  let child = await unlocked(folder);
  for (let round = 1; round <= tries(3, 20); round++) {
    const creating = child.call('patients.create', patientDraft({ notes: `round ${round}` }));
    const answered = creating.then(() => {});
    const patient = (await killedWhile('an answer is on its way', child, creating, answered))!;
    child = await unlocked(folder);
    expect(granted(await child.call('patients.get', { id: patient.id })), LOST).toEqual(patient);
  }
  await child.close();
});
