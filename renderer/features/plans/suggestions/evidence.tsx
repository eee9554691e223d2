import { useTranslation } from 'react-i18next';
import { clinicalSource } from '../../../../shared/clinical/sources.ts';
import { usePlanWork } from '../plan-context.ts';
import styles from './suggestions.module.css';

/**
 * What research says of acupuncture for low back pain, the part that fits the onset first, both ways.
 * Source: Liu, Skinner, McDonough, Mabire and Baxter 2015, abstract.
 */
export function Evidence() {
  const { t } = useTranslation('suggestions');
  const { onset } = usePlanWork().content.assessment;
  const parts = onset === 'acute' ? (['acute', 'chronic'] as const) : (['chronic', 'acute'] as const);
  const { title, year, detail } = clinicalSource('liu-2015');
  return (
    <details className={styles.evidence}>
      <summary>{t('evidence.title')}</summary>
      {parts.map((part) => (
        <p key={part}>{t(`evidence.${part}`)}</p>
      ))}
      <p>{t('evidence.quality')}</p>
      <p className={styles.source}>
        {title}, {year}; {detail}
      </p>
    </details>
  );
}
