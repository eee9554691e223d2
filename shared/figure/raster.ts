import type { SurfaceMesh, Vec3 } from '../atlas/surface/mesh.ts';
import { vertexNormals } from '../atlas/surface/normals.ts';
import { dot, unit } from '../atlas/surface/vec.ts';
import { type DepthMap, depthMap } from './depth.ts';
import { inkOf } from './ink.ts';
import { partWith, trianglesInWindow } from './part.ts';
import { type Relief, refined, sharpened } from './relief.ts';
import { axesOf, type Projection, trianglesInView, widened } from './view.ts';

/** What a figure needs of a body: its skin and how open to the sky each vertex is, 0 (buried) to 255 (open). */
export interface FigureBody {
  readonly mesh: SurfaceMesh;
  readonly occlusion: Uint8Array;
}

export interface FigureRequest {
  readonly body: FigureBody;
  readonly projection: Projection;
  /** Places on the part of the body that is drawn alone; null or none: all that the view shows. */
  readonly part?: readonly Vec3[] | null;
  /** Resolution on paper; 300 unless said otherwise. */
  readonly dpi?: number;
}

/** A finished figure: RGBA, rows from the top, ready for a canvas or a PNG. */
export interface FigureImage {
  readonly width: number;
  readonly height: number;
  /** Size on paper, millimetres: whole pixels, so up to one more than the projection's. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

const MM_PER_INCH = 25.4;
/** Samples per pixel along each side; an edge has SAMPLES^2 + 1 shades. */
const SAMPLES = 3;
/** The mean edge of a triangle on paper (millimetres) above which corners of the contour would show. */
const LONGEST_EDGE_MM = 0.7;
/**
 * Share of a pixel under a line from which it is drawn, and from which it is all black: a line of greys would fall to dots on
 * a printer that knows black only.
 */
const INK_FROM = 0.2;
const INK_FULL = 0.7;

/**
 * Draws the body as a printed plate: light grey tone under a raking key light, ink contour, transparent ground. Pure
 * computation: needs no graphics hardware and gives the same bytes every time.
 */
export function renderFigure(request: FigureRequest): FigureImage {
  const { projection, dpi = 300 } = request;
  const relief = reliefFor(request);
  const samplesPerMm = (dpi / MM_PER_INCH) * SAMPLES;
  const shades = shadesOf(relief, projection);
  const map = depthMap(relief.positions, relief.triangles, projection, samplesPerMm, shades);
  const width = Math.ceil(map.columns / SAMPLES);
  const height = Math.ceil(map.rows / SAMPLES);
  return {
    width,
    height,
    widthMm: (width * MM_PER_INCH) / dpi,
    heightMm: (height * MM_PER_INCH) / dpi,
    data: pixels(map, inkOf(map), width, height),
  };
}

/** The part of the skin that falls into the window, fine enough for the figure's scale. */
function reliefFor(request: FigureRequest): Relief {
  const { mesh, occlusion } = request.body;
  let relief: Relief = {
    positions: mesh.positions,
    litNormals: sharpened(vertexNormals(mesh), mesh.triangles, RELIEF_ROUNDS, RELIEF_AMOUNT),
    openness: Float32Array.from(occlusion, (open) => open / 255),
    triangles: drawnTriangles(mesh, request),
  };
  let edge = meanEdge(relief) * request.projection.scale;
  for (; edge > LONGEST_EDGE_MM; edge /= 2) relief = refined(relief);
  return relief;
}

/** How wide and how much shallow relief is exaggerated for the light. */
const RELIEF_ROUNDS = 14;
const RELIEF_AMOUNT = 1.15;

/** Body millimetres around the window that are drawn too: the finer mesh draws back from the edge where it is cut off. */
const WINDOW_SLACK_MM = 45;

/** The triangles in the projection's window or close to it; of one part only, where that is drawn alone. */
function drawnTriangles(mesh: SurfaceMesh, { projection, part }: FigureRequest): Uint32Array {
  const { view, window } = projection;
  const all = trianglesInView(mesh, view);
  const near = trianglesInWindow(mesh, all, view, widened(window, WINDOW_SLACK_MM));
  return part ? partWith(mesh, near, part) : near;
}

/** Mean length of a triangle's edge, body millimetres. */
function meanEdge({ positions: p, triangles }: Relief): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = 3 * triangles[t]!;
    const b = 3 * triangles[t + 1]!;
    sum += Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!);
  }
  return triangles.length ? (3 * sum) / triangles.length : 0;
}

/** Direction to the key light in the view's own axes (right, up, toward): upper left, low enough to rake. */
const KEY_LIGHT = unit([-0.7, 0.52, 0.48]);

/**
 * Shade of each vertex, 1..255 (0 stays free for "no skin"). Skin in the open never falls below about 0.78, so that a
 * black-and-white printer shows tone and no mud; only folds go darker.
 */
function shadesOf({ litNormals: n, openness }: Relief, { view }: Projection): Float32Array {
  const { right, up, toward } = axesOf(view);
  const key: Vec3 = [0, 1, 2].map(
    (k) => KEY_LIGHT[0] * right[k]! + KEY_LIGHT[1] * up[k]! + KEY_LIGHT[2] * toward[k]!,
  ) as unknown as Vec3;
  return openness.map((open, i) => {
    const normal: Vec3 = [n[3 * i]!, n[3 * i + 1]!, n[3 * i + 2]!];
    const lit = Math.max(0, (dot(normal, key) + 0.25) / 1.25);
    const turned = 1 - Math.max(0, dot(normal, toward));
    const tone = 0.8 + 0.23 * lit ** 0.9 - 0.05 * turned ** 3;
    const fold = (1 - open) ** 1.5;
    return 255 * Math.min(0.985, Math.max(0.35, tone * (1 - 0.42 * fold)));
  });
}

/** The samples of each pixel as one: tone of the skin under the line. */
function pixels(
  map: DepthMap,
  ink: Uint8Array,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(width * height * 4);
  const shade = map.shade!;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let tone = 0;
      let bare = 0;
      let inked = 0;
      for (let dy = 0; dy < SAMPLES; dy++) {
        const row = y * SAMPLES + dy;
        if (row >= map.rows) break;
        for (let dx = 0; dx < SAMPLES; dx++) {
          const column = x * SAMPLES + dx;
          if (column >= map.columns) break;
          const i = row * map.columns + column;
          if (ink[i]) inked++;
          else if (shade[i]) {
            tone += shade[i]!;
            bare++;
          }
        }
      }
      if (bare + inked === 0) continue;
      const all = SAMPLES ** 2;
      const line = Math.min(1, Math.max(0, (inked / all - INK_FROM) / (INK_FULL - INK_FROM)));
      // What a thin line leaves free of a pixel is skin, unless there is none beside it.
      const skin = bare === 0 ? 0 : (1 - line) * Math.min(1, (bare + inked) / all);
      const alpha = line + skin;
      if (alpha === 0) continue;
      const grey = bare === 0 ? 0 : ((tone / bare) * skin) / alpha;
      data.set([grey, grey, grey, 255 * alpha], 4 * (y * width + x));
    }
  }
  return data;
}
