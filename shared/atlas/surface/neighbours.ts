import type { SurfaceMesh, Vec3 } from './mesh.ts';

/** The triangles that pass and hang together with the first ones over shared corners. */
export function connected(
  mesh: SurfaceMesh,
  first: readonly number[],
  passes: (triangle: number) => boolean,
): Set<number> {
  const { starts, touching } = neighboursOf(mesh);
  const found = new Set(first);
  const tried = new Set(first);
  for (const triangle of found) {
    for (let k = 0; k < 3; k++) {
      const vertex = mesh.triangles[3 * triangle + k]!;
      for (let n = starts[vertex]!; n < starts[vertex + 1]!; n++) {
        const next = touching[n]!;
        if (tried.has(next)) continue;
        tried.add(next);
        if (passes(next)) found.add(next);
      }
    }
  }
  return found;
}

interface Neighbours {
  /** Where the triangles of each vertex begin in `touching`; one more at the end. */
  readonly starts: Uint32Array;
  readonly touching: Uint32Array;
}

const known = new WeakMap<Uint32Array, Neighbours>();

/** Which triangles touch each vertex; found once per topology. */
function neighboursOf({ positions, triangles }: SurfaceMesh): Neighbours {
  const kept = known.get(triangles);
  if (kept) return kept;
  const starts = new Uint32Array(positions.length / 3 + 1);
  for (const vertex of triangles) starts[vertex + 1]! += 1;
  for (let v = 1; v < starts.length; v++) starts[v]! += starts[v - 1]!;
  const touching = new Uint32Array(triangles.length);
  const next = starts.slice();
  triangles.forEach((vertex, i) => {
    touching[next[vertex]!++] = Math.floor(i / 3);
  });
  const made = { starts, touching };
  known.set(triangles, made);
  return made;
}

const normals = new WeakMap<Float32Array, Float32Array>();

/** A triangle's outward normal, as long as twice its area in square millimetres; found once per body. */
export function areaNormal(mesh: SurfaceMesh, triangle: number): Vec3 {
  let all = normals.get(mesh.positions);
  if (!all) {
    all = areaNormals(mesh);
    normals.set(mesh.positions, all);
  }
  return [all[3 * triangle]!, all[3 * triangle + 1]!, all[3 * triangle + 2]!];
}

function areaNormals({ positions, triangles }: SurfaceMesh): Float32Array {
  const all = new Float32Array(triangles.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
    const edge = (to: number, k: number) => positions[to + k]! - positions[a + k]!;
    const [bx, by, bz] = [edge(b, 0), edge(b, 1), edge(b, 2)];
    const [cx, cy, cz] = [edge(c, 0), edge(c, 1), edge(c, 2)];
    all[t] = by * cz - bz * cy;
    all[t + 1] = bz * cx - bx * cz;
    all[t + 2] = bx * cy - by * cx;
  }
  return all;
}
