import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { Build, Sex, SurfaceMesh, Vec3 } from '../surface/mesh.ts';

/**
 * What `manifest.json` beside the baked bodies says. A file holds the left half of a body (midline vertices first);
 * the right half is its mirror image, so that left and right agree to the last bit.
 */
export interface BodyManifest {
  readonly topology: {
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    /** Vertices and triangles of a whole body. */
    readonly vertices: number;
    readonly triangles: number;
    /** Vertices in the median plane, which both halves share. */
    readonly midlineVertices: number;
  };
  /** A stored coordinate is `origin + step * integer`, millimetres. */
  readonly quantisation: { readonly stepMm: number; readonly originMm: Vec3 };
  readonly bodies: readonly BodyEntry[];
}

export interface BodyEntry {
  readonly sex: Sex;
  readonly build: Build;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly statureMm: number;
  /** Joint centres of the midline and, as `name.L`, of the left side, millimetres in body space. */
  readonly joints: Readonly<Record<string, Vec3>>;
}

/** The triangles that all bodies share. */
export interface Topology {
  readonly triangles: Uint32Array;
  /** For each vertex its mirror image on the other side (itself on the midline). */
  readonly mirrorVertex: Uint32Array;
}

/** A body in body space: millimetres, y up from the soles, +z anterior, +x the patient's left. */
export interface Body {
  readonly sex: Sex;
  readonly build: Build;
  readonly mesh: SurfaceMesh;
  /** How open to the sky around it each vertex is: 0 (buried) to 255 (open). */
  readonly occlusion: Uint8Array;
  /** Joint centres; `.L` is the patient's left, `.R` the right. */
  readonly joints: Readonly<Record<string, Vec3>>;
  readonly statureMm: number;
  readonly topology: Topology;
}

/** Bytes of a stored vertex: x, y, z as Int16, occlusion as Uint8, one unused. */
export const VERTEX_BYTES = 8;

const mirrorPoint = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

/** How many vertices a body's file holds: those of the midline and of the left side. */
export function storedVertices({ topology }: BodyManifest): number {
  return (topology.vertices + topology.midlineVertices) / 2;
}

/** Unpacks the shared triangles. Throws when the bytes are damaged. */
export async function decodeTopology(manifest: BodyManifest, file: Uint8Array): Promise<Topology> {
  await MeshoptDecoder.ready;
  const { vertices, midlineVertices, triangles: count } = manifest.topology;
  const side = (vertices - midlineVertices) / 2;
  const mirrorVertex = Uint32Array.from({ length: vertices }, (_, vertex) => {
    if (vertex < midlineVertices) return vertex;
    return vertex < midlineVertices + side ? vertex + side : vertex - side;
  });
  const triangles = new Uint32Array(count * 3);
  const half = (count * 3) / 2;
  MeshoptDecoder.decodeIndexBuffer(new Uint8Array(triangles.buffer, 0, half * 4), half, 4, file);
  for (let i = 0; i < half; i += 3) {
    triangles[half + i] = mirrorVertex[triangles[i]!]!;
    triangles[half + i + 1] = mirrorVertex[triangles[i + 2]!]!;
    triangles[half + i + 2] = mirrorVertex[triangles[i + 1]!]!;
  }
  return { triangles, mirrorVertex };
}

/** Unpacks one body on the shared triangles. Throws when the bytes are damaged. */
export async function decodeBody(
  manifest: BodyManifest,
  topology: Topology,
  entry: BodyEntry,
  file: Uint8Array,
): Promise<Body> {
  await MeshoptDecoder.ready;
  const stored = storedVertices(manifest);
  const { stepMm, originMm } = manifest.quantisation;
  const bytes = new Uint8Array(stored * VERTEX_BYTES);
  MeshoptDecoder.decodeVertexBuffer(bytes, stored, VERTEX_BYTES, file);
  const integers = new Int16Array(bytes.buffer);
  const positions = new Float32Array(manifest.topology.vertices * 3);
  const occlusion = new Uint8Array(manifest.topology.vertices);
  for (let vertex = 0; vertex < stored; vertex++) {
    const mirror = topology.mirrorVertex[vertex]!;
    for (let k = 0; k < 3; k++) {
      const mm = originMm[k]! + stepMm * integers[(vertex * VERTEX_BYTES) / 2 + k]!;
      positions[3 * mirror + k] = k === 0 ? -mm : mm;
      positions[3 * vertex + k] = mm;
    }
    occlusion[vertex] = bytes[vertex * VERTEX_BYTES + 6]!;
    occlusion[mirror] = occlusion[vertex]!;
  }
  return {
    sex: entry.sex,
    build: entry.build,
    mesh: { positions, triangles: topology.triangles },
    occlusion,
    joints: bothSides(entry.joints),
    statureMm: entry.statureMm,
    topology,
  };
}

/** Adds the mirror images of the left side's joints. */
export function bothSides(joints: Readonly<Record<string, Vec3>>): Record<string, Vec3> {
  const whole: Record<string, Vec3> = {};
  for (const [name, at] of Object.entries(joints)) {
    whole[name] = at;
    if (name.endsWith('.L')) whole[`${name.slice(0, -2)}.R`] = mirrorPoint(at);
  }
  return whole;
}
