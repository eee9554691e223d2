import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PATIENT_FLAGS } from '../../shared/model/patient.ts';
import styles from './flag-chips.module.css';
import { type Flagged, useFlagWords } from './use-flag-words.ts';

/** What must be known before treating, always in the same order, red with a shield. */
export function FlagChips({ patient }: { patient: Flagged & { readonly allergies: string } }) {
  const { t } = useTranslation();
  const wordsOf = useFlagWords();
  const { flags, allergies } = patient;
  if (flags.length === 0 && allergies === '') return <span />;
  return (
    <ul className={styles.chips} aria-label={t('flags')}>
      {PATIENT_FLAGS.filter((flag) => flags.includes(flag)).map((flag) => (
        <li key={flag} className={styles.chip}>
          <ShieldAlert aria-hidden />
          {wordsOf(patient, flag)}
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
