import rs from 'text-readability';
import { describe, expect, it } from 'vitest';
import { ONSETS, PATTERN_IDS } from '../../../shared/model/assessment.ts';
import { HANDOUT_LENGTHS } from '../../../shared/model/handout.ts';
import { PATIENT_FLAGS } from '../../../shared/model/patient.ts';
import { emptyPlan, type PlanContent } from '../../../shared/model/plan.ts';
import { handoutOf, patient } from '../../support/handout.ts';
import { lowBackPlan, pointEntry } from '../../support/records.ts';
import { fullPlan } from './plans.ts';

/** Years of school that a paper for patients may ask for. */
const GRADE = 8;

/** Only Ashi's own words are measured. */
const written = (plan: PlanContent): PlanContent => ({ ...plan, notes: emptyPlan('').notes });

const PLANS: Record<string, PlanContent> = {
  'with everything': fullPlan(),
  'for the low back': lowBackPlan(),
  'of cups and moxa alone': {
    ...fullPlan(),
    applications: fullPlan().applications.filter(({ needling }) => needling === null),
  },
  'for the knee': {
    ...lowBackPlan({ title: 'Knee', complaint: 'Pain in the knee on stairs', pattern: '' }),
    applications: [pointEntry('ST36', 'both'), pointEntry('GB34', 'right')],
  },
};

/** Every pattern and onset that Ashi has words for. */
for (const patternId of PATTERN_IDS)
  for (const onset of ONSETS)
    PLANS[`of ${patternId}, ${onset}`] = {
      ...lowBackPlan({ pattern: '' }),
      assessment: { ...emptyPlan('').assessment, patternId, onset },
    };

describe.each(Object.entries(PLANS))('the English of a handout %s', (_, plan) => {
  it.each(HANDOUT_LENGTHS)('asks for eight years of school at most when it is %s', async (length) => {
    for (const flags of [[], [...PATIENT_FLAGS]]) {
      const { blocks } = await handoutOf(written(plan), 'en', { length }, { patient: patient({ flags }) });
      // Sources are named as they are published; rows of the table are no sentences.
      const hard = blocks.flatMap(({ kind, paragraphs, items }) => {
        const text = [...paragraphs, ...items.map(({ detail }) => detail)].filter(Boolean).join('\n');
        const grade = text === '' ? 0 : rs.fleschKincaidGrade(text);
        return grade > GRADE ? [`${kind} ${grade}: ${text}`] : [];
      });
      expect(hard).toEqual([]);
    }
  });
});
