import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../../app/download.ts';
import { ask } from '../../app/practice-client.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './damage.module.css';

/** Saves what the files look like, for whoever helps. */
export function ReportChoice() {
  const { t } = useTranslation('damage');
  const save = useMutation({
    mutationFn: async () => {
      const { text } = await ask('mending.report', {});
      download(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'ashi-damage-report.txt');
    },
  });
  return (
    <section className={styles.choice}>
      <h2>{t('report.title')}</h2>
      <p>{t('report.text')}</p>
      {save.error === null ? null : <Notice kind="danger" text={save.error.message} />}
      <div className={styles.form}>
        <div className={styles.actions}>
          <Button onClick={() => save.mutate()} disabled={save.isPending}>
            {t('report.do')}
          </Button>
        </div>
      </div>
    </section>
  );
}
