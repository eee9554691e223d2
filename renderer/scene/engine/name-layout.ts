import type { PicturePoint } from './stage.ts';

/** A short name that wants to stand beside its mark. CSS pixels. */
export interface NameWish {
  readonly text: string;
  readonly at: PicturePoint;
  /** White that the mark itself needs. */
  readonly radius: number;
  /** White between mark and name, tried one after the other; without it the name stands right beside its mark. */
  readonly reaches?: readonly number[];
}

export interface PlacedName {
  readonly text: string;
  /** Where the text's middle left (or middle, or middle right) stands. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Width of a digit or capital of the names' size; a generous mean, so that no measuring is needed. */
const LETTER = 6.3;
const HEIGHT = 13;

/** A rectangle in the picture, CSS pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const overlap = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** What a name covers. */
export function boxOf({ text, x, y, anchor }: PlacedName): Box {
  const width = text.length * LETTER;
  const x0 = x - width * SHARE_BEFORE[anchor];
  return { x0, x1: x0 + width, y0: y - HEIGHT / 2, y1: y + HEIGHT / 2 };
}

/**
 * Sets names right or left of their marks, in the order given; a name that would lie on another, on a mark or on what
 * is written already is left out.
 * @param marks discs that no name may cover
 * @param written what else no name may cover
 */
export function layOutNames<Wish extends NameWish>(
  wishes: readonly Wish[],
  marks: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  written: readonly Box[] = [],
): (PlacedName & { readonly wish: Wish })[] {
  const discs = marks.map(({ x, y, radius: r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }));
  const taken: Box[] = [...discs, ...written];
  const placed: (PlacedName & { readonly wish: Wish })[] = [];
  for (const wish of wishes) {
    const { text, at, radius, reaches = [3] } = wish;
    const trials = reaches.flatMap((reach) => [
      { anchor: 'start' as const, x: at.x + radius + reach },
      { anchor: 'end' as const, x: at.x - radius - reach },
    ]);
    for (const { anchor, x } of trials) {
      const box = boxOf({ text, x, y: at.y, anchor });
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.push({ text, x, y: at.y, anchor, wish });
      break;
    }
  }
  return placed;
}
