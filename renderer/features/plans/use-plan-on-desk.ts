import { useEffect, useMemo } from 'react';
import { usualNeedles } from '../../../shared/clinical/needles.ts';
import '../../app/desk/keep-safe.ts';
import { useOpenPlan } from '../../app/open-plan.ts';
import { usePatient } from '../../app/use-patient.ts';
import { usePractice } from '../../app/use-practice.ts';
import { layOut, useDesk } from './plan-desk.ts';

/**
 * Lays a plan on the desk and gathers what every screen needs that works on it: `work` is null until all of it is read,
 * `failed` is the question that could not be answered.
 */
export function usePlanOnDesk(planId: string) {
  const plan = usePractice('plans.get', { id: planId });
  const patient = usePatient(plan.data?.patientId);
  const practice = usePractice('settings.get', {});
  const needles = usePractice('needles.get', {});
  const desk = useDesk(planId);
  const settings = practice.data?.settings;
  const habits = useMemo(
    () => settings && needles.data && { ...settings, usual: usualNeedles(needles.data) },
    [settings, needles.data],
  );

  useEffect(() => {
    if (plan.data === undefined) return;
    layOut(plan.data);
    useOpenPlan.getState().open(planId);
  }, [plan.data, planId]);

  const failed = [plan, patient, practice, needles].find((query) => query.isLoadingError);
  const isReady =
    desk !== undefined && patient.data !== undefined && practice.data !== undefined && habits !== undefined;
  return {
    failed,
    work: isReady ? { desk, patient: patient.data, habits, ...practice.data } : null,
  };
}
