import { readBody } from '../../scripts/read-body.ts';
import { createAtlas } from '../../shared/atlas/index.ts';
import type { Build, Sex, SurfaceMesh, Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { cross, dot, sub } from '../../shared/atlas/surface/vec.ts';

/** A baked body with its atlas, as the window's worker would hand it over. */
export async function bodyWithAtlas(sex: Sex, build: Build) {
  const body = await readBody(sex, build);
  const { readings, placements, meridians, landmarks, surface } = createAtlas(body);
  return { sex, build, mesh: body.mesh, bvh: surface.bvh, readings, placements, meridians, landmarks };
}

/**
 * Distance from `origin` along the unit direction to the nearest triangle, by trying every one of them: slow, simple
 * and independent of any search tree. `skip` leaves out the triangles around the origin.
 */
export function nearestTriangle(
  { positions, triangles }: SurfaceMesh,
  origin: Vec3,
  direction: Vec3,
  skip: ReadonlySet<number> = new Set(),
): number {
  const at = (i: number): Vec3 => [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!];
  let nearest = Infinity;
  for (let t = 0; t < triangles.length / 3; t++) {
    if (skip.has(t)) continue;
    const a = at(triangles[3 * t]!);
    const ab = sub(at(triangles[3 * t + 1]!), a);
    const ac = sub(at(triangles[3 * t + 2]!), a);
    const p = cross(direction, ac);
    const determinant = dot(ab, p);
    if (Math.abs(determinant) < 1e-12) continue;
    const from = sub(origin, a);
    const u = dot(from, p) / determinant;
    if (u < 0 || u > 1) continue;
    const q = cross(from, ab);
    const v = dot(direction, q) / determinant;
    if (v < 0 || u + v > 1) continue;
    const distance = dot(ac, q) / determinant;
    if (distance > 0 && distance < nearest) nearest = distance;
  }
  return nearest;
}
