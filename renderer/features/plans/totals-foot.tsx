import { Trans, useTranslation } from 'react-i18next';
import { totalsOf } from '../../../shared/clinical/totals.ts';
import { usePlanWork } from './plan-context.ts';
import styles from './prescription.module.css';

/** What the prescription comes to. What it holds none of is not mentioned. */
export function TotalsFoot() {
  const { t } = useTranslation('plans');
  const { content } = usePlanWork();
  const totals = totalsOf(content.applications);
  const said = (['needles', 'cups', 'moxa', 'minutes'] as const).filter((key) => totals[key] > 0);
  if (said.length === 0) return null;
  return (
    <p className={styles.totals} title={t('totals.rule')} aria-label={t('totals.label')} role="note">
      {said.map((key, index) => (
        <span key={key}>
          {index === 0 ? '' : ' · '}
          <Trans t={t} i18nKey={`totals.${key}`} count={totals[key]} components={{ b: <b /> }} />
        </span>
      ))}
    </p>
  );
}
