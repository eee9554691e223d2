import { useEffect, useState } from 'react';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import { isInUse } from '../../../shared/atlas/readings.ts';
import type { PlateEntry, Size } from '../../../shared/figure/plate-figure.ts';
import type { Region } from '../../../shared/figure/region-plate.ts';
import { drawPlate } from '../../print/draw-plate.ts';
import type { DrawnFigure } from '../../print/figure-messages.ts';
import { CODE_PT, CODE_WEIGHT, measurer, NAME_PT, NAME_WEIGHT } from '../../print/plate-entries.ts';
import type { Plate } from '../../print/use-plate.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';

/** Draws a region of a body with the points of a list; draws again when one of them changes. */
export function useRegionPlate(
  atlas: BodyAtlas | null,
  region: Region | null,
  points: readonly PointFacts[],
  space: Size,
): Plate {
  const [plate, setPlate] = useState<Plate>({ state: 'drawing' });
  const { width, height } = space;
  useEffect(() => {
    if (!atlas || !region) return;
    const work = new AbortController();
    let shown: readonly { figure: DrawnFigure; picture: string }[] = [];
    setPlate({ state: 'drawing' });
    const draw = async () => {
      const letters = points.map(({ code, pinyin }) => code + pinyin).join('');
      // Labels are measured before they are set, so their letters must be there first.
      await Promise.all(
        [CODE_WEIGHT, NAME_WEIGHT].map((weight) =>
          document.fonts.load(`${weight} 12px "Source Sans 3 Paper"`, letters),
        ),
      );
      const { mesh, occlusion } = atlas;
      const entries = entriesOf(atlas, points);
      return drawPlate({ body: { mesh, occlusion }, entries, region, space: { width, height } }, work.signal);
    };
    draw().then(
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
  }, [atlas, region, points, width, height]);
  return plate;
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
    path: null,
    moxa: false,
  }));
}
