import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PatientBanner } from '../../app/patient-banner.tsx';
import { usePatient } from '../../app/use-patient.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './body-map.module.css';
import { BodyMap } from './body-map.tsx';

/** A patient's pain and points over all plans. */
export function BodyMapRoute() {
  const { patientId } = useParams({ from: '/patients/$patientId/body' });
  const { t } = useTranslation('body-map');
  const patient = usePatient(patientId);
  if (patient.isLoadingError)
    return <Notice kind="danger" text={patient.error.message} onRetry={() => void patient.refetch()} />;
  if (patient.isPending) return null;
  return (
    <div className={styles.page}>
      <PatientBanner patient={patient.data} plan={<h2 className={styles.heading}>{t('title')}</h2>} />
      <main className={styles.main}>
        <BodyMap patient={patient.data} />
      </main>
    </div>
  );
}
