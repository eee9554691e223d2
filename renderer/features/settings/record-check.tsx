import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../app/dates.ts';
import { ask } from '../../app/practice-client.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './backup-settings.module.css';
import settings from './settings.module.css';

const LOOK_EVERY_MS = 400;

/** When all of the record was last found sound, and looking again now. */
export function RecordCheck() {
  const { t } = useTranslation('damage');
  const locale = useLocale();
  const check = useCommand('checks.run', ['checks', 'practice']);
  const state = usePractice(
    'checks.get',
    {},
    { refetchOnWindowFocus: 'always', refetchInterval: check.isPending ? LOOK_EVERY_MS : false },
  ).data;
  const at = state?.checkedAt ?? null;
  const running = check.isPending ? (state?.running ?? { done: 0, total: 1 }) : null;
  return (
    <div className={styles.check}>
      <h3>{t('check.title')}</h3>
      <p className={settings.hint}>
        {at === null ? t('check.never') : t('check.last', { at: dateAndTime(at, locale) })} {t('check.hint')}
      </p>
      {check.error === null ? null : <Notice kind="danger" text={check.error.message} />}
      {running === null ? null : <ProgressBar label={t('check.running')} {...running} />}
      <div className={settings.actions}>
        {check.isPending ? (
          <Button onClick={() => void ask('checks.stop', {})}>{t('check.stop')}</Button>
        ) : (
          <Button onClick={() => check.mutate({})}>{t('check.do')}</Button>
        )}
        <span role="status" className={settings.saved}>
          {check.data === undefined || check.isPending ? '' : t(`check.${check.data.outcome}`)}
        </span>
      </div>
    </div>
  );
}
