import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { SurfaceMesh } from '../../shared/atlas/surface/mesh.ts';
import { vertexNormals } from '../../shared/atlas/surface/normals.ts';

const RAYS = 192;
/** Skin farther away than this does not darken; the relief of a back lives within it. */
const REACH_MM = 350;
/** A ray starts this far off the skin, so that it does not meet its own triangle. */
const LIFT_MM = 0.6;

/** How open each of the first `count` vertices is, 0 to 1, by casting rays over the hemisphere above it. */
export function ambientOcclusion(mesh: SurfaceMesh, count: number): Float64Array {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setIndex(new BufferAttribute(mesh.triangles.slice(), 1));
  const bvh = new MeshBVH(geometry);
  const normals = vertexNormals(mesh);
  const directions = hemisphere(RAYS);
  const ray = new Ray();
  const normal = new Vector3();
  const side = new Vector3();
  const other = new Vector3();
  return Float64Array.from({ length: count }, (_, vertex) => {
    normal.fromArray(normals, 3 * vertex);
    side
      .set(0, Math.abs(normal.y) < 0.9 ? 1 : 0, Math.abs(normal.y) < 0.9 ? 0 : 1)
      .cross(normal)
      .normalize();
    other.crossVectors(normal, side);
    ray.origin.fromArray(mesh.positions, 3 * vertex).addScaledVector(normal, LIFT_MM);
    let open = 0;
    for (const [u, v, w] of directions) {
      ray.direction
        .set(0, 0, 0)
        .addScaledVector(side, u)
        .addScaledVector(other, v)
        .addScaledVector(normal, w);
      const hit = bvh.raycastFirst(ray, DoubleSide, 0, REACH_MM);
      open += hit ? (hit.distance / REACH_MM) ** 2 : 1;
    }
    return open / RAYS;
  });
}

/** Directions (tangent, bitangent, normal) spread evenly by the cosine law; the same ones every time. */
function hemisphere(count: number): [number, number, number][] {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / count);
    const angle = i * goldenAngle;
    return [r * Math.cos(angle), r * Math.sin(angle), Math.sqrt(1 - r * r)];
  });
}
