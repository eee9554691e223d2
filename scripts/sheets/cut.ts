import type { FigureBody } from '../../shared/figure/raster.ts';

/**
 * The part of a body that stands free, cut clean where it ends: triangles that straddle the end are clipped along it.
 *
 * @param gone how far gone each vertex is; the part ends at 1/2
 */
export function cutBody({ mesh, occlusion }: FigureBody, gone: Float32Array): FigureBody {
  const positions = Array.from(mesh.positions);
  const open = Array.from(occlusion);
  const triangles: number[] = [];
  const onEdge = new Map<string, number>();

  /** The vertex where an edge leaves the shown part. */
  const crossing = (a: number, b: number): number => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    let vertex = onEdge.get(key);
    if (vertex === undefined) {
      vertex = open.length;
      const t = (0.5 - gone[a]!) / (gone[b]! - gone[a]!);
      const between = (of: readonly number[], i: number, j: number) => of[i]! + t * (of[j]! - of[i]!);
      for (let k = 0; k < 3; k++) positions.push(between(positions, 3 * a + k, 3 * b + k));
      open.push(Math.round(between(open, a, b)));
      onEdge.set(key, vertex);
    }
    return vertex;
  };

  for (let t = 0; t < mesh.triangles.length; t += 3) {
    const corners = [mesh.triangles[t]!, mesh.triangles[t + 1]!, mesh.triangles[t + 2]!];
    const outline = corners.flatMap((a, k) => {
      const b = corners[(k + 1) % 3]!;
      const [here, there] = [gone[a]! < 0.5, gone[b]! < 0.5];
      return [...(here ? [a] : []), ...(here === there ? [] : [crossing(a, b)])];
    });
    for (let k = 1; k + 1 < outline.length; k++) triangles.push(outline[0]!, outline[k]!, outline[k + 1]!);
  }
  return {
    mesh: { positions: Float32Array.from(positions), triangles: Uint32Array.from(triangles) },
    occlusion: Uint8Array.from(open),
  };
}
