import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../app/dates.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PointUseTable } from '../../body-map/point-use-table.tsx';
import practice from '../practice.module.css';
import { saveCsv } from './csv.ts';
import styles from './figures.module.css';

const COLUMNS = ['point', 'sessions', 'needles', 'deQi', 'twitch', 'none', 'adverse', 'last'] as const;

/** How often points were used in the practice, and what was recorded of them. */
export function PointsView() {
  const { t } = useTranslation('practice');
  const found = usePractice('sessions.pointUse', { patientId: null });
  const points = found.data?.points ?? [];
  const save = () =>
    saveCsv(
      t('points.file', { date: today() }),
      COLUMNS.map((column) => t(`points.csv.${column}`)),
      points.map((point) => COLUMNS.map((column) => point[column])),
    );
  return (
    <section className={`${practice.stack} ${styles.view}`} aria-labelledby="practice-points">
      <div className={`${practice.bar} ${practice.ends}`}>
        <div>
          <h2 id="practice-points">{t('points.title')}</h2>
          <p className={practice.muted}>{t('points.says')}</p>
        </div>
        <Button icon={<Download aria-hidden />} disabled={points.length === 0} onClick={save}>
          {t('csv')}
        </Button>
      </div>
      {found.error === null ? null : (
        <Notice kind="danger" text={found.error.message} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && points.length === 0 ? (
        <EmptyState title={t('points.none')} hint={t('points.noneHint')} />
      ) : null}
      {points.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard
        <section className={practice.framed} aria-label={t('table')} tabIndex={0}>
          <PointUseTable points={points} label={t('points.title')} />
        </section>
      )}
    </section>
  );
}
