import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Body, type BodyManifest, decodeBody, decodeTopology } from '../shared/atlas/body/body-file.ts';
import type { Build, Sex } from '../shared/atlas/surface/mesh.ts';

/** Where the baked bodies lie. */
export const BODY_FOLDER = join(import.meta.dirname, '../assets/bodies');

/** Reads what the baked bodies' manifest says. */
export async function readManifest(): Promise<BodyManifest> {
  return JSON.parse(await readFile(join(BODY_FOLDER, 'manifest.json'), 'utf8'));
}

/** Reads a baked body from the repository, for scripts and tests. Throws when there is none of that sex and build. */
export async function readBody(sex: Sex, build: Build): Promise<Body> {
  const manifest = await readManifest();
  const entry = manifest.bodies.find((body) => body.sex === sex && body.build === build);
  if (!entry) throw new Error(`There is no ${build} ${sex} body`);
  const topology = await decodeTopology(manifest, await readFile(join(BODY_FOLDER, manifest.topology.file)));
  return decodeBody(manifest, topology, entry, await readFile(join(BODY_FOLDER, entry.file)));
}
