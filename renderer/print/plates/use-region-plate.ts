import { useMemo } from 'react';
import type { PlateEntry, PlateLead, Size } from '../../../shared/figure/plate-figure.ts';
import type { Region } from '../../../shared/figure/region-plate.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import { labelFonts } from '../plate-entries.ts';
import { type Plate, useDrawing } from '../use-drawing.ts';

/**
 * Draws a region of a body with entries on it; draws again when one of them changes.
 * @param letters whatever the labels are written with; their fonts are there when the entries are asked for
 * @param shownOn what is shown; the same function for as long as that stays the same
 */
export function useRegionPlate(
  atlas: BodyAtlas | null,
  region: Region | null,
  { width, height }: Size,
  letters: string,
  shownOn: (atlas: BodyAtlas) => {
    readonly entries: readonly PlateEntry[];
    readonly leads: readonly PlateLead[];
  },
): Plate {
  const ask = useMemo(() => {
    if (!atlas || !region) return null;
    return async () => {
      await labelFonts([letters]);
      const { mesh, occlusion } = atlas;
      return { body: { mesh, occlusion }, ...shownOn(atlas), region, space: { width, height } };
    };
  }, [atlas, region, width, height, letters, shownOn]);
  return useDrawing(ask);
}
