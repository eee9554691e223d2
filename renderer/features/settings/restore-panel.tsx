import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { dateAndTime } from '../../app/dates.ts';
import { flushAll } from '../../app/desk/all-desks.ts';
import { startAfresh } from '../../app/start-afresh.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useProgress } from '../damage/use-progress.ts';
import styles from './backup-settings.module.css';

type Differences = Output<'backups.compare'>['differences'];

/** What restoring a backup would change, and the button that does it. */
export function RestorePanel({ name }: { name: string }) {
  const { t } = useTranslation('backups');
  const locale = useLocale();
  const navigate = useNavigate();
  const compared = usePractice('backups.compare', { name }, { refetchOnWindowFocus: 'always' });
  const restore = useCommand('backups.restore', []);
  const progress = useProgress(restore.isPending);
  const failure = compared.error ?? restore.error;
  const at = (instant: string | null) => (instant === null ? '–' : dateAndTime(instant, locale));
  const told = (of: Exclude<keyof Differences[number], 'kind'>, differences: Differences) =>
    new Intl.ListFormat(locale).format(
      differences.filter((one) => one[of] > 0).map((one) => t(`kind.${one.kind}`, { count: one[of] })),
    );
  const run = async () => {
    // What was typed last goes into the record that is set aside, not into nothing.
    await flushAll();
    const restored = await restore.mutateAsync({ name }).catch(() => null);
    if (restored === null) return;
    await startAfresh(restored);
    await navigate({ to: '/' });
  };
  return (
    <div className={styles.preview}>
      {failure === null ? null : <Notice kind="danger" text={failure.message} />}
      {compared.data === undefined ? (
        compared.isPending && <p role="status">{t('comparing')}</p>
      ) : (
        <>
          <p>
            {t('compared', { before: at(compared.data.backupChangedAt), now: at(compared.data.changedAt) })}
          </p>
          <Sentences
            sentences={(['onlyNow', 'onlyBackup', 'changed'] as const).flatMap((of) => {
              const what = told(of, compared.data.differences);
              return what === '' ? [] : [t(of === 'changed' ? 'changedBack' : of, { what })];
            })}
          />
          <p>{t('aside')}</p>
          {progress === null ? null : <ProgressBar label={t('checkingBackup')} {...progress} />}
          <div>
            <Button disabled={restore.isPending} onClick={() => void run()}>
              {restore.isPending ? t('restoring') : t('confirm')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  const { t } = useTranslation('backups');
  if (sentences.length === 0) return <p>{t('same')}</p>;
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
}
