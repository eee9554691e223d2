import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Appointment } from '../../../../shared/model/session.ts';
import { NumberField, TextField } from '../../../ui/field.tsx';
import styles from '../practice.module.css';

/** An appointment while it is being entered. */
export interface AppointmentDraft {
  readonly on: string;
  readonly time: string;
  readonly minutes: number | null;
}

/** What an entered appointment comes to, or what is wrong with it, by field. */
export function readAppointment({
  on,
  time,
  minutes,
}: AppointmentDraft): { readonly appointment: Appointment } | { readonly errors: Record<string, string> } {
  const read = Appointment.safeParse({ on, time: time === '' ? null : time, minutes });
  if (read.success) return { appointment: read.data };
  return { errors: Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message])) };
}

/** Day, time and length; what is wrong is said once `shown`. */
export function useAppointmentFields(first: AppointmentDraft) {
  const { t } = useTranslation('practice');
  const [draft, setDraft] = useState(first);
  const [shown, setShown] = useState(false);
  const read = readAppointment(draft);
  const errors: Readonly<Record<string, string>> = shown && 'errors' in read ? read.errors : {};
  const change = (part: Partial<AppointmentDraft>) => setDraft((now) => ({ ...now, ...part }));
  const fields = (
    <div className={styles.fields}>
      <TextField
        type="date"
        label={t('date')}
        value={draft.on}
        error={errors.on}
        onChange={(event) => change({ on: event.target.value })}
      />
      <TextField
        type="time"
        label={t('time')}
        value={draft.time}
        error={errors.time}
        onChange={(event) => change({ time: event.target.value })}
      />
      <NumberField
        label={t('length')}
        unit={t('min')}
        step={5}
        value={draft.minutes}
        error={errors.minutes}
        onChange={(minutes) => change({ minutes })}
      />
    </div>
  );
  /** The appointment, or null after saying what is wrong. */
  const take = (): Appointment | null => {
    setShown(true);
    return 'appointment' in read ? read.appointment : null;
  };
  return { fields, take };
}
