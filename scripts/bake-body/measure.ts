import type { Body } from '../../shared/atlas/body/body-file.ts';
import type { SurfaceMesh, Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { add, cross, dot, scale, subtract, unit } from './vector.ts';

type Point = readonly [number, number];

/** What a tape measure would read on a body, millimetres; the survey's measurement in the name. */
export interface Girths {
  readonly neck: number;
  readonly chest: number;
  readonly waist: number;
  readonly buttock: number;
  readonly thigh: number;
  readonly calf: number;
  readonly ankle: number;
  readonly biceps: number;
}

/** Measures a body by plane cuts, each taut as a tape lies (the cut's convex hull). Millimetres. */
export function girthsOf({ mesh, joints }: Body): Girths {
  const trunk = (level: number) => tape(mesh, [0, level, 0], [0, 1, 0], [0, level, 0]);
  const along = (from: string, to: string) => (share: number) => {
    const axis = subtract(joints[to]!, joints[from]!);
    const at = add(joints[from]!, scale(axis, share));
    return tape(mesh, at, unit(axis), at);
  };
  const hip = joints['hip.L']![1];
  const shoulder = joints['shoulder.L']![1];
  const trunkLength = shoulder - hip;
  const leg = along('knee.L', 'ankle.L');
  const upper = along('shoulder.L', 'elbow.L');
  const neck = along('neck', 'head');
  return {
    neck: least(neck, 0.2, 0.9),
    chest: trunk(hip + 0.72 * trunkLength),
    waist: trunk(hip + 0.3 * trunkLength),
    buttock: most((level) => trunk(level), hip - 0.14 * trunkLength, hip + 0.14 * trunkLength),
    thigh: most(along('hip.L', 'knee.L'), 0.24, 0.36),
    calf: most(leg, 0.15, 0.55),
    ankle: least(leg, 0.6, 0.95),
    biceps: most(upper, 0.45, 0.75),
  };
}

const STEPS = 24;
const steps = (from: number, to: number) =>
  Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS);
const most = (girth: (at: number) => number, from: number, to: number) =>
  Math.max(...steps(from, to).map(girth));
const least = (girth: (at: number) => number, from: number, to: number) =>
  Math.min(...steps(from, to).map(girth));

/** Length of the tape around the part of the skin's cut by a plane that encircles, or comes nearest to, `around`. */
function tape(mesh: SurfaceMesh, origin: Vec3, normal: Vec3, around: Vec3): number {
  const u = unit(cross(normal, Math.abs(normal[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]));
  const v = cross(normal, u);
  const centre: Point = [dot(around, u), dot(around, v)];
  let best: readonly Point[] = [];
  let nearest = Number.POSITIVE_INFINITY;
  for (const loop of cut(mesh, origin, normal)) {
    const flat = loop.map((at): Point => [dot(at, u), dot(at, v)]);
    const mean: Point = [0, 1].map(
      (k) => flat.reduce((sum, at) => sum + at[k]!, 0) / flat.length,
    ) as unknown as Point;
    const distance = Math.hypot(mean[0] - centre[0], mean[1] - centre[1]) - Math.sqrt(flat.length);
    if (flat.length > 8 && distance < nearest) [nearest, best] = [distance, flat];
  }
  const hull = convexHull(best);
  return hull.reduce((sum, at, i) => {
    const next = hull[(i + 1) % hull.length]!;
    return sum + Math.hypot(next[0] - at[0], next[1] - at[1]);
  }, 0);
}

/** The closed curves in which a plane cuts the skin. */
function cut({ positions, triangles }: SurfaceMesh, origin: Vec3, normal: Vec3): Vec3[][] {
  const level = dot(origin, normal);
  const at = (vertex: number): Vec3 => [
    positions[3 * vertex]!,
    positions[3 * vertex + 1]!,
    positions[3 * vertex + 2]!,
  ];
  const height = new Float64Array(positions.length / 3);
  for (let vertex = 0; vertex < height.length; vertex++)
    height[vertex] = dot(at(vertex), normal) - level || 1e-9;
  const next = new Map<string, string>();
  const places = new Map<string, Vec3>();
  for (let t = 0; t < triangles.length; t += 3) {
    let start: string | undefined;
    let end: string | undefined;
    for (let corner = 0; corner < 3; corner++) {
      const a = triangles[t + corner]!;
      const b = triangles[t + ((corner + 1) % 3)]!;
      if (height[a]! > 0 === height[b]! > 0) continue;
      const key = a < b ? `${a}-${b}` : `${b}-${a}`;
      const share = height[a]! / (height[a]! - height[b]!);
      places.set(key, add(at(a), scale(subtract(at(b), at(a)), share)));
      if (height[a]! > 0) start = key;
      else end = key;
    }
    if (start && end) next.set(start, end);
  }
  const loops: Vec3[][] = [];
  while (next.size > 0) {
    const loop: Vec3[] = [];
    let key: string | undefined = next.keys().next().value;
    while (key !== undefined && next.has(key)) {
      loop.push(places.get(key)!);
      const following: string = next.get(key)!;
      next.delete(key);
      key = following;
    }
    loops.push(loop);
  }
  return loops;
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
