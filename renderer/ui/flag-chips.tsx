import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PATIENT_FLAGS, type PatientFlag } from '../../shared/model/patient.ts';
import styles from './flag-chips.module.css';

/** What must be known before treating, always in the same order, red with a shield. */
export function FlagChips({ flags, allergies }: { flags: readonly PatientFlag[]; allergies: string }) {
  const { t } = useTranslation();
  if (flags.length === 0 && allergies === '') return <span />;
  return (
    <ul className={styles.chips} aria-label={t('flags')}>
      {PATIENT_FLAGS.filter((flag) => flags.includes(flag)).map((flag) => (
        <li key={flag} className={styles.chip}>
          <ShieldAlert aria-hidden />
          {t(`flag.${flag}`)}
        </li>
      ))}
      {allergies === '' ? null : (
        <li className={styles.chip} title={allergies}>
          <ShieldAlert aria-hidden />
          <span className={styles.text}>{t('allergies', { text: allergies })}</span>
        </li>
      )}
    </ul>
  );
}
