import { STARTING_BODYWORK, STARTING_CUPPING, UNTREATED } from '../../../../shared/clinical/starting.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Place, Side } from '../../../../shared/model/place.ts';

/** What can be done along a painted path. */
export const PATH_TREATMENTS = ['slidingCup', 'guaSha', 'massage', 'heatLamp'] as const;
export type PathTreatment = (typeof PATH_TREATMENTS)[number];

/** How wide the brush is at first for each: a middling cup, the edge of a scraper, a hand, a lamp's spot. Millimetres. */
export const BRUSH_MM: Readonly<Record<PathTreatment, number>> = {
  slidingCup: 50,
  guaSha: 40,
  massage: 70,
  heatLamp: 150,
};

type Treated = Pick<Application, 'cupping' | 'bodywork'>;

/** Along a path of a width: a cup as wide as the path, or handwork with the minutes that an entry starts with. */
export const treatedAlong = (treatment: PathTreatment, widthMm: number): Treated =>
  treatment === 'slidingCup'
    ? {
        cupping: { ...STARTING_CUPPING, kind: 'sliding', sizeMm: Math.min(120, Math.max(20, widthMm)) },
        bodywork: null,
      }
    : { cupping: null, bodywork: { ...STARTING_BODYWORK, kind: treatment } };

/** A painted path as an entry of the prescription. */
export const pathEntry = (
  id: string,
  place: Extract<Place, { kind: 'stroke' }>,
  side: Side,
  treatment: PathTreatment,
): Application => ({
  ...UNTREATED,
  ...treatedAlong(treatment, place.stroke.widthMm),
  id,
  place,
  side,
});
