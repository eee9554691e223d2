import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import type { Application } from '../../../shared/model/plan.ts';
import { ashiNumbers, pointKey } from './places.ts';

export interface PlaceWords {
  /** `BL23`, `EX-B2 L2`, `Ashi 1`. */
  label: string;
  /** `both`, `right`, `midline`. */
  side: string;
  /** Pinyin and characters; for a tender place its words and none. */
  name: string;
  chinese: string;
}

/** How the entries of a prescription are called. Tender places are counted among its applications. */
export function usePlaceWords(): (
  applications: readonly Application[],
) => (application: Application) => PlaceWords {
  const { t } = useTranslation('plans');
  return (applications) => {
    const numbers = ashiNumbers(applications);
    return ({ id, place, side }) => {
      const sideName = t(`prescription.sides.${side}`);
      if (place.kind === 'ashi') {
        const label = t('prescription.ashi', { number: numbers.get(id) });
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
