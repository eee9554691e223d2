import { useTranslation } from 'react-i18next';
import { areaWords, PLACED_FLAGS } from '../../../shared/model/body-area.ts';
import type { Patient, PatientDraft } from '../../../shared/model/patient.ts';
import { longDate } from '../../app/dates.ts';
import type { Clash } from '../../app/edit-conflict.tsx';
import { useLocale } from '../../app/use-locale.ts';

type WordedField = Exclude<keyof PatientDraft, 'flags' | 'flagAreas'>;

/** Tells a field of a patient by its name and what the newer record says there. */
export function useClashWords(): (newer: Patient, path: string) => Clash {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const wordsOf = (newer: Patient, field: WordedField): string => {
    if (field === 'sex') return common(`sexLong.${newer.sex}`);
    if (field === 'build') return common(`build.${newer.build}`);
    if (field === 'birthDate') return newer.birthDate === null ? '' : longDate(newer.birthDate, locale);
    if (field === 'dueDate') return newer.dueDate === null ? '' : longDate(newer.dueDate, locale);
    if (field === 'language') return newer.language === null ? '' : common(`language.${newer.language}`);
    return newer[field];
  };
  // Flags never clash: each is set or not, and was changed here and there alike.
  return (newer, path) => {
    const placed = PLACED_FLAGS.find((flag) => path === `flagAreas.${flag}`);
    if (placed !== undefined)
      return {
        field: t('form.where', { flag: common(`flag.${placed}`) }),
        words: areaWords(newer.flagAreas[placed] ?? [])
          .map((area) => common(`area.${area}`))
          .join(', '),
      };
    const field = path as WordedField;
    return { field: t(`form.${field}`), words: wordsOf(newer, field) };
  };
}
