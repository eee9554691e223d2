import { useTranslation } from 'react-i18next';
import { longestSessionMinutes } from '../../shared/clinical/totals.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import { areasOf, hasDistantPlaces, isAboutBackPain } from './areas.ts';
import { useCourseSentences } from './course-sentences.ts';
import styles from './handout.module.css';

/** What is treated, what it is called and what is hoped for; the practitioner's own words stay as they are. */
export function Reason({ content, locale }: { content: PlanContent; locale: string }) {
  const { t } = useTranslation('handout');
  const { complaint, pattern, goals, applications } = content;
  const areas = areasOf(applications);
  const courseSentences = useCourseSentences();
  const minutes = longestSessionMinutes(applications);
  const distant = hasDistantPlaces(areas) && isAboutBackPain(content);
  const treatment = [
    areas.length > 0 &&
      t('reason.places', {
        areas: new Intl.ListFormat(locale).format(areas.map((area) => t(`area.${area}`))),
      }),
    distant && t('reason.distant'),
    minutes > 0 && t('reason.minutes', { count: minutes }),
    ...courseSentences(content),
  ].filter(Boolean);
  return (
    <section className={styles.reason}>
      {complaint === '' ? null : (
        <p>
          <strong>{t('reason.complaint')}</strong> <bdi>{complaint}</bdi>
        </p>
      )}
      {pattern === '' ? null : (
        <p>
          <strong>{t('reason.pattern')}</strong> {t('reason.patternIs', { pattern })}
        </p>
      )}
      {treatment.length === 0 ? null : <p>{treatment.join(' ')}</p>}
      {goals.trim() === '' ? null : (
        <p className={styles.ownWords}>
          <strong>{t('reason.goals')}</strong> <bdi>{goals.trim()}</bdi>
        </p>
      )}
    </section>
  );
}
