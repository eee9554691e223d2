import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Measured } from '../../shared/atlas/measure.ts';
import type { Description, StrokeDescription } from '../../shared/atlas/placement.ts';
import type { Readings } from '../../shared/atlas/readings.ts';
import type { Construction } from '../../shared/atlas/rules/construct.ts';
import type { Anchor, Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import type { Cut, Patch } from '../../shared/atlas/surface/patch.ts';
import type { Region, RegionCut } from '../../shared/atlas/surface/region.ts';
import type {
  AtlasAnswer,
  AtlasData,
  AtlasQuestion,
  AtlasVerb,
  AtlasVerbs,
  PlaceName,
  SkinData,
} from './atlas-messages.ts';

/** One body's skin, ready to draw and to pick on. Millimetres in body space. */
export interface BodySkin extends Omit<SkinData, 'bvh'> {
  readonly sex: Sex;
  readonly build: Build;
  /** Search tree over the mesh; its triangle numbers are those of the mesh. */
  readonly bvh: MeshBVH;
}

/** A body with every point, line and landmark on it. */
export interface BodyAtlas extends BodySkin, AtlasData {
  /** Words for any place on this body's skin. */
  describe(anchor: Anchor): Promise<Description>;
  /** Words for a stroke on this body's skin. */
  describeStroke(anchors: readonly Anchor[]): Promise<StrokeDescription>;
  /** The stroke from one point to another through those between them. Rejects where a code has no place on that side. */
  trace(from: string, to: string, side: 'left' | 'right'): Promise<Anchor[]>;
  /** How a place is found on this body, drawn on the left side or in the middle. */
  construct(placement: PlaceName): Promise<Construction>;
  /** Pieces of this body's skin, in the order of the cuts. */
  patches(cuts: readonly Cut[]): Promise<readonly Patch[]>;
  /** What a tape between two places on this body's skin reads. */
  measure(from: Anchor, to: Anchor): Promise<Measured>;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();

function start(): Worker {
  const started = new Worker(new URL('./atlas.worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<AtlasAnswer>) => {
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) question?.reject(new Error(data.error));
    else question?.resolve(data.value as never);
  };
  started.onerror = (event) => {
    started.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'The atlas did not start.'));
    waiting.clear();
  };
  return started;
}

function ask<V extends AtlasVerb>(verb: V, input: AtlasVerbs[V]['body']): Promise<AtlasVerbs[V]['answer']> {
  worker ??= start();
  const question: AtlasQuestion<V> = { id: ++asked, verb, input };
  return new Promise((resolve, reject) => {
    waiting.set(question.id, { resolve: resolve as (value: never) => void, reject });
    worker!.postMessage(question);
  });
}

/** Keeps what was loaded per body; a failure is forgotten, so that the next call tries again. */
function perBody<T, More extends unknown[]>(
  load: (sex: Sex, build: Build, ...more: More) => Promise<T>,
): typeof load {
  const loaded = new Map<string, Promise<T>>();
  return (...which) => {
    const key = JSON.stringify(which);
    const body = loaded.get(key) ?? load(...which);
    loaded.set(key, body);
    body.catch(() => loaded.delete(key));
    return body;
  };
}

/** The skin of a body alone, which is there before its points are. Kept. Rejects when its file cannot be read. */
export const loadBodySkin = perBody(async (sex, build): Promise<BodySkin> => {
  const { bvh, ...skin } = await ask('skin', { sex, build });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(skin.mesh.positions, 3));
  geometry.setIndex(new BufferAttribute(skin.mesh.triangles, 1));
  return { ...skin, sex, build, bvh: MeshBVH.deserialize(bvh, geometry, { setIndex: false }) };
});

/** Pieces of a body's skin with their areas, in the order of the cuts. Rejects when its file cannot be read. */
export const regionsOn = (sex: Sex, build: Build, cuts: readonly RegionCut[]): Promise<readonly Region[]> =>
  ask('regions', { sex, build, cuts });

/** A body with its atlas as a practice reads it. Kept. All the work is done on a thread of its own. Rejects when a file cannot be read. */
export const loadBodyAtlas = perBody(async (sex, build, readings: Readings): Promise<BodyAtlas> => {
  const skin = await loadBodySkin(sex, build);
  const body = { sex, build };
  const atlas = await ask('atlas', { ...body, readings });
  return {
    ...skin,
    ...atlas,
    describe: (anchor) => ask('describe', { ...body, readings, anchor }),
    describeStroke: (anchors) => ask('describeStroke', { ...body, readings, anchors }),
    trace: (from, to, side) => ask('trace', { ...body, readings, from, to, side }),
    construct: ({ code, level, part, reading }) =>
      ask('construct', { ...body, placement: { code, level, part, reading } as PlaceName }),
    patches: (cuts) => ask('patches', { ...body, cuts }),
    measure: (from, to) => ask('measure', { ...body, from, to }),
  };
});
