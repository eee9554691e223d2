import { dot } from '../atlas/surface/vec.ts';
import { markReach } from './marks.ts';
import type { PlateEntry } from './plate-figure.ts';
import { VIEW_AXES, type ViewWindow } from './view.ts';
import type { ChosenView, ShownPlace } from './views.ts';

/** Where the marks of a view crowd. */
export interface CloseUp {
  readonly window: ViewWindow;
  /** Every place that lies in the window. */
  readonly shown: readonly ShownPlace[];
  /** The entries that lie in it wholly, as far as the view shows them. */
  readonly inside: readonly string[];
}

/** Marks of two entries crowd when less white than this stays between them, paper millimetres. */
const LEAST_WHITE_MM = 0.5;
/** Crowds closer than this on the body are one, millimetres. */
const ONE_CROWD_MM = 90;
/** Body millimetres shown around a crowd, and the least that a close-up is wide and high, so that the place is recognised. */
const SURROUNDINGS_MM = 50;
const LEAST_WIDTH_MM = 330;
const LEAST_HEIGHT_MM = 230;

/** A place on the view plane, body millimetres. */
interface Spot {
  readonly shown: ShownPlace;
  readonly u: number;
  readonly v: number;
  /** How far its marks reach, body millimetres. */
  readonly reach: number;
}

/** The largest crowd of a view at a scale (paper millimetres per body millimetre), or null where every mark has room. */
export function closeUpOf(
  { view, shown }: ChosenView,
  entries: readonly PlateEntry[],
  scale: number,
): CloseUp | null {
  const { right, up } = VIEW_AXES[view];
  const spots = shown.map((place): Spot => {
    const entry = entries.find(({ id }) => id === place.id)!;
    const { position } = entry.places[place.place]!;
    return {
      shown: place,
      u: dot(position, right),
      v: dot(position, up),
      reach: markReach(entry, scale) / scale,
    };
  });
  // One entry upon another (a second treatment of the same place) will not come apart however large it is drawn.
  const crowds = (a: Spot, b: Spot) =>
    a.shown.id !== b.shown.id &&
    distance(a, b) > 0 &&
    distance(a, b) < a.reach + b.reach + LEAST_WHITE_MM / scale;
  const crowded = spots.filter((a) => spots.some((b) => crowds(a, b)));
  const [largest] = clusters(crowded).sort((a, b) => b.length - a.length);
  if (largest === undefined) return null;
  const window = windowAround(largest);
  const within = ({ u, v }: Spot) =>
    u > window.left && u < window.right && v > window.bottom && v < window.top;
  const outside = new Set(spots.filter((spot) => !within(spot)).map((spot) => spot.shown.id));
  const inside = spots.filter(within);
  return {
    window,
    shown: inside.map((spot) => spot.shown),
    inside: [...new Set(inside.map((spot) => spot.shown.id))].filter((id) => !outside.has(id)),
  };
}

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
  const [left, right] = widened(
    crowd.map(({ u }) => u),
    LEAST_WIDTH_MM,
  );
  const [bottom, top] = widened(
    crowd.map(({ v }) => v),
    LEAST_HEIGHT_MM,
  );
  return { left, right, bottom, top };
}

function widened(values: readonly number[], least: number): readonly [from: number, to: number] {
  const from = Math.min(...values);
  const to = Math.max(...values);
  const half = Math.max((to - from) / 2 + SURROUNDINGS_MM, least / 2);
  return [(from + to) / 2 - half, (from + to) / 2 + half];
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.u - b.u, a.v - b.v);
}
