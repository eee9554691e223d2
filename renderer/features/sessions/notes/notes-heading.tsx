import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Session } from '../../../../shared/model/session.ts';
import { longDate } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import styles from './notes.module.css';

/** Which session of which plan this is, over its state. The title leads to the plan. */
export function NotesHeading({
  session,
  plan,
  children,
}: {
  session: Session;
  plan: Plan;
  children: ReactNode;
}) {
  const { t } = useTranslation('session-notes');
  const locale = useLocale();
  const { sessions } = plan.content.course;
  const number = session.ordinal ?? 1;
  const which =
    sessions === null || number > sessions
      ? t('session', { number })
      : t('sessionOf', { number, count: sessions });
  return (
    <>
      <p className={styles.heading}>
        <Link to="/plans/$planId" params={{ planId: plan.id }} title={plan.content.title}>
          <bdi>{plan.content.title}</bdi>
        </Link>
      </p>
      <div className={styles.under}>
        <span>{[which, longDate(session.day, locale)].join(' · ')}</span>
        {children}
      </div>
    </>
  );
}
