import { useTranslation } from 'react-i18next';
import { alternates } from '../../../../shared/clinical/totals.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { useCourseWords } from '../course/use-course-words.ts';
import { usePlanWork } from '../plan-context.ts';
import { showSession, useListView } from './list-view.ts';
import styles from './rounds.module.css';

/** Over the list: which of two alternating sessions is shown, and how the sessions follow each other. */
export function SessionBar() {
  const { t } = useTranslation('rounds');
  const { content } = usePlanWork();
  const session = useListView((view) => view.session);
  const course = useCourseWords()(content.course);
  const isMixed = alternates(content.applications);
  if (!isMixed && course === '') return null;
  return (
    <div className={styles.sessionBar}>
      {isMixed ? (
        <Segmented
          label={t('session.label')}
          value={session ?? 'both'}
          onChange={(next) => showSession(next === 'both' ? null : next)}
          choices={(['A', 'B', 'both'] as const).map((value) => ({ value, label: t(`session.${value}`) }))}
        />
      ) : null}
      <span className={styles.course}>{course}</span>
    </div>
  );
}
