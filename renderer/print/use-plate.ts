import { useEffect, useState } from 'react';
import type { Readings } from '../../shared/atlas/readings.ts';
import type { PlateSpaces } from '../../shared/figure/plate.ts';
import type { Application } from '../../shared/model/application.ts';
import type { Patient } from '../../shared/model/patient.ts';
import { loadBodyAtlas } from '../scene/body-atlas.ts';
import { drawPlate } from './draw-plate.ts';
import type { DrawnFigure } from './figure-messages.ts';
import type { PlaceNames } from './place-names.ts';
import { CODE_WEIGHT, NAME_WEIGHT, plateEntries } from './plate-entries.ts';

/** A figure and the address of its picture, which holds as long as the figure is shown. */
export interface ShownFigure {
  readonly figure: DrawnFigure;
  readonly picture: string;
}

export type Plate =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly figures: readonly ShownFigure[] }
  | { readonly state: 'failed'; readonly reason: string };

/** Draws the plate of a plan on the patient's body; draws again when one of them changes. */
export function usePlate(
  applications: readonly Application[],
  { sex, build }: Pick<Patient, 'sex' | 'build'>,
  readings: Readings,
  names: (application: Application) => PlaceNames,
  spaces: PlateSpaces,
): Plate {
  const [plate, setPlate] = useState<Plate>({ state: 'drawing' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the entries, spaces their number
  useEffect(() => {
    const work = new AbortController();
    let shown: readonly ShownFigure[] = [];
    setPlate({ state: 'drawing' });
    draw(work.signal).then(
      (figures) => {
        if (work.signal.aborted) return;
        shown = figures.map((figure) => ({ figure, picture: URL.createObjectURL(figure.picture.png) }));
        setPlate({ state: 'drawn', figures: shown });
      },
      (cause: unknown) => {
        if (work.signal.aborted) return;
        setPlate({ state: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
      },
    );
    return () => {
      work.abort();
      for (const { picture } of shown) URL.revokeObjectURL(picture);
    };

    async function draw(signal: AbortSignal): Promise<readonly DrawnFigure[]> {
      if (applications.length === 0) return [];
      const words = applications.map((application) => {
        const { code, pinyin } = names(application);
        return code + pinyin;
      });
      // Labels are measured before they are set, so their letters must be there first.
      const [atlas] = await Promise.all([
        loadBodyAtlas(sex, build, readings),
        ...[CODE_WEIGHT, NAME_WEIGHT].map((weight) =>
          document.fonts.load(`${weight} 12px "Source Sans 3 Paper"`, words.join('')),
        ),
      ]);
      const { mesh, occlusion } = atlas;
      const entries = plateEntries(applications, atlas, names);
      return drawPlate({ body: { mesh, occlusion }, entries, spaces }, signal);
    }
  }, [applications, sex, build, readings]);
  return plate;
}
