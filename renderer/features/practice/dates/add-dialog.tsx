import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { variantToPlan } from '../../../../shared/clinical/course/dates.ts';
import { alternates } from '../../../../shared/clinical/totals.ts';
import { ask } from '../../../app/practice-client.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from '../practice.module.css';
import { useAppointmentFields } from './appointment-fields.tsx';
import { PlanPicker } from './plan-picker.tsx';

/** One more appointment on a day, for any patient's plan. */
export function AddDialog({ day, onClose }: { day: string; onClose: () => void }) {
  const { t } = useTranslation('practice');
  const { t: common } = useTranslation();
  const [planId, setPlanId] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { fields, take } = useAppointmentFields({ on: day, time: '', minutes: null });
  const plan = useCommand('sessions.plan', ['sessions']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const appointment = take();
    if (planId === null) return setFailure(t('choosePlan'));
    if (appointment === null) return setFailure(null);
    try {
      const [{ content }, { sessions }] = await Promise.all([
        ask('plans.get', { id: planId }),
        ask('sessions.ofPlan', { planId }),
      ]);
      const variant = alternates(content.applications) ? variantToPlan(sessions) : null;
      await plan.mutateAsync({ planId, appointments: [{ ...appointment, variant }] });
      onClose();
    } catch (cause) {
      setFailure((cause as Error).message);
    }
  };
  return (
    <Dialog title={t('add')} open onOpenChange={onClose}>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <PlanPicker label={t('patient')} planId={planId} onChange={setPlanId} />
        {fields}
        {failure === null ? null : <Notice kind="danger" text={failure} />}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" kind="primary" disabled={plan.isPending}>
            {t('addNow')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
