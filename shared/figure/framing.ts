import type { SurfaceMesh, Vec3 } from '../atlas/surface/mesh.ts';
import { dot } from '../atlas/surface/vec.ts';
import {
  axesOf,
  bodyWindow,
  isPartial,
  statureOf,
  type Viewpoint,
  type ViewWindow,
  widened,
  windowOf,
} from './view.ts';
import type { ChosenView, ShownEntry } from './views.ts';
import { type FacingPlace, sightOf, visibilityOf } from './visibility.ts';

/** How a view of some places is drawn: from where, and how much of the body. */
export interface Framing extends Omit<ChosenView, 'view'> {
  readonly view: Viewpoint;
  readonly window: ViewWindow;
  /** Whether it shows the whole body; figures that do share one scale. */
  readonly whole: boolean;
  /** Whether it is cut out of the body on all sides. */
  readonly cut: boolean;
  /** Of which hand it is, where it shows one alone. */
  readonly hand: 'left' | 'right' | null;
  /** Paper millimetres per body millimetre at most. */
  readonly largest: number;
}

/** White around the body, in body millimetres: the contour's outer half and a dot at the very edge. */
const BODY_MARGIN_MM = 12;
/** More labels than this go to a further figure of the same view. */
const MOST_LABELS = 30;
/** Scales beyond which a part would only be large: a head, hands or feet alone would fill the page. */
const LARGEST_SCALE = 0.13;
const LARGEST_PART = 0.24;
/** Where the ends of the body begin, and how much of them is shown, as parts of the stature. */
const HEAD = { from: 0.87, shown: 0.835, beside: 0.115 };
const FEET = { from: 0.085, shown: 0.09 };
const HANDS = { from: 0.55, beside: 0.125 };
/** Body millimetres shown of a forearm above the highest place. */
const ABOVE_HAND_MM = 60;
/** Looks down from before: at the back of the feet, which the front sees on edge. */
export const FROM_ABOVE: Viewpoint = { yaw: 0, pitch: Math.PI / 3 };
/** From this cosine on the back of a foot is well seen from there. */
const WELL_SEEN = 0.18;
/** Body millimetres around the places of a band, and the least that a band is wide and high, so that it is recognised. */
const SURROUNDINGS_MM = 90;
const LEAST_BAND_MM = 420;

/** Frames a chosen view: the head or the feet alone where nothing else is shown, bands of the body where labels are too many. */
export function framingsOf(
  mesh: SurfaceMesh,
  chosen: ChosenView,
  entries: readonly ShownEntry[],
): readonly Framing[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const placesOf = (view: ChosenView) => view.shown.map(({ id, place }) => byId.get(id)!.places[place]!);
  const portions = inPortions(chosen, (id) => byId.get(id)!.places[0]!.position);
  const stature = statureOf(mesh);
  return portions.flatMap((portion) => {
    const positions = placesOf(portion).map(({ position }) => position);
    const ends = new Set(positions.map((position) => endAt(position, stature)));
    const [end] = ends.size === 1 && !isPartial(portion.view) ? ends : [];
    if (end === 'head') return [headFraming(mesh, portion)];
    if (end === 'hand') return handFramings(mesh, portion, (id) => byId.get(id)!.places);
    if (end === 'foot' && portion.view === 'front' && areSeen(mesh, FROM_ABOVE, placesOf(portion)))
      return [feetFraming(mesh, portion)];
    const window = bodyWindow(mesh, portion.view, BODY_MARGIN_MM);
    if (portions.length > 1)
      return [{ ...portion, ...PART, window: bandOf(window, portion.view, positions) }];
    const whole = !isPartial(portion.view);
    return [{ ...portion, window, whole, cut: false, hand: null, largest: LARGEST_SCALE }];
  });
}

/** Which end of the body a place lies on; null for trunk and limbs. */
export function endAt([x, y]: Vec3, stature: number): 'head' | 'hand' | 'foot' | null {
  if (y > HEAD.from * stature) return 'head';
  if (y < FEET.from * stature) return 'foot';
  return y < HANDS.from * stature && Math.abs(x) > HANDS.beside * stature ? 'hand' : null;
}

const PART = { whole: false, cut: true, hand: null, largest: LARGEST_PART };

/** The smallest window with all of the body that passes. */
function windowWhere(mesh: SurfaceMesh, view: Viewpoint, passes: (place: Vec3) => boolean): ViewWindow {
  return widened(windowOf(mesh, trianglesWhere(mesh, passes), view), BODY_MARGIN_MM);
}

