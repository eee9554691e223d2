import { useTranslation } from 'react-i18next';
import { sessionMinutes } from '../../shared/clinical/rounds/duration.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import { areasOf, hasDistantPlaces, isAboutBackPain } from './areas.ts';
import styles from './handout.module.css';

/** What is treated, what it is called and what is hoped for; the practitioner's own words stay as they are. */
export function Reason({ content, locale }: { content: PlanContent; locale: string }) {
  const { t } = useTranslation('handout');
  const { complaint, pattern, goals, applications } = content;
  const areas = areasOf(applications);
  const minutes = Math.ceil(sessionMinutes(applications));
  const distant = hasDistantPlaces(areas) && isAboutBackPain(content);
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
      {areas.length === 0 ? null : (
        <p>
          {[
            t('reason.places', {
              areas: new Intl.ListFormat(locale).format(areas.map((area) => t(`area.${area}`))),
            }),
            distant && t('reason.distant'),
            minutes > 0 && t('reason.minutes', { count: minutes }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {goals.trim() === '' ? null : (
        <p className={styles.ownWords}>
          <strong>{t('reason.goals')}</strong> <bdi>{goals.trim()}</bdi>
        </p>
      )}
    </section>
  );
}
