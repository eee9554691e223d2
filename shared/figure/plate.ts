import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import { closeUpOf } from './close-up.ts';
import type { DepthMap } from './depth.ts';
import {
  CODE,
  GUTTER_MM,
  labelWidth,
  NAME,
  NUMBER,
  type Panel,
  type PlateEntry,
  type PlateFigure,
  type Size,
  setFigure,
} from './plate-figure.ts';
import { bodyWindow, isPartial, type View, type ViewWindow } from './view.ts';
import { type ChosenView, chooseViews } from './views.ts';
import { type FacingPlace, sightOf, visibilityOf } from './visibility.ts';

/** What a figure may take on paper, millimetres. */
export interface PlateSpaces {
  /** The only figure. */
  readonly alone: Size;
  /** The only figure but for its close-up. */
  readonly accompanied: Size;
  /** One of two views. */
  readonly pair: Size;
  /** One of more views in a row; its labels are numbers only. */
  readonly row: Size;
  readonly closeUp: Size;
}

/** White around the body, in body millimetres: the contour's outer half and a dot at the very edge. */
const BODY_MARGIN_MM = 12;
/** Paper millimetres per body millimetre at most: soles alone would fill the page. */
const LARGEST_SCALE = 0.13;
const LARGEST_CLOSE_UP = 0.24;
/** A close-up must be so many times larger than the figure, or it is not worth its space. */
const WORTH_WHILE = 1.5;
/** More labels than this go to a second figure of the same view. */
const MOST_LABELS = 50;

/**
 * Lays out the figures that show every entry of a plan: the fewest views, each with its marks and labels, and a close-up
 * of the part where a view's marks crowd. The pictures themselves are drawn from the figures' projections. Pure and
 * deterministic.
 */
export function composePlate(
  mesh: SurfaceMesh,
  entries: readonly PlateEntry[],
  spaces: PlateSpaces,
): readonly PlateFigure[] {
  const sights = new Map<View, DepthMap>();
  const look = (view: View, place: FacingPlace) => {
    const sight = sights.get(view) ?? sightOf(mesh, view);
    sights.set(view, sight);
    return visibilityOf(sight, place);
  };
  const views = chooseViews(entries, look).flatMap(inPortions);
  const leanest = views.length > 2 ? NUMBER : CODE;
  const spared = GUTTER_MM + Math.max(...entries.map((entry) => labelWidth(entry, leanest)));
  const closeUpScale = (window: ViewWindow) => fittingScale(window, spaces.closeUp, spared, LARGEST_CLOSE_UP);

  /** The views as panels in a space, each followed by its close-up where that is worth while, with their scales. */
  const lay = (space: Size): readonly Laid[] => {
    const windows = views.map(({ view }) => bodyWindow(mesh, view, BODY_MARGIN_MM));
    const fitting = windows.map((window) => fittingScale(window, space, spared, LARGEST_SCALE));
    // Figures of the whole body share one scale.
    const whole = Math.min(...fitting.filter((_, i) => !isPartial(views[i]!.view)));
    return views.flatMap((view, i): Laid[] => {
      const scale = isPartial(view.view) ? fitting[i]! : whole;
      const crowd = closeUpOf(view, entries, scale);
      const larger = crowd && closeUpScale(crowd.window);
      if (!crowd || !larger || larger < WORTH_WHILE * scale)
        return [{ panel: panelOf(view, windows[i]!), space, scale }];
      const inside = new Set(crowd.inside);
      const outside = view.shown.filter(({ id }) => !inside.has(id)).map(({ id }) => id);
      const main = { ...panelOf(view, windows[i]!), labelled: new Set(outside), framed: crowd.window };
      const near = {
        ...panelOf({ ...view, shown: crowd.shown }, crowd.window),
        labelled: inside,
        closeUp: true,
      };
      return [
        { panel: main, space, scale },
        { panel: near, space: spaces.closeUp, scale: larger },
      ];
    });
  };
  let laid = lay(views.length > 2 ? spaces.row : views.length === 2 ? spaces.pair : spaces.alone);
  if (views.length === 1 && laid.length > 1) laid = lay(spaces.accompanied);

  const set = (fullest: number) =>
    laid.map(({ panel, space, scale }) => setFigure(panel, entries, space, scale, fullest));
  const figures = set(views.length > 2 ? NUMBER : NAME);
  // All figures set their labels alike.
  const terse = Math.max(...figures.map(({ labelSize }) => labelSize));
  return figures.every(({ labelSize }) => labelSize === terse) ? figures : set(terse);
}

interface Laid {
  readonly panel: Panel;
  readonly space: Size;
  readonly scale: number;
}

function panelOf({ view, shown, likewise }: ChosenView, window: ViewWindow): Panel {
  const labelled = new Set(shown.map(({ id }) => id));
  return { view, window, shown, likewise, labelled, closeUp: false, framed: null };
}

/** A view's places in portions of at most `MOST_LABELS` entries. */
function inPortions({ view, shown, likewise }: ChosenView): ChosenView[] {
  const ids = [...new Set(shown.map(({ id }) => id))];
  const count = Math.ceil(ids.length / MOST_LABELS);
  const size = Math.ceil(ids.length / count);
  return Array.from({ length: count }, (_, i) => {
    const mine = new Set(ids.slice(i * size, (i + 1) * size));
    return { view, shown: shown.filter(({ id }) => mine.has(id)), likewise };
  });
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
