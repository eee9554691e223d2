import { useCallback } from 'react';
import type { Readings } from '../../shared/atlas/readings.ts';
import type { PlateSpaces } from '../../shared/figure/plate.ts';
import type { Application } from '../../shared/model/application.ts';
import type { Patient } from '../../shared/model/patient.ts';
import { loadBodyAtlas } from '../scene/body-atlas.ts';
import type { PlateQuestion } from './figure-messages.ts';
import type { PlaceNames } from './place-names.ts';
import { labelFonts, plateEntries } from './plate-entries.ts';
import { type Plate, useDrawing } from './use-drawing.ts';

/** Draws the plate of a plan on the patient's body; draws again when one of them changes. */
export function usePlate(
  applications: readonly Application[],
  { sex, build }: Pick<Patient, 'sex' | 'build'>,
  readings: Readings,
  names: (application: Application) => PlaceNames,
  spaces: PlateSpaces,
): Plate {
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the entries, spaces their number
  const ask = useCallback(async (): Promise<PlateQuestion | null> => {
    if (applications.length === 0) return null;
    const words = applications.map(names).flatMap(({ code, pinyin }) => [code, pinyin]);
    const [atlas] = await Promise.all([loadBodyAtlas(sex, build, readings), labelFonts(words)]);
    const { mesh, occlusion } = atlas;
    return { body: { mesh, occlusion }, entries: plateEntries(applications, atlas, names), spaces };
  }, [applications, sex, build, readings]);
  return useDrawing(ask);
}
