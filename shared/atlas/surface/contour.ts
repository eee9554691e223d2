import type { Anchor, Vec3 } from './mesh.ts';
import { distance, dot, lerp, sub } from './vec.ts';

/** A plane in body space: all points p with dot(normal, p - point) = 0. `normal` need not be unit length. */
export interface Plane {
  readonly point: Vec3;
  readonly normal: Vec3;
}

/** A spot on a contour or path: how far along (millimetres), where, and as an anchor. */
export interface Spot {
  readonly at: number;
  readonly position: Vec3;
  readonly anchor: Anchor;
}

/**
 * A line on skin: the cut of a plane through the mesh, or a stretch of it. Consecutive vertices lie in one triangle,
 * so every spot between them is exactly on skin. A closed line repeats its first vertex at the end.
 */
export class Contour {
  readonly points: readonly Vec3[];
  /** The triangle that holds the stretch from vertex i to vertex i + 1. */
  readonly triangles: readonly number[];
  readonly closed: boolean;
  /** Arc length from the first vertex to each vertex, millimetres. */
  readonly lengths: Float64Array;
  readonly #anchor: (triangle: number, position: Vec3) => Anchor;

  constructor(
    points: readonly Vec3[],
    triangles: readonly number[],
    closed: boolean,
    anchor: (triangle: number, position: Vec3) => Anchor,
  ) {
    this.points = points;
    this.triangles = triangles;
    this.closed = closed;
    this.#anchor = anchor;
    this.lengths = new Float64Array(points.length);
    for (let i = 1; i < points.length; i++) {
      this.lengths[i] = this.lengths[i - 1]! + distance(points[i - 1]!, points[i]!);
    }
  }

  /** Total length, millimetres. */
  get length(): number {
    return this.lengths.at(-1) ?? 0;
  }

  /** The spot `at` millimetres along; a closed line wraps, an open one is clamped to its ends. */
  spot(at: number): Spot {
    const total = this.length;
    const s = this.closed ? ((at % total) + total) % total : Math.min(Math.max(at, 0), total);
    let low = 0;
    let high = this.points.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lengths[middle]! <= s) low = middle;
      else high = middle - 1;
    }
    const stretch = this.lengths[low + 1]! - this.lengths[low]!;
    const t = stretch > 0 ? (s - this.lengths[low]!) / stretch : 0;
    const position = lerp(this.points[low]!, this.points[low + 1]!, t);
    return { at: s, position, anchor: this.#anchor(this.triangles[low]!, position) };
  }

  /** The spot nearest to a point in body space, and its distance. */
  nearest(point: Vec3): Spot & { readonly distance: number } {
    let best = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let i = 0; i + 1 < this.points.length; i++) {
      const a = this.points[i]!;
      const along = sub(this.points[i + 1]!, a);
      const squared = dot(along, along);
      const t = squared > 0 ? Math.min(1, Math.max(0, dot(sub(point, a), along) / squared)) : 0;
      const d = distance(point, lerp(a, this.points[i + 1]!, t));
      if (d < best) {
        best = d;
        at = this.lengths[i]! + t * (this.lengths[i + 1]! - this.lengths[i]!);
      }
    }
    return { ...this.spot(at), distance: best };
  }

  /** Every spot where the line crosses a plane, in order along the line. */
  crossings(plane: Plane): Spot[] {
    const found: Spot[] = [];
    const side = (p: Vec3) => dot(plane.normal, sub(p, plane.point));
    for (let i = 0; i + 1 < this.points.length; i++) {
      const a = side(this.points[i]!);
      const b = side(this.points[i + 1]!);
      if (a >= 0 === b >= 0) continue;
      const t = a / (a - b);
      found.push(this.spot(this.lengths[i]! + t * (this.lengths[i + 1]! - this.lengths[i]!)));
    }
    return found;
  }

  /**
   * The stretch between two arc lengths, as a new open line. On a closed line `from` > `to` runs through the start;
   * on an open line it runs backwards.
   */
  stretch(from: number, to: number): Contour {
    const start = this.spot(from);
    const end = this.spot(to);
    const points: Vec3[] = [start.position];
    const triangles: number[] = [];
    const last = this.points.length - 1;
    const reversed = !this.closed && from > to;
    if (reversed) {
      let i = last - 1;
      while (i > 0 && this.lengths[i]! >= start.at) i--;
      for (; i >= 0 && this.lengths[i + 1]! > end.at; i--) {
        triangles.push(this.triangles[i]!);
        points.push(this.lengths[i]! > end.at ? this.points[i]! : end.position);
      }
    } else {
      let i = 0;
      while (i < last - 1 && this.lengths[i + 1]! <= start.at) i++;
      let laps = this.closed && to < from ? 1 : 0;
      for (;;) {
        triangles.push(this.triangles[i]!);
        if (laps === 0 && this.lengths[i + 1]! >= end.at) {
          points.push(end.position);
          break;
        }
        points.push(this.points[i + 1]!);
        i++;
        if (i === last) {
          if (laps === 0) break;
          i = 0;
          laps--;
        }
      }
    }
    if (points.length === 1) {
      points.push(end.position);
      triangles.push(end.anchor.triangle);
    }
    return new Contour(points, triangles, false, this.#anchor);
  }

  /** The same line the other way round. */
  reversed(): Contour {
    return new Contour([...this.points].reverse(), [...this.triangles].reverse(), this.closed, this.#anchor);
  }
}
