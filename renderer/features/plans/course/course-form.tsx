import { useTranslation } from 'react-i18next';
import { reviewsOf, weeksOf } from '../../../../shared/clinical/course/course.ts';
import { alternates, inSession } from '../../../../shared/clinical/totals.ts';
import { COURSE_PERIODS, Course } from '../../../../shared/model/course.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { Select } from '../../../ui/field.tsx';
import { PlanDates } from '../../practice/dates/plan-dates.tsx';
import { AmountField } from '../draft-fields.tsx';
import { usePlanTools, usePlanWork } from '../plan-context.ts';
import styles from './course.module.css';
import { editCourse } from './course-edits.ts';

/** How many sessions, how often, when the plan is looked over, and what follows from that. */
export function CourseForm() {
  const { t } = useTranslation('course');
  const locale = useLocale();
  const { planId } = usePlanTools();
  const { content, edit } = usePlanWork();
  const { course, applications } = content;
  const amount = (key: 'sessions' | 'visits' | 'reviewEvery') => ({
    label: t(`form.${key}`),
    name: `course.${key}`,
    value: course[key],
    schema: Course.shape[key],
    commit: (value: number | null, typing: string) =>
      edit((now) => editCourse(now, { [key]: value }), typing),
  });
  const reviews = reviewsOf(course);
  const weeks = weeksOf(course);
  const isLate = course.sessions !== null && (course.reviewEvery ?? 0) > course.sessions;
  const said = [
    weeks === null ? '' : t('form.lasts', { count: weeks }),
    reviews.length === 0
      ? ''
      : t('form.reviews', {
          count: reviews.length,
          sessions: new Intl.ListFormat(locale).format(reviews.map(String)),
        }),
    isLate ? t('form.lateReview') : '',
    alternates(applications)
      ? t('form.alternates', {
          a: inSession(applications, 'A').length,
          b: inSession(applications, 'B').length,
        })
      : t('form.alternate'),
  ].filter(Boolean);
  return (
    <section className={styles.part} aria-labelledby="course-title">
      <h2 id="course-title">{t('form.title')}</h2>
      <div className={styles.course}>
        <AmountField {...amount('sessions')} />
        <AmountField {...amount('visits')} unit={t('form.times')} />
        <Select
          label={t('form.period')}
          value={course.period}
          choices={COURSE_PERIODS.map((value) => ({ value, label: t(`form.periods.${value}`) }))}
          onChange={(period) => edit((now) => editCourse(now, { period }))}
        />
        <AmountField {...amount('reviewEvery')} unit={t('form.sessionsUnit')} />
      </div>
      <p className={styles.said}>{said.join(' ')}</p>
      <PlanDates planId={planId} content={content} />
    </section>
  );
}
