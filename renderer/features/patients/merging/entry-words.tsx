import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/model/patient.ts';
import { longDate } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import styles from './merging.module.css';

/** An entry in a list that tells entries apart: name, then date of birth, record and what else is to be said. */
export function EntryWords({ patient, words }: { patient: Patient; words?: string | undefined }) {
  const { t } = useTranslation('merging');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const facts = [
    patient.birthDate === null ? null : longDate(patient.birthDate, locale),
    common('recordNumber', { number: patient.recordNumber }),
    patient.archivedAt === null ? null : t('archived'),
    words,
  ];
  return (
    <div className={styles.entry}>
      <bdi className={styles.name}>
        {patient.givenName} {patient.familyName}
      </bdi>
      <span className={styles.muted}>{facts.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
