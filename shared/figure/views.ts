import { isPartial, VIEWS, type View } from './view.ts';
import type { FacingPlace, Visibility } from './visibility.ts';

/** Something that is shown with one number: its place, or its places on both sides. */
export interface ShownEntry {
  readonly id: string;
  readonly places: readonly FacingPlace[];
}

/** One place in a chosen view. `hidden` means that no view shows it and this one comes closest. */
export interface ShownPlace {
  readonly id: string;
  /** Index into the entry's places. */
  readonly place: number;
  readonly hidden: boolean;
}

export interface ChosenView {
  readonly view: View;
  readonly shown: readonly ShownPlace[];
  /** The entries whose places are meant on the other side too, which no figure shows. */
  readonly likewise: readonly string[];
}

/**
 * From this cosine on a place counts as well seen. Back and front may show a place up to about 80 degrees round the curve
 * of the body, if that saves a view; a view that is asked for specially should show it better than that.
 */
const WELL_SEEN = 0.18;
const WELL_SEEN_SPECIALLY = 0.4;
/** What a view costs in mean facing: back and front are what readers know, the others are asked for where they are needed. */
const COST: Readonly<Record<View, number>> = {
  back: 0,
  front: 0.02,
  left: 0.35,
  right: 0.36,
  innerLeft: 0.4,
  innerRight: 0.41,
  soles: 0.5,
};
/** In these views one side stands for both: what lies on either side alike is drawn once. */
const ONE_SIDED: readonly View[] = ['left', 'right', 'innerLeft', 'innerRight'];
/** Two places mirror each other when they do so within this distance, millimetres. */
const TWIN_MM = 2;

/**
 * Chooses the fewest views that show every place, and among equally few those that show them best. Of two places of an
 * entry that mirror each other a side view needs to show only one. An entry stays together in one view where that shows
 * all of it. The same input always gives the same answer.
 * @param look how a place is seen in a view
 */
export function chooseViews(
  entries: readonly ShownEntry[],
  look: (view: View, place: FacingPlace) => Visibility,
): readonly ChosenView[] {
  const seen = entries.map((entry) => seenPlaces(entry, look));
  if (seen.flat().length === 0) return [];
  const chosen = best(seen.flat());
  const homes = new Map<View, { shown: ShownPlace[]; likewise: string[] }>(
    chosen.map((view) => [view, { shown: [], likewise: [] }]),
  );
  entries.forEach(({ id }, e) => {
    const places = seen[e]!;
    const together = highest(
      chosen.filter((view) => places.every((place) => shows(place, view))),
      (view) => Math.min(...places.map((place) => place.facing[view])),
    );
    for (const place of places) {
      const able = chosen.filter((view) => shows(place, view));
      const view = together ?? highest(able, (candidate) => place.facing[candidate])!;
      const home = homes.get(view)!;
      if (place.own[view] < place.facing[view]) home.likewise.push(id);
      else home.shown.push({ id, place: place.index, hidden: place.best <= 0 });
    }
  });
  return chosen.map((view) => ({ view, ...homes.get(view)! })).filter(({ shown }) => shown.length > 0);
}

/** How the views see one place. */
interface Seen {
  readonly index: number;
  /** Facing per view, minus 2 where something covers the place, so that every covered view ranks below every open one. */
  readonly own: Readonly<Record<View, number>>;
  /** The same, but in one-sided views the better of the place and its twin. */
  readonly facing: Readonly<Record<View, number>>;
  readonly best: number;
}

function seenPlaces({ places }: ShownEntry, look: (view: View, place: FacingPlace) => Visibility): Seen[] {
  const perView = (score: (view: View) => number) =>
    Object.fromEntries(VIEWS.map((view) => [view, score(view)])) as Record<View, number>;
  const own = places.map((place) =>
    perView((view) => {
      const { facing, covered } = look(view, place);
      // A view of a part does not even show where a place that lies elsewhere is.
      return covered ? facing - (isPartial(view) ? 4 : 2) : facing;
    }),
  );
  return places.map((place, index) => {
    const twin = places.findIndex((other) => other !== place && mirrors(other, place));
    const facing = perView((view) =>
      twin >= 0 && ONE_SIDED.includes(view)
        ? Math.max(own[index]![view], own[twin]![view])
        : own[index]![view],
    );
    return { index, own: own[index]!, facing, best: Math.max(...Object.values(facing)) };
  });
}

function mirrors({ position: a }: FacingPlace, { position: b }: FacingPlace): boolean {
  return Math.hypot(a[0] + b[0], a[1] - b[1], a[2] - b[2]) < TWIN_MM;
}

/** A view shows a place when it is well seen there, or as well as in any other view. */
function shows({ facing, best }: Seen, view: View): boolean {
  const least = view === 'back' || view === 'front' ? WELL_SEEN : WELL_SEEN_SPECIALLY;
  return facing[view] >= Math.min(least, best);
}

function best(places: readonly Seen[]): readonly View[] {
  const covers = subsets()
    .filter((views) => places.every((place) => views.some((view) => shows(place, view))))
    .map((views) => ({ views, worth: worthOf(views, places) }));
  const fewest = Math.min(...covers.map(({ views }) => views.length));
  return highest(
    covers.filter(({ views }) => views.length === fewest),
    ({ worth }) => worth,
  )!.views;
}

function worthOf(views: readonly View[], places: readonly Seen[]): number {
  const facing = places.reduce((sum, place) => sum + Math.max(...views.map((view) => place.facing[view])), 0);
  return facing / places.length - views.reduce((sum, view) => sum + COST[view], 0);
}

/** Every non-empty set of views, in a fixed order. */
function subsets(): View[][] {
  return Array.from({ length: 2 ** VIEWS.length - 1 }, (_, bits) =>
    VIEWS.filter((_view, index) => ((bits + 1) >> index) & 1),
  );
}

/** The first item with the highest value; undefined for none. */
function highest<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  let found: T | undefined;
  for (const item of items) if (found === undefined || value(item) > value(found)) found = item;
  return found;
}
