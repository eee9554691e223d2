/**
 * Turns what was seen on a body into landmark anchors.
 *   node scripts/annotate-landmarks.ts --body male           reads scripts/annotate/male.json, writes shared/atlas/landmarks/male.ts
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
import { ON_BONE, onBoneLine } from '../shared/atlas/landmarks/bones.ts';
import { FEMALE } from '../shared/atlas/landmarks/female.ts';
import { type AnnotatedLandmark, BILATERAL, MIDLINE } from '../shared/atlas/landmarks/ids.ts';
import { MALE } from '../shared/atlas/landmarks/male.ts';
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
const readingsFile = join(import.meta.dirname, `annotate/${sex}.json`);
const anchorsFile = join(import.meta.dirname, `../shared/atlas/landmarks/${sex}.ts`);
const readings: Record<string, Reading> = JSON.parse(await readFile(readingsFile, 'utf8'));
const body = await readBody(sex, 'average');
const surface = new Surface(body.mesh);
const ids: readonly AnnotatedLandmark[] = [...MIDLINE, ...BILATERAL];

if (values.refresh) {
  const anchors = sex === 'male' ? MALE : FEMALE;
  const rows = ids.map((id) => {
    const [x, y, z] = surface
      .position(anchors[id].anchor)
      .map((mm) => Math.round(mm * 10) / 10) as unknown as Vec3;
    const view = readings[id]![0];
    const at = {
      near: [x, y, z],
      back: [x, y],
      front: [x, y],
      left: [z, y],
      medial: [z, y],
      top: [x, z],
      dorsum: [x, z],
      bottom: [x, z],
    }[view];
    return `  ${JSON.stringify(id)}: ${JSON.stringify([view, ...at])}`;
  });
  await writeFile(readingsFile, `{\n${rows.join(',\n')}\n}\n`);
} else {
  const rows = ids.map((id) => {
    const reading = readings[id];
    if (!reading) throw new Error(`${id} has no reading in ${readingsFile}`);
    const { anchor } = MIDLINE.includes(id as (typeof MIDLINE)[number])
      ? onMedian(reading, id)
      : seen(reading, id);
    const first = Math.round(anchor.barycentric[0] * 1e4);
    const second = Math.min(Math.round(anchor.barycentric[1] * 1e4), 1e4 - first);
    const seat = seatOf(id, anchor).map((value) => Math.round(value * 1e3) / 1e3);
    return `  '${id}': [${[anchor.triangle, first / 1e4, second / 1e4, ...seat].join(', ')}],`;
  });
  await writeFile(
    anchorsFile,
    `import { annotated } from './annotation.ts';

/** Written by scripts/annotate-landmarks.ts from scripts/annotate/${sex}.json: do not edit by hand. */
export const ${sex.toUpperCase()} = annotated({
${rows.join('\n')}
});
`,
  );
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
  const offset = sub(position, onBoneLine(body.joints, bone, rounded));
  const facing = (Math.atan2(normal[0], normal[2]) * 180) / Math.PI;
  // Flesh thickens straight forward, backward or sideways: the slope of a furrow or a crest must not shift the bone.
  return [rounded, ...offset, Math.round(facing / 90) * 90];
}
