import { useParams } from '@tanstack/react-router';
import { startTransition, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import styles from './plan-screen.module.css';
import { PlanScreen } from './plan-screen.tsx';
import { PlanSafety } from './safety/plan-safety.tsx';
import { usePlanOnDesk } from './use-plan-on-desk.ts';

/** A plan being worked on. Its changes live on the desk, not in this screen. */
export function PlanRoute() {
  const { planId } = useParams({ from: '/plans/$planId' });
  const { t } = useTranslation('plans');
  const { failed, work } = usePlanOnDesk(planId);
  const isReady = work !== null;
  const [openedId, setOpenedId] = useState<string | null>(null);
  // Drawn piece by piece behind the word that says so: a long plan does not hold the window up while it opens.
  useEffect(() => {
    if (isReady) startTransition(() => setOpenedId(planId));
  }, [isReady, planId]);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (work === null || openedId !== planId) return <p className={styles.opening}>{t('opening')}</p>;
  const { desk, patient, habits } = work;
  return (
    <PlanSafety
      key={planId}
      patient={patient}
      content={desk.history.present}
      acknowledgements={desk.recorded.acknowledgements}
    >
      <PlanScreen planId={planId} patient={patient} habits={habits} />
    </PlanSafety>
  );
}
