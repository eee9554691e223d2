/**
 * Prints the atlas as one JSON document, for checks from outside.
 *   npm run -s atlas:export -- --body male|female [--build slim|average|heavy]
 *   npm run -s atlas:export -- --facts
 */
import { parseArgs } from 'node:util';
import { type Atlas, createAtlas } from '../shared/atlas/index.ts';
import type { Placement } from '../shared/atlas/placement.ts';
import { simplified } from '../shared/atlas/points/characters.ts';
import { POINTS } from '../shared/atlas/points/index.ts';
import { SOURCES, type Source, type SourceId } from '../shared/atlas/points/sources.ts';
import type { PointFacts } from '../shared/atlas/points/types.ts';
import { BUILDS, type Build, SEXES, type Sex, type Vec3 } from '../shared/atlas/surface/mesh.ts';
import { readBody } from './read-body.ts';

const { values } = parseArgs({
  options: {
    body: { type: 'string' },
    build: { type: 'string', default: 'average' },
    facts: { type: 'boolean', default: false },
  },
});

if (values.facts) print(POINTS.map(exportedFacts));
else {
  const sex = oneOf(SEXES, values.body, '--body');
  const build = oneOf(BUILDS, values.build, '--build');
  print(exportedAtlas(createAtlas(await readBody(sex, build)), sex, build));
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined, option: string): T {
  const found = allowed.find((one) => one === value);
  if (found) return found;
  console.error(`${option} must be one of ${allowed.join(', ')}`);
  process.exit(2);
}

function print(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

function exportedAtlas(atlas: Atlas, body: Sex, build: Build) {
  return {
    body,
    build,
    unit: 'mm',
    axes: { x: "patient's left", y: 'up', z: 'anterior' },
    statureMm: atlas.body.statureMm,
    landmarks: Object.fromEntries([...atlas.landmarks].map(([id, place]) => [id, place.position])),
    segments: atlas.segments,
    points: atlas.placements.map(exportedPoint),
    meridians: atlas.meridians.map(({ id, side, paths }) => ({ id, side, paths: paths.map(rounded) })),
  };
}

function exportedPoint(placement: Placement) {
  const { code, side, meridian, level, part, position, normal, anchor, toleranceMm, reading } = placement;
  return { code, side, meridian, level, part, position, normal, anchor, toleranceMm, reading };
}

/** Lines are for looking at: a hundredth of a millimetre is enough. */
function rounded(path: readonly Vec3[]) {
  return path.map((point) => point.map((mm) => Math.round(mm * 100) / 100));
}

function exportedFacts({ depth, locationSource, classesSource, ...facts }: PointFacts) {
  const { alternative, moxibustion, cupping } = facts;
  return {
    ...facts,
    simplified: simplified(facts.chinese),
    locationSource: cited(locationSource),
    ...(classesSource && { classesSource: cited(classesSource) }),
    cautions: facts.cautions.map(sourced),
    ...(alternative && { alternative: sourced(alternative) }),
    ...(moxibustion && { moxibustion: sourced(moxibustion) }),
    ...(cupping && { cupping: sourced(cupping) }),
    ...(depth && { depthMm: sourced(depth) }),
  };
}

function sourced<T extends { source: SourceId }>(fact: T) {
  return { ...fact, source: cited(fact.source) };
}

function cited(id: SourceId): string {
  const { title, year, detail, confidence } = SOURCES[id] as Source;
  return `${title}${year ? ` (${year})` : ''}: ${detail} [${confidence}]`;
}
