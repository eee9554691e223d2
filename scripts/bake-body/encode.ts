import { MeshoptEncoder } from 'meshoptimizer';
import { VERTEX_BYTES } from '../../shared/atlas/body/body-file.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';

/** Half a step is the largest error: 0.025 mm, well below what a finger or a printed dot can tell. */
export const QUANTISATION = { stepMm: 0.05, originMm: [0, 900, 0] as Vec3 } as const;

/** Packs the left half's triangles. */
export async function encodeTopology(triangles: Uint32Array): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  return MeshoptEncoder.encodeIndexBuffer(new Uint8Array(triangles.slice().buffer), triangles.length, 4);
}

/** Packs the left half's positions (millimetres in body space) and openness (0 to 1). */
export async function encodeBody(positions: Float64Array, openness: Float64Array): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const count = openness.length;
  const bytes = new Uint8Array(count * VERTEX_BYTES);
  const integers = new Int16Array(bytes.buffer);
  for (let vertex = 0; vertex < count; vertex++) {
    for (let k = 0; k < 3; k++) {
      const steps = Math.round(
        (positions[3 * vertex + k]! - QUANTISATION.originMm[k]!) / QUANTISATION.stepMm,
      );
      if (!(Math.abs(steps) <= 32767)) throw new Error(`Vertex ${vertex} lies outside what can be stored`);
      integers[(vertex * VERTEX_BYTES) / 2 + k] = steps;
    }
    bytes[vertex * VERTEX_BYTES + 6] = Math.round(255 * Math.min(1, Math.max(0, openness[vertex]!)));
  }
  return MeshoptEncoder.encodeVertexBuffer(bytes, count, VERTEX_BYTES);
}
