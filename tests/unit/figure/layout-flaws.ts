import type { Callout, Rect } from '../../../shared/figure/callouts.ts';
import type { PaperPoint } from '../../../shared/figure/view.ts';

/** Rounding of the last digits. */
const SLACK = 1e-6;

/** Whether a rectangle lies within another. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

/** Everything that crosses or overlaps, by an own calculation: exact for boxes, by orientation for lines. */
export function flawsOf(callouts: readonly Pick<Callout, 'id' | 'box' | 'leader'>[]): string[] {
  const flaws: string[] = [];
  callouts.forEach((a, i) => {
    callouts.forEach((b, j) => {
      if (i < j && overlap(a.box, b.box)) flaws.push(`boxes ${a.id} and ${b.id}`);
      if (i < j && !sameDot(a.leader[0]!, b.leader[0]!) && linesCross(a.leader, b.leader))
        flaws.push(`leaders ${a.id} and ${b.id}`);
      if (i !== j && linesCross(a.leader, outline(b.box))) flaws.push(`leader ${a.id} and box ${b.id}`);
    });
  });
  return flaws;
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - SLACK &&
  b.x < a.x + a.width - SLACK &&
  a.y < b.y + b.height - SLACK &&
  b.y < a.y + a.height - SLACK;

const outline = ({ x, y, width, height }: Rect): PaperPoint[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
  { x, y },
];

/** Dots that no printer tells apart: their leaders leave the same spot. */
const sameDot = (a: PaperPoint, b: PaperPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 0.01;

/** How far a point lies from the nearest piece of a line. */
export function fromLine(p: PaperPoint, line: readonly PaperPoint[]): number {
  const each = line.slice(1).map((end, i) => {
    const start = line[i]!;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const along = ((p.x - start.x) * dx + (p.y - start.y) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(p.x - start.x - t * dx, p.y - start.y - t * dy);
  });
  return Math.min(...each);
}

function linesCross(a: readonly PaperPoint[], b: readonly PaperPoint[]): boolean {
  const turn = (p: PaperPoint, q: PaperPoint, r: PaperPoint) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const [p, q, r, s] = [a[i - 1]!, a[i]!, b[j - 1]!, b[j]!];
      if (turn(p, q, r) * turn(p, q, s) < -SLACK && turn(r, s, p) * turn(r, s, q) < -SLACK) return true;
    }
  }
  return false;
}
