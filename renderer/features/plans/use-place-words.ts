import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import { placeNumbers, pointKey } from '../../../shared/clinical/places.ts';
import { inOrderOfTreatment } from '../../../shared/clinical/rounds/rounds.ts';
import type { Application } from '../../../shared/model/application.ts';

export interface PlaceWords {
  /** `BL23`, `EX-B2 L2`, `Ashi 1`, `Path 1`. */
  label: string;
  /** `both`, `right`, `midline`. */
  side: string;
  /** Pinyin and characters; for a tender place or a path its words and none. */
  name: string;
  chinese: string;
}

/** How the entries of a prescription are called. Tender places and paths are counted in the order of treatment. */
export function usePlaceWords(): (
  applications: readonly Application[],
) => (application: Application) => PlaceWords {
  const { t } = useTranslation('plans');
  const sides = useMemo(
    () => ({
      left: t('prescription.sides.left'),
      right: t('prescription.sides.right'),
      both: t('prescription.sides.both'),
      midline: t('prescription.sides.midline'),
    }),
    [t],
  );
  return (applications) => {
    const numbers = placeNumbers(inOrderOfTreatment(applications));
    return ({ id, place, side }) => {
      const sideName = sides[side];
      if (place.kind !== 'point') {
        const label = t(`prescription.${place.kind}`, { number: numbers.get(id) });
        return { label, side: sideName, name: place.description, chinese: '' };
      }
      const facts = pointByCode(place.code);
      return {
        label: pointKey(place.code, place.level),
        side: sideName,
        name: facts?.pinyin ?? '',
        chinese: facts?.chinese ?? '',
      };
    };
  };
}
