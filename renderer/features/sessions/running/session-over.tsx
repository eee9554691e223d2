import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Session } from '../../../../shared/model/session.ts';
import { ForPractitioners } from '../../../app/for-practitioners.tsx';
import { PatientBanner } from '../../../app/patient-banner.tsx';
import { ask } from '../../../app/practice-client.ts';
import { forget } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { keep } from './session-desk.ts';
import styles from './session-screen.module.css';
import { useClockTime } from './use-clock-time.ts';

/** A session that is not being given: what has become of it, and where to go from here. */
export function SessionOver({
  session,
  patient,
  title,
}: {
  session: Session;
  patient: Patient;
  title: string;
}) {
  const { t } = useTranslation('running');
  const time = useClockTime();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { id, planId, state, completedAt, revision } = session;
  const reopen = async () => {
    try {
      keep(await ask('sessions.reopen', { id, revision }));
      await forget(['sessions', 'outcomes', 'plans', 'patients']);
    } catch (cause) {
      setTrouble((cause as Error).message);
    }
  };
  return (
    <div className={styles.screen}>
      <PatientBanner patient={patient} plan={<p className={styles.title}>{title}</p>} />
      {trouble === null ? null : <Notice kind="danger" text={trouble} />}
      <main className={styles.over}>
        <p>{t(`over.${state as 'signed'}`, { time: completedAt === null ? '' : time(completedAt) })}</p>
        <div>
          {state === 'completed' ? (
            <ForPractitioners>
              <Button onClick={() => void reopen()}>{t('over.reopen')}</Button>
            </ForPractitioners>
          ) : null}
          {state === 'completed' || state === 'signed' ? (
            <Link to="/sessions/$sessionId/notes" params={{ sessionId: id }}>
              {t('foot.notes')}
            </Link>
          ) : null}
          <Link to="/plans/$planId" params={{ planId }}>
            {t('over.plan')}
          </Link>
        </div>
      </main>
    </div>
  );
}
