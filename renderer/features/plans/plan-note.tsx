import { useTranslation } from 'react-i18next';
import { PlanNotes } from '../../../shared/model/plan.ts';
import { NotesField } from './draft-fields.tsx';
import { usePlanWork } from './plan-context.ts';
import { editNotes } from './plan-edits.ts';

/** Free words on one part of the plan, beside what is listed of it. */
export function PlanNote({ kind }: { kind: keyof PlanNotes }) {
  const { t } = useTranslation('plans');
  const { content, edit } = usePlanWork();
  return (
    <NotesField
      label={t(`notes.${kind}`)}
      name={`notes.${kind}`}
      value={content.notes[kind]}
      schema={PlanNotes.shape[kind]}
      commit={(text, typing) => edit((now) => editNotes(now, kind, text), typing)}
    />
  );
}
