import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import { closeUpsOf } from './close-up.ts';
import type { DepthMap } from './depth.ts';
import { type Framing, framingsOf } from './framing.ts';
import {
  CODE,
  columnHeight,
  GUTTER_MM,
  labelWidth,
  NAME,
  NUMBER,
  type Panel,
  type PlateEntry,
  type PlateFigure,
  type PlateLead,
  type Size,
  setFigure,
} from './plate-figure.ts';
import { statureOf, type View, type ViewWindow } from './view.ts';
import { chooseViews } from './views.ts';
import { type FacingPlace, sightOf, visibilityOf } from './visibility.ts';

/** What a figure may take on paper, millimetres. */
export interface PlateSpaces {
  /** The only figure. */
  readonly alone: Size;
  /** The only figure but for its close-up. */
  readonly accompanied: Size;
  /** One of two views of the whole body, or one beside a part of it. */
  readonly pair: Size;
  /** One of more views of the whole body in a row; its labels are numbers only. */
  readonly row: Size;
  readonly closeUp: Size;
}

const LARGEST_CLOSE_UP = 0.24;
/** A close-up must be so many times larger than the figure, or it is not worth its space. */
const WORTH_WHILE = 1.5;

/**
 * Lays out the figures that show every entry of a plan: the fewest views, each with its marks and labels, and close-ups of
 * where a view's marks crowd. Each entry has its label in one figure of each view that shows it. The pictures themselves are
 * drawn from the figures' projections. Pure and deterministic.
 */
export function composePlate(
  mesh: SurfaceMesh,
  entries: readonly PlateEntry[],
  spaces: PlateSpaces,
  leads: readonly PlateLead[] = [],
): readonly PlateFigure[] {
  const sights = new Map<View, DepthMap>();
  const look = (view: View, place: FacingPlace) => {
    const sight = sights.get(view) ?? sightOf(mesh, view);
    sights.set(view, sight);
    return visibilityOf(sight, place);
  };
  const framings = chooseViews(entries, look).flatMap((view) => framingsOf(mesh, view, entries));
  const whole = framings.filter((framing) => framing.whole).length;
  const fullest = whole > 2 ? NUMBER : NAME;
  const spared = GUTTER_MM + Math.max(...entries.map((entry) => labelWidth(entry, Math.max(fullest, CODE))));
  const lay = (space: Size) => layOut(mesh, entries, leads, framings, space, spaces, spared);
  let laid = lay(whole > 2 ? spaces.row : framings.length > 1 ? spaces.pair : spaces.alone);
  if (framings.length === 1 && laid.length > 1) laid = lay(spaces.accompanied);

  const set = (says: number) =>
    laid.map(({ panel, space, scale }) => setFigure(panel, entries, space, scale, says, leads));
  const figures = set(fullest);
  // All figures set their labels alike.
  const terse = Math.max(...figures.map(({ labelSize }) => labelSize));
  return terse === fullest ? figures : set(terse);
}

interface Laid {
  readonly panel: Panel;
  readonly space: Size;
  readonly scale: number;
}

/** The framed views as panels in a space, each followed by its close-ups where these are worth while, with their scales. */
function layOut(
  mesh: SurfaceMesh,
  entries: readonly PlateEntry[],
  leads: readonly PlateLead[],
  framings: readonly Framing[],
  space: Size,
  spaces: PlateSpaces,
  spared: number,
): readonly Laid[] {
  const stature = statureOf(mesh);
  const fitting = framings.map(({ window, largest }) => fittingScale(window, space, spared, largest));
  // Figures of the whole body share one scale.
  const shared = Math.min(...fitting.filter((_, i) => framings[i]!.whole));
  const scales = framings.map(({ whole }, i) => (whole ? shared : fitting[i]!));
  const nears = framings.map((framing, i) =>
    closeUpsOf(framing, entries, leads, scales[i]!, stature).flatMap((closeUp) => {
      const height = Math.max(
        spaces.closeUp.height,
        columnHeight(closeUp.labelled.length, spaces.pair.height, CODE),
      );
      const room = { ...spaces.closeUp, height };
      const scale = fittingScale(closeUp.window, room, spared, LARGEST_CLOSE_UP);
      return scale < WORTH_WHILE * scales[i]! ? [] : [{ ...closeUp, scale, space: room }];
    }),
  );
  const all = nears.flat();
  const letterOf = (one: (typeof all)[number]) =>
    all.length > 1 ? String.fromCharCode('A'.charCodeAt(0) + all.indexOf(one)) : '';
  const partOf = (shown: Framing['shown']) =>
    shown.map(({ id, place }) => entries.find((entry) => entry.id === id)!.places[place]!.position);
  return framings.flatMap((framing, i): Laid[] => {
    const near = nears[i]!.map((one) => ({ ...one, letter: letterOf(one) }));
    const elsewhere = new Set(near.flatMap(({ labelled }) => labelled));
    const { view, window, shown } = framing;
    const panel: Panel = {
      view,
      window,
      shown,
      likewise: new Set(framing.likewise),
      labelled: new Set(shown.map(({ id }) => id).filter((id) => !elsewhere.has(id))),
      closeUp: false,
      edged: framing.cut,
      letter: '',
      hand: framing.hand,
      part: framing.hand ? partOf(shown) : null,
      framed: near.map(({ framed, letter }) => ({ window: framed, letter })),
    };
    return [
      { panel, space, scale: scales[i]! },
      ...near.map(
        (one): Laid => ({
          panel: {
            ...panel,
            view: one.view,
            window: one.window,
            shown: one.shown,
            likewise: new Set([...framing.likewise, ...beyond(shown, one.shown)]),
            labelled: new Set(one.labelled),
            closeUp: true,
            edged: true,
            letter: one.letter,
            part: partOf(one.shown),
            framed: [],
          },
          space: one.space,
          scale: one.scale,
        }),
      ),
    ];
  });
}

/** The entries of a close-up that have places outside of it: the other hand's. */
function beyond(all: Framing['shown'], near: Framing['shown']): readonly string[] {
  const inside = new Set(near);
  return all.filter((place) => !inside.has(place)).map(({ id }) => id);
}

/** The scale at which a window fits the space beside columns `spared` wide, if these leave it half of the width. */
function fittingScale(window: ViewWindow, { width, height }: Size, spared: number, largest: number): number {
  const pictureWidth = Math.max(width / 2, width - 2 * spared);
  return Math.min(
    largest,
    height / (window.top - window.bottom),
    pictureWidth / (window.right - window.left),
  );
}
