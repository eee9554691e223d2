import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../shared/model/course.ts';

/** A course in one line, "8 sessions · weekly · review every 4"; empty while nothing is said. */
export function useCourseWords(): (course: Course) => string {
  const { t } = useTranslation('course');
  return ({ sessions, visits, period, reviewEvery }) =>
    [
      sessions === null ? '' : t('sessions', { count: sessions }),
      visits === null ? '' : visits === 1 ? t(`often.${period}`) : t(`oftener.${period}`, { count: visits }),
      reviewEvery === null ? '' : t('review', { count: reviewEvery }),
    ]
      .filter(Boolean)
      .join(' · ');
}
