import type { SurfaceMesh, Vec3 } from '../atlas/surface/mesh.ts';
import { connected } from '../atlas/surface/neighbours.ts';
import { axesOf, type Viewpoint, type ViewWindow } from './view.ts';

/** What a view draws, as corners of triangles: all that reaches into a window. */
export function trianglesInWindow(
  { positions: p }: SurfaceMesh,
  triangles: Uint32Array,
  view: Viewpoint,
  window: ViewWindow,
): Uint32Array {
  const { right, up } = axesOf(view);
  const along = (vertex: number, axis: Vec3) =>
    p[3 * vertex]! * axis[0] + p[3 * vertex + 1]! * axis[1] + p[3 * vertex + 2]! * axis[2];
  const kept: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!] as const;
    const [ua, ub, uc] = [along(corners[0], right), along(corners[1], right), along(corners[2], right)];
    const [va, vb, vc] = [along(corners[0], up), along(corners[1], up), along(corners[2], up)];
    const inside =
      Math.min(ua, ub, uc) <= window.right &&
      Math.max(ua, ub, uc) >= window.left &&
      Math.min(va, vb, vc) <= window.top &&
      Math.max(va, vb, vc) >= window.bottom;
    if (inside) kept.push(...corners);
  }
  return Uint32Array.from(kept);
}

/**
 * Of the triangles in a window those that hang together there with some places on skin: a hand without the thigh beside
 * it, one knee without the other.
 */
export function partWith(mesh: SurfaceMesh, inWindow: Uint32Array, places: readonly Vec3[]): Uint32Array {
  const part: SurfaceMesh = { positions: mesh.positions, triangles: inWindow };
  const together = connected(
    part,
    places.map((place) => nearestTriangle(part, place)),
    () => true,
  );
  return inWindow.filter((_, i) => together.has(Math.floor(i / 3)));
}

/** The triangle with the corner nearest to a place. */
function nearestTriangle({ positions: p, triangles }: SurfaceMesh, [x, y, z]: Vec3): number {
  let nearest = 0;
  let least = Infinity;
  triangles.forEach((vertex, i) => {
    const off = (p[3 * vertex]! - x) ** 2 + (p[3 * vertex + 1]! - y) ** 2 + (p[3 * vertex + 2]! - z) ** 2;
    if (off >= least) return;
    least = off;
    nearest = Math.floor(i / 3);
  });
  return nearest;
}
