import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../shared/model/patient.ts';
import { PatientBanner } from '../app/patient-banner.tsx';
import { PaperControls } from './paper-controls.tsx';
import styles from './preview.module.css';

/** Whose handout it is, the way back, and how it comes onto paper. */
export function HandoutToolbar({
  patient,
  planId,
  ...controls
}: { patient: Patient; planId: string } & ComponentProps<typeof PaperControls>) {
  const { t } = useTranslation('handout');
  return (
    <PatientBanner
      patient={patient}
      plan={
        <>
          <p className={styles.title}>{t('preview')}</p>
          <Link to="/plans/$planId" params={{ planId }} className={styles.back}>
            <ArrowLeft aria-hidden />
            {t('toolbar.back')}
          </Link>
        </>
      }
    >
      <PaperControls {...controls} />
    </PatientBanner>
  );
}
