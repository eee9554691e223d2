import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import { dot } from '../atlas/surface/vec.ts';
import {
  NAME,
  type PlateEntry,
  type PlateFigure,
  type PlateLead,
  type Size,
  setFigure,
} from './plate-figure.ts';
import { axesOf, bodyWindow, project, projectionOf, type Viewpoint, type ViewWindow } from './view.ts';
import { sightOf, visibilityOf } from './visibility.ts';

/** A part of the body from one side or any direction. */
export interface Region {
  readonly view: Viewpoint;
  /** Body millimetres; cut to what the view shows. */
  readonly window: ViewWindow;
}

/**
 * A place is shown from this cosine between its skin and the reader on; one in the median plane, and one that looks
 * straight up like the ear's apex, also in profile.
 */
const LEAST_FACING = 0.16;
const IN_PROFILE = -0.03;
const UPWARD = 0.97;
/** Over the very crown the skin falls away so steeply that the sample beside a place may lie so far before it, body millimetres. */
const SUNK_UPWARD = 10;
/** Columns of labels hold so many; more go to a further figure of the same region. */
const MOST_LABELS = 44;
/** Both columns of labels with their gaps, millimetres on paper. */
const COLUMNS_MM = 66;
/** White around the body, body millimetres. */
const MARGIN_MM = 12;
/** Paper millimetres per body millimetre at most. */
const LARGEST_SCALE = 0.5;

/** The part of a window in which a view has body. */
export function windowIn(mesh: SurfaceMesh, { view, window }: Region): ViewWindow {
  const body = bodyWindow(mesh, view, MARGIN_MM);
  return {
    left: Math.max(window.left, body.left),
    right: Math.min(window.right, body.right),
    bottom: Math.max(window.bottom, body.bottom),
    top: Math.min(window.top, body.top),
  };
}

/**
 * Lays out a region of the body with every entry that is seen there, numbered and named; in several figures where there
 * are more than two columns hold; leads where both of their needles are seen. Empty when none is seen.
 */
export function composeRegion(
  mesh: SurfaceMesh,
  region: Region,
  entries: readonly PlateEntry[],
  space: Size,
  leads: readonly PlateLead[] = [],
): readonly PlateFigure[] {
  const { view } = region;
  const window = windowIn(mesh, region);
  if (window.right - window.left < 1 || window.top - window.bottom < 1) return [];
  const scale = Math.min(
    LARGEST_SCALE,
    space.height / (window.top - window.bottom),
    (space.width - COLUMNS_MM) / (window.right - window.left),
  );
  const sight = sightOf(mesh, view);
  const projection = projectionOf(view, window, scale);
  const seen = entries.flatMap((entry) => {
    const shown = entry.places.flatMap((place, index) => {
      const { x, y } = project(projection, place.position);
      const inside = x >= 0 && y >= 0 && x <= projection.width && y <= projection.height;
      const upward = dot(place.normal, axesOf(view).up) > UPWARD;
      const inProfile = Math.abs(place.position[0]) < 1 || upward;
      const { facing, covered } = visibilityOf(sight, place, upward ? SUNK_UPWARD : undefined);
      const isSeen = inside && !covered && facing >= (inProfile ? IN_PROFILE : LEAST_FACING);
      return isSeen ? [{ id: entry.id, place: index, hidden: false }] : [];
    });
    return shown.length > 0 ? [{ entry, shown }] : [];
  });
  const count = Math.ceil(seen.length / MOST_LABELS);
  const size = Math.ceil(seen.length / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => {
    const mine = seen.slice(i * size, (i + 1) * size);
    const panel = {
      view,
      window,
      shown: mine.flatMap(({ shown }) => shown),
      likewise: new Set<string>(),
      labelled: new Set(mine.map(({ entry }) => entry.id)),
      closeUp: false,
      edged: false,
      hand: null,
      letter: '',
      part: null,
      framed: [],
    };
    const entriesHere = mine.map(({ entry }) => entry);
    return setFigure(panel, entriesHere, space, scale, NAME, leads);
  });
}
