/**
 * Draws the contact sheets: every region of both average bodies from its standard sides, each point with its code and
 * name, into docs/sheets.
 *   npm run atlas:sheets [-- name ...]     only regions of these names
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { goneFor, isLimb } from '../renderer/scene/engine/body-part.ts';
import { type Atlas, createAtlas } from '../shared/atlas/index.ts';
import { POINTS } from '../shared/atlas/points/index.ts';
import { SEXES, type Sex } from '../shared/atlas/surface/mesh.ts';
import { LABEL_GAP_MM, type PlateEntry, type PlateFigure } from '../shared/figure/plate-figure.ts';
import { type FigureBody, renderFigure } from '../shared/figure/raster.ts';
import { composeRegion } from '../shared/figure/region-plate.ts';
import { axesOf } from '../shared/figure/view.ts';
import { root } from './lib/root.mjs';
import { readBody } from './read-body.ts';
import { cutBody } from './sheets/cut.ts';
import { widthOf, write } from './sheets/letters.ts';
import { Paper } from './sheets/paper.ts';
import { SHEET_REGIONS, type SheetRegion } from './sheets/regions.ts';

const FOLDER = join(root, 'docs/sheets');
const DPI = 128;
const PER_MM = DPI / 25.4;
/** What a figure may take, and what stands around it, millimetres. */
const SPACE = { width: 178, height: 190 };
const EDGE = 6;
const HEAD = 13;
const CODE = { size: 3, weight: 'bold' } as const;
const NAME = { size: 2.8, weight: 'regular' } as const;
/** Shades that the body is drawn in: fewer make smaller files, and nobody sees the difference. */
const SHADE_STEP = 6;

const wanted = process.argv.slice(2);
const regions = SHEET_REGIONS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await mkdir(FOLDER, { recursive: true });
if (wanted.length === 0) {
  for (const file of await readdir(FOLDER)) await rm(join(FOLDER, file));
}
let bytes = 0;
const missing: string[] = [];
const files: { region: SheetRegion; sex: Sex; file: string }[] = [];
for (const sex of SEXES) {
  const atlas = createAtlas(await readBody(sex, 'average'));
  const seen = new Set<string>();
  for (const region of regions) {
    for (const [i, figure] of figuresOf(atlas, region).entries()) {
      const file = `${sex}-${region.name}${i > 0 ? `-${i + 1}` : ''}.png`;
      const png = drawn(atlas, region, figure, `${region.title} · ${sex} body, average build`);
      await writeFile(join(FOLDER, file), png);
      bytes += png.length;
      for (const { code } of figure.labels) seen.add(code);
      files.push({ region, sex, file });
    }
  }
  missing.push(...POINTS.filter(({ code }) => !seen.has(code)).map(({ code }) => `${code} (${sex})`));
}
if (wanted.length === 0) await writeFile(join(FOLDER, 'README.md'), index());
process.stdout.write(
  `${files.length} sheets, ${Math.round(bytes / 1000)} kB. Not seen from any side: ${missing.join(' ') || 'none'}\n`,
);

function figuresOf(atlas: Atlas, region: SheetRegion): readonly PlateFigure[] {
  const { view, from, to, beside } = region;
  const stature = atlas.body.statureMm;
  const window =
    view === 'soles'
      ? { left: -stature, right: stature, bottom: -stature, top: stature }
      : { left: -beside * stature, right: beside * stature, bottom: from * stature, top: to * stature };
  // Half a body has its midline at the cut, where nobody looks for it.
  const entries = entriesOf(atlas).filter(
    ({ places }) => !isLimb(region.part) || places.every(({ position: [x] }) => Math.abs(x) > 1),
  );
  return composeRegion(partOf(atlas, region).mesh, { view, window }, entries, SPACE);
}

/** The part of the body that stands free. */
function partOf({ body, landmarks }: Atlas, { part }: SheetRegion): FigureBody {
  const gone = goneFor(part, { mesh: body.mesh, landmarks });
  return gone ? cutBody(body, gone) : body;
}

