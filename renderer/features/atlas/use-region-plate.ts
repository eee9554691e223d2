import { useMemo } from 'react';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import { isInUse } from '../../../shared/atlas/readings.ts';
import type { PlateEntry, Size } from '../../../shared/figure/plate-figure.ts';
import type { Region } from '../../../shared/figure/region-plate.ts';
import {
  CODE_PT,
  CODE_WEIGHT,
  labelFonts,
  measurer,
  NAME_PT,
  NAME_WEIGHT,
} from '../../print/plate-entries.ts';
import { type Plate, useDrawing } from '../../print/use-drawing.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';

/** Draws a region of a body with the points of a list; draws again when one of them changes. */
export function useRegionPlate(
  atlas: BodyAtlas | null,
  region: Region | null,
  points: readonly PointFacts[],
  { width, height }: Size,
): Plate {
  const ask = useMemo(() => {
    if (!atlas || !region) return null;
    return async () => {
      await labelFonts(points.flatMap(({ code, pinyin }) => [code, pinyin]));
      const { mesh, occlusion } = atlas;
      return {
        body: { mesh, occlusion },
        entries: entriesOf(atlas, points),
        region,
        space: { width, height },
      };
    };
  }, [atlas, region, points, width, height]);
  return useDrawing(ask);
}

/** The points of a list as numbered entries, with all their places. The fonts must be loaded. */
function entriesOf(atlas: BodyAtlas, points: readonly PointFacts[]): PlateEntry[] {
  const measure = measurer();
  return points.map(({ code, pinyin }, i) => ({
    id: code,
    number: i + 1,
    code,
    name: pinyin,
    codeWidth: measure(code, CODE_WEIGHT, CODE_PT),
    nameWidth: measure(pinyin, NAME_WEIGHT, NAME_PT),
    places: atlas.placements
      .filter((placement) => placement.code === code && isInUse(placement, atlas.readings))
      .map(({ position, normal }) => ({ position, normal })),
    needled: true,
    cupMm: null,
    areas: [],
    moxa: false,
  }));
}
