import { MeshoptEncoder } from 'meshoptimizer';
import type { BaseMesh } from './parse.ts';

/**
 * The skin as a left half and its mirror image. Vertices are numbered midline first, then the left side, then
 * the right side in the same order; the left half's triangles come first, then their mirror images. So a body
 * is stored as its left half only, and is symmetric by construction.
 */
export interface Halves {
  /** How many vertices lie in the median plane. */
  readonly midline: number;
  /** Source vertex of each stored vertex: midline, then left. */
  readonly source: Uint32Array;
  /** Source vertex on the right that mirrors each stored vertex (itself on the midline). */
  readonly mirrored: Uint32Array;
  /** Triangles of the left half in stored vertices, counter-clockwise seen from outside. */
  readonly triangles: Uint32Array;
}

/** Splits the base mesh at the median plane. Throws when it is not exactly symmetric. */
export async function splitInHalves(mesh: BaseMesh): Promise<Halves> {
  await MeshoptEncoder.ready;
  const mirror = mirrorVertices(mesh);
  const left = splitQuads(mesh);
  // Orders triangles, and vertices by first use, for small streams and a warm vertex cache.
  const compact = compacted(left);
  const [remap] = MeshoptEncoder.reorderMesh(compact.triangles, true, true);
  const ordered: number[] = new Array(compact.vertices.length);
  remap.forEach((to, from) => {
    ordered[to] = compact.vertices[from]!;
  });
  const source = [
    ...ordered.filter((vertex) => mirror.get(vertex) === vertex),
    ...ordered.filter((vertex) => mirror.get(vertex) !== vertex),
  ];
  const place = new Map(source.map((vertex, i) => [vertex, i]));
  return {
    midline: source.findIndex((vertex) => mirror.get(vertex) !== vertex),
    source: Uint32Array.from(source),
    mirrored: Uint32Array.from(source, (vertex) => mirror.get(vertex)!),
    // reorderMesh left its new order of triangles in place, in its own numbering of vertices.
    triangles: compact.triangles.map((vertex) => place.get(ordered[vertex]!)!),
  };
}

/** Pairs every skin vertex with its mirror image in the base mesh. */
function mirrorVertices(mesh: BaseMesh): Map<number, number> {
  const at = (vertex: number, sign: number) =>
    [sign * mesh.positions[3 * vertex]!, mesh.positions[3 * vertex + 1]!, mesh.positions[3 * vertex + 2]!]
      .map((mm) => (Math.round(mm * 1000) || 0).toString())
      .join();
  const skin = [...new Set(mesh.quads)];
  const byPlace = new Map(skin.map((vertex) => [at(vertex, 1), vertex]));
  const mirror = new Map<number, number>();
  for (const vertex of skin) {
    const other = byPlace.get(at(vertex, -1));
    if (other === undefined) throw new Error(`Vertex ${vertex} of the base mesh has no mirror image`);
    mirror.set(vertex, other);
  }
  for (const [vertex, other] of mirror) {
    if (mirror.get(other) !== vertex)
      throw new Error(`Vertices ${vertex} and ${other} do not mirror each other`);
  }
  return mirror;
}

/** The left half's quads, each cut along its shorter diagonal in the base mesh: one fixed split for every body. */
function splitQuads({ quads, positions }: BaseMesh): Uint32Array {
  const distance = (a: number, b: number) =>
    Math.hypot(
      positions[3 * a]! - positions[3 * b]!,
      positions[3 * a + 1]! - positions[3 * b + 1]!,
      positions[3 * a + 2]! - positions[3 * b + 2]!,
    );
  const triangles: number[] = [];
  for (let i = 0; i < quads.length; i += 4) {
    const [a, b, c, d] = quads.subarray(i, i + 4) as unknown as [number, number, number, number];
    const middle = [a, b, c, d].reduce((sum, vertex) => sum + positions[3 * vertex]!, 0);
    if (middle < 0) continue;
    if (distance(a, c) <= distance(b, d)) triangles.push(a, b, c, a, c, d);
    else triangles.push(a, b, d, b, c, d);
  }
  return Uint32Array.from(triangles);
}

function compacted(triangles: Uint32Array): { vertices: number[]; triangles: Uint32Array } {
  const place = new Map<number, number>();
  const compact = triangles.map((vertex) => {
    const known = place.get(vertex) ?? place.size;
    place.set(vertex, known);
    return known;
  });
  return { vertices: [...place.keys()], triangles: compact };
}
