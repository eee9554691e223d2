import { Link } from '@tanstack/react-router';
import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePractice } from '../../app/use-practice.ts';
import styles from './course-screen.module.css';

/** Stands in a plan's banner while the plan waits to be looked over, and leads to where that is done. */
export function ReviewChip({ planId }: { planId: string }) {
  const { t } = useTranslation('reviews');
  const due = usePractice('outcomes.reviewsDue', {}).data?.plans.find((plan) => plan.planId === planId);
  if (due === undefined) return null;
  return (
    <Link to="/plans/$planId/course" params={{ planId }} className={styles.chip}>
      <CalendarCheck aria-hidden />
      {t('due', { count: due.dueAfter })}
    </Link>
  );
}
