import type { PicturePoint } from './stage.ts';

/** A disc in the picture. */
export interface Disc extends PicturePoint {
  readonly radius: number;
}

/** A label that wants to stand beside the body. All measures in CSS pixels, y down. */
export interface LabelWish {
  readonly id: string;
  /** Its discs that are seen; the leader goes to the one nearest to the column. */
  readonly dots: readonly Disc[];
  /** With the white around it: `LABEL_PITCH` for a label of one line. */
  readonly height: number;
}

/** A free stretch beside the body where labels may stand one under the other. */
export interface Stretch {
  readonly side: 'left' | 'right';
  /** Where leaders arrive. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of a label's first line with the white around it. */
export const LABEL_PITCH = 25;
/** The level piece that every leader has at its label. */
export const LEVEL_END = 6;
/** A label that could only stand further above or below its disc would seem to belong to another part of the body. */
const FURTHEST = 96;
/** So far apart places of the picture are looked at to find where the body is. */
const LOOK = 12;

/** The disc that a leader to a column at `x` goes to. */
export const nearest = (dots: readonly Disc[], x: number): Disc =>
  dots.reduce((best, dot) => (Math.abs(dot.x - x) < Math.abs(best.x - x) ? dot : best));

const isTooMuch = (labels: readonly LabelWish[], { top, bottom }: Stretch) =>
  labels.length > 0 && labels.reduce((sum, { height }) => sum + height, 0) > bottom - top;

/** Gives each stretch the labels whose discs are at its height; a full one passes its outermost on to its neighbours. */
export function shareOut(
  wishes: readonly LabelWish[],
  stretches: readonly Stretch[],
): Map<Stretch, LabelWish[]> {
  const shares = new Map<Stretch, LabelWish[]>(stretches.map((stretch) => [stretch, []]));
  const height = (wish: LabelWish) => wish.dots[0]!.y;
  const off = (wish: LabelWish, { top, bottom }: Stretch) =>
    Math.max(0, top - height(wish), height(wish) - bottom);
  const sorted = wishes.filter(({ dots }) => dots.length > 0).sort((a, b) => height(a) - height(b));
  for (const side of ['left', 'right'] as const) {
    const column = stretches.filter((stretch) => stretch.side === side).sort((a, b) => a.top - b.top);
    if (column.length === 0) continue;
    const mine = sorted.filter((wish) => sideFor(wish, stretches) === side);
    for (const wish of mine) {
      const beside = column.filter((stretch) => standsBeside(wish, stretch));
      if (beside.length === 0) continue;
      shares.get(beside.reduce((a, b) => (off(wish, b) < off(wish, a) ? b : a)))!.push(wish);
    }
    // Downwards what does not fit above, then upwards what does not fit below; the order by height stays.
    for (let i = 0; i + 1 < column.length; i++) {
      const [here, next] = [shares.get(column[i]!)!, shares.get(column[i + 1]!)!];
      while (isTooMuch(here, column[i]!)) passOn(here.pop()!, next, column[i + 1]!, 'unshift');
    }
    for (let i = column.length - 1; i > 0; i--) {
      const [here, above] = [shares.get(column[i]!)!, shares.get(column[i - 1]!)!];
      while (isTooMuch(here, column[i]!)) passOn(here.shift()!, above, column[i - 1]!, 'push');
    }
    const highest = shares.get(column[0]!)!;
    while (isTooMuch(highest, column[0]!)) highest.pop();
  }
  return shares;
}

function passOn(wish: LabelWish, to: LabelWish[], stretch: Stretch, how: 'push' | 'unshift'): void {
  if (standsBeside(wish, stretch)) to[how](wish);
}

/** Whether a leader at 45 degrees reaches a stretch from a label's disc, and not too far off. */
function standsBeside({ dots, height }: LabelWish, { side, x, top, bottom }: Stretch): boolean {
  const { x: at, y, radius } = nearest(dots, x);
  const room = side === 'right' ? x - at : at - x;
  const off = Math.max(0, top + LABEL_PITCH / 2 - y, y - bottom + height - LABEL_PITCH / 2);
  return room >= radius + 12 && off <= Math.min(FURTHEST, room - LEVEL_END);
}

/** The side a label goes to: the nearer one, when both have room to offer. */
function sideFor({ dots }: LabelWish, stretches: readonly Stretch[]): 'left' | 'right' {
  const left = stretches.find(({ side }) => side === 'left');
  const right = stretches.find(({ side }) => side === 'right');
  if (!left || !right) return left ? 'left' : 'right';
  const gap = (x: number) => Math.min(...dots.map((dot) => Math.abs(dot.x - x)));
  return gap(left.x) < gap(right.x) - 1 ? 'left' : 'right';
}

/** From where to where a label beside a column at `x` reaches. */
export const acrossLabel = (side: 'left' | 'right', x: number, width: number) =>
  side === 'right' ? { x0: x, x1: x + width } : { x0: x - width, x1: x };

/** What is left of a stretch where no label of that width would stand on the body. */
export function besideBody(
  stretch: Stretch,
  width: number,
  isBody: (x: number, y: number) => boolean,
): Stretch[] {
  const { x0, x1 } = acrossLabel(stretch.side, stretch.x, width);
  const isFree = (y: number) => {
    for (let x = x0; x < x1; x += LOOK) if (isBody(x, y)) return false;
    return !isBody(x1, y);
  };
  const free: Stretch[] = [];
  let top: number | null = null;
  for (let y = stretch.top; y <= stretch.bottom; y += LOOK) {
    if (!isFree(y)) top = null;
    else if (top === null) top = y;
    else if (y - top < LABEL_PITCH) continue;
    else if (free.at(-1)?.top === top) free[free.length - 1] = { ...stretch, top, bottom: y };
    else free.push({ ...stretch, top, bottom: y });
  }
  return free;
}
