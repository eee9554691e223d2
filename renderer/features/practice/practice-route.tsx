import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/dates.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { OutcomesView } from './figures/outcomes-view.tsx';
import { PointsView } from './figures/points-view.tsx';
import styles from './practice.module.css';
import { VIEWS } from './search.ts';
import { TodayView } from './today/today-view.tsx';

/** The practice over all patients: a day's list and what waits, outcomes by pattern, points used. */
export function PracticeRoute() {
  const { t } = useTranslation('practice');
  const { view = 'today', day = today() } = useSearch({ from: '/practice' });
  const navigate = useNavigate({ from: '/practice' });
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <Segmented
          label={t('views.label')}
          value={view}
          onChange={(chosen) => void navigate({ search: (now) => ({ ...now, view: chosen }) })}
          choices={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      </header>
      <div className={styles.content}>
        {view === 'today' ? (
          <TodayView
            day={day}
            onDay={(chosen) => void navigate({ search: (now) => ({ ...now, day: chosen }) })}
          />
        ) : null}
        {view === 'outcomes' ? <OutcomesView /> : null}
        {view === 'points' ? <PointsView /> : null}
      </div>
    </main>
  );
}
