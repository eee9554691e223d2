import { UNTREATED } from '../../../shared/clinical/starting.ts';
import type { Application } from '../../../shared/model/application.ts';
import { emptyPlan, type PlanContent } from '../../../shared/model/plan.ts';

export const HABITS = { needle: { gaugeMm: 0.25, lengthMm: 40 }, retentionMin: 20 };

export const NEEDLING = {
  depthMm: null,
  angle: 'perpendicular',
  needle: HABITS.needle,
  retentionMin: 20,
  stimulation: 'even',
  response: null,
} as const;

let next = 0;

/** A fresh identifier, the same sequence in every run. */
export const freshId = (): string => `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`;

/** An entry that needles a point of the atlas. */
export const entry = (
  code: string,
  side: Application['side'],
  change: Partial<Application> = {},
): Application => ({
  ...UNTREATED,
  id: freshId(),
  place: { kind: 'point', code, level: null },
  side,
  needling: NEEDLING,
  ...change,
});

export const planOf = (...applications: Application[]): PlanContent => ({
  ...emptyPlan('Back pain'),
  applications,
});
