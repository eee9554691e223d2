import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FirstStart } from '../features/start/first-start.tsx';
import { RestoreForm } from '../features/start/restore-form.tsx';
import { Unlock } from '../features/start/unlock.tsx';
import { Notice } from '../ui/notice.tsx';
import { PaletteHost } from './commands/palette-host.tsx';
import { Rail } from './rail.tsx';
import styles from './root.module.css';
import { setTheme } from './theme.ts';
import { useAutoLock } from './use-auto-lock.ts';
import { usePractice } from './use-practice.ts';

/** First start, the lock, or the practice: whatever the record's state asks for. */
export function Root() {
  const { t } = useTranslation();
  const status = usePractice('practice.status', {});
  if (status.isError)
    return (
      <main className={styles.trouble}>
        <Notice kind="danger" text={status.error.message} onRetry={() => void status.refetch()} />
        {status.error.code === 'damaged' ? <RestoreForm /> : null}
      </main>
    );
  if (status.isPending) return <p className={styles.opening}>{t('loading')}</p>;
  return (
    // Both hosts refuse style elements that are not in a file.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        {status.data.state === 'new' ? <FirstStart /> : null}
        {status.data.state === 'locked' ? <Unlock /> : null}
        {status.data.state === 'open' ? <Practice sample={status.data.sample} /> : null}
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Practice({ sample }: { sample: boolean }) {
  // Another window may have changed them.
  const settings = usePractice('settings.get', {}, { refetchOnWindowFocus: 'always' });
  const theme = settings.data?.settings.theme;
  useEffect(() => {
    if (theme !== undefined) setTheme(theme);
  }, [theme]);
  const running = usePractice('sessions.running', {}).data?.sessions ?? [];
  // The sample practice has no key to open it with again.
  useAutoLock(sample ? null : (settings.data?.settings.lockAfterMin ?? null), running.length > 0);
  return (
    <div className={styles.practice}>
      <Rail />
      <div className={styles.screen}>
        <Outlet />
      </div>
      <PaletteHost />
    </div>
  );
}
