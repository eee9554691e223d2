import type { SurfaceMesh, Vec3 } from '../../../shared/atlas/surface/mesh.ts';

/** A closed surface of `rings` x `around` quads around a vertical axis; `radius` gives its shape, `centre` moves it. */
export function turned(
  radius: (height: number, angle: number) => number,
  { rings = 40, around = 64, height = 200, centre = [0, 0, 0] as Vec3 } = {},
): SurfaceMesh {
  const positions: number[] = [];
  const point = (x: number, y: number, z: number) =>
    positions.push(centre[0] + x, centre[1] + y, centre[2] + z) / 3 - 1;
  const ring = (k: number) => {
    const y = -height / 2 + (height * k) / rings;
    return Array.from({ length: around }, (_, i) => {
      const angle = (2 * Math.PI * i) / around;
      const r = radius(y, angle);
      return point(r * Math.sin(angle), y, r * Math.cos(angle));
    });
  };
  const rows = Array.from({ length: rings + 1 }, (_, k) => ring(k));
  const [bottom, top] = [point(0, -height / 2, 0), point(0, height / 2, 0)];
  const triangles: number[] = [];
  for (let i = 0; i < around; i++) {
    const j = (i + 1) % around;
    for (let k = 0; k < rings; k++) {
      const [a, b, c, d] = [rows[k]![i]!, rows[k]![j]!, rows[k + 1]![j]!, rows[k + 1]![i]!];
      triangles.push(a, b, c, a, c, d);
    }
    triangles.push(bottom, rows[0]![j]!, rows[0]![i]!, top, rows[rings]![i]!, rows[rings]![j]!);
  }
  return { positions: Float32Array.from(positions), triangles: Uint32Array.from(triangles) };
}

/** A limb: round, 100 mm across and 200 mm high unless told otherwise. */
export const limb = (radius = 50, centre: Vec3 = [0, 0, 0]): SurfaceMesh => turned(() => radius, { centre });

/** Several closed surfaces as one mesh. */
export function together(...meshes: readonly SurfaceMesh[]): SurfaceMesh {
  const positions: number[] = [];
  const triangles: number[] = [];
  for (const mesh of meshes) {
    const offset = positions.length / 3;
    positions.push(...mesh.positions);
    triangles.push(...Array.from(mesh.triangles, (i) => i + offset));
  }
  return { positions: Float32Array.from(positions), triangles: Uint32Array.from(triangles) };
}
