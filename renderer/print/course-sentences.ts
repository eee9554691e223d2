import { useTranslation } from 'react-i18next';
import { alternates } from '../../shared/clinical/totals.ts';
import type { PlanContent } from '../../shared/model/plan.ts';

/** How many sessions, how often and when one looks back, in sentences for the patient; none while nothing is said. */
export function useCourseSentences(): (content: Pick<PlanContent, 'course' | 'applications'>) => string[] {
  const { t } = useTranslation('handout');
  return ({ course: { sessions, visits, period, reviewEvery }, applications }) => {
    const often = visits === null ? '' : t(`reason.course.often.${period}`, { count: visits });
    const planned =
      sessions === null
        ? often && t('reason.course.visits', { often })
        : t(often === '' ? 'reason.course.sessions' : 'reason.course.both', { count: sessions, often });
    return [
      planned,
      alternates(applications) ? t('reason.course.alternate') : '',
      reviewEvery === null ? '' : t('reason.course.review', { count: reviewEvery }),
    ].filter(Boolean);
  };
}
