/**
 * Draws a baked body for a developer's eyes.
 *   node scripts/look-at-body.ts --body male --build average --view back --out file.png
 *     --view front|back|left|right|top|bottom|<degrees>   0 = from the front, 90 = from the patient's left
 *     --from, --to <mm>     lowest and highest level shown     --centre, --width <mm>   place and width across
 *     --only left|right     hide the other half of the body    --pixels <n>             height of the picture
 *     --grid                lines each 10 and 50 mm with body coordinates at the margins
 *     --mark file.json      { "id": [x, y, z] | { triangle, barycentric } }; a ring is a place behind skin
 *     --pick u,v            prints the anchor that the view shows at these grid values (may be repeated)
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { encode } from 'fast-png';
import type { Anchor, Build, Sex, SurfaceMesh, Vec3 } from '../shared/atlas/surface/mesh.ts';
import { Surface } from '../shared/atlas/surface/surface.ts';
import { type Canvas, dab, disc, textWidth, write } from './look/canvas.ts';
import { drawBody, type Window } from './look/raster.ts';
import { pick, project, type View, viewOf } from './look/view.ts';
import { readBody } from './read-body.ts';

const { values } = parseArgs({
  options: {
    body: { type: 'string', default: 'male' },
    build: { type: 'string', default: 'average' },
    view: { type: 'string', default: 'back' },
    from: { type: 'string' },
    to: { type: 'string' },
    centre: { type: 'string' },
    width: { type: 'string' },
    only: { type: 'string' },
    pixels: { type: 'string', default: '1400' },
    grid: { type: 'boolean', default: false },
    mark: { type: 'string' },
    pick: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
  },
});

const whole = await readBody(values.body as Sex, values.build as Build);
const body = { ...whole, mesh: values.only ? halfOf(whole.mesh, values.only) : whole.mesh };
const view = viewOf(values.view);

for (const wanted of values.pick) {
  const [u, v] = fromGrid(view, wanted.split(',').map(Number) as [number, number]);
  console.log(
    JSON.stringify({ pick: wanted, ...(pick(new Surface(body.mesh), view, u, v) ?? { anchor: null }) }),
  );
}

if (values.out) {
  const window = windowOf();
  const { canvas, nearness } = drawBody(body, view, window);
  if (values.grid) drawGrid(canvas, window);
  if (values.mark) drawMarks(canvas, nearness, window, JSON.parse(await readFile(values.mark, 'utf8')));
  await writeFile(
    values.out,
    encode({ width: canvas.width, height: canvas.height, data: canvas.data, channels: 3 }),
  );
}

function windowOf(): Window {
  const [low, high, near, far] = extent();
  const bottom = values.from ? Number(values.from) : low - 20;
  const top = values.to ? Number(values.to) : high + 20;
  const centre = values.centre ? fromGrid(view, [Number(values.centre), 0])[0] : (near + far) / 2;
  const width = values.width ? Number(values.width) : Math.min(far - near + 60, 1.6 * (top - bottom));
  const pixelsPerMm = Number(values.pixels) / (top - bottom);
  return { left: centre - width / 2, right: centre + width / 2, bottom, top, pixelsPerMm };
}

/** Lowest and highest, leftmost and rightmost picture coordinates of the body. */
function extent(): [number, number, number, number] {
  const range: [number, number, number, number] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const vertex of new Set(body.mesh.triangles)) {
    const [u, v] = project(view, body.mesh.positions.slice(3 * vertex, 3 * vertex + 3) as unknown as Vec3);
    range[0] = Math.min(range[0], v);
    range[1] = Math.max(range[1], v);
    range[2] = Math.min(range[2], u);
    range[3] = Math.max(range[3], u);
  }
  return range;
}

/** Leaves only the triangles of one side. The topology keeps its numbering, the other side's become empty. */
function halfOf(mesh: SurfaceMesh, side: string): SurfaceMesh {
  const half = mesh.triangles.length / 2;
  const triangles = mesh.triangles.slice();
  if (side === 'left') triangles.fill(triangles[0]!, half);
  else triangles.fill(triangles[half]!, 0, half);
  return { positions: mesh.positions, triangles };
}

/**
 * Grid values are body coordinates: where an axis of the picture runs along an axis of the body, but the other way,
 * its numbers run backwards.
 */
function directions({ across, up }: View): [number, number] {
  const along = (axis: Vec3) => (Math.max(...axis.map(Math.abs)) === 1 && Math.min(...axis) === -1 ? -1 : 1);
  return [along(across), along(up)];
}

function fromGrid(of: View, [u, v]: [number, number]): [number, number] {
  const [across, up] = directions(of);
  return [u * across, v * up];
}

function drawGrid(canvas: Canvas, window: Window): void {
  const fine = window.pixelsPerMm >= 2 ? 10 : 50;
  const [across, up] = directions(view);
  const lines = (from: number, to: number) => {
    const first = Math.ceil(from / fine) * fine;
    return Array.from({ length: Math.floor((to - first) / fine) + 1 }, (_, i) => first + i * fine);
  };
  const labelled = fine * window.pixelsPerMm >= 40 ? fine : 50;
  const strength = (mm: number) => (mm % 100 === 0 ? 0.55 : mm % 50 === 0 ? 0.38 : 0.16);
  for (const v of lines(window.bottom, window.top)) {
    const y = (window.top - v) * window.pixelsPerMm;
    for (let x = 0; x < canvas.width; x++) dab(canvas, x, y, [20, 60, 120], strength(v));
    if (v % labelled !== 0) continue;
    const text = String(v * up || 0);
    write(canvas, text, 4, y - 5, [20, 60, 120]);
    write(canvas, text, canvas.width - textWidth(text, 2) - 2, y - 5, [20, 60, 120]);
  }
  for (const u of lines(window.left, window.right)) {
    const x = (u - window.left) * window.pixelsPerMm;
    for (let y = 0; y < canvas.height; y++) dab(canvas, x, y, [20, 60, 120], strength(u));
    if (u % labelled !== 0) continue;
    const text = String(u * across || 0);
    write(canvas, text, x - textWidth(text, 2) / 2, 4, [20, 60, 120]);
    write(canvas, text, x - textWidth(text, 2) / 2, canvas.height - 14, [20, 60, 120]);
  }
}

function drawMarks(
  canvas: Canvas,
  nearness: Float32Array,
  window: Window,
  marks: Record<string, Vec3 | Anchor>,
): void {
  for (const [id, mark] of Object.entries(marks)) {
    const place = 'triangle' in mark ? new Surface(whole.mesh).position(mark) : mark;
    const [u, v, near] = project(view, place);
    const x = (u - window.left) * window.pixelsPerMm;
    const y = (window.top - v) * window.pixelsPerMm;
    const before = nearness[Math.round(y) * canvas.width + Math.round(x)] ?? 0;
    const hidden = near < before - 4;
    disc(canvas, x, y, 5, [255, 255, 255]);
    disc(canvas, x, y, 4, [190, 30, 45], !hidden);
    write(canvas, id, x + 9, y - 5, [120, 10, 25]);
  }
}
