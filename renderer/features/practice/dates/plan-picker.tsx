import { Combobox } from '@base-ui/react/combobox';
import { useDeferredValue, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPatient } from '../../../../shared/contract/patients.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { Select } from '../../../ui/field.tsx';
import practice from '../practice.module.css';
import styles from './dates.module.css';

const LIMIT = 8;
const nameOf = ({ givenName, familyName }: FoundPatient) => `${givenName} ${familyName}`;

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
  const id = useId();
  const [text, setText] = useState('');
  const [patient, setPatient] = useState<FoundPatient | null>(null);
  const searched = useDeferredValue(text);
  const found = usePractice(
    'patients.find',
    { text: searched, archived: false, limit: LIMIT },
    { enabled: patient === null },
  );
  // What an earlier letter found is not offered: Enter must never choose somebody else.
  const isCurrent = searched === text && found.data !== undefined;
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
      <div className={styles.pickerField}>
        <label htmlFor={id}>{label}</label>
        <Combobox.Root
          items={isCurrent ? found.data.patients : []}
          filter={null}
          value={patient}
          itemToStringLabel={nameOf}
          isItemEqualToValue={(one, other) => one.id === other.id}
          inputValue={text}
          onInputValueChange={(typed, { reason }) => {
            setText(typed);
            if (reason !== 'input-change') return;
            setPatient(null);
            onChange(null);
          }}
          onValueChange={(chosen) => {
            setPatient(chosen);
            if (chosen === null) onChange(null);
          }}
          autoHighlight
        >
          <Combobox.Input id={id} className={practice.input} placeholder={t('findPatient')} maxLength={200} />
          <Combobox.Portal role="region" aria-label={t('patients')}>
            <Combobox.Positioner className={styles.positioner} sideOffset={4}>
              <Combobox.Popup className={styles.popup}>
                <Combobox.Empty className={styles.empty}>{isCurrent ? t('noPatient') : null}</Combobox.Empty>
                <Combobox.List aria-label={t('patients')}>
                  {(one: FoundPatient) => (
                    <Combobox.Item key={one.id} value={one} className={styles.item}>
                      <bdi>{nameOf(one)}</bdi>
                      <span className={practice.muted}>{one.recordNumber}</span>
                    </Combobox.Item>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
        {patient !== null && plans.data !== undefined && all.length === 0 ? (
          <p className={styles.wrong} role="alert">
            {t('noPlan')}
          </p>
        ) : null}
      </div>
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
