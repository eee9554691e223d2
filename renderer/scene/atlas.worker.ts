import { MeshBVH } from 'three-mesh-bvh';
import manifest from '../../assets/bodies/manifest.json';
import {
  type Body,
  type BodyManifest,
  decodeBody,
  decodeTopology,
} from '../../shared/atlas/body/body-file.ts';
import { type Atlas, createAtlas } from '../../shared/atlas/index.ts';
import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import { vertexNormals } from '../../shared/atlas/surface/normals.ts';
import { patchOf } from '../../shared/atlas/surface/patch.ts';
import { regionOf } from '../../shared/atlas/surface/region.ts';
import { sharpened } from '../../shared/figure/relief.ts';
import type {
  AtlasAnswer,
  AtlasData,
  AtlasQuestion,
  AtlasVerb,
  AtlasVerbs,
  ReadBody,
  SkinData,
} from './atlas-messages.ts';

// Everything heavy about a body happens on this thread: unpacking, the search tree, placing, describing.

const files = import.meta.glob<string>('../../assets/bodies/*.bin', {
  eager: true,
  query: '?url',
  import: 'default',
});
const bodies = manifest as unknown as BodyManifest;

/** Neighbour averaging of 14 rounds spans about a hand's breadth: wide enough for a scapula, narrow enough for the furrow. */
const RELIEF_ROUNDS = 14;
const RELIEF_AMOUNT = 1;

async function fetched(file: string): Promise<Uint8Array> {
  const url = files[`../../assets/bodies/${file}`];
  if (url === undefined) throw new Error(`The body file ${file} is not part of this build.`);
  const response = await fetch(new URL(url, import.meta.url));
  if (!response.ok) throw new Error(`The body file ${file} could not be read (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Gives the kept result of an earlier call with the same key; a failure is not kept. */
function kept<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const results = new Map<string, Promise<T>>();
  return (key) => {
    const result = results.get(key) ?? make(key);
    results.set(key, result);
    result.catch(() => results.delete(key));
    return result;
  };
}

const topology = kept(async () => decodeTopology(bodies, await fetched(bodies.topology.file)));

const atlasOf = kept(async (file: string): Promise<{ body: Body; atlas: Atlas }> => {
  const entry = bodies.bodies.find((body) => body.file === file)!;
  const [shared, bytes] = await Promise.all([topology('shared'), fetched(file)]);
  const body = await decodeBody(bodies, shared, entry, bytes);
  return { body, atlas: createAtlas(body) };
});

function load({ sex, build }: { sex: Sex; build: Build }) {
  const entry = bodies.bodies.find((body) => body.sex === sex && body.build === build);
  if (!entry) throw new Error(`There is no ${build} ${sex} body.`);
  return atlasOf(entry.file);
}

/** A body's atlas as a practice reads it. Cheap: its lines are found when they are first asked for. */
const read = async (body: ReadBody): Promise<Atlas> => (await load(body)).atlas.readBy(body.readings);

const verbs: { [V in AtlasVerb]: (input: AtlasVerbs[V]['body']) => Promise<AtlasVerbs[V]['answer']> } = {
  async skin(input): Promise<SkinData> {
    const { body, atlas } = await load(input);
    const normals = vertexNormals(body.mesh);
    return {
      mesh: body.mesh,
      statureMm: body.statureMm,
      normals,
      litNormals: sharpened(normals, body.mesh.triangles, RELIEF_ROUNDS, RELIEF_AMOUNT),
      occlusion: body.occlusion,
      bvh: MeshBVH.serialize(atlas.surface.bvh, { cloneBuffers: false }),
    };
  },
  async atlas(input): Promise<AtlasData> {
    const { readings, landmarks, segments, placements, meridians } = await read(input);
    return { readings, landmarks, segments, placements, meridians };
  },
  async describe({ anchor, ...body }) {
    return (await read(body)).describe(anchor);
  },
  async describeStroke({ anchors, ...body }) {
    return (await read(body)).describeStroke(anchors);
  },
  async trace({ from, to, side, ...body }) {
    return (await read(body)).trace(from, to, side);
  },
  async construct({ placement, ...body }) {
    return (await load(body)).atlas.construct(placement);
  },
  async patches({ cuts, ...body }) {
    const { mesh } = (await load(body)).body;
    return cuts.map((cut) => patchOf(mesh, cut));
  },
  async regions({ cuts, ...body }) {
    const { mesh } = (await load(body)).body;
    return cuts.map((cut) => regionOf(mesh, cut));
  },
  async measure({ from, to, ...body }) {
    return (await load(body)).atlas.measure(from, to);
  },
};

self.onmessage = async ({ data }: MessageEvent<AtlasQuestion>) => {
  const { id, verb, input } = data;
  const answer = (message: AtlasAnswer) => self.postMessage(message);
  try {
    answer({ id, value: await (verbs[verb] as (i: typeof input) => Promise<never>)(input) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
