import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import practice from '../practice.module.css';
import styles from './today.module.css';

/** Sessions that wait for a signature, and plans that wait to be looked over. */
export function Waiting() {
  const { t } = useTranslation('practice');
  const locale = useLocale();
  const unsigned = usePractice('sessions.unsigned', {}, { refetchOnWindowFocus: 'always' });
  const reviews = usePractice('outcomes.reviewsDue', {}, { refetchOnWindowFocus: 'always' });
  const failed = [unsigned, reviews].find(({ error }) => error !== null);
  return (
    <aside className={`${practice.stack} ${styles.aside}`} aria-label={t('waiting.label')}>
      {failed?.error ? (
        <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />
      ) : null}
      <Waits title={t('waiting.unsigned')} none={t('waiting.noneUnsigned')} items={unsigned.data?.sessions}>
        {({ id, patient, planTitle, day, number }) => (
          <li key={id}>
            <Link to="/sessions/$sessionId/notes" params={{ sessionId: id }}>
              <b dir="auto">{patient}</b>
              <span dir="auto">{planTitle}</span>
              <span>{t('waiting.given', { number, date: shortDate(day, locale) })}</span>
            </Link>
          </li>
        )}
      </Waits>
      <Waits title={t('waiting.reviews')} none={t('waiting.noneReviews')} items={reviews.data?.plans}>
        {({ planId, patient, planTitle, sessions, lastSession }) => (
          <li key={planId}>
            <Link to="/plans/$planId/course" params={{ planId }}>
              <b dir="auto">{patient}</b>
              <span dir="auto">{planTitle}</span>
              <span>{t('waiting.after', { count: sessions, date: shortDate(lastSession, locale) })}</span>
            </Link>
          </li>
        )}
      </Waits>
    </aside>
  );
}

/** Of a long list so many are shown at first, those that wait longest. */
const SHOWN = 12;

function Waits<T>({
  title,
  none,
  items,
  children,
}: {
  title: string;
  none: string;
  items: readonly T[] | undefined;
  children: (item: T) => ReactNode;
}) {
  const { t } = useTranslation('practice');
  const [isWhole, setWhole] = useState(false);
  const count = items?.length;
  const shown = isWhole || (count ?? 0) <= SHOWN ? items : items?.slice(0, SHOWN);
  return (
    <section aria-label={title}>
      <h2>
        {title} {count ? <span className={styles.count}>{count}</span> : null}
      </h2>
      {count === 0 ? (
        <p className={practice.muted}>{none}</p>
      ) : (
        <ul className={styles.waits}>{shown?.map(children)}</ul>
      )}
      {shown === items ? null : (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {t('waiting.all', { count })}
        </Button>
      )}
    </section>
  );
}
