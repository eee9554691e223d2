import { useTranslation } from 'react-i18next';
import type { Patient, PatientDraft } from '../../../shared/model/patient.ts';
import { longDate } from '../../app/dates.ts';
import type { Clash } from '../../app/edit-conflict.tsx';
import { useLocale } from '../../app/use-locale.ts';

/** Tells a field of a patient by its name and what the newer record says there. */
export function useClashWords(): (newer: Patient, path: string) => Clash {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const wordsOf = (newer: Patient, field: Exclude<keyof PatientDraft, 'flags'>): string => {
    if (field === 'sex') return common(`sexLong.${newer.sex}`);
    if (field === 'build') return common(`build.${newer.build}`);
    if (field === 'birthDate') return newer.birthDate === null ? '' : longDate(newer.birthDate, locale);
    if (field === 'language') return newer.language === null ? '' : common(`language.${newer.language}`);
    return newer[field];
  };
  // Flags never clash: each is set or not, and was changed here and there alike.
  return (newer, path) => {
    const field = path as Exclude<keyof PatientDraft, 'flags'>;
    return { field: t(`form.${field}`), words: wordsOf(newer, field) };
  };
}
