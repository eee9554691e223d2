import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Appointment, type SessionSummary } from '../../../../shared/model/session.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { NumberField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './session-list.module.css';

/** Another date for a session that has not begun. */
export function MoveDialog({ session, onClose }: { session: SessionSummary; onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const { t: common } = useTranslation();
  const [on, setOn] = useState(session.day);
  const [time, setTime] = useState(session.appointment?.time ?? '');
  const [minutes, setMinutes] = useState(session.appointment?.minutes ?? null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const move = useCommand('sessions.move', ['sessions']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const appointment = Appointment.safeParse({ on, time: time === '' ? null : time, minutes });
    if (!appointment.success) {
      setErrors(Object.fromEntries(appointment.error.issues.map(({ path, message }) => [path[0], message])));
      return;
    }
    setErrors({});
    const { id, revision } = session;
    const answer = await move.mutateAsync({ id, revision, appointment: appointment.data }).catch(() => null);
    if (answer !== null) onClose();
  };
  return (
    <Dialog title={t('moveTitle')} open onOpenChange={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.fields}>
          <TextField
            label={t('date')}
            type="date"
            value={on}
            error={errors.on}
            onChange={(event) => setOn(event.target.value)}
          />
          <TextField
            label={t('time')}
            type="time"
            value={time}
            error={errors.time}
            onChange={(event) => setTime(event.target.value)}
          />
          <NumberField
            label={t('length')}
            unit={t('min')}
            step={5}
            value={minutes}
            error={errors.minutes}
            onChange={setMinutes}
          />
        </div>
        {move.error === null ? null : <Notice kind="danger" text={move.error.message} />}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" kind="primary" disabled={move.isPending}>
            {t('moveNow')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
