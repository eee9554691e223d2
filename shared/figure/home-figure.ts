import type { Placement } from '../atlas/placement.ts';
import { pointByCode } from '../atlas/points/index.ts';
import type { Region } from '../atlas/points/types.ts';
import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import { dot } from '../atlas/surface/vec.ts';
import type { HomePoint } from '../model/adjuncts.ts';
import { depthMap } from './depth.ts';
import { FROM_ABOVE } from './framing.ts';
import { partWith, trianglesInWindow } from './part.ts';
import type { PlateFigure } from './plate-figure.ts';
import {
  axesOf,
  project,
  projectionOf,
  statureOf,
  type Viewpoint,
  type ViewWindow,
  widened,
  windowOf,
} from './view.ts';
import { type FacingPlace, visibilityOf } from './visibility.ts';

/** A point that is looked for at home. */
export interface HomePlace {
  readonly id: string;
  /** The place that the figure shows: that of one side. */
  readonly place: FacingPlace;
  readonly region: Region;
}

/** How wide and high a home figure is, millimetres on paper. */
export const HOME_FIGURE_MM = 40;
/** The point is found by its dot alone, so this one is larger than in a figure with numbers. */
const DOT_MM = 1.15;
/** White around the part, body millimetres. */
const MARGIN_MM = 9;
/** Samples per body millimetre when looking whether a view shows the point. */
const SIGHT_SAMPLES = 0.5;
/** How much a view must see a place better than the one before it in the list. */
const BETTER = 0.08;
/** How much worse a side view of an arm beside the trunk is: it cannot be told from the trunk behind it. */
const BEFORE_TRUNK = 0.5;
const BESIDE_TRUNK: readonly Region[] = ['elbow', 'arm', 'axilla'];
/** Views, the ones that a patient recognises first. */
const VIEWS: readonly Viewpoint[] = ['front', 'back', 'left', 'right', 'soles', FROM_ABOVE];

/** How much of the body is shown around a point, as parts of the stature: enough to know the part by its outline. */
const AROUND: Readonly<Record<Region, number>> = {
  head: 0.17,
  face: 0.17,
  neck: 0.22,
  shoulder: 0.3,
  'upper back': 0.36,
  lumbar: 0.36,
  sacral: 0.36,
  buttock: 0.36,
  perineum: 0.3,
  chest: 0.36,
  flank: 0.36,
  'upper abdomen': 0.36,
  'lower abdomen': 0.36,
  groin: 0.36,
  thigh: 0.34,
  knee: 0.24,
  leg: 0.3,
  ankle: 0.19,
  foot: 0.19,
  axilla: 0.3,
  arm: 0.26,
  elbow: 0.17,
  forearm: 0.24,
  wrist: 0.17,
  hand: 0.15,
};

/**
 * Where a point for home lies on a body: the left one of two; null where the body has no such place.
 * @param placements those in use of one body
 */
export function homePlaceOf(
  placements: readonly Placement[],
  { id, code, side }: Pick<HomePoint, 'id' | 'code' | 'side'>,
): HomePlace | null {
  const shown = side === 'right' ? 'R' : 'L';
  const place = placements.find((one) => one.code === code && (one.side === shown || one.side === 'M'));
  const facts = pointByCode(code);
  if (!place || !facts) return null;
  const { position, normal } = place;
  return { id, place: { position, normal }, region: facts.region };
}

/**
 * A small close-up of the part of the body where a point is pressed, alone, with nothing of the rest of the body before or
 * beside it, from the side that shows the point best.
 */
export function homeFigure(mesh: SurfaceMesh, { id, place, region }: HomePlace): PlateFigure {
  const side = AROUND[region] * statureOf(mesh);
  const looks = VIEWS.map((view) => {
    const beforeTrunk = BESIDE_TRUNK.includes(region) && (view === 'left' || view === 'right');
    return { view, worth: facingIn(mesh, view, place, side) - (beforeTrunk ? BEFORE_TRUNK : 0) };
  });
  const { view } = looks.reduce((best, one) => (one.worth > best.worth + BETTER ? one : best));
  const window = slid(mesh, view, place, side);
  const projection = projectionOf(view, window, HOME_FIGURE_MM / side);
  const at = project(projection, place.position);
  const size = { width: projection.width, height: projection.height };
  return {
    of: id,
    view,
    closeUp: true,
    likewise: [],
    projection,
    part: [place.position],
    origin: { x: 0, y: 0 },
    ...size,
    edged: true,
    hand: null,
    letter: '',
    frames: [],
    labelSize: 0,
    shown: [],
    marks: [{ kind: 'dot', at, radius: DOT_MM, hidden: false }],
    labels: [],
  };
}

/** How well a view shows a place on its part; less than nothing where the part itself covers it. */
function facingIn(mesh: SurfaceMesh, view: Viewpoint, place: FacingPlace, side: number): number {
  const window = about(view, place, side);
  const part = partIn(mesh, view, window, place);
  const sight = depthMap(mesh.positions, part, projectionOf(view, window, 1), SIGHT_SAMPLES);
  const { facing, covered } = visibilityOf(sight, place);
  return covered ? facing - 2 : facing;
}

/** A square window about a place, moved where the part ends: a hand is shown to its wrist and not to the air under it. */
function slid(mesh: SurfaceMesh, view: Viewpoint, place: FacingPlace, side: number): ViewWindow {
  const window = about(view, place, side);
  const part = windowOf(mesh, partIn(mesh, view, window, place), view);
  const ends = widened(part, MARGIN_MM);
  const [left, right] = slidAlong(window.left, window.right, ends.left, ends.right);
  const [bottom, top] = slidAlong(window.bottom, window.top, ends.bottom, ends.top);
  return { left, right, bottom, top };
}

/** Moves a stretch so that it does not run over the end of what it shows; where that is short, it stands in the middle. */
function slidAlong(from: number, to: number, first: number, last: number): readonly [number, number] {
  const length = to - from;
  const start =
    last - first < length ? (first + last - length) / 2 : Math.min(last - length, Math.max(first, from));
  return [start, start + length];
}

function about(view: Viewpoint, { position }: FacingPlace, side: number): ViewWindow {
  const { right, up } = axesOf(view);
  const [u, v] = [dot(position, right), dot(position, up)];
  return { left: u - side / 2, right: u + side / 2, bottom: v - side / 2, top: v + side / 2 };
}

function partIn(
  mesh: SurfaceMesh,
  view: Viewpoint,
  window: ViewWindow,
  { position }: FacingPlace,
): Uint32Array {
  return partWith(mesh, trianglesInWindow(mesh, mesh.triangles, view, window), [position]);
}
