import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Modality, VARIANTS } from '../../../shared/model/application.ts';
import type { Side } from '../../../shared/model/place.ts';

type Sided = Exclude<Side, 'midline'>;

/** What every row of the prescription says. */
export interface RowWords {
  readonly side: string;
  readonly sides: readonly { readonly value: Sided; readonly label: string; readonly name: string }[];
  readonly modality: Readonly<Record<Modality, string>>;
  /** Of an entry that is done in one of two sessions only. */
  readonly only: Readonly<Record<(typeof VARIANTS)[number], string>>;
  readonly millimetres: string;
  readonly prime: string;
  readonly cones: string;
  readonly moves: (place: string) => string;
}

/** The words of all rows, put together once for a language: a long prescription has hundreds of rows. */
export function useRowWords(): RowWords {
  const { t } = useTranslation('plans');
  return useMemo(
    () => ({
      side: t('prescription.side'),
      sides: (['left', 'right', 'both'] as const).map((value) => ({
        value,
        label: t(`prescription.sideShort.${value}`),
        name: t(`prescription.sideNames.${value}`),
      })),
      modality: {
        needling: t('modality.needling'),
        cupping: t('modality.cupping'),
        moxibustion: t('modality.moxibustion'),
        bodywork: t('modality.bodywork'),
      },
      only: {
        A: t('rounds:variant.chip', { session: 'A' }),
        B: t('rounds:variant.chip', { session: 'B' }),
      },
      millimetres: t('prescription.mm'),
      prime: t('prescription.prime'),
      cones: t('prescription.cones'),
      moves: (place) => t('prescription.moveHandle', { place }),
    }),
    [t],
  );
}
