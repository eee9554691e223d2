import { Combobox } from '@base-ui/react/combobox';
import { useDeferredValue, useId, useState } from 'react';
import type { FoundPatient } from '../../shared/contract/patients.ts';
import field from '../ui/field.module.css';
import { Frame } from '../ui/field.tsx';
import styles from './patient-field.module.css';
import { usePractice } from './use-practice.ts';

const LIMIT = 8;
const nameOf = ({ givenName, familyName }: FoundPatient) => `${givenName} ${familyName}`;

/** Finds a patient by name, number or birth date. Typing on takes the chosen one back. */
export function PatientField({
  label,
  placeholder,
  listLabel,
  none,
  error,
  onChange,
}: {
  label: string;
  placeholder: string;
  /** What the list holds. */
  listLabel: string;
  /** What stands in the list where nobody was found. */
  none: string;
  error?: string | undefined;
  onChange: (patient: FoundPatient | null) => void;
}) {
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
  const choose = (chosen: FoundPatient | null) => {
    setPatient(chosen);
    onChange(chosen);
  };
  return (
    <Frame id={id} label={label} error={error}>
      <Combobox.Root
        items={isCurrent ? found.data.patients : []}
        filter={null}
        value={patient}
        itemToStringLabel={nameOf}
        isItemEqualToValue={(one, other) => one.id === other.id}
        inputValue={text}
        onInputValueChange={(typed, { reason }) => {
          setText(typed);
          if (reason === 'input-change') choose(null);
        }}
        onValueChange={choose}
        autoHighlight
      >
        <Combobox.Input id={id} className={field.input} placeholder={placeholder} maxLength={200} />
        <Combobox.Portal role="region" aria-label={listLabel}>
          <Combobox.Positioner className={field.positioner} sideOffset={4}>
            <Combobox.Popup className={styles.popup}>
              <Combobox.Empty className={styles.empty}>{isCurrent ? none : null}</Combobox.Empty>
              <Combobox.List aria-label={listLabel}>
                {(one: FoundPatient) => (
                  <Combobox.Item key={one.id} value={one} className={styles.item}>
                    <bdi>{nameOf(one)}</bdi>
                    <span className={styles.number}>{one.recordNumber}</span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </Frame>
  );
}
