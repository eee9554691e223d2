import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import settings from '../settings/settings.module.css';

/** Asks before somebody can no longer unlock. */
export function LeaveDialog(props: { open: boolean; person: Person; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { open, person, onClose } = props;
  const leave = useCommand('people.leave', ['people']);
  return (
    <Dialog
      title={t('leaveTitle', person)}
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
    >
      <div className={settings.dialogForm}>
        <p>{t('leaveText', person)}</p>
        {leave.error === null ? null : <Notice kind="danger" text={leave.error.message} />}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            kind="danger"
            disabled={leave.isPending}
            onClick={() => leave.mutate({ id: person.id }, { onSuccess: onClose })}
          >
            {t('leaveOf', person)}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
