import type { SurfaceMesh } from './mesh.ts';

/**
 * Smooth outward normals of unit length, x, y, z per vertex: the mean of the triangles around it, each weighted by
 * its angle there, so that the way a quad was cut does not show.
 */
export function vertexNormals({ positions, triangles }: SurfaceMesh): Float32Array {
  const normals = new Float32Array(positions.length);
  const edge = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < triangles.length; t += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const at = 3 * triangles[t + corner]!;
      const next = 3 * triangles[t + ((corner + 1) % 3)]!;
      const last = 3 * triangles[t + ((corner + 2) % 3)]!;
      for (let k = 0; k < 3; k++) {
        edge[k] = positions[next + k]! - positions[at + k]!;
        edge[3 + k] = positions[last + k]! - positions[at + k]!;
      }
      const [ax, ay, az, bx, by, bz] = edge as [number, number, number, number, number, number];
      const x = ay * bz - az * by;
      const y = az * bx - ax * bz;
      const z = ax * by - ay * bx;
      const size = Math.hypot(x, y, z);
      if (size === 0) continue;
      const weight = Math.atan2(size, ax * bx + ay * by + az * bz) / size;
      normals[at] = normals[at]! + x * weight;
      normals[at + 1] = normals[at + 1]! + y * weight;
      normals[at + 2] = normals[at + 2]! + z * weight;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const size = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    for (let k = 0; k < 3; k++) normals[i + k] = normals[i + k]! / size;
  }
  return normals;
}
