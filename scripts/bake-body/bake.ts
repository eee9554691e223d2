/**
 * Bakes the bodies that Ashi shows into assets/bodies. Run `npm run bake:body`; the same source gives the same bytes.
 * The source package is fetched by exact version and content into .cache and is never a dependency.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTopology } from '../../shared/atlas/body/body-file.ts';
import { BUILDS, SEXES } from '../../shared/atlas/surface/mesh.ts';
import { encodeBody, encodeTopology, QUANTISATION } from './encode.ts';
import { fetchSource, SOURCE } from './fetch.ts';
import { splitInHalves } from './halves.ts';
import { LICENCE } from './licence.ts';
import { mixOf } from './mixes.ts';
import { morph } from './morph.ts';
import { ambientOcclusion } from './occlusion.ts';
import { readBaseMesh, readTargets } from './parse.ts';
import { pose } from './pose.ts';
import { STANCES } from './stances.ts';
import { STATURE_MM, stand } from './stand.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'assets/bodies');
mkdirSync(folder, { recursive: true });

const write = (file: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, file), bytes);
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const paths = fetchSource(join(root, '.cache/bake-body'));
const mesh = readBaseMesh(paths.model);
const addTarget = readTargets(paths.targetList, paths.targets, mesh.vertexCount);
const halves = await splitInHalves(mesh);
const stored = halves.source.length;
const topologyBytes = await encodeTopology(halves.triangles);
const topology = {
  ...write('topology.bin', topologyBytes),
  vertices: 2 * stored - halves.midline,
  triangles: (2 * halves.triangles.length) / 3,
  midlineVertices: halves.midline,
};
const shared = await decodeTopology({ topology, quantisation: QUANTISATION, bodies: [] }, topologyBytes);

const bodies = [];
for (const sex of SEXES) {
  for (const build of BUILDS) {
    const mix = mixOf(sex, build);
    const shape = morph(mesh, halves, addTarget, mix);
    const body = stand(pose(mesh, halves, shape, STANCES[sex][build]), sex);
    const whole = new Float32Array(topology.vertices * 3);
    shared.mirrorVertex.forEach((mirror, vertex) => {
      const from = Math.min(mirror, vertex);
      const sign = from === vertex ? 1 : -1;
      for (let k = 0; k < 3; k++)
        whole[3 * vertex + k] = body.positions[3 * from + k]! * (k === 0 ? sign : 1);
    });
    const openness = ambientOcclusion({ positions: whole, triangles: shared.triangles }, stored);
    const file = write(`${sex}-${build}.bin`, await encodeBody(body.positions, openness));
    console.log(`${file.file}: ${file.bytes} bytes`);
    bodies.push({ sex, build, ...file, statureMm: STATURE_MM[sex], targets: mix, joints: body.joints });
  }
}

const manifest = {
  source: SOURCE,
  licence: LICENCE,
  rebake: 'npm run bake:body',
  topology,
  quantisation: QUANTISATION,
  bodies,
};
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
