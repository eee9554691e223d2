import { useTranslation } from 'react-i18next';
import { alternates, type Session } from '../../../shared/clinical/totals.ts';
import { VARIANTS } from '../../../shared/model/application.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { PlanContent } from '../../../shared/model/plan.ts';
import { longDate } from '../../app/dates.ts';
import { FlagChips } from '../../app/flag-chips.tsx';
import { useAgeAndSex } from '../../features/patients/use-age-and-sex.ts';
import { patientName } from '../patient-name.ts';
import { Tick } from './marks.tsx';
import styles from './sheet.module.css';

/** Who lies there, what must be known before the first needle, and which session this is. */
export function SheetHead({
  patient,
  content,
  session,
  locale,
}: {
  patient: Patient;
  content: PlanContent;
  session: Session;
  locale: string;
}) {
  const { t } = useTranslation('sheet');
  const ageAndSex = useAgeAndSex();
  const { sessions } = content.course;
  const facts = [
    ageAndSex(patient),
    ...(patient.birthDate === null ? [] : [t('born', { date: longDate(patient.birthDate, locale) })]),
    t('recordNumber', { ns: 'common', number: patient.recordNumber }),
  ];
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <div className={styles.name}>
          <h1>
            <bdi>{patientName(patient)}</bdi>
          </h1>
          <p>{facts.join(' · ')}</p>
        </div>
        <div className={styles.when}>
          <p>
            {t('session')} <i className={styles.few} />{' '}
            {sessions === null ? null : t('sessionOf', { count: sessions })}
          </p>
          <p>
            {t('date')} <i className={styles.blank} />
          </p>
        </div>
      </div>
      <div className={styles.flags}>
        <FlagChips patient={patient} />
      </div>
      <p className={styles.title}>
        <b>
          <bdi>{content.title}</bdi>
        </b>
        {content.title.includes(content.pattern.trim()) ? null : (
          <>
            {' · '}
            <bdi>{content.pattern}</bdi>
          </>
        )}
        {alternates(content.applications) ? (
          <span className={styles.variants}>
            {session === null ? (
              <>
                {t('today')}
                {VARIANTS.map((one) => (
                  <span key={one}>
                    <Tick /> {one}
                  </span>
                ))}
              </>
            ) : (
              t('prescription', { session })
            )}
          </span>
        ) : null}
      </p>
    </header>
  );
}
