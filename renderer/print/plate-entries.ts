import { positionOf } from '../../shared/atlas/surface/anchors.ts';
import { rimOf } from '../../shared/atlas/surface/rim.ts';
import { type AreaPattern, areasOf } from '../../shared/clinical/areas.ts';
import type { PrintedPattern } from '../../shared/figure/marks.ts';
import type { PlateEntry, PlateLead, PlateSpot } from '../../shared/figure/plate-figure.ts';
import type { Application, Lead, Pole } from '../../shared/model/application.ts';
import type { BodyAtlas } from '../scene/body-atlas.ts';
import { markOf } from '../scene/planned-mark.ts';
import { type MarkSpot, sideOfSpot, spotsOf } from '../scene/spots.ts';
import type { PlaceNames } from './place-names.ts';

/** Sizes of the words in a figure's labels, points. */
export const CODE_PT = 9;
export const NAME_PT = 8.5;
/** The weights that they are set in. */
export const CODE_WEIGHT = 650;
export const NAME_WEIGHT = 450;

/**
 * The entries of a plan as places on the patient's body, with the leads between them. One that the atlas cannot place there
 * stays out of the figure.
 */
export function platePlan(
  applications: readonly Application[],
  leads: readonly Lead[],
  atlas: BodyAtlas,
  names: (application: Application) => PlaceNames,
): { entries: PlateEntry[]; leads: PlateLead[] } {
  const { marks } = spotsOf(atlas, applications.map(markOf));
  const spotOf = ({ applicationId, side }: Pole): PlateSpot[] => {
    const places = marks.filter(({ mark }) => mark.applicationId === applicationId);
    const place = places.findIndex((spot) => side === 'midline' || sideOfSpot(spot) === side);
    return place < 0 ? [] : [{ id: applicationId, place }];
  };
  return {
    entries: plateEntries(applications, marks, atlas, names),
    leads: leads.flatMap((lead) =>
      spotOf(lead.from).flatMap((from) => spotOf(lead.to).map((to) => ({ from, to }))),
    ),
  };
}

function plateEntries(
  applications: readonly Application[],
  marks: readonly MarkSpot[],
  atlas: BodyAtlas,
  names: (application: Application) => PlaceNames,
): PlateEntry[] {
  const measure = measurer();
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
      areas: printedAreas(application, places, atlas),
    };
  });
}

const PATTERNS: Readonly<Partial<Record<AreaPattern, Exclude<PrintedPattern, 'path'>>>> = {
  guaSha: 'hand',
  massage: 'hand',
  plumBlossom: 'hand',
  heatLamp: 'lamp',
  moxaCircle: 'moxa',
  moxaBox: 'moxa',
};

/** What an entry covers of the skin; its cups are marks of their own. */
function printedAreas(
  application: Application,
  places: readonly MarkSpot[],
  { mesh }: BodyAtlas,
): PlateEntry['areas'] {
  const { place } = application;
  if (place.kind === 'stroke') {
    const widthMm = areasOf(application)[0]?.widthMm ?? place.stroke.widthMm;
    const lines = places.map(({ anchors }) => anchors.map((anchor) => positionOf(mesh, anchor)));
    return [{ pattern: 'path', widthMm, lines }];
  }
  return areasOf(application).flatMap(({ pattern, widthMm }) => {
    const printed = PATTERNS[pattern];
    if (!printed) return [];
    const lines = places.map(({ anchor }) => rimOf(mesh, anchor, widthMm, pattern === 'moxaBox'));
    return [{ pattern: printed, widthMm, lines }];
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
