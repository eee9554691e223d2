import { fillColumn, type PortColumn } from './column.ts';
import type { Leader } from './leaders.ts';
import type { PaperPoint } from './view.ts';

/** A rectangle on paper, millimetres, y down. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size of a label's box, and how far below its top the leader arrives. Paper millimetres. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
  readonly port: number;
}

export interface Label {
  readonly id: string;
  /** One dot, or those of both sides; the leader goes to the one nearest to the label. */
  readonly dots: readonly PaperPoint[];
  /** Ways to set the label, the fullest first (number, code and name; number and code; number), as many for each label. */
  readonly sizes: readonly LabelSize[];
}

export interface CalloutRequest {
  readonly labels: readonly Label[];
  /** Marks of others, which no leader should pass through. */
  readonly foreign: readonly PaperPoint[];
  /** The body's own rectangle; its middle says which side is the nearer one. */
  readonly figure: Rect;
  /** Where boxes may stand. Leaders arrive at the edges that face the figure. */
  readonly columns: { readonly left: Rect; readonly right: Rect };
  /** White between two boxes at least. */
  readonly gap: number;
}

export interface Callout {
  readonly id: string;
  readonly side: 'left' | 'right';
  readonly box: Rect;
  /** From the dot to the box. */
  readonly leader: Leader;
}

export interface Callouts {
  /** Which of the labels' sizes was used for all of them. */
  readonly size: number;
  readonly callouts: readonly Callout[];
}

/** Millimetres that two computed lengths may differ and still be the same. */
const ROUNDING = 1e-6;

/**
 * Sets numbered labels in columns left and right of a figure: nearest side unless that column is full, no two boxes
 * overlapping, no leader crossing another leader or a foreign box. Takes the fullest size of label that fits.
 * @throws RangeError when even the smallest labels do not fit the columns
 */
export function setCallouts(request: CalloutRequest): Callouts {
  const { labels } = request;
  const sizes = labels[0]?.sizes.length ?? 1;
  for (let size = 0; size < sizes; size++) {
    const callouts = setInSize(request, size);
    if (callouts) return { size, callouts: labels.map(({ id }) => callouts.get(id)!) };
  }
  throw new RangeError(`${labels.length} labels do not fit beside the figure`);
}

function setInSize(
  { labels, foreign, figure, columns, gap }: CalloutRequest,
  size: number,
): Map<string, Callout> | null {
  if (labels.length === 0) return new Map();
  const boxes = labels.map((label) => label.sizes[size]!);
  const above = Math.max(...boxes.map((box) => box.port));
  const below = Math.max(...boxes.map((box) => box.height - box.port));
  const widest = Math.max(...boxes.map((box) => box.width));
  if (widest > Math.min(columns.left.width, columns.right.width) + ROUNDING) return null;

  const ports = (column: Rect, x: number): PortColumn => ({
    x,
    first: column.y + above,
    last: column.y + column.height - below,
    pitch: above + below + gap,
  });
  const left = ports(columns.left, columns.left.x + columns.left.width);
  const right = ports(columns.right, columns.right.x);
  const sides = divide(labels, figure.x + figure.width / 2, room(left), room(right), left.pitch);
  if (!sides) return null;

  const callouts = new Map<string, Callout>();
  for (const side of ['left', 'right'] as const) {
    const mine = sides[side];
    const dots = mine.map((label) => outermost(label, side));
    const others = [...labels.flatMap((label) => label.dots), ...foreign].filter(
      (dot) => !dots.includes(dot),
    );
    const leaders = fillColumn(dots, others, side === 'left' ? left : right);
    mine.forEach((label, i) => {
      const { width, height, port } = label.sizes[size]!;
      const end = leaders[i]!.at(-1)!;
      const box = { x: side === 'left' ? end.x - width : end.x, y: end.y - port, width, height };
      callouts.set(label.id, { id: label.id, side, box, leader: leaders[i]! });
    });
  }
  return callouts;
}

/** How many ports a column has. */
function room({ first, last, pitch }: PortColumn): number {
  return last < first ? 0 : Math.floor((last - first) / pitch + ROUNDING) + 1;
}

/**
 * Parts the labels at an upright line: left of it to the left, right of it to the right, so that leaders of the two
 * columns cannot meet. The line is the figure's middle unless a column would overflow. Labels with dots on both sides
 * of the line go where the column is emptier at their height. Null when there is not room enough.
 */
function divide(
  labels: readonly Label[],
  middle: number,
  leftRoom: number,
  rightRoom: number,
  pitch: number,
): { left: readonly Label[]; right: readonly Label[] } | null {
  const count = labels.length;
  if (count > leftRoom + rightRoom) return null;
  const leftmost = labels.map((label) => outermost(label, 'left').x).sort((a, b) => a - b);
  const rightmost = labels.map((label) => outermost(label, 'right').x).sort((a, b) => a - b);
  // At most `leftRoom` labels may lie wholly left of the line and at most `rightRoom` wholly right of it.
  const limit = leftRoom < count ? rightmost[leftRoom]! : Infinity;
  const least = rightRoom < count ? leftmost[count - rightRoom - 1]! : -Infinity;
  const line = Math.max(least, Math.min(limit, middle));

  const left = labels.filter((label) => outermost(label, 'right').x < line);
  const right = labels.filter((label) => outermost(label, 'left').x > line);
  const either = labels
    .filter((label) => !left.includes(label) && !right.includes(label))
    .sort((a, b) => heightOf(a) - heightOf(b));
  for (const label of either) {
    const crowdLeft = crowd(left, label, pitch);
    const crowdRight = crowd(right, label, pitch);
    const toLeft = crowdLeft === crowdRight ? left.length <= right.length : crowdLeft < crowdRight;
    const goesLeft = right.length >= rightRoom || (toLeft && left.length < leftRoom);
    (goesLeft ? left : right).push(label);
  }
  return { left, right };
}

/** How crowded a column is at a label's height: near labels weigh more. */
function crowd(column: readonly Label[], label: Label, pitch: number): number {
  return column.reduce(
    (sum, other) => sum + Math.max(0, 1 - Math.abs(heightOf(other) - heightOf(label)) / (4 * pitch)),
    0,
  );
}

function heightOf(label: Label): number {
  return label.dots[0]!.y;
}

function outermost(label: Label, side: 'left' | 'right'): PaperPoint {
  return label.dots.reduce((far, dot) => ((side === 'left' ? dot.x < far.x : dot.x > far.x) ? dot : far));
}
