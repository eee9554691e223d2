import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../shared/model/course.ts';

/** A course in one line, "8 sessions · weekly"; empty while nothing is said. */
export function useCourseWords(): (course: Course) => string {
  const { t } = useTranslation('course');
  return ({ sessions, visits, period }) =>
    [
      sessions === null ? '' : t('sessions', { count: sessions }),
      visits === null ? '' : visits === 1 ? t(`often.${period}`) : t(`oftener.${period}`, { count: visits }),
    ]
      .filter(Boolean)
      .join(' · ');
}
