import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../shared/model/patient.ts';
import { PatientBanner } from '../app/patient-banner.tsx';
import styles from './preview.module.css';

/** Over a paper of a plan: whose it is, what it is, the way back, and how it comes onto paper. */
export function PaperToolbar({
  patient,
  planId,
  title,
  children,
}: {
  patient: Patient;
  planId: string;
  title: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('sheet');
  return (
    <PatientBanner
      patient={patient}
      plan={
        <>
          <p className={styles.title}>{title}</p>
          <Link to="/plans/$planId" params={{ planId }} className={styles.back}>
            <ArrowLeft aria-hidden />
            {t('back')}
          </Link>
        </>
      }
    >
      {children}
    </PatientBanner>
  );
}