/** Every point at its left and median places; the second readings stay out. */
function entriesOf(atlas: Atlas): PlateEntry[] {
  return POINTS.flatMap(({ code, pinyin }, i) => {
    const own = atlas.placements.filter((one) => one.code === code && one.reading !== 'who-alternative');
    const places = own.filter(({ side }) => side !== 'R');
    return {
      id: code,
      number: i + 1,
      code,
      name: pinyin,
      codeWidth: widthOf(code, CODE.size, CODE.weight),
      nameWidth: widthOf(pinyin, NAME.size, NAME.weight),
      places: places.length > 0 ? places : own,
      needled: true,
      cupMm: null,
      moxa: false,
      areas: [],
    };
  });
}

function drawn(atlas: Atlas, region: SheetRegion, figure: PlateFigure, title: string): Uint8Array {
  const px = (mm: number) => mm * PER_MM;
  const at = ({ x, y }: { x: number; y: number }) => ({ x: px(x + EDGE), y: px(y + EDGE + HEAD) });
  const paper = new Paper(
    Math.ceil(px(figure.width + 2 * EDGE)),
    Math.ceil(px(figure.height + 2 * EDGE + HEAD)),
  );
  const picture = renderFigure({ body: partOf(atlas, region), projection: figure.projection, dpi: DPI });
  picture.data.forEach((value, i) => {
    if (i % 4 !== 3) picture.data[i] = Math.min(255, Math.round(value / SHADE_STEP) * SHADE_STEP);
  });
  paper.lay(picture, at(figure.origin));
  write(paper, title, { x: px(EDGE), y: px(EDGE + 4.5) }, px(4.4), 'bold');
  write(paper, sidesOf(figure), { x: px(EDGE), y: px(EDGE + 9.5) }, px(3), 'regular');
  for (const { leader } of figure.labels) {
    paper.line(leader.map(at), px(0.75), 255);
    paper.line(leader.map(at), px(0.2), 0);
  }
  for (const mark of figure.marks) {
    if (mark.kind !== 'dot') continue;
    paper.disc(at(mark.at), px(mark.radius + 0.25), 255);
    paper.disc(at(mark.at), px(mark.radius), 0);
  }
  for (const { circle, side, code, name } of figure.labels) {
    const end = side === 'left' ? 'end' : 'start';
    // Without the number's circle the words stand where the leader ends.
    const x = circle.x + (side === 'left' ? circle.radius - LABEL_GAP_MM : LABEL_GAP_MM - circle.radius);
    write(paper, code, at({ x, y: circle.y + 0.36 * CODE.size }), px(CODE.size), CODE.weight, end);
    if (name) {
      write(paper, name, at({ x, y: circle.y + 1.4 * CODE.size }), px(NAME.size), NAME.weight, end);
    }
  }
  return encode(
    { width: paper.width, height: paper.height, data: paper.grey, channels: 1, depth: 8 },
    { zlib: { level: 9 } },
  );
}

/** Which side of the patient is on the left of the picture. */
function sidesOf({ view }: PlateFigure): string {
  const { right } = axesOf(view);
  if (Math.abs(right[0]) < 0.5) return right[2] > 0 ? 'Front at the right' : 'Front at the left';
  return right[0] > 0 ? 'Patient’s left at the right' : 'Patient’s left at the left';
}

function index(): string {
  const lines = regions.map(({ name, title }) => {
    const pictures = files.filter(({ region }) => region.name === name);
    return `## ${title}\n\n${pictures.map(({ sex, file }) => `![${title}, ${sex} body](${file})`).join('\n')}\n`;
  });
  return `# Contact sheets\n\nEvery point of the atlas on both average bodies, left side and midline. Drawn by \`npm run atlas:sheets\`; do not edit.\n\n${lines.join('\n')}`;
}
