import { RED_FLAGS } from '../../model/assessment.ts';
import type { ExportedPatient } from '../document.ts';
import { table } from './table.ts';

const plansOf = (patient: ExportedPatient) =>
  patient.plans.map((plan) => ({ ...plan, patientId: patient.id }));

export const plans = table('plans', plansOf, {
  plan_id: ({ id }) => id,
  patient_id: ({ patientId }) => patientId,
  revision: ({ revision }) => revision,
  title: ({ content }) => content.title,
  complaint: ({ content }) => content.complaint,
  region: ({ content }) => content.assessment.region,
  onset: ({ content }) => content.assessment.onset,
  red_flags: ({ content }) =>
    RED_FLAGS.filter((flag) => content.assessment.redFlags[flag] !== undefined)
      .map((flag) => `${flag}: ${content.assessment.redFlags[flag]}`)
      .join('; '),
  red_flag_action: ({ content }) => content.assessment.redFlagAction,
  tongue: ({ content }) => content.assessment.tongue,
  pulse: ({ content }) => content.assessment.pulse,
  principle_depth: ({ content }) => content.assessment.principles.depth,
  principle_temperature: ({ content }) => content.assessment.principles.temperature,
  principle_strength: ({ content }) => content.assessment.principles.strength,
  principle_nature: ({ content }) => content.assessment.principles.nature,
  pattern: ({ content }) => content.pattern,
  pattern_id: ({ content }) => content.assessment.patternId,
  icd11_tm1: ({ content }) => content.assessment.tm1,
  diagnosis: ({ content }) => content.assessment.diagnosis,
  pain_drawing_strokes: ({ content }) => content.assessment.painArea.length,
  goals: ({ content }) => content.goals,
  course_sessions: ({ content }) => content.course.sessions,
  course_visits: ({ content }) => content.course.visits,
  course_period: ({ content }) => content.course.period,
  course_review_every: ({ content }) => content.course.reviewEvery,
  note_cupping: ({ content }) => content.notes.cupping,
  note_moxibustion: ({ content }) => content.notes.moxibustion,
  note_massage: ({ content }) => content.notes.massage,
  note_herbs: ({ content }) => content.notes.herbs,
  note_diet: ({ content }) => content.notes.diet,
  note_home_care: ({ content }) => content.notes.homeCare,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  archived_at: ({ archivedAt }) => archivedAt,
});

export const targets = table(
  'targets',
  (patient: ExportedPatient) =>
    patient.plans.flatMap(({ id, content }) => content.targets.map((target) => ({ ...target, planId: id }))),
  {
    target_id: ({ id }) => id,
    plan_id: ({ planId }) => planId,
    measure: ({ measure }) => measure,
    label: ({ label }) => label,
    baseline: ({ baseline }) => baseline,
    target: ({ target }) => target,
    asked: ({ asked }) => asked,
  },
);

interface Adjunct {
  readonly id: string;
  readonly kind: 'herbs' | 'diet' | 'exercise' | 'homePoint';
  readonly name: string;
  readonly form?: string;
  readonly ingredients?: string;
  readonly dose?: string;
  readonly days?: number | null;
  readonly side?: string;
  readonly minutes?: number | null;
  readonly timesADay?: number | null;
}

/** What stands beside the treatment of the body: one row for each formula, advice, exercise and point for home. */
export const adjuncts = table(
  'adjuncts',
  (patient: ExportedPatient) =>
    patient.plans.flatMap(({ id: planId, content }) => {
      const { herbs, diet, exercises, homePoints } = content.adjuncts;
      const all: readonly Adjunct[] = [
        ...herbs.map((formula) => ({
          ...formula,
          kind: 'herbs' as const,
          ingredients: formula.ingredients
            .map(({ name, grams }) => (grams === null ? name : `${name} ${grams} g`))
            .join('; '),
        })),
        ...diet.map(({ id, text }) => ({ id, kind: 'diet' as const, name: text })),
        ...exercises.map((exercise) => ({ ...exercise, kind: 'exercise' as const })),
        ...homePoints.map((point) => ({ ...point, kind: 'homePoint' as const, name: point.code })),
      ];
      return all.map((one) => ({ ...one, planId }));
    }),
  {
    adjunct_id: ({ id }) => id,
    plan_id: ({ planId }) => planId,
    kind: ({ kind }) => kind,
    name: ({ name }) => name,
    form: ({ form }) => form ?? null,
    ingredients: ({ ingredients }) => ingredients ?? null,
    dose: ({ dose }) => dose ?? null,
    days: ({ days }) => days ?? null,
    side: ({ side }) => side ?? null,
    minutes: ({ minutes }) => minutes ?? null,
    times_a_day: ({ timesADay }) => timesADay ?? null,
  },
);
