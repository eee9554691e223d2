import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionOfPatient } from '../../../../shared/model/session.ts';
import { today } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import practice from '../practice.module.css';
import { daysLater, fullDate, weekdayOf, weekOf } from './day-words.ts';
import styles from './today.module.css';

/** The days of a week with how many sessions each has, and the ways to other weeks. */
export function WeekStrip({
  day,
  sessions,
  onDay,
}: {
  day: string;
  sessions: readonly SessionOfPatient[];
  onDay: (day: string) => void;
}) {
  const { t } = useTranslation('practice');
  const locale = useLocale();
  const count = (one: string) =>
    sessions.filter((session) => session.day === one && session.state !== 'missed').length;
  return (
    <nav className={styles.week} aria-label={t('week.label')}>
      <IconButton label={t('week.before')} onClick={() => onDay(daysLater(day, -7))}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <ul>
        {weekOf(day).map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === day ? 'date' : undefined}
              data-today={one === today() || undefined}
              onClick={() => onDay(one)}
            >
              <span className="visually-hidden">
                {t('week.day', { date: fullDate(one, locale), count: count(one) })}
              </span>
              <span aria-hidden>{weekdayOf(one, locale)}</span>
              <b aria-hidden>{Number(one.slice(8))}</b>
              <span className={styles.dots} aria-hidden>
                {count(one) === 0 ? '' : count(one)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <IconButton label={t('week.after')} onClick={() => onDay(daysLater(day, 7))}>
        <ChevronRight aria-hidden />
      </IconButton>
      <Button disabled={day === today()} onClick={() => onDay(today())}>
        {t('today')}
      </Button>
      <input
        type="date"
        className={practice.input}
        aria-label={t('week.other')}
        value={day}
        onChange={({ target: { value } }) => value !== '' && onDay(value)}
      />
    </nav>
  );
}
