import type { Anchor, SurfaceMesh } from './mesh.ts';

/**
 * The same place on the other side of the body. The second half of the shared topology's triangles mirrors the
 * first half in the same order, each with its last two corners exchanged so that it still faces outward.
 */
export function mirrorAnchor(
  mesh: Pick<SurfaceMesh, 'triangles'>,
  { triangle, barycentric: [a, b, c] }: Anchor,
): { triangle: number; barycentric: [number, number, number] } {
  const half = mesh.triangles.length / 6;
  return { triangle: triangle < half ? triangle + half : triangle - half, barycentric: [a, c, b] };
}
