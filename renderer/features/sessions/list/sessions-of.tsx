import { useTranslation } from 'react-i18next';
import { usePractice } from '../../../app/use-practice.ts';
import { Notice } from '../../../ui/notice.tsx';
import styles from './session-list.module.css';
import { SessionList } from './session-list.tsx';

/** The sessions of a plan by day, the earliest first. */
export function PlanSessions({ planId }: { planId: string }) {
  const { t } = useTranslation('sessions');
  const { data, error, refetch } = usePractice(
    'sessions.ofPlan',
    { planId },
    { refetchOnWindowFocus: 'always' },
  );
  if (error !== null) return <Notice kind="danger" text={error.message} onRetry={() => void refetch()} />;
  return data === undefined ? null : <SessionList sessions={data.sessions} label={t('title')} />;
}

/** All sessions of a patient, the latest first, each with its plan; nothing where there is none. */
export function PatientSessions({ patientId }: { patientId: string }) {
  const { t } = useTranslation('sessions');
  const { data, error, refetch } = usePractice(
    'sessions.ofPatient',
    { patientId },
    { refetchOnWindowFocus: 'always' },
  );
  if (error !== null) return <Notice kind="danger" text={error.message} onRetry={() => void refetch()} />;
  if (data === undefined || data.sessions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('title')}</h2>
      <SessionList sessions={data.sessions} label={t('title')} />
    </section>
  );
}
