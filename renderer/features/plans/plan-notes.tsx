import { useTranslation } from 'react-i18next';
import { PLAN_NOTES, PlanContent, PlanNotes } from '../../../shared/model/plan.ts';
import { usePractice } from '../../app/use-practice.ts';
import { SuggestField } from '../../ui/suggest-field.tsx';
import { CourseForm } from './course/course-form.tsx';
import { TargetsForm } from './course/targets-form.tsx';
import { NotesField, ParagraphField, readWith } from './draft-fields.tsx';
import { usePlanWork } from './plan-context.ts';
import { editNotes, editPlan } from './plan-edits.ts';
import styles from './plan-notes.module.css';
import { useDraft } from './use-draft.ts';

/** What the plan is about, and what is advised beside the points. */
export function PlanNotesForm() {
  const { t } = useTranslation('plans');
  const { content, edit } = usePlanWork();
  const fact = (name: 'title' | 'complaint' | 'goals') => ({
    label: t(`notes.${name}`),
    name,
    value: content[name],
    schema: PlanContent.shape[name],
    commit: (text: string, typing: string) => edit((now) => editPlan(now, { [name]: text }), typing),
  });
  return (
    <div className={styles.notes}>
      <ParagraphField {...fact('title')} required />
      <ParagraphField {...fact('complaint')} />
      <PatternField />
      <NotesField {...fact('goals')} />
      <TargetsForm />
      <CourseForm />
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

const USUAL_PATTERNS = ['kidneyYang', 'kidneyYin', 'kidney', 'coldDamp', 'dampHeat', 'stagnation', 'sprain'];

/** The pattern in free words, with those of earlier plans and the usual ones of low back pain to choose from. */
function PatternField() {
  const { t } = useTranslation('plans');
  const { content, edit, endTyping } = usePlanWork();
  const earlier = usePractice('plans.patterns', {}).data?.patterns ?? [];
  const usual = USUAL_PATTERNS.map((key) => t(`usualPatterns.${key}`));
  const draft = useDraft({
    value: content.pattern,
    show: (text) => text,
    read: (text) => readWith(PlanContent.shape.pattern, text),
    commit: (pattern) => edit((now) => editPlan(now, { pattern }), 'pattern'),
    onLeave: endTyping,
    whenWrong: 'latest',
  });
  return (
    <SuggestField
      label={t('notes.pattern')}
      listLabel={t('notes.patterns')}
      value={draft.text}
      error={draft.error}
      onChange={draft.change}
      suggestions={[...new Set([...earlier, ...usual])].filter((one) => one !== content.pattern)}
      filters
      {...draft.props}
    />
  );
}
