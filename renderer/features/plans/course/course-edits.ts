import type { Course, Target } from '../../../../shared/model/course.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';

/** Changes how the sessions follow each other. */
export const editCourse = (content: PlanContent, change: Partial<Course>): PlanContent => ({
  ...content,
  course: { ...content.course, ...change },
});

/** A new target at the end: pain first, then what the patient wants to do, then open. */
export function addTarget(content: PlanContent, id: string): PlanContent {
  const measure = (['painScale', 'patientSpecific'] as const).find(
    (one) => !content.targets.some((target) => target.measure === one),
  );
  const target: Target = {
    id,
    measure: measure ?? 'freeMeasure',
    label: '',
    baseline: null,
    target: null,
    asked: measure === 'painScale' ? 'session' : 'review',
  };
  return { ...content, targets: [...content.targets, target] };
}

/** Changes one target. */
export const editTarget = (
  content: PlanContent,
  id: string,
  change: Partial<Omit<Target, 'id'>>,
): PlanContent => ({
  ...content,
  targets: content.targets.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** Takes a target out. */
export const removeTarget = (content: PlanContent, id: string): PlanContent => ({
  ...content,
  targets: content.targets.filter((one) => one.id !== id),
});
