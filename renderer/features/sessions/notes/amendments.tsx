import { useTranslation } from 'react-i18next';
import type { Amendment, Session } from '../../../../shared/model/session.ts';
import { dateAndTime } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import styles from './notes.module.css';

/** What was amended of a part, the first first, each with who and when. The original stands above it. */
export function Amendments({ session, part }: { session: Session; part: Amendment['part'] }) {
  const { t } = useTranslation('session-notes');
  const locale = useLocale();
  const own = session.amendments.filter((one) => one.part === part);
  if (own.length === 0) return null;
  return (
    <ul className={styles.amendments} aria-label={t('amend.list')}>
      {own.map(({ id, at, by, text }) => (
        <li key={id}>
          <p className={styles.small}>
            <bdi>{t('amend.by', { name: by, time: dateAndTime(at, locale) })}</bdi>
          </p>
          <p className={styles.amended} dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}
