import { useCallback } from 'react';
import type { Readings } from '../../shared/atlas/readings.ts';
import type { PlateSpaces } from '../../shared/figure/plate.ts';
import type { Application, Lead } from '../../shared/model/application.ts';
import type { Patient } from '../../shared/model/patient.ts';
import { loadBodyAtlas } from '../scene/body-atlas.ts';
import type { PlateQuestion } from './figure-messages.ts';
import type { PlaceNames } from './place-names.ts';
import { labelFonts, platePlan } from './plate-entries.ts';
import { type Plate, useDrawing } from './use-drawing.ts';

const NO_LEADS: readonly Lead[] = [];

/** Draws the plate of a plan on the patient's body; draws again when anything of it is another one. */
export function usePlate(
  applications: readonly Application[],
  { sex, build }: Pick<Patient, 'sex' | 'build'>,
  readings: Readings,
  names: (application: Application) => PlaceNames,
  spaces: PlateSpaces,
  leads: readonly Lead[] = NO_LEADS,
): Plate {
  const ask = useCallback(async (): Promise<PlateQuestion | null> => {
    if (applications.length === 0) return null;
    const words = applications.map(names).flatMap(({ code, pinyin }) => [code, pinyin]);
    const [atlas] = await Promise.all([loadBodyAtlas(sex, build, readings), labelFonts(words)]);
    const { mesh, occlusion } = atlas;
    return { body: { mesh, occlusion }, spaces, ...platePlan(applications, leads, atlas, names) };
  }, [applications, leads, sex, build, readings, names, spaces]);
  return useDrawing(ask);
}
