import type { SerializedBVH } from 'three-mesh-bvh';
import type { Atlas } from '../../shared/atlas/index.ts';
import type { Measured } from '../../shared/atlas/measure.ts';
import type { Description, Placement } from '../../shared/atlas/placement.ts';
import type { Readings } from '../../shared/atlas/readings.ts';
import type { Construction } from '../../shared/atlas/rules/construct.ts';
import type { Anchor, Build, Sex, SurfaceMesh } from '../../shared/atlas/surface/mesh.ts';
import type { Cut, Patch } from '../../shared/atlas/surface/patch.ts';
import type { Region, RegionCut } from '../../shared/atlas/surface/region.ts';

/** One body's skin as the worker hands it over: millimetres in body space, per-vertex arrays on the shared topology. */
export interface SkinData {
  readonly mesh: SurfaceMesh;
  readonly statureMm: number;
  /** Smooth outward unit normals, x, y, z per vertex. */
  readonly normals: Float32Array;
  /** The same, sharpened: what light falls on, so that shallow forms read. */
  readonly litNormals: Float32Array;
  /** 0 (buried) to 255 (open to the sky). */
  readonly occlusion: Uint8Array;
  readonly bvh: SerializedBVH;
}

/** What the atlas knows of one body, ready to be drawn and picked. */
export type AtlasData = Pick<Atlas, 'readings' | 'landmarks' | 'segments' | 'placements' | 'meridians'>;

/** What tells one place of a point from its others; sides are alike. */
export type PlaceName = Pick<Placement, 'code' | 'level' | 'part' | 'reading'>;

/** A body as a practice reads it. */
export interface ReadBody {
  readonly sex: Sex;
  readonly build: Build;
  readonly readings: Readings;
}

/** What the window asks of the atlas worker, and what each question gives back. */
export interface AtlasVerbs {
  skin: { body: { sex: Sex; build: Build }; answer: SkinData };
  atlas: { body: ReadBody; answer: AtlasData };
  describe: { body: ReadBody & { anchor: Anchor }; answer: Description };
  describeStroke: {
    body: ReadBody & { anchors: readonly Anchor[] };
    answer: ReturnType<Atlas['describeStroke']>;
  };
  trace: { body: ReadBody & { from: string; to: string; side: 'left' | 'right' }; answer: Anchor[] };
  construct: { body: { sex: Sex; build: Build; placement: PlaceName }; answer: Construction };
  patches: { body: { sex: Sex; build: Build; cuts: readonly Cut[] }; answer: Patch[] };
  regions: { body: { sex: Sex; build: Build; cuts: readonly RegionCut[] }; answer: Region[] };
  measure: { body: { sex: Sex; build: Build; from: Anchor; to: Anchor }; answer: Measured };
}

export type AtlasVerb = keyof AtlasVerbs;

export interface AtlasQuestion<V extends AtlasVerb = AtlasVerb> {
  readonly id: number;
  readonly verb: V;
  readonly input: AtlasVerbs[V]['body'];
}

export type AtlasAnswer =
  | { readonly id: number; readonly value: AtlasVerbs[AtlasVerb]['answer'] }
  | { readonly id: number; readonly error: string };
