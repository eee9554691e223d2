import type { Vec3 } from './mesh.ts';
import { cross, dot, length, lerp, reject, sub, unit } from './vec.ts';

/** The nearest spot of a middle line to a corner of the skin. */
export interface Nearest {
  readonly along: number;
  readonly across: number;
  /** Distance from the middle line as seen from straight above it. */
  readonly off: number;
  /** How far above (or under) the middle line's own level. */
  readonly height: number;
  readonly normal: Vec3;
}

/** Tells of any place how it lies to a middle line. */
export interface Field {
  /** @param among the stretches that can be the nearest; all of them when it is not said */
  at(place: Vec3, among?: readonly number[]): Nearest;
  /** The stretches that can be the nearest ones anywhere within `reach` millimetres of a place. */
  among(place: Vec3, reach: number): readonly number[];
}

/** A spot of the middle line. */
export interface WayStep {
  readonly position: Vec3;
  /** Outward, unit length, smooth along the way. */
  readonly normal: Vec3;
  /** Millimetres from the start. */
  readonly at: number;
}

/** How places lie to the way through two or more steps. */
export function pathField(way: readonly WayStep[]): Field {
  const last = way.length - 2;
  const all = Array.from({ length: last + 1 }, (_, i) => i);
  const starts = Float64Array.from(way.flatMap(({ position }) => [...position]));
  /** How far along stretch `i`, from 0 to 1, the spot nearest to a place is; its squared distance goes to `squared`. */
  let squared = 0;
  const nearestOn = (i: number, [x, y, z]: Vec3): number => {
    const k = 3 * i;
    const [ax, ay, az] = [starts[k]!, starts[k + 1]!, starts[k + 2]!];
    const [dx, dy, dz] = [starts[k + 3]! - ax, starts[k + 4]! - ay, starts[k + 5]! - az];
    const [px, py, pz] = [x - ax, y - ay, z - az];
    const long = dx * dx + dy * dy + dz * dz;
    const t = long > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / long)) : 0;
    squared = (px - t * dx) ** 2 + (py - t * dy) ** 2 + (pz - t * dz) ** 2;
    return t;
  };
  return {
    at(place, among = all) {
      let best = 0;
      let bestT = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const i of among) {
        const t = nearestOn(i, place);
        if (squared < least) [best, bestT, least] = [i, t, squared];
      }
      const [from, to] = [way[best]!, way[best + 1]!];
      const normal = unit(lerp(from.normal, to.normal, bestT));
      const forward = unit(reject(sub(to.position, from.position), normal));
      const aside = sub(place, lerp(from.position, to.position, bestT));
      const isEnd = (best === 0 && bestT === 0) || (best === last && bestT === 1);
      const beyond = isEnd ? dot(aside, forward) : 0;
      return {
        along: from.at + bestT * (to.at - from.at) + beyond,
        across: dot(aside, cross(normal, forward)),
        off: length(reject(aside, normal)),
        height: dot(aside, normal),
        normal,
      };
    },
    among(place, reach) {
      const away = all.map((i) => {
        nearestOn(i, place);
        return Math.sqrt(squared);
      });
      const least = Math.min(...away);
      return all.filter((i) => away[i]! <= least + 2 * reach);
    },
  };
}
