/**
 * A body's skin. Millimetres, right-handed, y up, +z anterior, +x the patient's LEFT;
 * the soles stand on y = 0 and the median plane is x = 0.
 */
export interface SurfaceMesh {
  /** x, y, z of every vertex in millimetres. */
  readonly positions: Float32Array;
  /** Three vertex indices per triangle, counter-clockwise seen from outside. The same for every body. */
  readonly triangles: Uint32Array;
}

/** A place on skin: barycentric weights (sum 1) in a triangle of the shared topology. It follows any build of a body. */
export interface Anchor {
  readonly triangle: number;
  readonly barycentric: readonly [number, number, number];
}

/** A point or a direction in body space (millimetres, or unit length for a direction). */
export type Vec3 = readonly [x: number, y: number, z: number];

export type Sex = 'female' | 'male';
export type Build = 'slim' | 'average' | 'heavy';

export const SEXES = ['female', 'male'] as const satisfies readonly Sex[];
export const BUILDS = ['slim', 'average', 'heavy'] as const satisfies readonly Build[];
