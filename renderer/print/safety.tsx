import { useTranslation } from 'react-i18next';
import { PATIENT_FLAGS, type Patient } from '../../shared/model/patient.ts';
import styles from './handout.module.css';

/** What the practice has recorded of this patient that matters for the treatment. */
export function Recorded({ patient, locale }: { patient: Patient; locale: string }) {
  const { t } = useTranslation('handout');
  const facts = PATIENT_FLAGS.filter((flag) => patient.flags.includes(flag)).map((flag) =>
    t(`safety.flag.${flag}`),
  );
  if (patient.allergies !== '') facts.push(t('safety.allergies', { text: patient.allergies }));
  if (facts.length === 0) return null;
  return (
    <p className={styles.recorded}>
      <strong>{t('safety.title')}</strong> <bdi>{new Intl.ListFormat(locale).format(facts)}</bdi>.{' '}
      {t('safety.change')}
    </p>
  );
}

/** When not to wait for the next visit. */
export function Urgent() {
  const { t } = useTranslation('handout');
  return (
    <p className={styles.urgent}>
      <strong>{t('urgent')}</strong> {t('urgentText')}
    </p>
  );
}
