import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeStatus } from '../../shared/contract/practice.ts';
import { DamageBanner } from '../features/damage/damage-banner.tsx';
import { DamageScreen } from '../features/damage/damage-screen.tsx';
import { FirstStart } from '../features/start/first-start.tsx';
import { Unlock } from '../features/start/unlock.tsx';
import { Notice } from '../ui/notice.tsx';
import { PaletteHost } from './commands/palette-host.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { Rail } from './rail.tsx';
import styles from './root.module.css';
import { setTheme } from './theme.ts';
import { useAutoLock } from './use-auto-lock.ts';
import { usePractice } from './use-practice.ts';

/** First start, the lock, or the practice: whatever the record's state asks for. */
export function Root() {
  const { t } = useTranslation();
  // Damage is found beside other work: nothing else would tell.
  const status = usePractice('practice.status', {}, { refetchInterval: LOOK_EVERY_MS });
  if (status.isError)
    return (
      <main className={styles.trouble}>
        <Notice kind="danger" text={status.error.message} onRetry={() => void status.refetch()} />
      </main>
    );
  if (status.isPending) return <p className={styles.opening}>{t('loading')}</p>;
  return (
    // Both hosts refuse style elements that are not in a file.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <Screen status={status.data} />
      </Tooltip.Provider>
    </CSPProvider>
  );
}

const LOOK_EVERY_MS = 20_000;

function Screen({ status: { state, sample, damage } }: { status: PracticeStatus }) {
  if (state === 'open') return <Practice sample={sample} isDamaged={damage !== null} />;
  if (damage !== null) return <DamageScreen damage={damage} />;
  return state === 'new' ? <FirstStart /> : <Unlock />;
}

function Practice({ sample, isDamaged }: { sample: boolean; isDamaged: boolean }) {
  const { t } = useTranslation();
  // What is shown and asked for goes by the rights of whoever is at work.
  const atWork = usePractice('people.atWork', {});
  // Another window may have changed them.
  const settings = usePractice('settings.get', {}, { refetchOnWindowFocus: 'always' });
  const theme = settings.data?.settings.theme;
  useEffect(() => {
    if (theme !== undefined) setTheme(theme);
  }, [theme]);
  const running = usePractice('sessions.running', {}).data?.sessions ?? [];
  // The sample practice has no key to open it with again.
  useAutoLock(sample ? null : (settings.data?.settings.lockAfterMin ?? null), running.length > 0);
  if (atWork.isPending) return <p className={styles.opening}>{t('loading')}</p>;
  return (
    <div className={styles.practice}>
      <Rail />
      <div className={styles.screen}>
        {isDamaged ? <DamageBanner /> : null}
        <DraftNotice />
        <div className={styles.content}>
          <Outlet />
        </div>
      </div>
      <PaletteHost />
    </div>
  );
}
