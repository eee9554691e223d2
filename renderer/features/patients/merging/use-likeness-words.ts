import { useTranslation } from 'react-i18next';
import type { Likeness } from '../../../../shared/contract/merging.ts';
import { useLocale } from '../../../app/use-locale.ts';

/** "same or like name, date of birth and telephone". */
export function useLikenessWords(): (because: readonly Likeness[]) => string {
  const { t } = useTranslation('merging');
  const locale = useLocale();
  return (because) =>
    t('because', {
      what: new Intl.ListFormat(locale).format(because.map((one) => t(`likeness.${one}`))),
    });
}
