import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../shared/atlas/points/index.ts';
import { asRead, readingOf } from '../../shared/atlas/readings.ts';
import { placeNumbers } from '../../shared/clinical/places.ts';
import type { Application } from '../../shared/model/application.ts';
import { useReadings } from '../app/use-readings.ts';

/** How a handout calls the place of an entry. */
export interface PlaceNames {
  /** `BL23`, `EX-B2 L2`, `Tender`, or `Tender 1` where there are several; likewise `Area`. */
  readonly code: string;
  /** With tone marks; empty for a tender place or a path. */
  readonly pinyin: string;
  readonly chinese: string;
  /** Where that is, in words for a patient; for those two in the practitioner's. */
  readonly where: string;
}

/** Names the places of a plan; tender places and paths are numbered in their own orders. */
export function usePlaceNames(
  applications: readonly Application[],
): (application: Application) => PlaceNames {
  const { t } = useTranslation('handout');
  const readings = useReadings();
  const numbers = placeNumbers(applications);
  const isAlone = (kind: 'ashi' | 'stroke') =>
    applications.filter(({ place }) => place.kind === kind).length === 1;
  return ({ id, place }) => {
    if (place.kind !== 'point') {
      const name = place.kind === 'ashi' ? 'tender' : 'path';
      const code = isAlone(place.kind) ? t(name) : t(`${name}Numbered`, { number: numbers.get(id) });
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
