import type { Body } from '../../shared/atlas/body/body-file.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { Surface } from '../../shared/atlas/surface/surface.ts';
import { cross, dot, lerp, sub, unit } from '../../shared/atlas/surface/vec.ts';
import { TAPE_LEVELS } from './survey.ts';

type Point = readonly [number, number];

/** What tape and calliper would read on a body, millimetres; names and places as in the survey. */
export interface Measures {
  readonly neck: number;
  readonly chest: number;
  readonly waist: number;
  readonly buttock: number;
  readonly thigh: number;
  readonly calf: number;
  readonly ankle: number;
  readonly biceps: number;
  readonly chestBreadth: number;
  readonly waistBreadth: number;
  readonly hipBreadth: number;
  readonly chestDepth: number;
  readonly waistDepth: number;
  readonly buttockDepth: number;
}

/** What is measured on: a body in body space, millimetres. */
export type Measured = Pick<Body, 'mesh' | 'joints' | 'sex' | 'statureMm'>;

/** Measures a body by plane cuts; girths are taut as a tape lies (the cut's convex hull). Millimetres. */
export function measuresOf({ mesh, joints, sex, statureMm }: Measured): Measures {
  const surface = new Surface(mesh);
  const trunk = (level: number) => section(surface, [0, level, 0], [0, 1, 0]);
  const along = (from: string, to: string) => (share: number) => {
    const axis = unit(sub(joints[to]!, joints[from]!));
    return section(surface, lerp(joints[from]!, joints[to]!, share), axis).girth;
  };
  // Where hanging arms press against the trunk the tape passes just below the place where they part.
  const armpits = 2.3 * joints['shoulder.L']![0];
  const levels = Array.from({ length: 24 }, (_, i) => TAPE_LEVELS[sex].chest * statureMm - 6 * i);
  const chest = levels.map(trunk).find(({ breadth }) => breadth < armpits)!;
  const waist = trunk(TAPE_LEVELS[sex].waist * statureMm);
  const buttocks = steps(0.485 * statureMm, 0.545 * statureMm).map(trunk);
  const buttock = buttocks.reduce((a, b) => (b.depth > a.depth ? b : a));
  const leg = along('knee.L', 'ankle.L');
  return {
    neck: least(along('neck', 'head'), 0.2, 0.9),
    chest: chest.girth,
    waist: waist.girth,
    buttock: buttock.girth,
    thigh: most(along('hip.L', 'knee.L'), 0.24, 0.36),
    calf: most(leg, 0.15, 0.55),
    ankle: least(leg, 0.6, 0.95),
    biceps: most(along('shoulder.L', 'elbow.L'), 0.45, 0.75),
    chestBreadth: chest.breadth,
    waistBreadth: waist.breadth,
    hipBreadth: Math.max(...buttocks.map(({ breadth }) => breadth)),
    chestDepth: chest.depth,
    waistDepth: waist.depth,
    buttockDepth: buttock.depth,
  };
}

const STEPS = 24;
const steps = (from: number, to: number) =>
  Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS);
const most = (girth: (at: number) => number, from: number, to: number) =>
  Math.max(...steps(from, to).map(girth));
const least = (girth: (at: number) => number, from: number, to: number) =>
  Math.min(...steps(from, to).map(girth));

/** Girth, breadth (from side to side) and depth of the part of the skin's cut by a plane that lies around `point`. */
function section(
  surface: Surface,
  point: Vec3,
  normal: Vec3,
): { girth: number; breadth: number; depth: number } {
  const u = unit(cross(normal, [0, 0, 1]));
  const v = cross(normal, u);
  const centre: Point = [dot(point, u), dot(point, v)];
  let best: Point[] = [];
  for (const { points } of surface.slice({ point, normal })) {
    const hull = convexHull(points.map((at): Point => [dot(at, u), dot(at, v)]));
    const inside = hull.every((at, i) => turnOf(at, hull[(i + 1) % hull.length]!, centre) >= 0);
    if (inside && hull.length > best.length) best = hull;
  }
  const range = (k: 0 | 1) => Math.max(...best.map((at) => at[k])) - Math.min(...best.map((at) => at[k]));
  const girth = best.reduce((sum, at, i) => {
    const next = best[(i + 1) % best.length]!;
    return sum + Math.hypot(next[0] - at[0], next[1] - at[1]);
  }, 0);
  return { girth, breadth: range(0), depth: range(1) };
}

function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (ordered: readonly Point[]) => {
    const hull: Point[] = [];
    for (const at of ordered) {
      while (hull.length > 1 && turnOf(hull.at(-2)!, hull.at(-1)!, at) <= 0) hull.pop();
      hull.push(at);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

const turnOf = (a: Point, b: Point, c: Point) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
