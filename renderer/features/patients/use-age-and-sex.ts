import { useTranslation } from 'react-i18next';
import { ageOn } from '../../../shared/model/age.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import { today } from '../../app/dates.ts';

/** "58 y · F", or only "F" without a date of birth. */
export function useAgeAndSex(): (patient: Pick<Patient, 'birthDate' | 'sex'>) => string {
  const { t } = useTranslation();
  return ({ birthDate, sex }) =>
    [birthDate === null ? null : t('years', { count: ageOn(birthDate, today()) }), t(`sex.${sex}`)]
      .filter((part) => part !== null)
      .join(' · ');
}
