import { useCallback } from 'react';
import { isInUse, type Readings } from '../../shared/atlas/readings.ts';
import { homePlaceOf } from '../../shared/figure/home-figure.ts';
import type { HomePoint } from '../../shared/model/adjuncts.ts';
import type { Patient } from '../../shared/model/patient.ts';
import { loadBodyAtlas } from '../scene/body-atlas.ts';
import type { PlateQuestion } from './figure-messages.ts';
import { type Plate, useDrawing } from './use-drawing.ts';

/**
 * Draws one small figure for each point that the patient presses at home, on the patient's body; `of` of a drawn figure is
 * the point's id. A point that this body has no place for gets none.
 */
export function useHomeFigures(
  homePoints: readonly HomePoint[],
  { sex, build }: Pick<Patient, 'sex' | 'build'>,
  readings: Readings,
): Plate {
  const ask = useCallback(async (): Promise<PlateQuestion | null> => {
    if (homePoints.length === 0) return null;
    const { mesh, occlusion, placements } = await loadBodyAtlas(sex, build, readings);
    const inUse = placements.filter((placement) => isInUse(placement, readings));
    const home = homePoints.flatMap((one) => homePlaceOf(inUse, one) ?? []);
    return { body: { mesh, occlusion }, home };
  }, [homePoints, sex, build, readings]);
  return useDrawing(ask);
}
