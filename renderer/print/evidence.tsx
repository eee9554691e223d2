import { useTranslation } from 'react-i18next';
import styles from './handout.module.css';

/**
 * What research says of acupuncture for low back pain, both ways.
 * Source: Liu, Skinner, McDonough, Mabire and Baxter 2015, doi 10.1155/2015/328196.
 */
export function Evidence() {
  const { t } = useTranslation('handout');
  return (
    <section className={styles.block}>
      <h2>{t('evidence.title')}</h2>
      <p>
        {t('evidence.text')} ({t('evidence.source')})
      </p>
    </section>
  );
}
