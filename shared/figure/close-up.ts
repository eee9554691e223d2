import type { Vec3 } from '../atlas/surface/mesh.ts';
import { dot } from '../atlas/surface/vec.ts';
import { endAt, FROM_ABOVE, type Framing } from './framing.ts';
import { markReach } from './marks.ts';
import type { PlateEntry, PlateLead, PlateSpot } from './plate-figure.ts';
import { axesOf, type Viewpoint, type ViewWindow } from './view.ts';
import type { ShownPlace } from './views.ts';

/** Where the marks of a figure crowd. */
export interface CloseUp {
  /** Feet that are seen from the front are shown from above. */
  readonly view: Viewpoint;
  readonly window: ViewWindow;
  /** The part of the figure that it shows. */
  readonly framed: ViewWindow;
  /** Every place that lies in the window. */
  readonly shown: readonly ShownPlace[];
  /** The entries that are labelled there: those that crowd there, and those that lie in it wholly. */
  readonly labelled: readonly string[];
}

/** Marks of two entries crowd when less white than this stays between them, paper millimetres. */
const LEAST_WHITE_MM = 0.5;
/** So many crowd; fewer do only when their marks overlap. */
const A_CROWD = 3;
/** An area narrower than this is shown whole, body millimetres. */
const WIDEST_MM = 220;
/** A lead shorter than this on paper is lost between its needles' marks, millimetres. */
const SHORTEST_LEAD_MM = 8;
/** Crowds closer than this on the body are one, and what is as close to a crowd is shown with it, millimetres. */
const ONE_CROWD_MM = 90;
/** Body millimetres shown around a crowd, and the least that a close-up is wide and high, so that the place is recognised. */
const SURROUNDINGS_MM = 50;
const TRUNK = { width: 330, height: 230 };
/** A head, a hand or a foot is known by itself. */
const END_OF_LIMB = { width: 230, height: 160 };

/** A place on the view plane, body millimetres. */
interface Spot {
  readonly shown: ShownPlace;
  readonly position: Vec3;
  readonly end: ReturnType<typeof endAt>;
  readonly u: number;
  readonly v: number;
  /** How far its marks reach, body millimetres. */
  readonly reach: number;
  /** What is shown with it: itself and the rims of its areas, on the view plane. */
  readonly about: readonly { readonly u: number; readonly v: number }[];
}

/**
 * The crowds of a figure at a scale (paper millimetres per body millimetre), the largest first; none where every mark has
 * room. Of two that show the same entries on either side one is enough.
 */
export function closeUpsOf(
  { view, shown }: Framing,
  entries: readonly PlateEntry[],
  leads: readonly PlateLead[],
  scale: number,
  stature: number,
): readonly CloseUp[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const spotsIn = (from: Viewpoint) => {
    const { right, up } = axesOf(from);
    return shown.map((place): Spot => {
      const entry = byId.get(place.id)!;
      const { position } = entry.places[place.place]!;
      const rims = entry.areas.filter(({ pattern, widthMm }) => pattern !== 'path' && widthMm < WIDEST_MM);
      const about = [position, ...rims.flatMap(({ lines }) => lines[place.place]!)].map((at) => ({
        u: dot(at, right),
        v: dot(at, up),
      }));
      const reach = markReach(entry, scale) / scale;
      const end = endAt(position, stature);
      return { shown: place, position, end, ...about[0]!, reach, about };
    });
  };
  const spots = spotsIn(view);
  const crowded = (white: number) =>
    // One entry upon another (a second treatment of the same place) will not come apart however large it is drawn.
    spots.filter((a) =>
      spots.some(
        (b) =>
          a.shown.id !== b.shown.id &&
          distance(a, b) > 0 &&
          distance(a, b) < a.reach + b.reach + white / scale,
      ),
    );
  const spotOf = (end: PlateSpot) =>
    spots.find((spot) => spot.shown.id === end.id && spot.shown.place === end.place);
  const joined = leads.flatMap(({ from, to }) => {
    const [a, b] = [spotOf(from), spotOf(to)];
    return a && b && distance(a, b) * scale < SHORTEST_LEAD_MM ? [a, b] : [];
  });
  // What a larger figure must pull apart, few as they may be.
  const pressing = new Set([...crowded(0), ...joined]);
  const found: CloseUp[] = [];
  const labelled = new Set<string>();
  const byNumber = clusters([...new Set([...crowded(LEAST_WHITE_MM), ...joined])]).sort(
    (a, b) => b.length - a.length,
  );
  for (const cluster of byNumber) {
    const ids = new Set(cluster.map(({ shown: { id } }) => id));
    const isCrowd = ids.size >= A_CROWD || cluster.some((spot) => pressing.has(spot));
    if (!isCrowd || [...ids].every((id) => labelled.has(id))) continue;
    const near = spots.filter((spot) => cluster.some((other) => distance(spot, other) < ONE_CROWD_MM));
    const isFoot = view === 'front' && near.every(({ end }) => end === 'foot');
    const from = isFoot ? FROM_ABOVE : view;
    const seen = isFoot ? spotsIn(from).filter(({ end }) => end === 'foot') : spots;
    const window = windowAround(seen.filter(({ shown: one }) => near.some((spot) => spot.shown === one)));
    const inside = seen.filter((spot) => within(window, spot));
    const sides = new Set(inside.map(({ position: [x] }) => Math.sign(x)));
    // What lies outside of a close-up of one side is the same on the other, and told to be.
    const beyond = spots.filter(
      (spot) =>
        !inside.some((one) => one.shown === spot.shown) &&
        (sides.size > 1 || sides.has(Math.sign(spot.position[0]))),
    );
    const outside = new Set(beyond.map((spot) => spot.shown.id));
    const own = [...new Set(inside.map((spot) => spot.shown.id))].filter(
      (id) => !labelled.has(id) && (ids.has(id) || !outside.has(id)),
    );
    for (const id of own) labelled.add(id);
    const framed = windowAround(near);
    found.push({ view: from, window, framed, shown: inside.map((spot) => spot.shown), labelled: own });
  }
  return found;
}

const within = (window: ViewWindow, { u, v }: Spot) =>
  u > window.left && u < window.right && v > window.bottom && v < window.top;

/** Spots in groups; whoever is close to one of a group belongs to it. */
function clusters(spots: readonly Spot[]): Spot[][] {
  const groups: Spot[][] = [];
  for (const spot of spots) {
    const near = groups.filter((group) => group.some((other) => distance(spot, other) < ONE_CROWD_MM));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), spot]);
  }
  return groups;
}

function windowAround(crowd: readonly Spot[]): ViewWindow {
  const least = crowd.every(({ end }) => end !== null) ? END_OF_LIMB : TRUNK;
  const [left, right] = around(
    crowd.flatMap(({ about }) => about.map(({ u }) => u)),
    least.width,
  );
  const [bottom, top] = around(
    crowd.flatMap(({ about }) => about.map(({ v }) => v)),
    least.height,
  );
  return { left, right, bottom, top };
}

function around(values: readonly number[], least: number): readonly [from: number, to: number] {
  const from = Math.min(...values);
  const to = Math.max(...values);
  const half = Math.max((to - from) / 2 + SURROUNDINGS_MM, least / 2);
  return [(from + to) / 2 - half, (from + to) / 2 + half];
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.u - b.u, a.v - b.v);
}
