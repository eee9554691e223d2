import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPatient } from '../../../../shared/contract/patients.ts';
import { PatientField } from '../../../app/patient-field.tsx';
import { usePractice } from '../../../app/use-practice.ts';
import { Select } from '../../../ui/field.tsx';
import styles from './dates.module.css';

/** A patient by name, number or birth date, then which of the patient's plans: the newest unless another is chosen. */
export function PlanPicker({
  label,
  planId,
  onChange,
}: {
  label: string;
  planId: string | null;
  onChange: (planId: string | null) => void;
}) {
  const { t } = useTranslation('practice');
  const [patient, setPatient] = useState<FoundPatient | null>(null);
  const plans = usePractice(
    'plans.ofPatient',
    { patientId: patient?.id ?? '', archived: false },
    { enabled: patient !== null },
  );
  const all = patient === null ? [] : (plans.data?.plans ?? []);
  const newest = all[0]?.id ?? null;
  // The newest plan is the one that is meant, until another is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each patient
  useEffect(() => {
    if (patient !== null && plans.data !== undefined) onChange(newest);
  }, [patient, newest]);

  return (
    <div className={styles.picker}>
      <PatientField
        label={label}
        placeholder={t('findPatient')}
        listLabel={t('patients')}
        none={t('noPatient')}
        error={patient !== null && plans.data !== undefined && all.length === 0 ? t('noPlan') : undefined}
        onChange={(chosen) => {
          setPatient(chosen);
          if (chosen === null) onChange(null);
        }}
      />
      {all.length === 0 || planId === null ? null : (
        <Select
          label={t('plan')}
          value={planId}
          onChange={onChange}
          choices={all.map((plan) => ({ value: plan.id, label: plan.title }))}
        />
      )}
    </div>
  );
}
