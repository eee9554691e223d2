import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../shared/model/patient.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PracticeSettings, Practitioner } from '../../shared/model/practice.ts';
import { usePatient } from '../app/use-patient.ts';
import { usePractice } from '../app/use-practice.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './preview.module.css';

/** What a paper of a plan is made from. */
export interface PlanRecord {
  readonly plan: Plan;
  readonly patient: Patient;
  readonly settings: PracticeSettings;
  readonly practitioner: Practitioner;
}

/** Opens a plan with its patient and the practice for a paper, or says why that cannot be. */
export function PlanPaper({
  planId,
  children,
}: {
  planId: string;
  children: (record: PlanRecord) => ReactNode;
}) {
  const { t } = useTranslation('sheet');
  const plan = usePractice('plans.get', { id: planId });
  const patient = usePatient(plan.data?.patientId);
  const practice = usePractice('settings.get', {});
  const failed = [plan, patient, practice].find((query) => query.isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (plan.data === undefined || patient.data === undefined || practice.data === undefined)
    return <p className={styles.opening}>{t('opening')}</p>;
  return children({ plan: plan.data, patient: patient.data, ...practice.data });
}
