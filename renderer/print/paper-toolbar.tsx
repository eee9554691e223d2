import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../shared/model/patient.ts';
import { PatientBanner } from '../app/patient-banner.tsx';
import styles from './preview.module.css';

/** Over a paper of a plan: whose it is, what it is, and how it comes onto paper. */
export function PaperToolbar({
  patient,
  title,
  under,
  children,
}: {
  patient: Patient;
  title: string;
  /** The way back, and what else stands under the title. */
  under: ReactNode;
  children: ReactNode;
}) {
  return (
    <PatientBanner
      patient={patient}
      plan={
        <>
          <p className={styles.title}>{title}</p>
          <div className={styles.under}>{under}</div>
        </>
      }
    >
      {children}
    </PatientBanner>
  );
}

/** From a paper to the plan that it is made from. */
export function BackToPlan({ planId }: { planId: string }) {
  const { t } = useTranslation('sheet');
  return (
    <Link to="/plans/$planId" params={{ planId }} className={styles.back}>
      <ArrowLeft aria-hidden />
      {t('back')}
    </Link>
  );
}

/** From a paper to the course that it tells of. */
export function BackToCourse({ planId }: { planId: string }) {
  const { t } = useTranslation('outcomes');
  return (
    <Link to="/plans/$planId/course" params={{ planId }} className={styles.back}>
      <ArrowLeft aria-hidden />
      {t('print.back')}
    </Link>
  );
}
