import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../shared/atlas/points/index.ts';
import { asRead, readingOf } from '../../shared/atlas/readings.ts';
import type { Application } from '../../shared/model/plan.ts';
import { useReadings } from '../app/use-readings.ts';

/** How a handout calls the place of an entry. */
export interface PlaceNames {
  /** `BL23`, `EX-B2 L2`, `Tender`, or `Tender 1` where there are several. */
  readonly code: string;
  /** With tone marks; empty for a tender place. */
  readonly pinyin: string;
  readonly chinese: string;
  /** Where that is, in words for a patient; for a tender place in the practitioner's. */
  readonly where: string;
}

/** Names the places of a plan; tender places are numbered in their own order. */
export function usePlaceNames(
  applications: readonly Application[],
): (application: Application) => PlaceNames {
  const { t } = useTranslation('handout');
  const readings = useReadings();
  const tender = applications.filter(({ place }) => place.kind === 'ashi').map(({ id }) => id);
  return ({ id, place }) => {
    if (place.kind === 'ashi') {
      const code =
        tender.length === 1 ? t('tender') : t('tenderNumbered', { number: tender.indexOf(id) + 1 });
      return { code, pinyin: '', chinese: '', where: place.description };
    }
    const written = pointByCode(place.code);
    const facts = written && asRead(written, readingOf(place.code, readings));
    return {
      code: place.level === null ? place.code : `${place.code} ${place.level}`,
      pinyin: facts?.pinyin ?? '',
      chinese: facts?.chinese ?? '',
      where: place.level === null ? (facts?.lay ?? '') : t('atVertebra', { level: place.level }),
    };
  };
}
