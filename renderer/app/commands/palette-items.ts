import { OTHERWISE, rankOf } from './rank.ts';

/** What the palette finds, in the order in which groups that fit equally well stand. */
export const KINDS = ['commands', 'points', 'plans', 'patients', 'protocols'] as const;
export type Kind = (typeof KINDS)[number];

/** One line of the palette. */
export interface Item {
  /** Unlike that of any other line. */
  readonly id: string;
  readonly title: string;
  /** More about it, in smaller words. */
  readonly detail: string;
  /** A point's code, shown in its badge before the title. */
  readonly code?: string;
  /** As in `KEYS`. */
  readonly keys?: string;
  readonly run: () => void;
  /** What to type further instead of running it, where something is still missing. */
  readonly goOn?: string;
}

/** Lines of one kind. */
export interface Group {
  readonly kind: Kind;
  readonly items: readonly Item[];
}

interface Ranked {
  readonly item: Item;
  readonly rank: number;
}

/** The lines that fit what was typed by one of their texts, best first, at most `limit` of them. */
export function fitting(
  typed: string,
  items: readonly Item[],
  textsOf: (item: Item) => readonly string[],
  limit: number,
): readonly Ranked[] {
  return items
    .flatMap((item): Ranked[] => {
      const ranks = textsOf(item).flatMap((text) => rankOf(typed, text) ?? []);
      return ranks.length === 0 ? [] : [{ item, rank: Math.min(...ranks) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit);
}

/** The lines of a search that ranks by itself: all stay, in its order. */
export const found = (typed: string, items: readonly Item[], textsOf: (item: Item) => readonly string[]) =>
  items.map(
    (item): Ranked => ({
      item,
      rank: Math.min(OTHERWISE, ...textsOf(item).flatMap((text) => rankOf(typed, text) ?? [])),
    }),
  );

/** Groups with the one first that holds the best line; empty ones are left out. */
export function inGroups(ranked: Readonly<Record<Kind, readonly Ranked[]>>): readonly Group[] {
  const best = (kind: Kind) => Math.min(...ranked[kind].map(({ rank }) => rank));
  return KINDS.filter((kind) => ranked[kind].length > 0)
    .sort((a, b) => best(a) - best(b))
    .map((kind) => ({ kind, items: ranked[kind].map(({ item }) => item) }));
}
