import { useTranslation } from 'react-i18next';
import { clearDesks } from '../../../app/desk/all-desks.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useMay } from '../../../app/use-may.ts';
import { useCommand, usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './erasing.module.css';

/** For administrators, once a restored backup has brought erased patients back: erase them again, or let them stay. */
export function ReturnedNotice() {
  const { t } = useTranslation('erasing');
  const returned = usePractice('erasure.returned', {}, { enabled: useMay('administer') });
  const settle = useCommand('erasure.settle', []);
  const run = async (again: boolean) => {
    await clearDesks();
    const settled = await settle.mutateAsync({ again }).catch(() => null);
    if (settled !== null) await queryClient.resetQueries();
  };
  const count = returned.data?.patients ?? 0;
  if (count === 0) return null;
  return (
    <Notice
      kind="caution"
      text={settle.error?.message ?? t('returned', { count })}
      action={
        <div className={styles.buttons}>
          <Button kind="quiet" disabled={settle.isPending} onClick={() => void run(false)}>
            {t('stay')}
          </Button>
          <Button kind="danger" disabled={settle.isPending} onClick={() => void run(true)}>
            {t('again')}
          </Button>
        </div>
      }
    />
  );
}
