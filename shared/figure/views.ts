import { VIEWS, type View } from './view.ts';
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
}

/** From this cosine on a place counts as well seen: it lies no more than about 72 degrees round the curve of the body. */
const WELL_SEEN = 0.3;
/** What a view costs in mean facing: back and front are what readers know, the soles are asked for only by the sole. */
const COST: Readonly<Record<View, number>> = { back: 0, front: 0.02, left: 0.35, right: 0.35, soles: 0.5 };

/**
 * Chooses the fewest views that show every place, and among equally few those that show them best. An entry with two
 * places stays together in one view where one shows both. The same input always gives the same answer.
 * @param look how a place is seen in a view
 */
export function chooseViews(
  entries: readonly ShownEntry[],
  look: (view: View, place: FacingPlace) => Visibility,
): readonly ChosenView[] {
  const seen = entries.flatMap((entry) =>
    entry.places.map((place, index) => ({ id: entry.id, index, scores: scoresOf(place, look) })),
  );
  if (seen.length === 0) return [];
  const chosen = best(seen.map((place) => place.scores));
  const homes = new Map<View, ShownPlace[]>(chosen.map((view) => [view, []]));
  for (const entry of entries) {
    const places = seen.filter((place) => place.id === entry.id);
    const together = highest(
      chosen.filter((view) => places.every((place) => shows(place.scores, view))),
      (view) => Math.min(...places.map((place) => place.scores.facing[view])),
    );
    for (const { index, scores } of places) {
      const able = chosen.filter((view) => shows(scores, view));
      const view = together ?? highest(able, (candidate) => scores.facing[candidate])!;
      homes.get(view)!.push({ id: entry.id, place: index, hidden: scores.best <= 0 });
    }
  }
  return chosen.map((view) => ({ view, shown: homes.get(view)! })).filter(({ shown }) => shown.length > 0);
}

interface Scores {
  /** Facing per view, minus 2 where something covers the place, so that every covered view ranks below every open one. */
  readonly facing: Readonly<Record<View, number>>;
  readonly best: number;
}

function scoresOf(place: FacingPlace, look: (view: View, place: FacingPlace) => Visibility): Scores {
  const facing = Object.fromEntries(
    VIEWS.map((view) => {
      const { facing, covered } = look(view, place);
      return [view, covered ? facing - 2 : facing];
    }),
  ) as Record<View, number>;
  return { facing, best: Math.max(...Object.values(facing)) };
}

/** A view shows a place when it is well seen there, or as well as in any other view. */
function shows({ facing, best }: Scores, view: View): boolean {
  return facing[view] >= Math.min(WELL_SEEN, best);
}

function best(places: readonly Scores[]): readonly View[] {
  const covers = subsets()
    .filter((views) => places.every((place) => views.some((view) => shows(place, view))))
    .map((views) => ({ views, worth: worthOf(views, places) }));
  const fewest = Math.min(...covers.map(({ views }) => views.length));
  return highest(
    covers.filter(({ views }) => views.length === fewest),
    ({ worth }) => worth,
  )!.views;
}

function worthOf(views: readonly View[], places: readonly Scores[]): number {
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
