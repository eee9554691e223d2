import type { PaperPoint } from './view.ts';

/** A leader: from the dot slantwise to its knee, then level to the label. Paper millimetres. */
export type Leader = readonly [dot: PaperPoint, knee: PaperPoint, port: PaperPoint];

/** Length of the level piece that every leader has at its label. */
const STUB_MM = 1.5;
/** Dots closer than a tenth of a printer's dot are the same. */
const SAME_DOT_MM = 0.01;

/**
 * The leader that leaves at 45 degrees and then runs level; steeper where 45 degrees do not reach. To either side.
 * @param slope rise over run, where it is to leave at another angle
 */
export function bentLeader(dot: PaperPoint, port: PaperPoint, slope = 1): Leader {
  const room = Math.max(0, Math.abs(port.x - dot.x) - STUB_MM);
  return withKnee(dot, port, Math.min(Math.abs(port.y - dot.y) / slope, room));
}

/** The leader that slants all the way to the stub at its label. */
export function slantLeader(dot: PaperPoint, port: PaperPoint): Leader {
  return withKnee(dot, port, Math.max(0, Math.abs(port.x - dot.x) - STUB_MM));
}

function withKnee(dot: PaperPoint, port: PaperPoint, run: number): Leader {
  return [dot, { x: dot.x + Math.sign(port.x - dot.x) * run, y: port.y }, port];
}

/** A leader that begins so far from its dot; the knee goes where it begins on the level piece. */
export function shortened([dot, knee, port]: Leader, by: number): Leader {
  const slant = distance(dot, knee);
  if (by <= slant) {
    const part = slant === 0 ? 0 : by / slant;
    return [{ x: dot.x + part * (knee.x - dot.x), y: dot.y + part * (knee.y - dot.y) }, knee, port];
  }
  const rest = Math.min(by - slant, Math.abs(port.x - knee.x));
  const start = { x: knee.x + Math.sign(port.x - knee.x) * rest, y: knee.y };
  return [start, start, port];
}

/** Whether two leaders cross. Two from the same dot share that dot by right. */
export function leadersCross(a: Leader, b: Leader): boolean {
  if (farApart(a, b, 0) || distance(a[0], b[0]) < SAME_DOT_MM) return false;
  return eachPair(a, b, segmentsCross);
}

/** Whether two leaders come closer than `apart`; dots that lie so close together cannot help it. */
export function leadersTouch(a: Leader, b: Leader, apart: number): boolean {
  if (farApart(a, b, apart) || distance(a[0], b[0]) < 2 * apart) return false;
  return eachPair(
    a,
    b,
    (p, q, r, s) =>
      segmentsCross(p, q, r, s) ||
      Math.min(
        pointDistance(p, r, s),
        pointDistance(q, r, s),
        pointDistance(r, p, q),
        pointDistance(s, p, q),
      ) < apart,
  );
}

/** Whether a leader comes closer to a point than `apart`. */
export function leaderNear([dot, knee, port]: Leader, point: PaperPoint, apart: number): boolean {
  if (point.y + apart < Math.min(dot.y, port.y) || point.y - apart > Math.max(dot.y, port.y)) return false;
  if (point.x + apart < Math.min(dot.x, port.x) || point.x - apart > Math.max(dot.x, port.x)) return false;
  return pointDistance(point, dot, knee) < apart || pointDistance(point, knee, port) < apart;
}

/** Whether the heights that two leaders span leave more than `apart` between them: then nothing else need be looked at. */
function farApart([a, , pa]: Leader, [b, , pb]: Leader, apart: number): boolean {
  return (
    Math.max(a.y, pa.y) + apart < Math.min(b.y, pb.y) || Math.max(b.y, pb.y) + apart < Math.min(a.y, pa.y)
  );
}

function eachPair(
  first: Leader,
  second: Leader,
  test: (a: PaperPoint, b: PaperPoint, c: PaperPoint, d: PaperPoint) => boolean,
): boolean {
  const [a, b, c] = first;
  const [d, e, f] = second;
  return test(a, b, d, e) || test(a, b, e, f) || test(b, c, d, e) || test(b, c, e, f);
}

function segmentsCross(a: PaperPoint, b: PaperPoint, c: PaperPoint, d: PaperPoint): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Twice the signed area of a triangle: which way one turns at `b` coming from `a` and going to `c`. */
function turn(a: PaperPoint, b: PaperPoint, c: PaperPoint): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function pointDistance(p: PaperPoint, a: PaperPoint, b: PaperPoint): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  // Asked hundreds of thousands of times for a figure: several times as fast as Math.hypot.
  return Math.sqrt((p.x - a.x - t * dx) ** 2 + (p.y - a.y - t * dy) ** 2);
}

function distance(a: PaperPoint, b: PaperPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
