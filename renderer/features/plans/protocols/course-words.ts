import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../shared/model/course.ts';

/** A course in a line: "10 sessions, 2 times a week"; empty where nothing of it is said. */
export function useCourseWords(): (course: Course) => string {
  const { t } = useTranslation('protocols');
  return ({ sessions, visits, period, reviewEvery }) =>
    [
      sessions === null ? '' : t('course.sessions', { count: sessions }),
      visits === null ? '' : t(`course.visits.${period}`, { count: visits }),
      reviewEvery === null ? '' : t('course.review', { count: reviewEvery }),
    ]
      .filter(Boolean)
      .join(', ');
}
