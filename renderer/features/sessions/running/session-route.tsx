import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { entriesOf } from '../../../../shared/clinical/session/run.ts';
import type { Application } from '../../../../shared/model/application.ts';
import { ForPractitioners } from '../../../app/for-practitioners.tsx';
import { usePractice } from '../../../app/use-practice.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PlanSafety } from '../../plans/safety/plan-safety.tsx';
import { usePlanOnDesk } from '../../plans/use-plan-on-desk.ts';
import { flushSession, layOutSession, runOn, type SessionDesk, useSessionDesk } from './session-desk.ts';
import { SessionOver } from './session-over.tsx';
import styles from './session-screen.module.css';
import { SessionScreen } from './session-screen.tsx';
import { useSame } from './use-same.ts';

/** A session, as long as it is being given; before and after, what has become of it. */
export function SessionRoute() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  const { t } = useTranslation('running');
  // Another window may give it, too.
  const session = usePractice('sessions.get', { id: sessionId }, { refetchOnWindowFocus: 'always' });
  const desk = useSessionDesk(sessionId);
  useEffect(() => {
    if (session.data === undefined) return;
    layOutSession(session.data);
    void flushSession(sessionId);
  }, [session.data, sessionId]);
  if (session.isLoadingError) {
    return <Notice kind="danger" text={session.error.message} onRetry={() => void session.refetch()} />;
  }
  if (desk === undefined) return <p className={styles.opening}>{t('opening')}</p>;
  return <OfPlan key={sessionId} desk={desk} />;
}

function OfPlan({ desk }: { desk: SessionDesk }) {
  const { t } = useTranslation('running');
  const { recorded } = desk;
  const { failed, work } = usePlanOnDesk(recorded.planId);
  const content = work?.desk.history.present;
  const isBegun = recorded.prescription !== null;
  // What is weighed is today's prescription, with what was added to it.
  const applications = useSame(
    isBegun ? entriesOf(runOn(desk)).map(({ application }) => application) : NOTHING,
  );
  const weighed = useMemo(
    () => content && { ...content, applications, leads: recorded.prescription?.leads ?? [] },
    [content, applications, recorded.prescription?.leads],
  );
  if (failed?.error) {
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  }
  if (work === null || weighed === undefined) return <p className={styles.opening}>{t('opening')}</p>;
  const { patient, habits } = work;
  if (recorded.state !== 'running')
    return <SessionOver session={recorded} patient={patient} title={weighed.title} />;
  return (
    <PlanSafety patient={patient} content={weighed} acknowledgements={work.desk.recorded.acknowledgements}>
      <ForPractitioners>
        <SessionScreen desk={desk} patient={patient} content={weighed} habits={habits} />
      </ForPractitioners>
    </PlanSafety>
  );
}

const NOTHING: Application[] = [];
