import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import {
  GUTTER_MM,
  NUMBER,
  type PlateEntry,
  type PlateFigure,
  type Size,
  setFigure,
  widthOfNumber,
} from './plate-figure.ts';
import { bodyWindow, type View } from './view.ts';
import { sightOf, visibilityOf } from './visibility.ts';

/** From this cosine on a place is seen; one that is turned further away is drawn as hidden. */
const LEAST_FACING = 0.05;
/** White around the body, body millimetres. */
const MARGIN_MM = 8;

/** Lays out the whole body from one side with every entry on it, those behind it too, labelled by numbers. */
export function composeWhole(
  mesh: SurfaceMesh,
  view: View,
  entries: readonly PlateEntry[],
  space: Size,
): PlateFigure {
  const window = bodyWindow(mesh, view, MARGIN_MM);
  const columns = 2 * (widthOfNumber + GUTTER_MM);
  const scale = Math.min(
    space.height / (window.top - window.bottom),
    (space.width - columns) / (window.right - window.left),
  );
  const sight = sightOf(mesh, view);
  const shown = entries.flatMap(({ id, places }) =>
    places.map((place, index) => {
      const { facing, covered } = visibilityOf(sight, place);
      return { id, place: index, hidden: covered || facing < LEAST_FACING };
    }),
  );
  const panel = {
    view,
    window,
    shown,
    likewise: new Set<string>(),
    labelled: new Set(entries.map(({ id }) => id)),
    closeUp: false,
    edged: false,
    hand: null,
    letter: '',
    part: null,
    framed: [],
  };
  return setFigure(panel, entries, space, scale, NUMBER);
}
