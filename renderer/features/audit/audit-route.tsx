import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './audit.module.css';
import { ExportPanel } from './export-panel.tsx';
import { TrailFilters } from './trail-filters.tsx';
import { TrailTable } from './trail-table.tsx';
import { useTrail } from './use-trail.ts';
import { VerifyPanel } from './verify-panel.tsx';

/** The audit trail: who did what, when, and whose record they looked at; whether it is whole; a copy of it. */
export function AuditRoute() {
  const { t } = useTranslation('audit');
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const trail = useTrail(search);
  const narrow = (changed: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...changed }), replace: true });
  const { lines, isLooking } = trail;
  const named = lines.find(({ patient }) => patient?.id === search.patient)?.patient;
  if (trail.error?.code === 'not-allowed') return <Notice kind="danger" text={trail.error.message} />;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
      </header>
      <div className={styles.content}>
        <div className={styles.main}>
          <TrailFilters
            search={search}
            people={trail.data?.pages[0]?.people ?? []}
            patientName={named === undefined ? null : (named?.name ?? t('erased'))}
            onChange={narrow}
          />
          {trail.error === null ? null : (
            <Notice kind="danger" text={trail.error.message} onRetry={() => void trail.refetch()} />
          )}
          {!isLooking && lines.length === 0 ? <EmptyState title={t('none')} hint={t('noneHint')} /> : null}
          {lines.length === 0 ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard
            <section className={styles.framed} aria-label={t('list')} tabIndex={0}>
              <TrailTable
                lines={lines}
                onPatient={search.patient === undefined ? (patient) => narrow({ patient }) : null}
              />
              {isLooking || trail.hasNextPage ? (
                <div className={styles.more}>
                  <Button disabled={trail.isFetching} onClick={() => void trail.fetchNextPage()}>
                    {trail.isFetching ? t('earlierLoading') : t('earlier')}
                  </Button>
                </div>
              ) : null}
            </section>
          )}
        </div>
        <aside className={styles.aside}>
          <VerifyPanel />
          <ExportPanel />
          <p className={styles.note}>{t('readOnce')}</p>
        </aside>
      </div>
    </main>
  );
}