function headFraming(mesh: SurfaceMesh, chosen: ChosenView): Framing {
  const stature = statureOf(mesh);
  const isShown = ([x, y]: Vec3) => y > HEAD.shown * stature && Math.abs(x) < HEAD.beside * stature;
  return { ...chosen, ...PART, window: windowWhere(mesh, chosen.view, isShown) };
}

/** The feet from above, where the front sees their backs on edge. */
function feetFraming(mesh: SurfaceMesh, chosen: ChosenView): Framing {
  const highest = FEET.shown * statureOf(mesh);
  const isShown = ([, y]: Vec3) => y < highest;
  return { ...chosen, ...PART, view: FROM_ABOVE, window: windowWhere(mesh, FROM_ABOVE, isShown) };
}

/** The left hand for all that is done there, and the right one for what is done there only. */
function handFramings(
  mesh: SurfaceMesh,
  chosen: ChosenView,
  placesOf: (id: string) => readonly FacingPlace[],
): readonly Framing[] {
  const stature = statureOf(mesh);
  const position = ({ id, place }: ChosenView['shown'][number]) => placesOf(id)[place]!.position;
  const onLeft = new Set(chosen.shown.filter((place) => position(place)[0] > 0).map(({ id }) => id));
  return (['left', 'right'] as const).flatMap((hand): Framing[] => {
    const isOn = ([x]: Vec3) => x > 0 === (hand === 'left');
    const shown = chosen.shown.filter(
      (place) => isOn(position(place)) && onLeft.has(place.id) === (hand === 'left'),
    );
    if (shown.length === 0) return [];
    const highest = Math.max(...shown.map((place) => position(place)[1])) + ABOVE_HAND_MM;
    const isShown = (place: Vec3) =>
      isOn(place) && place[1] < highest && Math.abs(place[0]) > HANDS.beside * stature;
    const own = new Set(shown.map(({ id }) => id));
    const others = chosen.shown.filter((place) => own.has(place.id) && !isOn(position(place)));
    const likewise = [...chosen.likewise, ...others.map(({ id }) => id)];
    const window = windowWhere(mesh, chosen.view, isShown);
    return [{ ...chosen, ...PART, shown, likewise, hand, window }];
  });
}

function areSeen(mesh: SurfaceMesh, view: Viewpoint, places: readonly FacingPlace[]): boolean {
  const sight = sightOf(mesh, view);
  return places.every((place) => {
    const { facing, covered } = visibilityOf(sight, place);
    return !covered && facing > WELL_SEEN;
  });
}

/** The triangles all of whose corners pass. */
function trianglesWhere({ positions: p, triangles }: SurfaceMesh, passes: (place: Vec3) => boolean) {
  const kept: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    if (corners.every((v) => passes([p[3 * v]!, p[3 * v + 1]!, p[3 * v + 2]!]))) kept.push(...corners);
  }
  return Uint32Array.from(kept);
}

/** The part of a window around some places. */
function bandOf(window: ViewWindow, view: Viewpoint, positions: readonly Vec3[]): ViewWindow {
  const { right, up } = axesOf(view);
  const along = (axis: Vec3, from: number, to: number) => {
    const values = positions.map((place) => dot(place, axis));
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const half = Math.max((most - least) / 2 + SURROUNDINGS_MM, LEAST_BAND_MM / 2);
    return [Math.max(from, (least + most) / 2 - half), Math.min(to, (least + most) / 2 + half)] as const;
  };
  const [left, rightmost] = along(right, window.left, window.right);
  const [bottom, top] = along(up, window.bottom, window.top);
  return { left, right: rightmost, bottom, top };
}

/** A view's places in portions of at most `MOST_LABELS` entries, from above downwards. */
function inPortions(chosen: ChosenView, placeOf: (id: string) => Vec3): readonly ChosenView[] {
  const { up } = axesOf(chosen.view);
  const height = (id: string) => dot(placeOf(id), up);
  const ids = [...new Set(chosen.shown.map(({ id }) => id))].sort((a, b) => height(b) - height(a));
  const count = Math.ceil(ids.length / MOST_LABELS);
  const size = Math.ceil(ids.length / count);
  return Array.from({ length: count }, (_, i) => {
    const mine = new Set(ids.slice(i * size, (i + 1) * size));
    return { ...chosen, shown: chosen.shown.filter(({ id }) => mine.has(id)) };
  });
}
