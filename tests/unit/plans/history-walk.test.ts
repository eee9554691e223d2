import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, type History, record, redo, undo } from '../../../renderer/app/desk/history.ts';
import {
  addApplication,
  editApplication,
  moveApplications,
  removeApplications,
  toggleModality,
} from '../../../renderer/features/plans/plan-edits.ts';
import { withoutLooseLeads } from '../../../shared/clinical/prescription.ts';
import { readShorthand } from '../../../shared/clinical/shorthand/index.ts';
import { MODALITIES, PATIENT_POSITIONS } from '../../../shared/model/application.ts';
import type { PlanContent } from '../../../shared/model/plan.ts';
import { freshId, HABITS, NEEDLING, planOf } from './example-plan.ts';

const STEPS = 1000;

const CODES = ['BL23', 'BL25', 'GB30', 'KI3', 'ST36', 'GV4'];
const LINES = [
  'BL23 BL25 20mm; GV4 moxa cones 5; electro BL23-BL25',
  'GB30 R 50mm | BL54 R',
  '[local] BL13-BL17 cup flash; [distal] ST36 tonify',
  '',
];

/** A step as two numbers: what is done, and to what. */
const steps = fc.array(fc.tuple(fc.nat(99), fc.nat(1000)), { minLength: STEPS, maxLength: STEPS });

function edited(content: PlanContent, kind: number, at: number): PlanContent {
  const one = content.applications[at % Math.max(1, content.applications.length)];
  if (kind < 20 || one === undefined) {
    const code = CODES[at % CODES.length]!;
    const side = code === 'GV4' ? 'midline' : 'both';
    const place = { kind: 'point', code, level: null } as const;
    return addApplication(content, { id: freshId(), place, side, needling: NEEDLING }).content;
  }
  if (kind < 30) return removeApplications(content, new Set([one.id]));
  if (kind < 40)
    return moveApplications(content, new Set([one.id]), {
      position: PATIENT_POSITIONS[at % 5]!,
      before: null,
    });
  if (kind < 50) return toggleModality(content, one.id, MODALITIES[at % MODALITIES.length]!, HABITS);
  if (kind < 60) return editApplication(content, one.id, { note: `note ${at % 3}` });
  const read = readShorthand(LINES[at % LINES.length]!, { present: content, habits: HABITS, freshId });
  expect(read.mistake).toBeNull();
  return { ...content, applications: [...read.applications], leads: [...read.leads] };
}

test(`undo and redo over ${STEPS} random steps come back to equal plans, each time`, {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(steps, (walk) => {
      const first = planOf();
      let history: History<PlanContent> = begin(first);
      /** What the plan said after each step, as text: nothing later can change it. */
      let said = [JSON.stringify(first)];
      let now = 0;
      for (const [kind, at] of walk) {
        if (kind >= 85) {
          history = redo(history);
          now = Math.min(said.length - 1, now + 1);
        } else if (kind >= 65) {
          history = undo(history);
          now = Math.max(0, now - 1);
        } else {
          history = record(history, withoutLooseLeads(edited(history.present, kind, at)));
          const text = JSON.stringify(history.present);
          if (text !== said[now]) said = [...said.slice(0, ++now), text];
        }
        expect(JSON.stringify(history.present)).toBe(said[now]);
      }
      while (history.future.length > 0) history = redo(history);
      for (const text of said.toReversed()) {
        expect(JSON.stringify(history.present)).toBe(text);
        history = undo(history);
      }
      expect(history.present).toBe(first);
    }),
    { numRuns: 10 },
  );
});
