import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../shared/model/session.ts';
import { shortDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import styles from './course-screen.module.css';

/** The sessions of the plan, the latest first. */
export function SessionsPart({ sessions }: { sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('reviews');
  const locale = useLocale();
  return (
    <section className={styles.part} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      {sessions.length === 0 ? <p className={styles.quiet}>{t('noSessions')}</p> : null}
      <ul className={styles.sessions}>
        {sessions.toReversed().map(({ id, day, ordinal, state, painBefore, painAfter }) => (
          <li key={id}>
            <b>{ordinal}</b>
            <span>{shortDate(day, locale)}</span>
            <span className={styles.quiet}>
              {painBefore === null ? '' : t('pain', { before: painBefore, after: painAfter ?? '–' })}
            </span>
            <span className={styles.quiet}>{t(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
