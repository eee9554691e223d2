import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../../shared/model/session.ts';
import { longDate } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** Asks before a session goes off the record; one in which something was done is refused with the reason. */
export function RemoveDialog({ session, onClose }: { session: SessionSummary; onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const remove = useCommand('sessions.remove', ['sessions']);
  const { id, revision, day } = session;
  const removeNow = async () => {
    if ((await remove.mutateAsync({ id, revision }).catch(() => null)) !== null) onClose();
  };
  return (
    <Dialog title={t('removeTitle')} open onOpenChange={onClose}>
      <p>{t('removeHint', { date: longDate(day, locale) })}</p>
      {remove.error === null ? null : <Notice kind="danger" text={remove.error.message} />}
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button kind="danger" disabled={remove.isPending} onClick={() => void removeNow()}>
          {t('remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
