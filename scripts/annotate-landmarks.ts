/**
 * Turns what was seen on a body into landmark anchors.
 *   node scripts/annotate-landmarks.ts --body male           reads scripts/annotate/male.json and male-arm.json,
 *                                                         writes shared/atlas/landmarks/male.ts and male-arm.ts
 *   node scripts/annotate-landmarks.ts --body male --refresh the other way: rewrites the readings from the anchors, after a new bake
 *
 * A reading is `"id": ["view", across, up]` in body millimetres on the average build, as look-at-body.ts prints them at
 * the margins of its grid: from the back and the front x and y, from the side (`left` = from outside, `medial` = from
 * the median plane outward: the inner leg, the flank behind the arm) z and y, from the top, the foot's dorsum and the sole x and z; `near` takes x, y, z and gives the nearest skin (webs, tips). Only the patient's left is annotated. Midline landmarks
 * give x = 0 and lie on the median line exactly.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ANNOTATIONS } from '../shared/atlas/landmarks/annotations.ts';
import { ARM_LANDMARKS } from '../shared/atlas/landmarks/arm.ts';
import { frameOf, ON_BONE, onBoneLine } from '../shared/atlas/landmarks/bones.ts';
import { type AnnotatedLandmark, BILATERAL, MIDLINE } from '../shared/atlas/landmarks/ids.ts';
import type { Place } from '../shared/atlas/placement.ts';
import type { Anchor, Sex, Vec3 } from '../shared/atlas/surface/mesh.ts';
import { Surface } from '../shared/atlas/surface/surface.ts';
import { dot, sub } from '../shared/atlas/surface/vec.ts';
import { readBody } from './read-body.ts';

type ViewName = 'back' | 'front' | 'left' | 'medial' | 'top' | 'dorsum' | 'bottom';
type Reading = readonly [view: ViewName, across: number, up: number] | readonly ['near', ...Vec3];

const { values } = parseArgs({
  options: { body: { type: 'string' }, refresh: { type: 'boolean', default: false } },
});
const sex = values.body as Sex;
const body = await readBody(sex, 'average');
const surface = new Surface(body.mesh);
const arm: ReadonlySet<AnnotatedLandmark> = new Set(ARM_LANDMARKS);
const all: readonly AnnotatedLandmark[] = [...MIDLINE, ...BILATERAL];

for (const [part, ids] of [
  [sex, all.filter((id) => !arm.has(id))],
  [`${sex}-arm`, all.filter((id) => arm.has(id))],
] as const) {
  const readingsFile = join(import.meta.dirname, `annotate/${part}.json`);
  const readings: Record<string, Reading> = JSON.parse(await readFile(readingsFile, 'utf8'));
  const readingOf = (id: AnnotatedLandmark): Reading => {
    const reading = readings[id];
    if (!reading) throw new Error(`${id} has no reading in ${readingsFile}`);
    return reading;
  };
  if (values.refresh) {
    const rows = ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(refreshed(id, readingOf(id)))}`);
    await writeFile(readingsFile, `{\n${rows.join(',\n')}\n}\n`);
  } else {
    const file = join(import.meta.dirname, `../shared/atlas/landmarks/${part}.ts`);
    await writeFile(
      file,
      `import { annotated } from './annotation.ts';

/** Written by scripts/annotate-landmarks.ts from scripts/annotate/${part}.json: do not edit by hand. */
export const ${part.toUpperCase().replace('-', '_')} = annotated({
${ids.map((id) => anchorRow(id, readingOf(id))).join('\n')}
});
`,
    );
  }
}

/** A reading rewritten from the landmark's anchor. */
function refreshed(id: AnnotatedLandmark, [view]: Reading): Reading {
  const [x, y, z] = surface
    .position(ANNOTATIONS[sex][id].anchor)
    .map((mm) => Math.round(mm * 10) / 10) as unknown as Vec3;
  if (view === 'near') return [view, x, y, z];
  if (view === 'back' || view === 'front') return [view, x, y];
  if (view === 'left' || view === 'medial') return [view, z, y];
  return [view, x, z];
}

/** A landmark's anchor (and seat on the bone) as a line of the table. */
function anchorRow(id: AnnotatedLandmark, reading: Reading): string {
  const { anchor } = MIDLINE.includes(id as (typeof MIDLINE)[number])
    ? onMedian(reading, id)
    : seen(reading, id);
  const first = Math.round(anchor.barycentric[0] * 1e4);
  const second = Math.min(Math.round(anchor.barycentric[1] * 1e4), 1e4 - first);
  const seat = seatOf(id, anchor).map((value) => Math.round(value * 1e3) / 1e3);
  const key = /\W/.test(id) ? `'${id}'` : id;
  return `  ${key}: [${[anchor.triangle, first / 1e4, second / 1e4, ...seat].join(', ')}],`;
}

/** The skin that a view shows at a reading. */
function seen(reading: Reading, id: string): Place {
  if (reading[0] === 'near') return surface.closest([reading[1], reading[2], reading[3]]);
  const [view, across, up] = reading;
  const far = 3000;
  const rays: Record<Exclude<ViewName, 'medial'>, [Vec3, Vec3]> = {
    back: [
      [across, up, -far],
      [0, 0, 1],
    ],
    front: [
      [across, up, far],
      [0, 0, -1],
    ],
    left: [
      [far, up, across],
      [-1, 0, 0],
    ],
    dorsum: [
      [across, 140, up],
      [0, -1, 0],
    ],
    top: [
      [across, far, up],
      [0, -1, 0],
    ],
    bottom: [
      [across, -far, up],
      [0, 1, 0],
    ],
  };
  // Under the arm the flank is reached from within: the first skin met on the way out of the median plane.
  const place =
    view === 'medial' ? surface.project([0.01, up, across], [1, 0, 0]) : surface.ray(...rays[view]);
  if (!place) throw new Error(`${id}: that view shows no skin there`);
  return place;
}

/** The spot of the median line at a height, on the side the view looks at; from below or inside a fold, the nearest. */
function onMedian([view, across, up]: Reading, id: string): { anchor: Anchor } {
  const line = surface
    .slice({ point: [0, 0, 0], normal: [1, 0, 0] })
    .reduce((longest, contour) => (contour.length > longest.length ? contour : longest));
  if (view === 'left' || view === 'medial') return line.nearest([0, up, across]);
  const crossings = line.crossings({ point: [0, up, 0], normal: [0, 1, 0] });
  if (crossings.length === 0) throw new Error(`${id}: no midline at that height`);
  const sign = view === 'back' ? -1 : 1;
  return crossings.reduce((a, b) => (sign * b.position[2] > sign * a.position[2] ? b : a));
}

/** Where a landmark of bone sits on the skeleton: along the bone, the way from there, and where its skin faces. */
function seatOf(id: AnnotatedLandmark, anchor: Anchor): number[] {
  const bone = ON_BONE[id];
  if (!bone) return [];
  const { position, normal } = surface.place(anchor);
  const [start, end] = [onBoneLine(body.joints, bone, 0), onBoneLine(body.joints, bone, 1)];
  const line = sub(end, start);
  const along = dot(line, line) > 0 ? dot(sub(position, start), line) / dot(line, line) : 0;
  const rounded = Math.round(along * 1e3) / 1e3;
  const way = sub(position, onBoneLine(body.joints, bone, rounded));
  const [lateral, up, anterior] = frameOf(body.joints, bone);
  const facing = (Math.atan2(dot(normal, lateral), dot(normal, anterior)) * 180) / Math.PI;
  // Flesh thickens straight forward, backward or sideways: the slope of a furrow or a crest must not shift the bone. The
  // arm is round, and so is the flank behind: their flesh thickens obliquely too.
  const round = bone === 'arm' || bone === 'forearm' || id === 'twelfth-rib-end';
  const step = round ? 45 : 90;
  return [rounded, dot(way, lateral), dot(way, up), dot(way, anterior), Math.round(facing / step) * step];
}
