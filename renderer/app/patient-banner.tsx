import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../shared/model/patient.ts';
import { useAgeAndSex } from '../features/patients/use-age-and-sex.ts';
import { FlagChips } from './flag-chips.tsx';
import styles from './patient-banner.module.css';

/**
 * Who is being treated and what must be known before: on every screen of a patient. `plan` is the title of what is
 * open over its state; `asks` waits for an answer; `children` are the screen's buttons.
 */
export function PatientBanner({
  patient,
  plan,
  asks,
  children,
}: {
  patient: Patient;
  plan?: ReactNode;
  asks?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const ageAndSex = useAgeAndSex();
  const name = `${patient.givenName} ${patient.familyName}`;
  const facts = [ageAndSex(patient), t('recordNumber', { number: patient.recordNumber })];
  return (
    <header className={styles.banner}>
      <div className={styles.patient}>
        <h1 className={styles.name} title={name}>
          <Link to="/patients/$patientId" params={{ patientId: patient.id }}>
            <bdi>{name}</bdi>
          </Link>
        </h1>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <FlagChips patient={patient} />
      {asks}
      {plan === undefined ? null : <div className={styles.plan}>{plan}</div>}
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
