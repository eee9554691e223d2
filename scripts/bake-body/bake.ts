/**
 * Bakes the bodies that Ashi shows into assets/bodies. Run `npm run bake:body`; the same source gives the same bytes.
 * The source package is fetched by exact version and content into .cache and is never a dependency.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, SEXES } from '../../shared/atlas/surface/mesh.ts';
import { encodeBody, QUANTISATION } from './encode.ts';
import { SOURCE } from './fetch.ts';
import { LICENCE } from './licence.ts';
import { mixFrom, STRENGTHS } from './mixes.ts';
import { ambientOcclusion } from './occlusion.ts';
import { openWorkshop } from './open.ts';
import { shapeBody, wholeMesh } from './shape.ts';
import { STATURE_MM } from './stand.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'assets/bodies');
mkdirSync(folder, { recursive: true });

const write = (file: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, file), bytes);
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const { workshop, counts, packed } = await openWorkshop(root);
const topology = { ...write('topology.bin', packed), ...counts };

const bodies = [];
for (const sex of SEXES) {
  for (const build of BUILDS) {
    const mix = mixFrom(sex, STRENGTHS[sex][build]);
    const body = shapeBody(workshop, sex, build, mix);
    const openness = ambientOcclusion(wholeMesh(workshop, body), workshop.halves.source.length);
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
