import { positionOf } from '../../shared/atlas/surface/anchors.ts';
import { areasOf } from '../../shared/clinical/areas.ts';
import type { PlateEntry } from '../../shared/figure/plate-figure.ts';
import type { Application } from '../../shared/model/application.ts';
import type { BodyAtlas } from '../scene/body-atlas.ts';
import { markOf } from '../scene/planned-mark.ts';
import { spotsOf } from '../scene/spots.ts';
import type { PlaceNames } from './place-names.ts';

/** Sizes of the words in a figure's labels, points. */
export const CODE_PT = 9;
export const NAME_PT = 8.5;
/** The weights that they are set in. */
export const CODE_WEIGHT = 650;
export const NAME_WEIGHT = 450;

/** The entries of a plan as places on the patient's body. One that the atlas cannot place there stays out of the figure. */
export function plateEntries(
  applications: readonly Application[],
  atlas: BodyAtlas,
  names: (application: Application) => PlaceNames,
): PlateEntry[] {
  const measure = measurer();
  const { marks } = spotsOf(atlas, applications.map(markOf));
  return applications.flatMap((application, index) => {
    const places = marks.filter(({ mark }) => mark.applicationId === application.id);
    if (places.length === 0) return [];
    const { code, pinyin } = names(application);
    return {
      id: application.id,
      number: index + 1,
      code,
      name: pinyin,
      codeWidth: measure(code, CODE_WEIGHT, CODE_PT),
      nameWidth: measure(pinyin, NAME_WEIGHT, NAME_PT),
      places: places.map(({ position, normal }) => ({ position, normal })),
      needled: application.needling !== null,
      cupMm: application.place.kind === 'stroke' ? null : (application.cupping?.sizeMm ?? null),
      moxa: application.moxibustion !== null,
      path:
        application.place.kind === 'stroke'
          ? {
              widthMm: areasOf(application)[0]?.widthMm ?? application.place.stroke.widthMm,
              ways: places.map(({ anchors }) => anchors.map((anchor) => positionOf(atlas.mesh, anchor))),
            }
          : null,
    };
  });
}

/** Waits until the letters of labels are there: they are measured before they are set. */
export async function labelFonts(words: readonly string[]): Promise<void> {
  await Promise.all(
    [CODE_WEIGHT, NAME_WEIGHT].map((weight) =>
      document.fonts.load(`${weight} 12px "Source Sans 3 Paper"`, words.join('')),
    ),
  );
}

/** Measures words in the handout's own font, millimetres on paper. The font must be loaded. */
export function measurer(): (text: string, weight: number, points: number) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--paper-font');
  return (text, weight, points) => {
    // Measured large, because a canvas may round small sizes to its grid.
    context.font = `${weight} 100px ${family}`;
    return (context.measureText(text).width / 100) * points * MM_PER_POINT;
  };
}

export const MM_PER_POINT = 25.4 / 72;
