import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../shared/contract/imports.ts';
import { useLocale } from '../../app/use-locale.ts';

type Counts = readonly { readonly kind: ImportReport['counts'][number]['kind']; readonly count: number }[];

/** "3 patients, 5 plans and 12 sessions"; empty where there is nothing to count. */
export function useCountWords(): (counts: Counts) => string {
  const { t } = useTranslation('imports');
  const list = new Intl.ListFormat(useLocale());
  return (counts) =>
    list.format(
      counts.filter(({ count }) => count > 0).map(({ kind, count }) => t(`kind.${kind}`, { count })),
    );
}
