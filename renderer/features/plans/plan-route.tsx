import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usualNeedles } from '../../../shared/clinical/needles.ts';
import { useOpenPlan } from '../../app/open-plan.ts';
import { usePatient } from '../../app/use-patient.ts';
import { usePractice } from '../../app/use-practice.ts';
import { Notice } from '../../ui/notice.tsx';
import { keepSafeOnClose } from './keep-safe.ts';
import { layOut, useDesk } from './plan-desk.ts';
import styles from './plan-screen.module.css';
import { PlanScreen } from './plan-screen.tsx';
import { PlanSafety } from './safety/plan-safety.tsx';

keepSafeOnClose();

/** A plan being worked on. Its changes live on the desk, not in this screen. */
export function PlanRoute() {
  const { planId } = useParams({ from: '/plans/$planId' });
  const { t } = useTranslation('plans');
  const plan = usePractice('plans.get', { id: planId });
  const patient = usePatient(plan.data?.patientId);
  const settings = usePractice('settings.get', {});
  const needles = usePractice('needles.get', {});
  const desk = useDesk(planId);
  const practice = settings.data?.settings;
  const habits = useMemo(
    () => practice && needles.data && { ...practice, usual: usualNeedles(needles.data) },
    [practice, needles.data],
  );

  useEffect(() => {
    if (plan.data === undefined) return;
    layOut(plan.data);
    useOpenPlan.getState().open(planId);
  }, [plan.data, planId]);

  const failed = [plan, patient, settings, needles].find((query) => query.isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (patient.data === undefined || habits === undefined || desk === undefined)
    return <p className={styles.opening}>{t('opening')}</p>;
  return (
    <PlanSafety
      key={planId}
      patient={patient.data}
      content={desk.history.present}
      acknowledgements={desk.recorded.acknowledgements}
    >
      <PlanScreen planId={planId} desk={desk} patient={patient.data} habits={habits} />
    </PlanSafety>
  );
}
