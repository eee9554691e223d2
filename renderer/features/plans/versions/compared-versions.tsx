import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planChanges } from '../../../../shared/clinical/changes/plan-changes.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import { Button } from '../../../ui/button.tsx';
import { useChangeWords } from '../changes/change-words.ts';
import { DifferenceList, differenceOf } from '../changes/difference-list.tsx';
import styles from './versions.module.css';

/** What differs between two contents of the plan. The body shows where. */
export function ComparedVersions({
  comparison: { before, after, title },
  onStop,
}: {
  comparison: { before: PlanContent; after: PlanContent; title: string };
  onStop: () => void;
}) {
  const { t } = useTranslation('versions');
  const words = useChangeWords()(before, after);
  const changes = useMemo(() => planChanges(before, after), [before, after]);
  return (
    <section className={styles.compared} aria-label={t('differences')}>
      <div className={styles.comparedHead}>
        <h2>{title}</h2>
        <Button onClick={onStop}>{t('stop')}</Button>
      </div>
      <div className={styles.comparedList}>
        {changes.length === 0 ? (
          <p>{t('same')}</p>
        ) : (
          <DifferenceList
            label={t('differences')}
            lines={changes.map((change) => ({ difference: differenceOf(change), text: words.plan(change) }))}
          />
        )}
      </div>
    </section>
  );
}
