import { useTranslation } from 'react-i18next';
import { weeksPregnantOn } from '../../shared/model/age.ts';
import { areasOf, areaWords } from '../../shared/model/body-area.ts';
import type { Patient, PatientFlag } from '../../shared/model/patient.ts';
import { shortDate, today } from './dates.ts';
import { inSentence } from './in-sentence.ts';
import { useLocale } from './use-locale.ts';

/** What is written of a patient's flags. */
export type Flagged = Pick<Patient, 'flags' | 'flagAreas' | 'dueDate'>;

/** How a flag of a patient is told: "Lymphoedema, left arm", "Pregnant, 23 weeks"; a due date long past is told itself. */
export function useFlagWords() {
  const { t } = useTranslation();
  const locale = useLocale();
  return ({ flagAreas, dueDate }: Flagged, flag: PatientFlag): string => {
    const details = areaWords(areasOf(flagAreas, flag)).map((area) => inSentence(t(`area.${area}`)));
    if (flag === 'pregnant' && dueDate !== null) {
      const weeks = weeksPregnantOn(dueDate, today());
      details.push(
        weeks === null ? t('due', { date: shortDate(dueDate, locale) }) : t('weeks', { count: weeks }),
      );
    }
    return [t(`flag.${flag}`), ...details].join(', ');
  };
}
