import { useTranslation } from 'react-i18next';
import { PlanContent } from '../../../shared/model/plan.ts';
import { AdjunctsForm } from './adjuncts/adjuncts-form.tsx';
import { CourseForm } from './course/course-form.tsx';
import { TargetsForm } from './course/targets-form.tsx';
import { NotesField, ParagraphField } from './draft-fields.tsx';
import { usePlanWork } from './plan-context.ts';
import { editPlan } from './plan-edits.ts';
import { PlanNote } from './plan-note.tsx';
import styles from './plan-notes.module.css';

/** What is done in the room; the words on what is taken or done at home stand with that. */
const TREATMENT_NOTES = ['cupping', 'moxibustion', 'massage'] as const;

/** What the plan is about, and what is advised beside the points. */
export function PlanNotesForm() {
  const { t } = useTranslation('plans');
  const { content, edit } = usePlanWork();
  const fact = (name: 'title' | 'goals') => ({
    label: t(`notes.${name}`),
    name,
    value: content[name],
    schema: PlanContent.shape[name],
    commit: (text: string, typing: string) => edit((now) => editPlan(now, { [name]: text }), typing),
  });
  return (
    <div className={styles.notes}>
      <ParagraphField {...fact('title')} required />
      <NotesField {...fact('goals')} />
      <TargetsForm />
      <CourseForm />
      <h2 className={styles.heading}>{t('notes.treatment')}</h2>
      {TREATMENT_NOTES.map((kind) => (
        <PlanNote key={kind} kind={kind} />
      ))}
      <AdjunctsForm />
    </div>
  );
}
