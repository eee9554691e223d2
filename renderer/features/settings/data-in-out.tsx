import { useTranslation } from 'react-i18next';
import exchange from '../exchange/exchange.module.css';
import { ExportEverything } from '../exchange/export-everything.tsx';
import { ImportRecords } from '../exchange/import-records.tsx';
import styles from './settings.module.css';

/** What leaves the record as a whole, and what comes into it. */
export function DataInOut() {
  const { t } = useTranslation('exports');
  return (
    <section className={styles.group} aria-labelledby="data-in-out">
      <h2 id="data-in-out">{t('title')}</h2>
      <div className={exchange.parts}>
        <ExportEverything />
        <ImportRecords />
      </div>
    </section>
  );
}
