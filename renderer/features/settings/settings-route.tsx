import { useTranslation } from 'react-i18next';
import { ForPractitioners } from '../../app/for-practitioners.tsx';
import { useMay } from '../../app/use-may.ts';
import { usePractice } from '../../app/use-practice.ts';
import { Notice } from '../../ui/notice.tsx';
import { AuditSettings } from '../audit/audit-settings.tsx';
import { PeopleSettings } from '../people/people-settings.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { DataInOut } from './data-in-out.tsx';
import { KeepingSettings } from './keeping-settings.tsx';
import { LogoSettings } from './logo-settings.tsx';
import { NeedleSettings } from './needle-settings.tsx';
import { PassphraseSettings } from './passphrase-settings.tsx';
import { PhraseSettings } from './phrase-settings.tsx';
import { PracticeForm } from './practice-form.tsx';
import styles from './settings.module.css';

/** Letterhead, practitioner, looks, needle defaults, backups and keys. */
export function SettingsRoute() {
  const { t } = useTranslation('settings');
  const current = usePractice('settings.get', {});
  const needles = usePractice('needles.get', {}, { refetchOnWindowFocus: 'always' });
  const status = usePractice('practice.status', {});
  const isAdministrator = useMay('administer');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
      </header>
      <main className={styles.content}>
        {current.isError ? (
          <Notice kind="danger" text={current.error.message} onRetry={() => void current.refetch()} />
        ) : null}
        {isAdministrator ? null : <p className={styles.hint}>{t('people:administratorsOnly')}</p>}
        {current.data === undefined ? null : <PracticeForm current={current.data} />}
        {isAdministrator ? <LogoSettings /> : null}
        {current.data === undefined ? null : (
          <ForPractitioners>
            <PhraseSettings current={current.data.settings.phrases} />
          </ForPractitioners>
        )}
        {needles.isError ? (
          <Notice kind="danger" text={needles.error.message} onRetry={() => void needles.refetch()} />
        ) : null}
        {needles.data === undefined ? null : (
          <ForPractitioners>
            <NeedleSettings current={needles.data} />
          </ForPractitioners>
        )}
        {isAdministrator ? <AuditSettings /> : null}
        {isAdministrator ? <KeepingSettings /> : null}
        {status.data?.sample === true ? (
          <Notice kind="caution" text={t('sample')} />
        ) : (
          <>
            {isAdministrator ? <BackupSettings /> : null}
            {isAdministrator ? <PeopleSettings /> : null}
            <PassphraseSettings practice={current.data?.settings.name ?? ''} />
          </>
        )}
        {isAdministrator ? <DataInOut /> : null}
      </main>
    </div>
  );
}
