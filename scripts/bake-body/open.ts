import { join } from 'node:path';
import { decodeTopology } from '../../shared/atlas/body/body-file.ts';
import { encodeTopology, QUANTISATION } from './encode.ts';
import { fetchSource } from './fetch.ts';
import { splitInHalves } from './halves.ts';
import { readBaseMesh, readTargets } from './parse.ts';
import type { Workshop } from './shape.ts';

/** Opens the source package and makes the topology that all bodies share, with its packed form. */
export async function openWorkshop(root: string) {
  const paths = fetchSource(join(root, '.cache/bake-body'));
  const mesh = readBaseMesh(paths.model);
  const addTarget = readTargets(paths.targetList, paths.targets, mesh.vertexCount);
  const halves = await splitInHalves(mesh);
  const counts = {
    vertices: 2 * halves.source.length - halves.midline,
    triangles: (2 * halves.triangles.length) / 3,
    midlineVertices: halves.midline,
  };
  const packed = await encodeTopology(halves.triangles);
  const entry = { file: 'topology.bin', bytes: packed.length, sha256: '', ...counts };
  const topology = await decodeTopology({ topology: entry, quantisation: QUANTISATION, bodies: [] }, packed);
  const workshop: Workshop = { mesh, addTarget, halves, topology };
  return { workshop, counts, packed };
}
