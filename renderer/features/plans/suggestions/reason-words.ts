import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../../shared/clinical/suggestions/suggest.ts';
import { type Application, MODALITIES } from '../../../../shared/model/application.ts';

/** What a suggestion is for, in a few words. */
export function useReasonWords() {
  const { t } = useTranslation('suggestions');

  /** "moxa", "needle and moxa"; the plain needle goes without saying. */
  const technique = (entry: Application): readonly string[] => {
    const used = MODALITIES.filter((one) => entry[one] !== null);
    return used.length === 1 && used[0] === 'needling'
      ? []
      : [used.map((one) => t(`technique.${one}`)).join(' + ')];
  };

  /** "local", "local, right", "adjacent, right, 12 mm away". */
  const where = ({ role, near, entries }: Suggestion): string => {
    const side = near === null ? 'both' : entries[0]!.side;
    return [
      t(`roles.${role}`),
      ...(side === 'left' || side === 'right' ? [t(`plans:prescription.sides.${side}`)] : []),
      ...(near === null || near.distanceMm === 0
        ? []
        : [t('away', { distance: Math.round(near.distanceMm) })]),
    ].join(', ');
  };

  return {
    technique,
    /** What a row says first: where it is to the pain, and what else than a needle is given. */
    short: (suggestion: Suggestion): readonly string[] => [
      where(suggestion),
      ...technique(suggestion.entries[0]!),
    ],
  };
}
