import { useTranslation } from 'react-i18next';
import { PLAN_NOTES, PlanContent, PlanNotes } from '../../../shared/model/plan.ts';
import { AdjunctsForm } from './adjuncts/adjuncts-form.tsx';
import { CourseForm } from './course/course-form.tsx';
import { TargetsForm } from './course/targets-form.tsx';
import { NotesField, ParagraphField } from './draft-fields.tsx';
import { usePlanWork } from './plan-context.ts';
import { editNotes, editPlan } from './plan-edits.ts';
import styles from './plan-notes.module.css';

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
      <AdjunctsForm />
      <h2 className={styles.heading}>{t('notes.beside')}</h2>
      {PLAN_NOTES.map((kind) => (
        <NotesField
          key={kind}
          label={t(`notes.${kind}`)}
          name={`notes.${kind}`}
          value={content.notes[kind]}
          schema={PlanNotes.shape[kind]}
          commit={(text, typing) => edit((now) => editNotes(now, kind, text), typing)}
        />
      ))}
    </div>
  );
}
