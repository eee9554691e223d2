import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePart } from '../../../../shared/model/session.ts';
import '../../../app/desk/keep-safe.ts';
import { useOpenPlan } from '../../../app/open-plan.ts';
import { PatientBanner } from '../../../app/patient-banner.tsx';
import { usePatient } from '../../../app/use-patient.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './notes.module.css';
import { notesDesk } from './notes-desk.ts';
import { NotesScreen } from './notes-screen.tsx';
import { SignedScreen } from './signed-screen.tsx';

/** Words that could not be saved because the session was signed elsewhere; they may become amendments. */
export interface Carried {
  readonly part: NotePart;
  readonly text: string;
}

/** The notes of a session: written until it is signed, then read, with amendments beside them. */
export function SessionNotesRoute() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/notes' });
  const { t } = useTranslation('session-notes');
  const session = usePractice('sessions.get', { id: sessionId }, { refetchOnWindowFocus: 'always' });
  const plan = usePractice(
    'plans.get',
    { id: session.data?.planId ?? '' },
    { enabled: session.data !== undefined },
  );
  const patient = usePatient(session.data?.patientId);
  const settings = usePractice('settings.get', {});
  const before = usePractice('sessions.before', { id: sessionId });
  const desk = notesDesk.useDesk(sessionId);
  const [carried, setCarried] = useState<readonly Carried[]>([]);
  const state = session.data?.state;
  useEffect(() => {
    if (session.data === undefined) return;
    useOpenPlan.getState().open(session.data.planId);
    if (session.data.state === 'running' || session.data.state === 'completed')
      notesDesk.layOut(session.data);
  }, [session.data]);

  const failed = [session, plan, patient, settings, before].find((query) => query.isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (!session.data || !plan.data || !patient.data || !settings.data || !before.data)
    return <p className={styles.opening}>{t('opening')}</p>;
  const record = { plan: plan.data, patient: patient.data };
  if (state === 'planned' || state === 'missed')
    return (
      <div className={styles.screen}>
        <PatientBanner patient={patient.data} />
        <main className={styles.empty}>
          <EmptyState title={t(`not.${state}`)} hint={t(`not.${state}Hint`)} />
          <Link to="/plans/$planId" params={{ planId: plan.data.id }}>
            {t('toPlan')}
          </Link>
        </main>
      </div>
    );
  // What is unsaved of a session that was signed elsewhere stays on the screen until it is looked after.
  const isWritten = desk !== undefined && (state !== 'signed' || notesDesk.isUnsaved(desk));
  if (isWritten)
    return (
      <NotesScreen
        key={sessionId}
        {...record}
        desk={desk}
        before={before.data.session}
        phrases={settings.data.settings.phrases}
        onSignedElsewhere={setCarried}
      />
    );
  if (state !== 'signed') return <p className={styles.opening}>{t('opening')}</p>;
  return (
    <SignedScreen
      key={sessionId}
      {...record}
      session={session.data}
      carried={carried}
      onCarried={() => setCarried((all) => all.slice(1))}
    />
  );
}
